"""The findings of a document or a dossier as rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from vwsreview.review.checks.dossier_findings import FindingLine
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.finding_words import finding_sentence

LINE_ROLE = Qt.ItemDataRole.UserRole


class FindingsModel(QAbstractListModel):
    """One row a finding; rows that are as they were stay where they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[FindingLine] = []

    def show(self, lines: Sequence[FindingLine]) -> None:
        """Put these findings in the list; those before the first and behind the last that is another stay."""
        before, after = self._lines, list(lines)
        start = _shared(before, after)
        tail = _shared(before[start:][::-1], after[start:][::-1])
        if start + tail < len(before):
            self.beginRemoveRows(QModelIndex(), start, len(before) - tail - 1)
            self._lines = before[:start] + before[len(before) - tail :]
            self.endRemoveRows()
        if start + tail < len(after):
            self.beginInsertRows(QModelIndex(), start, len(after) - tail - 1)
            self._lines = after
            self.endInsertRows()

    def line(self, row: int) -> FindingLine:
        """The finding of a row."""
        return self._lines[row]

    def row(self, line: FindingLine) -> int | None:
        """The row of a finding, None where it is not in the list."""
        return self._lines.index(line) if line in self._lines else None

    def first_of(self, document: str | None) -> int | None:
        """The row of a document's first finding, None where it has none in the list."""
        return next((row for row, line in enumerate(self._lines) if line.document == document), None)

    def row_of(self, document: str, record: str) -> int | None:
        """The first row of a finding that is first of all about this record."""
        rows = range(len(self._lines))
        here = (row for row in rows if self._lines[row].document == document)
        return next((row for row in here if self._lines[row].finding.records[0] == record), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return finding_sentence(line.finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{finding_sentence(line.finding)} {line.words}"
        return line if role == LINE_ROLE else None


def _shared(one: Sequence[FindingLine], other: Sequence[FindingLine]) -> int:
    """How many findings two lists begin with that are the same."""
    count = next(
        (at for at, (mine, its) in enumerate(zip(one, other, strict=False)) if mine is not its and mine != its), None
    )
    return min(len(one), len(other)) if count is None else count
