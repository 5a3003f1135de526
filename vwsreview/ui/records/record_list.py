"""The records of the document by layer as rows, and which of them is the current one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Changed
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.dossier import Dossier
from vwsreview.ui.look.leads_to import LeadsTo
from vwsreview.ui.models.records_model import RecordsModel
from vwsreview.ui.records.document_records import DocumentRecords
from vwsreview.ui.records.layer_bar import LayerBar
from vwsreview.ui.records.record_filter import RecordFilter
from vwsreview.ui.records.record_table import ONE_ROW, ROW_AS_WELL, RecordTable
from vwsreview.ui.values.column_widths import fit_columns, widen_columns
from vwsreview.ui.values.value_entry import ValueEntry

MOST_ROWS_AT_ONCE = 200
"""When an edit touches more records than this, the document's records are read again as a whole."""

NONE = ""
"""Waited for where no record is."""


class RecordList(LeadsTo, QWidget):
    """The rows, and which of them is the current one. Heirs lay it out, and show that one.

    `record_selected` carries the id of another current record, whoever chose it; empty where there is none.
    `records_came` carries a list of records that are there from now on: all of another document, or those of a large
    one page by page; `completed` tells that the last of these came.
    """

    record_selected = Signal(str)
    records_came = Signal(object)
    completed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = DocumentRecords(self)
        self._current: str | None = None
        self._awaited: str | None = None
        self._entry = ValueEntry(self)
        self._model = RecordsModel(self._entry, self)
        self.layers = LayerBar()
        self.filter = RecordFilter()
        self.table = RecordTable(self._model)
        self.table.setAccessibleName(self.tr("Records"))
        self._records.came.connect(self._on_records_came)
        self.layers.layer_chosen.connect(self._on_list_narrowed)
        self.filter.changed.connect(self._on_list_narrowed)
        self.filter.left.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def show_document(self, dossier: Dossier | None, document_id: str | None, text: str | None = None) -> None:
        """Show a document's records; None empties the list.

        `text` is the document's text, where somebody has read it already.
        """
        self._records.show(dossier, document_id, text)
        self.records_came.emit(self.records())
        self._show_all(None)

    def apply_changed(self, changed: Changed) -> None:
        """Read again what changed in this document, and nothing else."""
        if self._records.document_id is None:
            return
        if changed.everything or len(changed.records) > MOST_ROWS_AT_ONCE:
            self._records.read()
            self._show_all(self._current)
        elif self._records.document_id in changed.documents:
            self._show_changed(changed.records)

    def current(self) -> Record | None:
        """The record that is shown in full."""
        return self._records.get(self._current)

    def selected(self) -> list[Record]:
        """All selected records, in document order."""
        return self.table.selected()

    def listed(self) -> Sequence[Record]:
        """The records that the list shows, in document order."""
        return self._model.records()

    def records(self) -> list[Record]:
        """All records of the document, in document order, as they are now; until it is `whole`, those that came."""
        return self._records.in_order

    @property
    def whole(self) -> bool:
        """Whether all records of the document are there."""
        return self._records.whole

    def passing(self, document: Document, text: str) -> Callable[[Record], bool] | None:
        """What tells the records of any document that the filter lets pass; None where it lets all."""
        query = self.filter.query()
        return query.test(document, text) if query.items else None

    def select(self, record_id: str | None) -> None:
        """Make a record the current one and show it; another layer is shown where it is of another.

        One that is not there yet becomes it when it comes, unless another one does before.
        """
        record = self._records.get(record_id)
        if record is None:
            self._awaited = None if self.whole else record_id
            self.table.selectionModel().clear()
            return
        if self.layers.layer() not in (None, record.layer):
            self.layers.choose(record.layer)
        self._model.admit(record)
        self._go_to(self._model.row_of(record.id))

    def await_none(self) -> None:
        """Of the records that are still to come, none becomes the current one: the reader went elsewhere meanwhile."""
        if not self.whole:
            self._awaited = NONE

    def take_in_hand(self, place: Span) -> None:
        """Have the record of that place in hand, else none: nobody decides one that was left behind out of sight."""
        there = [one for one in self.records() if one.span.touches(place)]
        if self.current() not in there:
            there.sort(key=lambda one: (one.span != place, not one.is_open, one.end - one.start))
            self.select(there[0].id if there else None)

    def select_next(self) -> bool:
        """Select the next row; False at the end of the list."""
        return self._go_to(self.table.row() + 1)

    def select_previous(self) -> bool:
        """Select the row before this one; False at the beginning of the list."""
        return self._go_to(self.table.row() - 1)

    def extend_next(self) -> bool:
        """Select the next row as well; False at the end of the list."""
        return self._go_to(self.table.row() + 1, ROW_AS_WELL)

    def extend_previous(self) -> bool:
        """Select the row before this one as well; False at the beginning of the list."""
        return self._go_to(self.table.row() - 1, ROW_AS_WELL)

    def select_all(self) -> None:
        """Select all rows of the list."""
        self.table.selectAll()

    # for heirs

    def before_leaving(self) -> None:
        """Another row is about to be the current one."""

    def current_is(self, another: bool) -> None:
        """A row is the current one; with True it was not before."""

    def show_current(self) -> None:
        """Show the current record in full, now."""

    # inner workings

    def _show_changed(self, ids: frozenset[str]) -> None:
        moved = self._records.read_again(ids)
        self.layers.count_anew(moved.values())
        followed = self._current
        self._model.update({id_: record for id_, (_, record) in moved.items()})
        rows = [row for row in map(self._model.row_of, moved) if row is not None]
        widen_columns(self.table, self._model, rows)
        if followed in moved:
            self._follow(followed)

    def _follow(self, record_id: str) -> None:
        """Keep the current record in view: its row may have moved to another layer, its values are others.

        Where it is gone, Qt went to the row beside it, but selected nothing.
        """
        record = self._records.get(record_id)
        if record is None:
            self._go_to(self.table.row())
        elif self._model.row_of(record_id) is None:
            self.select(record_id)
        self.table.scrollTo(self.table.currentIndex())
        self.show_current()

    def _show_all(self, record_id: str | None) -> None:
        """Count all records anew, and fill the list."""
        self.layers.show_counts(self.records())
        self._show_rows(record_id)

    def _show_rows(self, record_id: str | None) -> None:
        """Fill the list for the chosen layer, and make a record (else the first) the current one."""
        self._model.show(self.records(), self._records.text, self.layers.layer(), self._passing())
        self._show_number()
        fit_columns(self.table, self._model)
        row = self._model.row_of(record_id)
        if not self._go_to(row if row is not None else 0):
            self._current_is(None)
        self.show_current()

    def _on_records_came(self, records: list[Record]) -> None:
        """Show a further page of a large document behind the others."""
        self.records_came.emit(records)
        self.layers.count_anew((None, record) for record in records)
        began = not self._model.rowCount()
        self._model.add(records)
        if began:
            fit_columns(self.table, self._model)
        if self._records.get(self._awaited) is not None:
            self.select(self._awaited)
        elif self._awaited is None and self._current is None and began:
            self._go_to(next((row for row, record in enumerate(self.listed()) if record.is_open), 0))
        if self.whole:
            self._awaited = None
            self._show_number()
            self.completed.emit()

    def _show_number(self) -> None:
        self.filter.show_count(self._model.rowCount(), self.layers.total())

    def _passing(self) -> Callable[[Record], bool] | None:
        """What tells the records that the filter lets pass; None where it lets all."""
        document = self._records.document()
        return self.passing(document, self._records.text) if document is not None else None

    def _go_to(self, row: int | None, how: QItemSelectionModel.SelectionFlag = ONE_ROW) -> bool:
        if row is None or not self.table.has(row):
            return False
        self.before_leaving()
        self.table.go_to(row, how)
        return True

    def _current_is(self, record_id: str | None) -> None:
        another = record_id != self._current
        self._current = record_id
        if record_id is not None:
            self._awaited = None
        self.current_is(another)
        if another:
            self.record_selected.emit(record_id or "")

    def _on_current_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._current_is(self._model.record(current.row()).id if current.isValid() else None)

    def _on_list_narrowed(self) -> None:
        """Another layer or another filter."""
        self.table.commit_editor()
        self._show_rows(self._current)
