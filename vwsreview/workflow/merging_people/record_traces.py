"""What one dossier says of a record, and what it has seen before it said so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vwsreview.domain.edit import Change
from vwsreview.domain.past import MERGE, OTHER_IMPORT, Past, PastStep
from vwsreview.domain.record import Record
from vwsreview.domain.versions import REMOVED, Version, version_key, version_of, versions
from vwsreview.store.rows import row_json
from vwsreview.workflow.merging_people.living import Trace

LEFT_OUT = "left out"
"""What a dossier says of a record that merging left out of it: another of the same place stands for it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A version that holds, in the row that has it."""

    version: Version
    row: Record
    anchor: str | None


class Book:
    """A dossier's document, where its records and what happened to each are looked up."""

    def __init__(self, past: Past) -> None:
        self.past = past
        self.anchor = past.now.document.anchor_date
        self.rows = {record.id: record for record in past.now.records}
        self.steps: dict[str, list[tuple[PastStep, Change]]] = defaultdict(list)
        for step in past.steps:
            for change in step.changes:
                self.steps[change.row.id].append((step, change))


class Side:
    """What one dossier says of the record, and what it knows of it: `said` by key, its `trace`, and who `decided`."""

    def __init__(self, ids: Sequence[str], book: Book) -> None:
        rows = [book.rows[one] for one in ids if one in book.rows]
        steps = [one for row in ids for one in book.steps.get(row, ())]
        self.said: dict[str, Said] = {}
        for row in rows:
            for version in _versions(row):
                self.said[version_key(version)] = Said(version, row, book.anchor)
        removal = _removal(steps) if not rows else None
        if removal is not None:
            self.said[version_key(removal[0])] = Said(*removal, book.anchor)
        silent = {LEFT_OUT} if steps and not self.said else set()
        self.trace = Trace(frozenset({*self.said, *silent}), _events(ids, book.past, steps))
        self.decided = {said.version.reviewer for said in self.said.values() if said.version.review != "proposed"}


def _events(ids: Sequence[str], past: Past, steps: Sequence[tuple[PastStep, Change]]) -> Mapping[str, frozenset[str]]:
    events: dict[str, frozenset[str]] = {}
    for row in (past.imported[one] for one in ids if one in past.imported):
        events[f"import {row_json(row)}"] = frozenset()
    for step, change in steps:
        keys = {version_key(one) for row in (change.before, change.after) for one in _versions(row)}
        if change.after is None and isinstance(change.before, Record):
            keys.add(version_key(_gone(change.before, step)))
        if step.label == OTHER_IMPORT and isinstance(change.after, Record):
            events[f"import {row_json(change.after)}"] = frozenset()
        events.update(dict.fromkeys((step.id, *step.moves), events.get(step.id, frozenset()) | keys))
    if events:
        events.update(dict.fromkeys(past.merges, frozenset()))
    return events


def _versions(row: object) -> Sequence[Version]:
    if not isinstance(row, Record):
        return ()
    return versions(row) or (version_of(row),)


def _removal(steps: Sequence[tuple[PastStep, Change]]) -> tuple[Version, Record] | None:
    """The last time that a person took the record out, and the row of then."""
    found = [
        (step, change.before)
        for step, change in steps
        if change.after is None and isinstance(change.before, Record) and step.label not in (MERGE, OTHER_IMPORT)
    ]
    if not found:
        return None
    step, before = max(found, key=lambda one: (one[0].at, one[0].id))
    return _gone(before, step), before


def _gone(before: Record, step: PastStep) -> Version:
    return replace(version_of(before), review=REMOVED, reviewer=step.reviewer, updated_at=step.at)
