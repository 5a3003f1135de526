"""The anchor date: chosen from the document's own dates or typed, with a look at every value that would move."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from vwsreview.domain.document import Document
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.review.anchor import Preview, preview, typed_anchor
from vwsreview.ui.dialogs.anchor_tables import MOST_MOVES, CandidateList, MoveList
from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.sentences import problem_sentence

BEFORE_PREVIEW = 120
"""Milliseconds that the keys rest before the values are worked out: in a long document that takes a moment."""


class AnchorDialog(QDialog):
    """The candidates side by side, a line to type in, and below what would follow; figures choose, Enter takes."""

    def __init__(self, document: Document, text: str, records: Sequence[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._text, self._records = document, text, records
        self._anchor: str | None = None
        self._later = QTimer(self, interval=BEFORE_PREVIEW, singleShot=True)
        self._later.timeout.connect(self.show_effect)
        self.setWindowTitle(self.tr("Anchor date"))
        self.candidates = CandidateList(document.anchor_candidates, text, document.anchor_date)
        self.words = QLineEdit(document.anchor_date or "")
        self.words.setPlaceholderText(self.tr("11 januari 2021, 11-1-2021, 2021-01-11 or XXXX-06-14"))
        self.words.setClearButtonEnabled(True)
        self.words.selectAll()
        self.effect = plain_label()
        self.effect.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.moves = MoveList(text)
        self._lay_out()
        self.candidates.chosen.connect(self.words.setText)
        self.candidates.typed.connect(self._on_typed)
        self.candidates.itemDoubleClicked.connect(self.accept)
        self.words.textChanged.connect(self._on_words_changed)
        (self.candidates if document.anchor_candidates else self.words).setFocus()
        self._on_words_changed(self.words.text())

    def _lay_out(self) -> None:
        explained = QLabel(self.tr("The day that “tomorrow”, “Friday” and “next week” count from in this document."))
        explained.setWordWrap(True)
        found = QLabel(self.tr("Dates &found in the document; 1 to 9 choose one"))
        found.setBuddy(self.candidates)
        other = QLabel(self.tr("&Another day"))
        other.setBuddy(self.words)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(explained)
        if self._document.anchor_candidates:
            layout.addWidget(found)
            layout.addWidget(self.candidates)
        layout.addWidget(other)
        layout.addWidget(self.words)
        layout.addWidget(self.effect)
        layout.addWidget(self.moves, 1)
        layout.addWidget(buttons)
        fit(self, 760, 620)

    def anchor(self) -> str | None:
        """The day that was typed or chosen, as the guideline writes it; None for no anchor."""
        return self._anchor

    def show_effect(self) -> None:
        """Work out what would follow, now."""
        self._later.stop()
        if not self._ok.isEnabled():
            return
        seen = preview(self._document, self._text, self._records, self._anchor)
        self.effect.setText(self._told(seen))
        self.moves.show_moves(seen.moves)

    def _on_typed(self, letter: str) -> None:
        self.words.setFocus()
        self.words.setText(letter)

    def _on_words_changed(self, words: str) -> None:
        try:
            self._anchor = typed_anchor(words, self._document.anchor_date)
        except Problem as problem:
            self.effect.setText(problem_sentence(problem))
            self._ok.setEnabled(False)
            self._later.stop()
            self.moves.clear()
            return
        self._ok.setEnabled(True)
        self._later.start()

    def _told(self, seen: Preview) -> str:
        told = [f"{human_date(self._anchor) if self._anchor else self.tr('No anchor date')}."]
        if seen.moves:
            told.append(self.tr("%n value(s) will follow.", "", len(seen.moves)))
        else:
            told.append(self.tr("No value changes."))
        if seen.returning:
            told.append(self.tr("%n decided record(s) will come back to be looked at.", "", seen.returning))
        if seen.staying:
            told.append(self.tr("%n value(s) set by hand will stay.", "", seen.staying))
        if len(seen.moves) > MOST_MOVES:
            told.append(self.tr("The first %n are shown.", "", MOST_MOVES))
        return " ".join(told)
