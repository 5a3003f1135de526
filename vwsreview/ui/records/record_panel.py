"""The structure of the document: its records by layer as rows, and the selected one in full below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Changed
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.dossier import Dossier
from vwsreview.review.slots.candidates import evidence
from vwsreview.ui.look.leads_to import LeadsTo
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.records_model import RecordsModel, most_read_key
from vwsreview.ui.models.roles import KEY_ROLE
from vwsreview.ui.records.document_records import DocumentRecords
from vwsreview.ui.records.layer_bar import LayerBar
from vwsreview.ui.records.record_detail import RecordDetail
from vwsreview.ui.records.record_filter import RecordFilter
from vwsreview.ui.records.record_table import ONE_ROW, ROW_AS_WELL, RecordTable
from vwsreview.ui.values.column_widths import fit_columns, widen_columns
from vwsreview.ui.values.unread_bar import UnreadBar
from vwsreview.ui.values.value_entry import COMMENT, ValueEntry

BEFORE_DETAIL = 30
"""Milliseconds that a record is the current one before it is shown in full: who walks through does not wait for it."""

MOST_ROWS_AT_ONCE = 200
"""When an edit touches more records than this, the document's records are read again as a whole."""


class RecordPanel(LeadsTo, QWidget):
    """`record_selected` carries the id of another current record, whoever chose it; empty where there is none.

    `edit_requested` carries an Edit: whoever owns the dossier applies it, and hands back what changed.
    `evidence_wanted` carries the spans of the words that justify the value in hand, `slot_done` tells that a value
    was picked or typed in the slot editor and the reviewer is done with it, `wanted` that the keyboard comes here, and
    the panel is to be in sight. `records_came` carries a list of records that are there from now on: all of another
    document, or those of a large one page by page; `completed` tells that the last of these came.
    """

    record_selected = Signal(str)
    edit_requested = Signal(object)
    evidence_wanted = Signal(object)
    slot_done = Signal()
    wanted = Signal()
    records_came = Signal(object)
    completed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._came_from: QWidget | None = None
        self._focused_key: str | None = None
        self._records = DocumentRecords(self)
        self._current: str | None = None
        self._awaited: str | None = None
        self._entry = ValueEntry(self)
        self._later = QTimer(self, interval=BEFORE_DETAIL, singleShot=True)
        self._model = RecordsModel(self._entry, self)
        self.layers = LayerBar()
        self.filter = RecordFilter()
        self.table = RecordTable(self._model)
        self.table.setAccessibleName(self.tr("Records"))
        self.detail = RecordDetail(self._entry)
        self.unread = UnreadBar(self._entry)
        self._lay_out()
        self._connect()
        self.setEnabled(False)

    def show_document(self, dossier: Dossier | None, document_id: str | None, text: str | None = None) -> None:
        """Show a document's records; None empties the panel. What was half-typed is taken in before.

        `text` is the document's text, where somebody has read it already.
        """
        self.commit_pending()
        self._entry.discard()
        self._entry.show_dossier(dossier)
        self.filter.saved.show_dossier(dossier)
        self._records.show(dossier, document_id, text)
        self.records_came.emit(self.records())
        self._show_rows(None)
        self.setEnabled(document_id is not None)

    def apply_changed(self, changed: Changed) -> None:
        """Read again what changed in this document, and nothing else."""
        if self._records.document_id is None:
            return
        if changed.everything or len(changed.records) > MOST_ROWS_AT_ONCE:
            self._records.read()
            self._show_rows(self._current)
        elif self._records.document_id in changed.documents:
            self._show_changed(changed.records)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and icons of a theme."""
        for part in (self._model, self.layers, self.detail, self.unread):
            part.set_theme(theme)

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

    def edit_value(self, key: str | None = None) -> None:
        """Edit a key of the current record: in its row where the row shows it, else below."""
        record = self.current()
        if record is None:
            return
        self.wanted.emit()
        row = self.table.currentIndex().row()
        column = self._model.column_of(key) if key is not None else None
        index = self._model.index(row, column) if column is not None else self.table.currentIndex()
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = self.table.first_editable(row)
        if not self.table.edit_cell(index):
            self._show_current()
            self.detail.edit_value(key or most_read_key(record.layer))

    def open_slot(self, key: str | None = None) -> None:
        """Open the slot editor on a key of the current record, else on the one that is focused."""
        record = self.current()
        name = key or self.focused_key()
        if record is None or name is None or not self._entry.enabled:
            return
        self._show_current()
        self._remember_focus()
        self.wanted.emit()
        self.detail.open_slot(name, self._entry.unread_words(record.id, name))

    def focused_key(self) -> str | None:
        """The key whose value is in hand: that of the slot editor, else of the current cell, else the most read one."""
        record = self.current()
        if record is None or self.detail.slot.key is not None:
            return self.detail.slot.key
        known = {key.name for key in BY_NAME[record.layer].keys}
        return self._focused_key if self._focused_key in known else most_read_key(record.layer)

    def fill(self, span: Span, adding: bool) -> bool:
        """Take selected words as the focused value, or add them to a list; False where they say nothing for it."""
        record, key = self.current(), self.focused_key()
        if record is None or key is None:
            return False
        return self._entry.fill(record, key, self._records.text, span, adding)

    def edit_comment(self) -> None:
        """Write the comment of the current record."""
        if self.current() is not None:
            self._remember_focus()
            self.wanted.emit()
            self._show_current()
            self.detail.edit_comment()

    def commit_pending(self) -> bool:
        """Take in what is being typed; False where it says nothing and waits to be typed again or discarded."""
        self.table.commit_editor()
        self.detail.commit_pending()
        if self._entry.unread:
            self.wanted.emit()
            self.unread.ask()
        return not self._entry.unread

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("record_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.layers)
        column.addWidget(self.filter)
        column.addWidget(self.unread)
        column.addWidget(self.splitter, 1)
        self.lead_to(self.table)

    def _connect(self) -> None:
        self._later.timeout.connect(self._show_current)
        self._records.came.connect(self._on_records_came)
        self._entry.edit_requested.connect(self.edit_requested)
        self.layers.layer_chosen.connect(self._on_layer_chosen)
        self.filter.changed.connect(self._on_filter_changed)
        self.filter.left.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.table.activated.connect(self._on_activated)
        self.detail.comment_entered.connect(self._entry.comment)
        self.detail.comment_left.connect(self._give_focus_back)
        self.detail.slot_closed.connect(self._on_slot_closed)
        self.detail.slot_done.connect(self.slot_done)
        self.detail.slot.evidence_changed.connect(self.evidence_wanted)
        self.detail.values.selectionModel().currentChanged.connect(self._on_value_focused)
        self.table.selectionModel().currentColumnChanged.connect(self._on_value_focused)
        self.unread.typing_wanted.connect(self._on_typing_wanted)

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
        self._show_current()

    def _show_rows(self, record_id: str | None) -> None:
        """Fill the list for the chosen layer, and make a record (else the first) the current one."""
        records = self.records()
        self._model.show(records, self._records.text, self.layers.layer(), self._passing())
        self.layers.show_counts(records)
        self._show_number()
        fit_columns(self.table, self._model)
        row = self._model.row_of(record_id)
        if not self._go_to(row if row is not None else 0):
            self._current_is(None)
        self._show_current()

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
        self.detail.commit_pending()
        self.table.go_to(row, how)
        return True

    def _current_is(self, record_id: str | None) -> None:
        another = record_id != self._current
        self._current = record_id
        if record_id is not None:
            self._awaited = None
        self._later.start()
        if another:
            cell = self.table.currentIndex().data(KEY_ROLE)
            self._focused_key = cell.name if cell is not None else None
            self.detail.leave_slot()
            self.record_selected.emit(record_id or "")

    def _show_current(self) -> None:
        """Show the current record in full, now."""
        self._later.stop()
        record = self.current()
        if record is None:
            self.detail.show_record(None, "", (), False)
            return
        history = self._records.history(record)
        self.detail.show_surroundings(self._records.text, self._records.in_order)
        self.detail.show_record(record, record.span.of(self._records.text), history, self._entry.enabled)
        self._tell_evidence()

    def _tell_evidence(self) -> None:
        """Have the words underlined that justify the value of the focused cell; the slot editor tells its own."""
        record = self.current()
        if self.detail.slot.key is not None:
            return
        key = self._focused_key
        if record is not None and key is not None and key in {one.name for one in BY_NAME[record.layer].keys}:
            self.evidence_wanted.emit(evidence(record, key, self._records.text))
        else:
            self.evidence_wanted.emit(())

    def _on_value_focused(self, current: QModelIndex) -> None:
        key = current.data(KEY_ROLE)
        self._focused_key = key.name if key is not None else None
        self._tell_evidence()

    def _remember_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and not self.detail.isAncestorOf(focused):
            self._came_from = focused

    def _give_focus_back(self) -> None:
        """To where the keyboard came from before something was typed here."""
        came_from, self._came_from = self._came_from, None
        here = came_from is not None and came_from in QApplication.allWidgets() and came_from.isVisible()
        (came_from if came_from is not None and here else self.table).setFocus()

    def _on_slot_closed(self) -> None:
        """Give the keyboard back, unless it is elsewhere already."""
        if self.detail.slot.line.hasFocus():
            self._give_focus_back()
        self._tell_evidence()

    def _on_current_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._current_is(self._model.record(current.row()).id if current.isValid() else None)

    def _on_layer_chosen(self, layer: str) -> None:
        self.table.commit_editor()
        self._show_rows(self._current)

    def _on_filter_changed(self) -> None:
        self.table.commit_editor()
        self._show_rows(self._current)

    def _on_activated(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_value()

    def _on_typing_wanted(self, record: str, key: str) -> None:
        self.select(record)
        if key == COMMENT:
            self._show_current()
            self.detail.edit_comment(self._entry.unread_words(record, key))
        else:
            self.edit_value(key)
