"""What the commands on the boundaries of a record do: move them, take the selection, pick others by a digit."""

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review import edits
from vwsreview.review.loop.spans import alternatives
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.handlers.loop import Loop
from vwsreview.ui.slots.boundaries import Direction, Edge, Unit, moved
from vwsreview.ui.slots.span_chooser import A_PAGE, SpanChooser
from vwsreview.ui.workspace import Workspace

PAGES = 3

MOVES: dict[str, tuple[Edge, Unit, Direction]] = {
    "start-word-back": ("start", "word", "back"),
    "start-word-on": ("start", "word", "on"),
    "end-word-back": ("end", "word", "back"),
    "end-word-on": ("end", "word", "on"),
    "start-character-back": ("start", "character", "back"),
    "start-character-on": ("start", "character", "on"),
    "end-character-back": ("end", "character", "back"),
    "end-character-on": ("end", "character", "on"),
}


class SpanCommands(Handler):
    """Runs those commands."""

    def __init__(self, workspace: Workspace, loop: Loop) -> None:
        super().__init__(workspace)
        self._loop = loop
        self._record: str | None = None
        self.chooser = SpanChooser(workspace.view.viewport())
        self.chooser.looked_at.connect(self._on_looked_at)
        self.chooser.chosen.connect(self._on_chosen)
        workspace.panel.record_selected.connect(self.chooser.leave)

    def move_boundary(self, how: str) -> None:
        """Move an edge of the record; `how` is a key of `MOVES`."""
        record = self._workspace.panel.current()
        if record is not None:
            self._take(record, moved(self._workspace.desk().text, record.span, *MOVES[how]))

    def span_from_selection(self) -> None:
        """The selected words become the record's."""
        record, span = self._workspace.panel.current(), self._workspace.view.selected_span()
        if record is not None and span is not None:
            self._take(record, span)

    def choose_span(self) -> None:
        """Offer other boundaries of the record, else of the selection, else words around the caret."""
        view, record = self._workspace.view, self._workspace.panel.current()
        if record is not None:
            view.select_record(record.id)  # it may have been scrolled out of sight
        caret = view.caret_offset()
        span = record.span if record is not None else view.selected_span() or Span(caret, caret)
        found = alternatives(view.text, span, record.layer if record is not None else None, PAGES * A_PAGE)
        if not found:
            self.told.emit(self.tr("There are no other boundaries to offer here"))
            return
        self._record = record.id if record is not None else None
        widest = Span(min(one.start for one in found[:A_PAGE]), max(one.end for one in found[:A_PAGE]))
        self.chooser.offer(view.text, found, (view.box_of(widest), view.box_of(span)))

    def _on_looked_at(self, span: Span | None) -> None:
        cue = self._workspace.cue
        self._workspace.view.show_preview(cue.span if span is None and cue is not None else span)

    def _on_chosen(self, span: Span, done: bool) -> None:
        record = self._workspace.panel.current()
        if record is None or record.id != self._record:
            self._workspace.view.select_span(*span)
        elif self._take(record, span) and done:
            self._loop.go_on(record)

    def _take(self, record: Record, span: Span) -> bool:
        desk = self._workspace.desk()
        return self._workspace.do(edits.set_span(desk.document, record, desk.text, span.start, span.end, desk.stamp))
