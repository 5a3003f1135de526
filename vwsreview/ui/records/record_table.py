"""The list of records as a table: how it looks, and how one goes from row to row in it."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from vwsreview.domain.record import Record
from vwsreview.ui.models.records_model import RecordsModel
from vwsreview.ui.values.column_widths import STATE_WIDTH, fit_quote
from vwsreview.ui.values.value_table import ValueTable

ROW_AS_WELL = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
ONE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RecordTable(ValueTable):
    """Whole rows are selected, several of them where the reviewer wants."""

    def __init__(self, records: RecordsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self.setModel(records)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(STATE_WIDTH)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resized.connect(self._on_resized)

    def row(self) -> int:
        """The current row; -1 where there is none."""
        return self.currentIndex().row()

    def has(self, row: int | None) -> bool:
        """Whether there is such a row."""
        return row is not None and 0 <= row < self._records.rowCount()

    def go_to(self, row: int, how: QItemSelectionModel.SelectionFlag = ONE_ROW) -> None:
        """Make a row the current one, in the column where one is."""
        column = min(max(self.currentIndex().column(), 0), self._records.columnCount() - 1)
        # Qt's own setCurrentIndex looks at the keyboard, and with Ctrl held (undo) would keep the old selection.
        self.selectionModel().setCurrentIndex(self._records.index(row, column), how)

    def selected(self) -> list[Record]:
        """The records of the selected rows, in document order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._records.record(row) for row in rows]

    def _on_resized(self) -> None:
        fit_quote(self, self._records)
