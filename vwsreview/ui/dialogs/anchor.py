"""The anchor date: typed or chosen from the document's own dates, with a look at what would move."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.document import Document
from vwsreview.domain.problems import Problem
from vwsreview.ui.date_words import human_date
from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.sentences import problem_sentence

MOST_ROWS = 8
"""Candidates that are in sight without scrolling."""


@dataclass(frozen=True, slots=True)
class AnchorPreview:
    """What typed words would do: the day they stand for, how many records move, how many come back to decide."""

    anchor: str | None
    moved: int
    reopened: int


class AnchorDialog(QDialog):
    """A line for the date; below it the candidates and what would follow.

    `preview` turns typed words into an AnchorPreview, or raises a Problem where they are no day.
    """

    def __init__(
        self, document: Document, preview: Callable[[str], AnchorPreview], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._found: AnchorPreview | None = None
        self.setWindowTitle(self.tr("Anchor date"))
        explained = QLabel(self.tr("The day that “tomorrow”, “Friday” and “next week” count from in this document."))
        explained.setWordWrap(True)
        self.words = QLineEdit(document.anchor_date or "")
        self.words.setPlaceholderText(self.tr("11 januari 2021, 11-1-2021, 2021-01-11 or XXXX-06-14"))
        self.words.setClearButtonEnabled(True)
        self.words.selectAll()
        self.words.textChanged.connect(self._on_words_changed)
        self.effect = QLabel()
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.effect.setWordWrap(True)
        self.effect.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.effect.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.candidates = QListWidget()
        for candidate in document.anchor_candidates:
            item = QListWidgetItem(f"{human_date(candidate.value)}  –  {self._reason(candidate.reason)}")
            item.setData(Qt.ItemDataRole.UserRole, candidate.value)
            self.candidates.addItem(item)
        self.candidates.currentItemChanged.connect(self._on_candidate_chosen)
        self.candidates.itemActivated.connect(self._on_candidate_activated)
        rows = min(max(1, self.candidates.count()), MOST_ROWS)
        self.candidates.setFixedHeight(rows * self.candidates.sizeHintForRow(0) + 2 * self.candidates.frameWidth())
        buttons = button_row(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(explained)
        layout.addWidget(self.words)
        layout.addWidget(self.effect)
        if document.anchor_candidates:
            found = QLabel(self.tr("&Dates found in the document"))
            found.setBuddy(self.candidates)
            layout.addWidget(found)
            layout.addWidget(self.candidates)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
        self._on_words_changed(self.words.text())

    def anchor(self) -> str | None:
        """The day that was typed, as the guideline writes it; None for no anchor."""
        return self._found.anchor if self._found else None

    def _on_words_changed(self, words: str) -> None:
        try:
            self._found = self._preview(words)
        except Problem as problem:
            self._found = None
            self.effect.setText(problem_sentence(problem))
        else:
            self.effect.setText(self._told(self._found))
        self._ok.setEnabled(self._found is not None)

    def _told(self, found: AnchorPreview) -> str:
        day = human_date(found.anchor) if found.anchor else self.tr("No anchor date")
        if not found.moved:
            return self.tr("{day}. No value changes.").format(day=day)
        moved = self.tr("%n value(s) will follow.", "", found.moved)
        back = self.tr("%n decided record(s) will come back to be looked at.", "", found.reopened)
        return f"{day}. {moved} {back if found.reopened else ''}".strip()

    def _on_candidate_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.words.setText(item.data(Qt.ItemDataRole.UserRole))

    def _on_candidate_activated(self, item: QListWidgetItem) -> None:
        self._on_candidate_chosen(item)
        self.accept()

    def _reason(self, reason: str) -> str:
        return {
            "meeting_date": self.tr("date of the meeting"),
            "document_date": self.tr("date of the document"),
            "title": self.tr("on the first lines"),
            "text": self.tr("in the text"),
        }.get(reason, reason)
