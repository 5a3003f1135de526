"""A table whose values are edited in place: rows of one height, Enter edits, Tab goes on to the next value."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from vwsreview.ui.values.delegates import Hint, ValueDelegate

ROWS_AROUND = 2
"""Rows that are in sight before and after the current one: the eye goes on to them."""


class ValueTable(QTableView):
    """The view of a model whose editable cells hold values of records."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ValueDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 8)

    def edit_cell(self, index: QModelIndex) -> bool:
        """Open the editor of a cell; False where the cell holds no value that can be edited."""
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)
        return True

    def commit_editor(self) -> None:
        """Take in what is being typed, and close its editor."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, Hint.NoHint)

    def first_editable(self, row: int) -> QModelIndex:
        """The first cell of a row that holds a value; an invalid index where none does."""
        cells = (self.model().index(row, column) for column in range(self.model().columnCount()))
        return next((cell for cell in cells if cell.flags() & Qt.ItemFlag.ItemIsEditable), QModelIndex())

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, with the rows around it where there is room for them."""
        self.updateGeometries()  # after a reset Qt would do it later, and scroll in the old bounds
        room = self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize())
        around = min(ROWS_AROUND, (room - 1) // 2)
        for row in (index.row() + around, index.row() - around):
            super().scrollTo(index.sibling(max(0, min(row, self.model().rowCount() - 1)), index.column()), hint)
        super().scrollTo(index, hint)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands: one whose command cannot run goes nowhere."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_command(event):
            if self.state() == QAbstractItemView.State.EditingState:
                return  # it comes from the editor, which the delegate closes by itself
            if not self.edit_cell(self.currentIndex()) and self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Next and previous (Tab in an editor) walk from value to value, over the ends of rows."""
        forward = action == QAbstractItemView.CursorAction.MoveNext
        if not forward and action != QAbstractItemView.CursorAction.MovePrevious:
            return super().moveCursor(action, modifiers)
        columns = self.model().columnCount()
        cells = columns * self.model().rowCount()
        here = self.currentIndex().row() * columns + self.currentIndex().column()
        places = range(here + 1, cells) if forward else range(here - 1, -1, -1)
        indexes = (self.model().index(place // columns, place % columns) for place in places)
        return next((cell for cell in indexes if cell.flags() & Qt.ItemFlag.ItemIsEditable), QModelIndex())


def _has_command(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
