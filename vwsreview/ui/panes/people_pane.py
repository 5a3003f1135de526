"""The attendees of the document as a grid, worked by keys."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Changed, Edit
from vwsreview.domain.layers import Key, Value
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.attendance import people
from vwsreview.review.dossier import Dossier
from vwsreview.review.edits import Stamp
from vwsreview.ui.keys.key_words import key_words, when_keys_change
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.people_model import PeopleModel
from vwsreview.ui.panes.pane import Pane
from vwsreview.ui.panes.people_table import PeopleTable
from vwsreview.ui.panes.person_cutter import PersonCutter
from vwsreview.ui.values.column_widths import fit_columns, fit_quote, widen_columns
from vwsreview.ui.values.value_entry import ValueEntry
from vwsreview.ui.wording.words import choice_word

MOST_ROWS_AT_ONCE = 200
"""When an edit touches more records than this, the document's records are read again as a whole."""

BEFORE_SUMMARY = 100
"""Milliseconds that the keys rest before the attendees are counted anew."""


class PeoplePane(Pane):
    """A row for each attendee. What the keys do is told below the grid.

    `records` gives all records of the document that is shown, as they are now.
    """

    def __init__(self, records: Callable[[], Sequence[Record]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._later = QTimer(self, interval=BEFORE_SUMMARY, singleShot=True)
        self._later.timeout.connect(self._show_summary)
        self._dossier: Dossier | None = None
        self._document: str | None = None
        self._text = ""
        self._following = False
        self._cutter: PersonCutter | None = None
        self._entry = ValueEntry(self)
        self._model = PeopleModel(self._entry, self)
        self.table = PeopleTable(self._words_for)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Attendees"))
        self.table.taken = self._on_key
        self.rejected = QCheckBox(self.tr("Show re&jected"))
        self.summary = QLabel()
        self.hint = QLabel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for label in (self.summary, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.rejected)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        self.lead_to(self.table)
        self._show_hint()

    def _connect(self) -> None:
        table = self.table
        table.chosen.connect(self._on_chosen)
        table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        table.resized.connect(self._on_resized)
        table.presence_wanted.connect(self.change_presence)
        table.cleared.connect(self._on_cleared)
        table.accept_wanted.connect(self.accept_row)
        table.accept_all_wanted.connect(self.accept_all)
        table.reject_wanted.connect(self.reject)
        table.person_delegate.entered.connect(self.set_value)
        self.rejected.toggled.connect(self._on_rejected_toggled)
        when_keys_change(self._on_keys_changed)

    # what a pane does

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        """Show the document's attendees."""
        self._leave_cutting()
        self._dossier, self._document = dossier, document_id
        self._text = dossier.store.text(document_id) if dossier is not None and document_id is not None else ""
        self._entry.show_dossier(dossier)
        self._show_rows()
        self.setEnabled(document_id is not None)

    def apply_changed(self, changed: Changed) -> None:
        """Read again what changed in this document."""
        if self._dossier is None or self._document is None:
            return
        self._leave_cutting()
        if changed.everything or len(changed.records) > MOST_ROWS_AT_ONCE:
            current = self.current()
            self._show_rows()
            self.show_record(current)
        elif self._document in changed.documents:
            self._read_records(self._dossier, changed.records)

    def show_record(self, record: Record | None) -> None:
        """Make the row of an attendee the current one."""
        row = self._model.row_of(record.id) if record is not None else None
        if row is None or row == self.table.currentIndex().row():
            return
        self._following = True
        self.table.go_to(row)
        self._following = False

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and icons of a theme."""
        self._model.set_theme(theme)

    # what is selected

    def current(self) -> Record | None:
        """The attendee of the current row."""
        index = self.table.currentIndex()
        return self._model.record(index.row()) if index.isValid() else None

    def selected(self) -> list[Record]:
        """The attendees of the selected rows, in document order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._model.record(row) for row in rows]

    # what the keys do

    def change_presence(self, step: int) -> None:
        """Give the selected rows the presence that follows the current row's, or the one before."""
        current = self.current()
        if current is not None:
            self.set_value("presence", people.presence_after(current.values.get("presence"), step))

    def set_value(self, key: str, value: Value) -> None:
        """Give a key of the selected rows a value."""
        if (hand := self._hand()) is not None:
            self._do(people.set_values(hand[0], self.selected(), key, value, hand[1]))

    def accept_row(self) -> None:
        """Accept what is selected and go on to the next open row."""
        hand, row = self._hand(), self.table.currentIndex().row()
        if hand is None or row < 0:
            return
        self._do(edits.accept(hand[0], self.selected(), hand[1]))
        self._go_on(row + 1)

    def accept_all(self) -> None:
        """Accept every open row; one step of the history."""
        if (hand := self._hand()) is not None:
            waiting = [record for record in self._model.records() if record.is_open]
            self._do(edits.accept(hand[0], waiting, hand[1]))
            self.told.emit(self.tr("%n attendee(s) accepted", "", len(waiting)))

    def reject(self) -> None:
        """Reject what is selected and go on to the next open row."""
        hand, rows = self._hand(), [index.row() for index in self.table.selectionModel().selectedRows()]
        if hand is not None and rows:
            self._do(edits.reject(hand[0], self.selected(), hand[1]))
            self._go_on(min(rows))

    def _go_on(self, row: int) -> None:
        """Go to the first open row from this one on, past the end from the beginning; without any to this one."""
        ahead = [*range(row, self._model.rowCount()), *range(row)]
        following = next((other for other in ahead if self._model.record(other).is_open), None)
        if following is None:
            self.told.emit(self.tr("Every attendee is decided"))
        self.table.go_to(following if following is not None else min(row, self._model.rowCount() - 1))

    # cutting somebody in two

    def cut(self, record: Record, places: Sequence[int], at: int | None = None) -> None:
        """Ask by keys at which of these places somebody is to be cut; `at` is the caret's offset in code points."""
        self.show_record(record)
        self._cutter = PersonCutter(self._text, record, places, at)
        self._show_cut(self._cutter)

    def _on_key(self, event: QKeyEvent) -> bool:
        """While somebody is being cut, every key goes here."""
        cutter = self._cutter
        if cutter is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._leave_cutting()
            self.place_chosen.emit(cutter.record.document, cutter.record.start, cutter.record.start)
            if event.key() != Qt.Key.Key_Escape:
                self._split(cutter)
        elif cutter.take(event):
            self._show_cut(cutter)
        return True

    def _split(self, cutter: PersonCutter) -> None:
        if (hand := self._hand()) is not None:
            self._do(people.split(hand[0], self._text, cutter.record, cutter.parts, hand[1]))
            self.told.emit(self.tr("%n people made of one", "", len(cutter.parts)))

    def _show_cut(self, cutter: PersonCutter) -> None:
        """The parts below the grid, and in the text the part that is being cut off."""
        keys = self.tr(
            "Left and Right move the cut, Space keeps it, 2 to 9 make equal parts, Enter cuts, Escape leaves"
        )
        self.hint.setText(f"{cutter.shown()}\n{keys}")
        self.place_chosen.emit(cutter.record.document, *cutter.piece)

    def _leave_cutting(self) -> None:
        self._cutter = None
        self._show_hint()

    # inner workings

    def _hand(self) -> tuple[Document, Stamp] | None:
        """The document's row and who decides now; None while nothing can be changed."""
        if self._dossier is None or self._document is None:
            return None
        if not self._entry.enabled:
            self.told.emit(self.tr("The dossier can only be read"))
            return None
        return self._dossier.store.document(self._document), self._dossier.stamp()

    def _do(self, edit: Edit | None) -> None:
        if edit is not None:
            self.edit_requested.emit(edit)

    def _read_records(self, dossier: Dossier, ids: frozenset[str]) -> None:
        fresh = {id_: dossier.store.record(id_) for id_ in ids}
        ours = {id_: record for id_, record in fresh.items() if record is None or record.document == self._document}
        self._model.update(ours)
        rows = [row for row in map(self._model.row_of, ours) if row is not None]
        widen_columns(self.table, self._model, rows)
        self._keep_room()
        if not self.table.selectionModel().hasSelection():
            self.table.go_to(self.table.currentIndex().row())
        self._later.start()

    def _show_rows(self) -> None:
        self._following = True
        self._model.show_people(self._records() if self._document is not None else (), self._text)
        fit_columns(self.table, self._model)
        self._keep_room()
        first_open = next((row for row, record in enumerate(self._model.records()) if record.is_open), 0)
        self.table.go_to(first_open)
        self._following = False
        self._show_summary()

    def _show_summary(self) -> None:
        """How many there are of each presence, and how many nobody decided."""
        there = [record for record in self._records() if record.layer == people.LAYER and record.counts]
        times = Counter(str(record.values.get("presence")) for record in there)
        told = [f"{times[choice]} {choice_word(people.LAYER, 'presence', choice)}" for choice in people.PRESENCES]
        told = [words for words, choice in zip(told, people.PRESENCES, strict=True) if times[choice]]
        waiting = sum(record.is_open for record in there)
        if waiting:
            told.append(self.tr("%n open", "", waiting))
        self.summary.setText(" · ".join(told) or self.tr("No attendees"))

    def _show_hint(self) -> None:
        grid = self.tr("Space: presence   letters: role, organisation   Ctrl+Enter: accept   Delete: reject")
        names = {"split": "split_person", "join": "join_people", "paste": "paste_people"}
        told = self.tr("{split}: divide   {join}: unite   {paste}: add pasted names")
        told = told.format(**{name: key_words(command) for name, command in names.items()})
        self.hint.setText(f"{grid}\n{told}")

    def _words_for(self, key: Key, record: Record) -> Sequence[str]:
        """What may be typed in a cell: the choices in the language of the program, or the organisations."""
        if key.name == "organisation":
            return people.organisations(self._records())
        return [choice_word(people.LAYER, key.name, choice) for choice in key.choices]

    def _on_chosen(self) -> None:
        """The reviewer came to a row: bring it into view in the text."""
        current = self.current()
        if current is not None and not self._following:
            self.record_chosen.emit(current.document, current.id)

    def _on_current_row_changed(self) -> None:
        if self.table.hasFocus():
            self._on_chosen()

    def _on_cleared(self, key: str) -> None:
        self.set_value(key, None)

    def _keep_room(self) -> None:
        self.table.keep_room()
        fit_quote(self.table, self._model)

    def _on_resized(self) -> None:
        fit_quote(self.table, self._model)

    def _on_keys_changed(self) -> None:
        if self._cutter is None:
            self._show_hint()

    def _on_rejected_toggled(self, shown: bool) -> None:
        current = self.current()
        self._model.rejected_shown = shown
        self._show_rows()
        self.show_record(current)
