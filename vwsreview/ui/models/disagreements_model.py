"""What reviewers differ on as rows, with a column for what each of them says."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from vwsreview.domain.agreement import Disagreement
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.agreement_words import difference_words, said_words
from vwsreview.ui.wording.quotes import on_one_line

WORDS, DIFFERENCE, FIRST_SAID = 0, 1, 2
"""Columns; behind what each says stands the document."""


class DisagreementsModel(QAbstractTableModel):
    """One row a disagreement; they never change while they are shown."""

    def __init__(self, lines: Sequence[Disagreement], reviewers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._titles = [self.tr("Words"), self.tr("Difference"), *reviewers, self.tr("Document")]

    def line(self, row: int) -> Disagreement:
        """The disagreement of a row."""
        return self._lines[row]

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        one = self._lines[row]
        if column == WORDS:
            return on_one_line(one.quote)
        if column == DIFFERENCE:
            return difference_words(one)
        said = column - FIRST_SAID
        return said_words(one, said) if said < len(one.says) else one.document

    def as_text(self) -> str:
        """All of it for the clipboard: a line each, its parts separated by tabs, the titles first."""
        columns = range(self.columnCount())
        rows = ([self.text(row, column) for column in columns] for row in range(self.rowCount()))
        return "\n".join(map("\t".join, (self._titles, *rows)))

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._titles[index.column()]}: {self.text(index.row(), index.column())}"
        return None
