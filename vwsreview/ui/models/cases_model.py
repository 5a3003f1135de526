"""The equal cases of a correction as rows to tick; what a person decided cannot be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from vwsreview.review.spreading.cases import Case
from vwsreview.ui.models.cells import review_sentence
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.quotes import on_one_line

CASE_ROLE = Qt.ItemDataRole.UserRole


class CasesModel(QAbstractListModel):
    """One row a case. Open ones are ticked until somebody unticks them; `ticks_changed` tells of that."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases: list[Case] = []
        self._unticked: set[str] = set()

    def show(self, cases: Sequence[Case]) -> None:
        """Put these cases in the list; ticks stay with their records."""
        self.beginResetModel()
        self._cases = list(cases)
        self.endResetModel()

    def add(self, cases: Sequence[Case]) -> None:
        """Put more cases behind the others."""
        if cases:
            first = len(self._cases)
            self.beginInsertRows(QModelIndex(), first, first + len(cases) - 1)
            self._cases.extend(cases)
            self.endInsertRows()

    def remove(self, row: int) -> None:
        """Take a case out of the list."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._cases[row]
        self.endRemoveRows()

    def case(self, row: int) -> Case:
        """The case of a row."""
        return self._cases[row]

    def ticked(self) -> list[Case]:
        """The cases in which the same is to be done."""
        return [case for case in self._cases if self._is_ticked(case)]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._cases)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not self._cases[index.row()].record.is_open:
            return Qt.ItemFlag.ItemNeverHasChildren
        selectable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return selectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        case = self._cases[index.row()]
        if role == CASE_ROLE:
            return case
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._is_ticked(case) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = f"{case.name}: {on_one_line(case.snippet)}"
            return words if case.record.is_open else f"{words} ({review_sentence(case.record)})"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        record = self._cases[index.row()].record.id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._unticked.discard(record)
        else:
            self._unticked.add(record)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()
        return True

    def _is_ticked(self, case: Case) -> bool:
        return case.record.is_open and case.record.id not in self._unticked
