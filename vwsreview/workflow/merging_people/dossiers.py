"""Dossiers of the same documents from several people, made into one new dossier.

The new one holds the base as it is, the steps of all others as branches, and one step more, in which the work comes
together; undo of that step leads back to the base. The given dossiers are only read.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Row
from vwsreview.domain.merging_people import PeopleReport
from vwsreview.domain.past import Past
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Step
from vwsreview.formats.files import replacing
from vwsreview.store.store import Store
from vwsreview.workflow.merging_people.documents import MergedDocument, merged_document
from vwsreview.workflow.merging_people.settings import united


def merge_people(
    base: Path, others: Sequence[Path], target: Path, reviewer: str, report: PeopleReport | None = None
) -> Generator[Step, None, PeopleReport]:
    """Write a new dossier with the work of all; steps while it runs, returns the report.

    The target is there wholly or not at all, also when the generator is closed; `report` is filled while it runs.
    Problems: those of `Store.open` for any of the dossiers, ``same_dossier`` (the base among the others),
    ``is_a_source`` and ``file_exists`` (the target), ``nothing_in_common``, ``other_text``, ``known_record``, and those
    of `formats.files.replacing`.
    """
    report = PeopleReport() if report is None else report
    others = list(dict.fromkeys(path.resolve() for path in others))
    _refuse_paths(base, others, target)
    try:
        with ExitStack() as opened:
            stores = [opened.enter_context(Store.open(path, "read")) for path in (base, *others)]
            for store in stores:
                opened.enter_context(store.snapshot())
            _refuse_strangers(stores)
            made = opened.enter_context(replacing(target))
            yield from _Merge(stores, made, reviewer, report).steps()
    except GeneratorExit:
        report.cancelled = True
        raise
    return report


def _refuse_paths(base: Path, others: Sequence[Path], target: Path) -> None:
    if base.resolve() in others:
        raise Problem("same_dossier", path=str(base))
    if target.resolve() in (base.resolve(), *others):
        raise Problem("is_a_source", path=str(target))
    if target.exists():
        raise Problem("file_exists", path=str(target))


def _refuse_strangers(stores: Sequence[Store]) -> None:
    """Whoever has no document that another one has as well was given by mistake; the base is asked last."""
    sets = [set(store.imported_digests()) for store in stores]
    for number in (*range(1, len(stores)), 0):
        rest = set[str]().union(*sets[:number], *sets[number + 1 :])
        if not sets[number] & rest:
            raise Problem("nothing_in_common", path=str(stores[number].path))


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose import of a document the new dossier takes; the base's, where the base has the document."""

    store: Store
    digest: str


class _Merge:
    def __init__(self, stores: Sequence[Store], target: Path, reviewer: str, report: PeopleReport) -> None:
        self._base, self._others = stores[0], stores[1:]
        self._stores = stores
        self._digests = {store: store.imported_digests() for store in stores}
        self._merges = {store: store.merge_steps() for store in stores}
        self._target = target
        self._reviewer = reviewer
        self._report = report
        self._owners = self._owned()

    def steps(self) -> Iterator[Step]:
        """Write the target; a step for each document."""
        total = len(self._owners)
        names = ", ".join(store.path.name for store in self._others)
        yield Step(0, total, self._base.path.name)
        self._base.write_copy(self._target)
        with Store.open(self._target, "write") as made:
            for document in self._owners:
                if document not in self._digests[self._base]:
                    made.add_documents([self._as_imported(document)])
            for other in self._others:
                yield Step(0, total, other.path.name)
                made.take_history(other, other.path.name, partial(self._differing, other), self._reviewer)
            with closing(made.merge(self._changes(made), names, self._reviewer)) as merged:
                for done, name in enumerate(merged, start=1):
                    yield Step(done, total, name)
            for name, value in united(self._base.settings(), [other.settings() for other in self._others]).items():
                made.set_setting(name, value)
        for path in self._target.parent.iterdir():
            if path != self._target:
                path.unlink()

    def _owned(self) -> dict[str, _Owner]:
        """Every document's id, the base's in its order, then the others by name."""
        owners = {one: _Owner(self._base, digest) for one, digest in self._digests[self._base].items()}
        found: dict[str, _Owner] = {}
        for other in self._others:
            for one, digest in self._digests[other].items():
                if one not in owners and (one not in found or digest < found[one].digest):
                    found[one] = _Owner(other, digest)
        names = {one: owner.store.document(one).name for one, owner in found.items()}
        return owners | {one: found[one] for one in sorted(found, key=lambda one: (names[one], one))}

    def _as_imported(self, document: str) -> AnnotatedDocument:
        return _imported(self._owners[document].store.past(document))

    def _differing(self, other: Store) -> Iterator[Change]:
        """From the rows as the new dossier imported them to those of another one, where it imported others."""
        for document, digest in self._digests[other].items():
            owner = self._owners[document]
            if digest != owner.digest:
                here, there = owner.store.past(document).imported, other.past(document).imported
                yield from _between(here, there)

    def _changes(self, made: Store) -> Iterator[tuple[str, Sequence[Change]]]:
        """For each document its name and the changes from the rows of the base, or as imported, to the merged ones."""
        for document, owner in self._owners.items():
            having = [store for store in self._stores if document in self._digests[store]]
            pasts = [store.past(document, self._merges[store]) for store in having]
            self._refuse_other_texts(pasts)
            base = pasts[0] if having[0] is self._base else None
            own = next(past for store, past in zip(having, pasts, strict=True) if store is owner.store)
            here = _rows(own.now) if base is not None else own.imported
            before = here[document]
            assert isinstance(before, Document)
            merged = merged_document(pasts, base, self._report)
            if merged.annotated.document.removed and not before.removed:
                self._report.removed.append(own.now.document.name)
            changes = list(_merging(here, merged))
            for change in changes:
                if change.before is None and made.record(change.row.id) is not None:
                    raise Problem("known_record", name=own.now.document.name, record=change.row.id)
            yield own.now.document.name, changes

    def _refuse_other_texts(self, pasts: Sequence[Past]) -> None:
        first = pasts[0].now
        for past in pasts[1:]:
            if past.now.text != first.text or past.now.document.sha256 != first.document.sha256:
                raise Problem("other_text", name=first.document.name, sha256=first.document.sha256)


def _rows(annotated: AnnotatedDocument) -> dict[str, Row]:
    records: dict[str, Row] = {record.id: record for record in annotated.records}
    return {annotated.document.id: annotated.document, **records}


def _imported(past: Past) -> AnnotatedDocument:
    document = past.imported[past.now.document.id]
    assert isinstance(document, Document)
    records = tuple(row for row in past.imported.values() if isinstance(row, Record))
    return AnnotatedDocument(document, past.now.text, records)


def _merging(here: Mapping[str, Row], merged: MergedDocument) -> Iterator[Change]:
    """The changes to a document; a record that is left out is taken in first, for its history is to be found."""
    for record in merged.left_out:
        if record.id not in here:
            yield Change(None, record)
            yield Change(record, None)
    yield from _between(here, _rows(merged.annotated))


def _between(here: Mapping[str, Row], there: Mapping[str, Row]) -> Iterator[Change]:
    for row in sorted({*here, *there}):
        before, after = here.get(row), there.get(row)
        if before != after:
            yield Change(before, after)
