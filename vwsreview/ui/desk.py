"""What lies open before the reviewer at this moment: all that is needed to build an edit."""

from collections.abc import Sequence
from dataclasses import dataclass

from vwsreview.domain.document import Document
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.review.edits import Stamp


@dataclass(frozen=True, slots=True)
class Desk:
    """The dossier, its document that is shown, that document's text, and its records in document order."""

    dossier: Dossier
    document: Document
    text: str
    records: Sequence[Record]

    @property
    def stamp(self) -> Stamp:
        """Who decides, now."""
        return self.dossier.stamp()
