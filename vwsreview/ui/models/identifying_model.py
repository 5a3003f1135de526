"""What would tell who a person is, as rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from vwsreview.domain.identifying import Identifying
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.export_words import kind_of_person_words
from vwsreview.ui.wording.quotes import on_one_line


class IdentifyingModel(QAbstractTableModel):
    """One row a place in a document; they never change while they are shown."""

    def __init__(self, found: Sequence[tuple[str, Identifying]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._titles = (self.tr("Words"), self.tr("Kind"), self.tr("Characters"), self.tr("Document"))

    def place(self, row: int) -> Identifying:
        """The place of a row."""
        return self._found[row][1]

    def as_text(self) -> str:
        """All of it for the clipboard: a line each, its parts separated by tabs, the titles first."""
        rows = (self._texts(row) for row in range(len(self._found)))
        return "\n".join(map("\t".join, (self._titles, *rows)))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._texts(index.row())[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        return f"{self._titles[index.column()]}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _texts(self, row: int) -> tuple[str, str, str, str]:
        name, one = self._found[row]
        return on_one_line(one.words), kind_of_person_words(one.kind), f"{one.start}–{one.end}", name
