"""What of a dossier goes into an export: the documents and the records that were chosen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import About, Exported, Selection
from vwsreview.domain.identifying import Identifying
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.query_parser import parse
from vwsreview.domain.record import Record
from vwsreview.store.store import Store
from vwsreview.workflow.without_people.identifying import identifying
from vwsreview.workflow.without_people.masking import without_people

_ALL = 1_000_000_000


class Selected:
    """The chosen part of a dossier, document by document; it can be walked more than once.

    Problem: ``bad_query``.
    """

    def __init__(self, store: Store, selection: Selection, with_history: bool = False) -> None:
        self._store = store
        self._selection = selection
        self._with_history = with_history
        wanted = selection.documents
        ids = store.document_ids()
        if selection.query:
            found = set(store.documents_matching(parse(selection.query)))
            ids = [id for id in ids if id in found]
        self._ids = ids if wanted is None else [id for id in ids if id in wanted]

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[Exported]:
        for id in self._ids:
            whole = self._store.annotated(id)
            history = self._history(id) if self._with_history else ()
            exported = Exported(self._chosen(whole), about(whole), history)
            yield without_people(exported, identifying(whole)) if self._selection.organisations_only else exported

    def people(self) -> Iterator[tuple[str, list[Identifying]]]:
        """For each chosen document its name and what in it would tell who a person is."""
        for id in self._ids:
            whole = self._store.annotated(id)
            yield whole.document.name, identifying(whole)

    def _chosen(self, whole: AnnotatedDocument) -> AnnotatedDocument:
        """With the records that go along; links to others are left out."""
        records = [record for record in whole.records if self._takes(record)]
        if any(record.links for record in records):
            there = {record.id for record in records}
            records = [_linked(record, there) for record in records]
        return replace(whole, records=tuple(records))

    def _takes(self, record: Record) -> bool:
        selection = self._selection
        return (
            (selection.rejected or record.counts)
            and not (selection.reviewed_only and record.is_open)
            and (selection.layers is None or record.layer in selection.layers)
        )

    def _history(self, document: str) -> tuple[HistoryStep, ...]:
        steps = self._store.history(document=document, limit=_ALL, shown=_ALL)
        return tuple(step for step in reversed(steps) if not step.undone)


def about(document: AnnotatedDocument) -> About:
    """The body and the day of a meeting, as the first field and the first date that say so have them.

    Where no date has the role ``meeting``, the anchor of minutes and decision lists is the day (the guideline).
    """
    fields = [row for row in document.records if row.layer == "field" and row.counts]
    dates = [row for row in document.records if row.layer == "date" and row.counts]
    bodies = [row.values.get("value") for row in fields if row.values.get("name") == "meeting"]
    days = [row.values.get("value") for row in dates if row.values.get("role") == "meeting"]
    if document.document.kind in ("minutes", "decision_list"):
        days.append(document.document.anchor_date)
    body, day = (next((str(value) for value in values if value), None) for values in (bodies, days))
    return About(body, day)


@contextmanager
def as_of_now(store: Store) -> Iterator[Store]:
    """The dossier as it is at this moment, whatever is written to it meanwhile; who writes is not held up."""
    if store.wal:
        with store.snapshot():
            yield store
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.dossier"
        store.write_copy(copy)
        with Store.open(copy, "read") as still:
            yield still


def _linked(record: Record, there: set[str]) -> Record:
    links = {key: [id for id in ids if id in there] for key, ids in record.links.items()}
    return record if links == record.links else replace(record, links={key: ids for key, ids in links.items() if ids})
