"""The table in which versions stand side by side; while it has the keyboard, figures and a few keys are its own."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from vwsreview.ui.keys.kept_keys import COMMANDS, keeps

_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
NARROWEST = 72
"""Pixels of a column."""
ROOM = 8
"""Pixels of a row beside its letters."""


class SidesTable(QTableView):
    """`whole_wanted` carries the number of a column, from 0; `part_wanted` row and column; `accept_wanted`: A."""

    whole_wanted = Signal(int)
    part_wanted = Signal(int, int)
    accept_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(NARROWEST)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setMinimumSectionSize(self.fontMetrics().height() + ROOM)
        for header in (across, down):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.doubleClicked.connect(self._on_double_clicked)

    def event(self, event: QEvent) -> bool:
        return keeps(event, self._claims) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if not self._claims(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_A:
            self.accept_wanted.emit()
        elif event.key() not in _TAKING:
            self.whole_wanted.emit(int(event.text()) - 1)
        elif index.isValid():
            self.part_wanted.emit(index.row(), index.column())

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands."""

    def _claims(self, event: QKeyEvent) -> bool:
        if event.modifiers() & COMMANDS or self.model().rowCount() == 0:
            return False
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        figure = event.text().isdecimal() and event.text() != "0"
        return figure or event.key() in _TAKING or (event.key() == Qt.Key.Key_A and not shifted)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.part_wanted.emit(index.row(), index.column())
