"""What the keys of the loop do: decide, walk what is open, and decide many at once."""

from collections.abc import Callable, Iterable, Sequence

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.markdown.units import unit_at
from vwsreview.review import edits
from vwsreview.review.edits import Stamp
from vwsreview.review.loop import bulk
from vwsreview.review.loop.doubt import wants_a_look
from vwsreview.review.overview import coverage
from vwsreview.review.overview.coverage import Cue
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.handlers.loop import Loop
from vwsreview.ui.keys.key_words import key_words
from vwsreview.ui.session import Session
from vwsreview.ui.wording.words import layers_word
from vwsreview.ui.workspace import Workspace

Decision = Callable[[Document, Sequence[Record], Stamp], Edit | None]


class DecisionCommands(Handler):
    """Runs what decides."""

    def __init__(self, workspace: Workspace, session: Session, loop: Loop) -> None:
        super().__init__(workspace)
        self._panel = workspace.panel
        self._session = session
        self._loop = loop
        self._made: str | None = None
        self._panel.slot_done.connect(self._on_slot_done)

    def accept(self) -> None:
        """Accept what is selected, or make the record that the cue at hand hints at; and go on."""
        if (cue := self._workspace.cue) is not None:
            self._make(cue, cue.layer)
        else:
            self._decide(edits.accept)

    def reject(self) -> None:
        """Reject what is selected, or say that the cue at hand is nothing; and go on."""
        desk, cue = self._workspace.desk(), self._workspace.cue
        if cue is None:
            self._decide(edits.reject)
        elif self._workspace.do(coverage.answer_cue(desk.document, cue, desk.stamp)):
            self._loop.go_on(cue, from_cue=True)

    def add_record(self, layer: str) -> None:
        """Make a record of the cue at hand, else of the selected words."""
        view, cue = self._workspace.view, self._workspace.cue
        span = view.selected_span()
        if cue is not None and span in (None, coverage.record_span(view.text, cue)):
            self._make(cue, layer)
        elif span is not None and (record := self._added(layer, span)) is not None:
            self._panel.select(record.id)

    def _make(self, cue: Cue, layer: str) -> None:
        """The record of a cue; who made it stays where a value is missing, for it has to be typed."""
        record = self._added(layer, self._span_for(cue, layer))
        if record is None:
            return
        if wants_a_look(record) or not self._session.advance:
            self._panel.select(record.id)
            self._made = record.id
        else:
            self._loop.go_on(cue, from_cue=True, made=record)

    def _span_for(self, cue: Cue, layer: str) -> Span:
        """The words selected around the cue, where the reviewer chose others than it hints at."""
        text, selected = self._workspace.view.text, self._workspace.view.selected_span()
        hinted = coverage.record_span(text, cue)
        if selected is not None and selected != hinted and selected.holds(cue.span):
            return selected
        sentence = layer in ("action", "decision") and cue.layer not in ("action", "decision")
        return unit_at(text, cue.start) if sentence else hinted

    def _added(self, layer: str, span: Span) -> Record | None:
        desk = self._workspace.desk()
        edit = edits.add_record(desk.document, desk.text, desk.records, layer, span.start, span.end, desk.stamp)
        if edit is None:
            self.told.emit(self.tr("There is such a record of these words already"))
            return None
        row = edit.changes[0].row
        return row if self._workspace.do(edit) and isinstance(row, Record) else None

    def reopen(self) -> None:
        """Put what is selected back in the queue."""
        desk = self._workspace.desk()
        self._workspace.do(edits.reopen(desk.document, self._panel.selected(), desk.stamp))

    def _decide(self, decision: Decision) -> None:
        desk, records, here = self._workspace.desk(), self._panel.selected(), self._panel.current()
        if not self._workspace.do(decision(desk.document, records, desk.stamp)):
            return
        if len(records) == 1:
            self._loop.go_on(here, from_cue=here is not None and here.id == self._made)
        elif records:
            told = self.tr("%n decided; {undo} takes it back", "", len(records))
            self.told.emit(told.format(undo=key_words("undo")))

    def _on_slot_done(self) -> None:
        """A value was corrected in the slot editor: go on; what nobody decided yet stays in hand."""
        record = self._panel.current()
        if record is not None and not record.is_open:
            self._loop.go_on(record)

    def back_to_decided(self) -> None:
        """Back to what was decided last."""
        self._loop.go_back()

    def next_open_record(self) -> None:
        """Select the next record that is to be decided."""
        self._loop.next_open()

    def previous_open_record(self) -> None:
        """Select the record before that is to be decided."""
        self._loop.next_open(backward=True)

    def next_cue(self) -> None:
        """To the next cue that nobody answered."""
        self._loop.next_cue()

    def previous_cue(self) -> None:
        """To the cue before that nobody answered."""
        self._loop.next_cue(backward=True)

    def order_queue(self, order: str) -> None:
        """Go through what is open in reading order, or what is least sure first."""
        self._session.queue_order = order
        self._workspace.state_changed.emit()

    def accept_section(self) -> None:
        """Accept what is open in the section of the record, else of the caret."""
        section = bulk.section_at(self._panel.records(), self._workspace.place(), len(self._workspace.view.text))
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
            told = self.tr("%n accepted {where}; {undo} takes it back", "", count)
            self.told.emit(told.format(where=where, undo=key_words("undo")))
