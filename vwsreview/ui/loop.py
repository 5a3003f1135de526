"""Where the reviewer goes after a decision: the next open proposal, then the open cues, then the next document."""

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.listing import DocumentSummary
from vwsreview.domain.record import Record
from vwsreview.review import queue
from vwsreview.ui.session import Session
from vwsreview.ui.workspace import Workspace


class Loop(QObject):
    """Goes on by itself where the reviewer wants that. `told` carries a line for the status bar."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, session: Session) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._panel = workspace.panel
        self._session = session

    def go_on(self, here: Record | None) -> None:
        """After a decision on `here`, to what comes next, in this document or in another; or stay, by the setting."""
        if self._session.advance and not (self._next_record(here) or self._next_document()):
            self.told.emit(self.tr("Nothing is left to decide in the documents of the list"))

    def go_on_here(self, here: Record | None) -> None:
        """After many decisions at once, to what comes next in this document: what was decided stays in sight."""
        if self._session.advance:
            self._next_record(here)

    def next_open(self, backward: bool = False) -> None:
        """To the next open record of this document, without a decision."""
        if not self._next_record(self._panel.current(), backward):
            self.told.emit(self.tr("No other open record in this document; Ctrl+Enter: done, and on to the next"))

    def _next_record(self, here: Record | None, backward: bool = False) -> bool:
        record = queue.next_open(self._panel.listed(), here, self._session.queue_order, backward)
        if record is not None:
            self._panel.select(record.id)
        return record is not None

    def _next_document(self) -> bool:
        """To the first open record of the next document of the list that has one."""
        summary = queue.next_document(self._workspace.documents.following(), self._is_waiting)
        if summary is None:
            return False
        name = summary.document.name
        self._workspace.show_document(summary.document.id)
        if self._workspace.document_id == summary.document.id and self._next_record(None):
            self.told.emit(self.tr("All is decided there; on to {name}").format(name=name))
        return True

    def _is_waiting(self, summary: DocumentSummary) -> bool:
        """Whether the list of records would show something open in that document."""
        layer, dossier = self._panel.layers.layer(), self._workspace.dossier
        if layer is None or not summary.open or dossier is None:
            return summary.open > 0
        return any(record.is_open and record.layer == layer for record in dossier.store.records(summary.document.id))
