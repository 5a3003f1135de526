"""The structure of the document: its records by layer as rows, and the selected one in full below."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.span import Span
from vwsreview.review.dossier import Dossier
from vwsreview.review.slots.candidates import evidence
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.records_model import most_read_key
from vwsreview.ui.models.roles import KEY_ROLE
from vwsreview.ui.records.record_detail import RecordDetail
from vwsreview.ui.records.record_list import RecordList
from vwsreview.ui.values.unread_bar import UnreadBar
from vwsreview.ui.values.value_entry import COMMENT

BEFORE_DETAIL = 30
"""Milliseconds that a record is the current one before it is shown in full: who walks through does not wait for it."""


class RecordPanel(RecordList):
    """`edit_requested` carries an Edit: whoever owns the dossier applies it, and hands back what changed.

    `evidence_wanted` carries the spans of the words that justify the value in hand, `slot_done` tells that a value
    was picked or typed in the slot editor and the reviewer is done with it, `wanted` that the keyboard comes here, and
    the panel is to be in sight.
    """

    edit_requested = Signal(object)
    evidence_wanted = Signal(object)
    slot_done = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._came_from: QWidget | None = None
        self._focused_key: str | None = None
        self._later = QTimer(self, interval=BEFORE_DETAIL, singleShot=True)
        self.detail = RecordDetail(self._entry)
        self.unread = UnreadBar(self._entry)
        self._lay_out()
        self._connect()
        self.setEnabled(False)

    def show_document(self, dossier: Dossier | None, document_id: str | None, text: str | None = None) -> None:
        """Show a document's records; None empties the panel. What was half-typed is taken in before."""
        self.commit_pending()
        self._entry.discard()
        self._entry.show_dossier(dossier)
        self.filter.saved.show_dossier(dossier)
        super().show_document(dossier, document_id, text)
        self.setEnabled(document_id is not None)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and icons of a theme."""
        for part in (self._model, self.layers, self.detail, self.unread):
            part.set_theme(theme)

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
            self.show_current()
            self.detail.edit_value(key or most_read_key(record.layer))

    def open_slot(self, key: str | None = None) -> None:
        """Open the slot editor on a key of the current record, else on the one that is focused."""
        record = self.current()
        name = key or self.focused_key()
        if record is None or name is None or not self._entry.enabled:
            return
        self.show_current()
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
            self.show_current()
            self.detail.edit_comment()

    def commit_pending(self) -> bool:
        """Take in what is being typed; False where it says nothing and waits to be typed again or discarded."""
        self.table.commit_editor()
        self.detail.commit_pending()
        if self._entry.unread:
            self.wanted.emit()
            self.unread.ask()
        return not self._entry.unread

    def before_leaving(self) -> None:
        """Take in what is being typed below the list."""
        self.detail.commit_pending()

    def current_is(self, another: bool) -> None:
        """Show the record in full, once nobody goes on to the next one at once."""
        self._later.start()
        if another:
            cell = self.table.currentIndex().data(KEY_ROLE)
            self._focused_key = cell.name if cell is not None else None
            self.detail.leave_slot()

    def show_current(self) -> None:
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
        self._later.timeout.connect(self.show_current)
        self._entry.edit_requested.connect(self.edit_requested)
        self.table.activated.connect(self._on_activated)
        self.detail.comment_entered.connect(self._entry.comment)
        self.detail.comment_left.connect(self._give_focus_back)
        self.detail.slot_closed.connect(self._on_slot_closed)
        self.detail.slot_done.connect(self.slot_done)
        self.detail.slot.evidence_changed.connect(self.evidence_wanted)
        self.detail.values.selectionModel().currentChanged.connect(self._on_value_focused)
        self.table.selectionModel().currentColumnChanged.connect(self._on_value_focused)
        self.unread.typing_wanted.connect(self._on_typing_wanted)

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

    def _on_activated(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_value()

    def _on_typing_wanted(self, record: str, key: str) -> None:
        self.select(record)
        if key == COMMENT:
            self.show_current()
            self.detail.edit_comment(self._entry.unread_words(record, key))
        else:
            self.edit_value(key)
