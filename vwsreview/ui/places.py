"""Where the reviewer was in each document, and coming back to it."""

from pathlib import Path

from vwsreview.domain.record import in_document_order
from vwsreview.ui.page.document_view import DocumentView
from vwsreview.ui.records.record_panel import RecordPanel
from vwsreview.ui.session import Session


class Places:
    """Keeps in the session which document was open last, and in each the lines in sight, the caret and the record."""

    def __init__(self, session: Session, view: DocumentView, panel: RecordPanel) -> None:
        self._session = session
        self._view = view
        self._panel = panel

    def remember(self, dossier: Path, document_id: str) -> None:
        """Keep where the reviewer is in the document that is shown."""
        record = self._panel.current()
        place = [*self._view.place(), record.id if record is not None else None]
        self._session.remember_place(dossier, document_id, place)

    def come_back(self, dossier: Path, document_id: str) -> None:
        """Go to the last place in the document; the first time, or if another layer is listed now, to what is open."""
        listed, place = self._panel.listed(), self._session.place(dossier, document_id)
        self._session.remember_document(dossier, document_id)
        if place is not None and (not listed or place[2] in {record.id for record in listed}):
            self._panel.select(place[2] if listed or not self._panel.whole else None)
            self._view.restore_place((place[0], place[1]))
            return
        first = min((record for record in listed if record.is_open), key=in_document_order, default=None)
        if first is not None:
            self._panel.select(first.id)

    def last_document(self, dossier: Path) -> str | None:
        """The document that was open last."""
        return self._session.last_document(dossier)
