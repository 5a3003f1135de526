"""What the keys of the loop do: decide, walk what is open, and decide many at once."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.review import bulk, edits
from vwsreview.review.edits import Stamp
from vwsreview.ui.loop import Loop
from vwsreview.ui.session import Session
from vwsreview.ui.words import layers_word
from vwsreview.ui.workspace import Workspace

Decision = Callable[[Document, Sequence[Record], Stamp], Edit | None]


class DecisionCommands(QObject):
    """Runs what decides. `told` carries a line for the status bar."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, session: Session, loop: Loop) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._panel = workspace.panel
        self._session = session
        self._loop = loop
        self._panel.slot_done.connect(self._on_slot_done)

    def accept(self) -> None:
        """Accept what is selected, and go on."""
        self._decide(edits.accept)

    def reject(self) -> None:
        """Reject what is selected, and go on."""
        self._decide(edits.reject)

    def reopen(self) -> None:
        """Put what is selected back in the queue."""
        desk = self._workspace.desk()
        self._workspace.do(edits.reopen(desk.document, self._panel.selected(), desk.stamp))

    def _decide(self, decision: Decision) -> None:
        desk, records, here = self._workspace.desk(), self._panel.selected(), self._panel.current()
        if self._workspace.do(decision(desk.document, records, desk.stamp)) and len(records) == 1:
            self._loop.go_on(here)

    def _on_slot_done(self) -> None:
        """A value was corrected in the slot editor: go on; what nobody decided yet stays in hand."""
        record = self._panel.current()
        if record is not None and not record.is_open:
            self._loop.go_on(record)

    def next_open_record(self) -> None:
        """Select the next record that is to be decided."""
        self._loop.next_open()

    def previous_open_record(self) -> None:
        """Select the record before that is to be decided."""
        self._loop.next_open(backward=True)

    def order_queue(self, order: str) -> None:
        """Go through what is open in reading order, or what is least sure first."""
        self._session.queue_order = order
        self._workspace.state_changed.emit()

    def accept_section(self) -> None:
        """Accept what is open in the section of the record, else of the caret."""
        record = self._panel.current()
        place = record.start if record is not None else self._workspace.view.caret_offset()
        section = bulk.section_at(self._panel.records(), place, len(self._workspace.view.text))
        inside = [record for record in self._panel.records() if section.start <= record.start < section.end]
        self._accept_all(inside, self.tr("in this section"))

    def accept_layer(self) -> None:
        """Accept what is open of the layer of the record, else of the layer that the list shows."""
        record = self._panel.current()
        layer = record.layer if record is not None else self._panel.layers.layer()
        if layer is None:
            self.told.emit(self.tr("Select a record or a layer first"))
            return
        same = [record for record in self._panel.records() if record.layer == layer]
        self._accept_all(same, self.tr("of the layer {layer}").format(layer=layers_word(layer)))

    def accept_listed(self) -> None:
        """Accept what is open of all that the list of records shows."""
        self._accept_all(self._panel.listed(), self.tr("in the list"))

    def _accept_all(self, records: Iterable[Record], where: str) -> None:
        desk, here = self._workspace.desk(), self._panel.current()
        edit = bulk.accept_open(desk.document, records, desk.stamp)
        if edit is None:
            self.told.emit(self.tr("Nothing is open {where}").format(where=where))
        elif self._workspace.do(edit):
            count = bulk.count_of(edit)
            self._loop.go_on_here(here)
            self.told.emit(self.tr("%n accepted {where}; Ctrl+Z takes it back", "", count).format(where=where))
