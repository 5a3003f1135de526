"""A table of lines that never change while they are shown."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from vwsreview.ui.models.roles import ROOT, Index


class FixedLinesModel(QAbstractTableModel):
    """One row a line, one column a title; a subclass knows what a line says in its columns."""

    def __init__(self, lines: Sequence[Any], titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._titles = titles

    def cells(self, line: Any) -> Sequence[str]:
        """What a line says, column by column."""
        raise NotImplementedError

    def line(self, row: int) -> Any:
        """The line of a row."""
        return self._lines[row]

    def as_text(self) -> str:
        """All of it for the clipboard: a line each, its parts separated by tabs, the titles first."""
        return "\n".join(map("\t".join, (self._titles, *map(self.cells, self._lines))))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        words = self.cells(self._lines[index.row()])[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        return f"{self._titles[index.column()]}: {words}" if role == Qt.ItemDataRole.AccessibleTextRole else None
