"""The records of the document that is shown, kept as they are now: only what an edit touched is read again."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from vwsreview.domain.document import Document
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record, in_document_order
from vwsreview.review.dossier import Dossier


class Moved(NamedTuple):
    """What a record was and what it is; None where there was or is none."""

    before: Record | None
    after: Record | None


class DocumentRecords:
    """`text` is that of the document, `in_order` are its records in document order; empty where none is shown."""

    def __init__(self) -> None:
        self._dossier: Dossier | None = None
        self.document_id: str | None = None
        self.text = ""
        self.in_order: list[Record] = []
        self._known: dict[str, Record] = {}

    def show(self, dossier: Dossier | None, document_id: str | None) -> None:
        """Keep the records of this document from now on."""
        self._dossier, self.document_id = dossier, document_id
        self.read()

    def read(self) -> None:
        """Read all of them again."""
        if self._dossier is None or self.document_id is None:
            self.text, self.in_order, self._known = "", [], {}
            return
        self.text = self._dossier.store.text(self.document_id)
        self.in_order = self._dossier.store.records(self.document_id)
        self._known = {record.id: record for record in self.in_order}

    def read_again(self, ids: Iterable[str]) -> dict[str, Moved]:
        """Read these records; what those of this document were and are."""
        if self._dossier is None:
            return {}
        fresh = {id_: self._dossier.store.record(id_) for id_ in ids}
        return {
            id_: self._take(id_, record)
            for id_, record in fresh.items()
            if record is None or record.document == self.document_id
        }

    def get(self, record_id: str | None) -> Record | None:
        """A record by its id; None where the document has none such."""
        return self._known.get(record_id) if record_id is not None else None

    def document(self) -> Document | None:
        """The document as it is now."""
        if self._dossier is None or self.document_id is None:
            return None
        return self._dossier.store.document(self.document_id)

    def history(self, record: Record) -> list[HistoryStep]:
        """What was done to a record, newest first."""
        return self._dossier.store.history(record=record.id) if self._dossier is not None else []

    def _take(self, record_id: str, record: Record | None) -> Moved:
        """Keep a record as it is now at its place in the document."""
        before = self._known.pop(record_id, None)
        if before is not None:
            del self.in_order[bisect_left(self.in_order, in_document_order(before), key=in_document_order)]
        if record is not None:
            self._known[record_id] = record
            insort(self.in_order, record, key=in_document_order)
        return Moved(before, record)
