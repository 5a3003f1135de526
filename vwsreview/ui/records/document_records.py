"""The records of the document that is shown, kept as they are now: only what an edit touched is read again."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.document import Document
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record, in_document_order
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.reading import RecordReading

MOST_AT_ONCE = 6_000
"""A document with more records is read in a thread: they come page after page."""


class Moved(NamedTuple):
    """What a record was and what it is; None where there was or is none."""

    before: Record | None
    after: Record | None


class DocumentRecords(QObject):
    """`text` is that of the document, `in_order` are its records in document order; empty where none is shown.

    Of a document with very many the records come later: `came` carries a list of those that came, `whole` tells
    whether all are there.
    """

    came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self.document_id: str | None = None
        self.text = ""
        self.in_order: list[Record] = []
        self.whole = True
        self._known: dict[str, Record] = {}
        self._read_since: set[str] = set()
        self._reading = RecordReading(self)
        self._reading.yielded.connect(self._on_came)
        self._reading.ready.connect(self._on_all_came)
        self._reading.failed.connect(self._on_failed)

    def show(self, dossier: Dossier | None, document_id: str | None, text: str | None = None) -> None:
        """Keep the records of this document from now on; `text` is its text, where somebody has read it already."""
        if dossier is not self._dossier or document_id is None:
            self._reading.close()
        self._dossier, self.document_id = dossier, document_id
        self.text = ""
        if dossier is not None and document_id is not None:
            self.text = dossier.store.text(document_id) if text is None else text
        self.read()

    def read(self) -> None:
        """Read all of them again."""
        self._reading.stop()
        self.whole = True
        self.in_order, self._known = [], {}
        self._read_since.clear()
        if self._dossier is None or self.document_id is None:
            return
        store = self._dossier.store
        if store.summary(self.document_id).records > MOST_AT_ONCE:
            self.whole = False
            self._reading.read(store.path, self.document_id)
        else:
            self._keep(store.records(self.document_id))

    def read_again(self, ids: Iterable[str]) -> dict[str, Moved]:
        """Read these records; what those of this document were and are."""
        if self._dossier is None:
            return {}
        fresh = {id_: self._dossier.store.record(id_) for id_ in ids}
        if not self.whole:
            self._read_since.update(fresh)
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

    def _keep(self, records: list[Record]) -> None:
        """Keep more records, which stand in document order."""
        out_of_order = (
            self.in_order and records and in_document_order(records[0]) < in_document_order(self.in_order[-1])
        )
        self.in_order += records
        if out_of_order:
            self.in_order.sort(key=in_document_order)
        self._known.update((record.id, record) for record in records)

    def _take(self, record_id: str, record: Record | None) -> Moved:
        """Keep a record as it is now at its place in the document."""
        before = self._known.pop(record_id, None)
        if before is not None:
            del self.in_order[bisect_left(self.in_order, in_document_order(before), key=in_document_order)]
        if record is not None:
            self._known[record_id] = record
            insort(self.in_order, record, key=in_document_order)
        return Moved(before, record)

    def _on_came(self, page: list[Record]) -> None:
        """Keep a page, but for what was read again since: an edit may be younger than the page."""
        fresh = [record for record in page if record.id not in self._read_since]
        self._keep(fresh)
        self.came.emit(fresh)

    def _on_all_came(self) -> None:
        self.whole = True
        self._read_since.clear()
        self.came.emit([])

    def _on_failed(self) -> None:
        """Read here what the thread could not; what is wrong with the file is told as ever."""
        if self._dossier is not None and self.document_id is not None:
            known = self._known
            missing = [record for record in self._dossier.store.records(self.document_id) if record.id not in known]
            self._keep(missing)
            self.came.emit(missing)
            self._on_all_came()
