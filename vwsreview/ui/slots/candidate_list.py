"""The list of what could stand in a slot, below the line that one types in; the line keeps the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from vwsreview.domain.record import Record
from vwsreview.review.slots.slot import Candidate
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.candidates_model import DIGIT, ON_A_PAGE, SOURCE, VALUE, CandidatesModel

FEWEST_ROWS = 5


class CandidateList(QTableView):
    """One candidate may be marked: the one that Enter takes. `chosen` carries the Candidate that was clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CandidatesModel(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Values to pick from"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        columns, rows = self.horizontalHeader(), self.verticalHeader()
        columns.setVisible(False)
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 5)
        self.setMinimumHeight(FEWEST_ROWS * rows.defaultSectionSize() + 2 * self.frameWidth())
        self.setColumnWidth(DIGIT, self.fontMetrics().horizontalAdvance("00") + 8)
        columns.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(SOURCE, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._on_clicked)

    def offer(
        self, record: Record, key: str, candidates: Sequence[Candidate], nothing: Candidate | None, by_digit: bool
    ) -> None:
        """Show these for a key of a record, from the first page; `nothing` is the row of 0."""
        self._model.show(record, key, candidates, nothing, by_digit)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._model.set_theme(theme)

    def words(self, candidate: Candidate) -> str:
        """A candidate's value as people write it."""
        return self._model.words(candidate)

    def of_digit(self, digit: int) -> Candidate | None:
        """What a digit picks on the page that is shown."""
        return self._model.of_digit(digit)

    def mark(self, candidate: Candidate | None) -> None:
        """Mark a candidate of the page that is shown; None marks none."""
        row = self._model.row_of(candidate)
        if row is None:
            self.selectionModel().clear()
        else:
            self._mark_row(row)

    def marked(self) -> Candidate | None:
        """The candidate that is marked."""
        current = self.currentIndex()
        return self._model.candidate(current.row()) if current.isValid() else None

    def step(self, by: int) -> None:
        """Mark the row below or above; over the end of a page on the next one."""
        row = self.currentIndex().row() + by
        if not self.currentIndex().isValid():
            row = 0 if by > 0 else self._model.rowCount() - 1
        if 0 <= row < self._model.rowCount() and self._model.candidate(row) is not None:
            self._mark_row(row)
        elif self._model.turn(by):
            self._mark_row(0 if by > 0 else ON_A_PAGE - 1)

    def turn(self, by: int) -> None:
        """Show the next page or the one before; nothing is marked on it."""
        if self._model.turn(by):
            self.selectionModel().clear()

    def _mark_row(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row, VALUE))

    def _on_clicked(self, index: QModelIndex) -> None:
        candidate = self._model.candidate(index.row())
        if candidate is not None:
            self.chosen.emit(candidate)
