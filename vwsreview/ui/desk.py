"""What lies open before the reviewer at this moment: all that is needed to build an edit."""

from dataclasses import dataclass

from vwsreview.domain.document import Document
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.review.edits import Stamp


@dataclass(frozen=True, slots=True)
class Desk:
    """The dossier, its document that is shown, and that document's text."""

    dossier: Dossier
    document: Document
    text: str

    @property
    def records(self) -> list[Record]:
        """The document's records as they are now."""
        return self.dossier.store.records(self.document.id)

    @property
    def stamp(self) -> Stamp:
        """Who decides, now."""
        return self.dossier.stamp()
