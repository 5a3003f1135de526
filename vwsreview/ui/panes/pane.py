"""What every pane beside the document can do: show a document, follow what changes, ask for places and edits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.ui.look.leads_to import LeadsTo
from vwsreview.ui.look.theme import Theme


class Pane(LeadsTo, QWidget):
    """A view on the open document. It reads, and asks others to do; it never writes.

    `record_chosen` carries a document's and a record's id, `place_chosen` a document's id with start and end in code
    points: what is to be brought into view. `edit_requested` carries an Edit. `told` is a line for the status bar.
    A pane is told of changes only while it is in sight; when it comes into sight, `show_document` is called anew.
    """

    record_chosen = Signal(str, str)
    place_chosen = Signal(str, int, int)
    edit_requested = Signal(object)
    told = Signal(str)

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        """Show this document of the dossier as it is now; None for none."""
        raise NotImplementedError

    def apply_changed(self, changed: Changed) -> None:
        """Read again what changed, and nothing else."""
        raise NotImplementedError

    def show_record(self, record: Record | None) -> None:
        """Follow the reviewer to a record; a pane that has nothing to say of it does nothing."""

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and icons of a theme."""
