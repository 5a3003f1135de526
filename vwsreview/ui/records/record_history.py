"""What was done to a record, newest first, as the lowest part of the record in full."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from vwsreview.domain.listing import HistoryStep
from vwsreview.ui.models.history_model import WHEN, WHO, HistoryModel
from vwsreview.ui.values.column_widths import width_of

LEAST_LINES = 2
"""Steps that are in sight however small the window is."""


class RecordHistory(QTableView):
    """A line a step; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = HistoryModel(self)
        self.setModel(self._steps)
        self.setAccessibleName(self.tr("History of the record"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        line = self.fontMetrics().height() + 4
        self.verticalHeader().setDefaultSectionSize(line)
        self.setMinimumHeight(LEAST_LINES * line + 2 * self.frameWidth())
        self.horizontalHeader().setVisible(False)
        self.horizontalHeader().setStretchLastSection(True)

    def show_steps(self, steps: Sequence[HistoryStep], record: str | None) -> None:
        """Show what was done to the record with this id."""
        self._steps.show(steps, record)
        self.setVisible(bool(steps))
        for column in (WHEN, WHO):
            words = [self._steps.index(row, column).data() for row in range(len(steps))]
            self.setColumnWidth(column, width_of(self, words))
