"""The two lists of the dialog on the anchor date: days to choose from, and values that would follow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from vwsreview.domain.document import AnchorCandidate
from vwsreview.domain.span import Span
from vwsreview.review.anchor import Move
from vwsreview.ui.dialogs.around import around
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import key_word, layer_word, review_word, value_words

MOST_MOVES = 300
"""Values that are listed; of more their number is told."""
_ALL_ROWS, _FEWEST_ROWS = 9, 2
ROW_ROOM = 9
"""Pixels of a row above the height of its letters."""
_QUOTE = 60
_BETWEEN = frozenset(" -./")
"""What stands behind the figures of a day."""


class CandidateList(QTreeWidget):
    """The days of the document that may be its anchor, each with the reason and its words; figures choose a row.

    `chosen` carries the day of the row that the reviewer came to, `typed` any other letter, with the figures that were
    pressed just before: a day is being typed.
    """

    chosen = Signal(str)
    typed = Signal(str)

    def __init__(
        self, candidates: Sequence[AnchorCandidate], text: str, anchor: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._figures = ""
        _dress(self, [self.tr("Key"), self.tr("Day"), self.tr("Why"), self.tr("In the text")])
        self.setAccessibleName(self.tr("Dates found in the document"))
        for number, candidate in enumerate(candidates, 1):
            day = human_date(candidate.value)
            words = around(text, Span(candidate.start, candidate.end))
            item = QTreeWidgetItem(self, [str(number), day, self._reason(candidate.reason), words])
            item.setData(0, Qt.ItemDataRole.UserRole, candidate.value)
            item.setToolTip(3, words)
            if candidate.value == anchor:
                self.setCurrentItem(item)
        for column in range(3):
            self.resizeColumnToContents(column)
        rows = min(max(self.topLevelItemCount(), _FEWEST_ROWS), _ALL_ROWS) + 1
        self.setFixedHeight(rows * (self.fontMetrics().height() + ROW_ROOM) + 2 * self.frameWidth())
        self.currentItemChanged.connect(self._on_current_item_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure goes to its row, a letter to where a day is typed, which may begin with figures."""
        letter, figures, self._figures = event.text(), self._figures, ""
        if letter.isdecimal():
            self._figures = figures + letter
            if 0 < int(letter) <= self.topLevelItemCount():
                self.setCurrentIndex(self.model().index(int(letter) - 1, 0))
        elif letter.isalpha() or (figures and letter in _BETWEEN):
            self.typed.emit(figures + letter)
        else:
            super().keyPressEvent(event)

    def _on_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))

    def _reason(self, reason: str) -> str:
        return {
            "meeting_date": self.tr("date of the meeting"),
            "document_date": self.tr("date of the document"),
            "title": self.tr("on the first lines"),
            "text": self.tr("in the text"),
        }.get(reason, reason)


class MoveList(QTreeWidget):
    """A line for each value that would follow: its words, what it is, from what to what, what becomes of the record."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        _dress(self, [self.tr("Words"), self.tr("Value"), self.tr("Now"), self.tr("Then"), self.tr("State")])
        self.setAccessibleName(self.tr("Values that would follow"))
        self.setMinimumHeight(4 * (self.fontMetrics().height() + ROW_ROOM))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)

    def show_moves(self, moves: Sequence[Move]) -> None:
        """List these, of many the first."""
        self.clear()
        for move in moves[:MOST_MOVES]:
            self.addTopLevelItem(self._item(move))
        for column in range(1, 5):
            self.resizeColumnToContents(column)

    def _item(self, move: Move) -> QTreeWidgetItem:
        record = move.record
        quote = on_one_line(self._text[record.start : min(record.end, record.start + _QUOTE)])
        what = f"{layer_word(record.layer)}: {key_word(record.layer, move.key).lower()}"
        unknown = self.tr("unknown")
        old, new = (value_words(record.layer, move.key, value) or unknown for value in (move.old, move.new))
        state = review_word(record.review)
        if move.returns:
            state = self.tr("was {state}, comes back").format(state=state)
        item = QTreeWidgetItem([quote, what, old, new, state])
        item.setToolTip(0, quote)
        if move.returns:
            font = item.font(4)
            font.setBold(True)
            item.setFont(4, font)
        return item


def _dress(tree: QTreeWidget, headings: list[str]) -> None:
    tree.setHeaderLabels(headings)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setItemDelegate(RoomyLines(tree))
    tree.setAlternatingRowColors(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
