"""What the commands do that decide between what people made of the same records."""

from vwsreview.domain.edit import Edit
from vwsreview.domain.listing import ConflictPlace
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.session import Session
from vwsreview.ui.workspace import Workspace


class ConflictCommands(Handler):
    """Walks the conflicts of the whole dossier, and writes what the pane decides."""

    def __init__(self, workspace: Workspace, session: Session) -> None:
        super().__init__(workspace)
        self._session = session
        self._pane = workspace.conflicts_pane
        self._pane.settle_wanted.connect(self._on_settle_wanted)
        self._pane.next_wanted.connect(self.next_conflict)

    def next_conflict(self) -> None:
        """To the next conflict, in whichever document it is."""
        self._go(backward=False)

    def previous_conflict(self) -> None:
        """To the conflict before."""
        self._go(backward=True)

    def go_to(self, document: str, record: str | None) -> None:
        """Show what people decided differently of a record, or of the document as a whole."""
        self._workspace.show_document(document)
        self._workspace.panel.select(record)
        self._workspace.side.show_pane("conflicts")

    def _go(self, backward: bool) -> None:
        workspace = self._workspace
        here = self._here()
        place = workspace.conflicts.next(here, backward)
        if place is None:
            self.told.emit(self.tr("No conflict is left in this dossier"))
            return
        if place.record == here.record and place.document == here.document:
            self.told.emit(self.tr("This is the only conflict that is left"))
        self.go_to(place.document, place.record)

    def _here(self) -> ConflictPlace:
        document, record = self._workspace.desk().document.id, self._workspace.panel.current()
        if record is None:
            return ConflictPlace(document, None, 0, 0)
        return ConflictPlace(document, record.id, record.start, record.end)

    def _on_settle_wanted(self, edit: Edit) -> None:
        """Write it, and go on to the next one, by the setting."""
        if self._workspace.do(edit) and self._session.advance:
            self._go(backward=False)
