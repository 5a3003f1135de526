"""The attendees of one document as a grid: who, whether they are there, as what, and from where."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from vwsreview.domain.record import Record
from vwsreview.review.attendance.people import LAYER, attendees
from vwsreview.ui.models.records_model import QUOTE, STATE, RecordsModel
from vwsreview.ui.values.value_entry import ValueEntry

PRESENCE, ROLE, ORGANISATION = "presence", "role", "organisation"
COLUMNS = (STATE, QUOTE, PRESENCE, ROLE, ORGANISATION)


class PeopleModel(RecordsModel):
    """Rows as in the list of records; those that were rejected only while `rejected_shown`."""

    def __init__(self, entry: ValueEntry, parent: QObject | None = None) -> None:
        super().__init__(entry, parent)
        self.layer = LAYER
        self.rejected_shown = False

    def show_people(self, records: Iterable[Record], text: str) -> None:
        """Show the attendees among the records of a document."""
        self.show([record for record in attendees(records) if self._shows(record)], text, LAYER)

    def _columns_for(self, layer: str | None) -> tuple[str, ...]:
        return COLUMNS

    def _shows(self, record: Record | None) -> bool:
        return super()._shows(record) and record is not None and (record.counts or self.rejected_shown)
