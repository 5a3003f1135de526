"""What comes of one record that several people had before them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Any, Literal

from vwsreview.domain.edit import Change
from vwsreview.domain.past import MERGE, OTHER_IMPORT, Past, PastStep
from vwsreview.domain.record import Record
from vwsreview.domain.versions import (
    REMOVED,
    Version,
    as_version,
    version_key,
    version_of,
    versions,
    with_versions,
    without_versions,
)
from vwsreview.store.rows import row_json
from vwsreview.workflow.merging_people.comments import joined
from vwsreview.workflow.merging_people.living import Trace, ahead, living

LEFT_OUT = "left out"
"""What a dossier says of a record that merging left out of it: another of the same place stands for it."""

Outcome = Literal["same", "taken", "agreed", "conflict"]


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """The record (None: it is out), and how it came about: nobody touched it, somebody did, several agreed or did not.

    `anchors` are the anchor dates for which its values were counted.
    """

    record: Record | None
    outcome: Outcome
    anchors: frozenset[str | None]


@dataclass(frozen=True, slots=True)
class _Said:
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


def merged_record(ids: Sequence[str], books: Sequence[Book], base: Book | None) -> MergedRecord:
    """What comes of the record with one of these ids, which stand for the same; the first of them is kept."""
    everywhere = books[0].rows.get(ids[0])
    if everywhere is not None and not versions(everywhere) and all(b.rows.get(ids[0]) == everywhere for b in books):
        return MergedRecord(everywhere, "same", frozenset(book.anchor for book in books))
    sides = [_Side(ids, book) for book in books]
    traces = [side.trace for side in sides]
    alive = living(traces, _Side(ids, base).trace.now if base is not None else frozenset())
    rows = [said for side in compress(sides, ahead(traces)) for key, said in side.said.items() if key in alive]
    decided = [said for said in rows if said.version.review != "proposed"]
    if not rows:
        return MergedRecord(None, "taken", frozenset())
    groups: dict[str, list[_Said]] = {}
    for said in decided or rows:
        groups.setdefault(_substance(said.version) if decided else "", []).append(said)
    if len(groups) > 1:
        record: Record | None = _in_conflict(decided, rows)
    else:
        record = _one(min(decided, key=_first) if decided else min(rows, key=_by_row), rows)
    anchors = frozenset(said.anchor for said in rows if _same_content(said.row, record)) if record else frozenset()
    return MergedRecord(replace(record, id=ids[0]) if record else None, _outcome(sides, groups, decided), anchors)


class _Side:
    """What one dossier says of the record, and what it knows of it."""

    def __init__(self, ids: Sequence[str], book: Book) -> None:
        rows = [book.rows[one] for one in ids if one in book.rows]
        steps = [one for row in ids for one in book.steps.get(row, ())]
        self.said: dict[str, _Said] = {}
        for row in rows:
            for version in _versions(row):
                self.said[version_key(version)] = _Said(version, row, book.anchor)
        removal = _removal(steps) if not rows else None
        if removal is not None:
            self.said[version_key(removal[0])] = _Said(*removal, book.anchor)
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


def _substance(version: Version) -> str:
    """What was decided; two of these that are equal agree, whoever it was and whatever they wrote beside it."""
    if not version.stands:
        return "out"
    bare = Version(None, None, "", version.layer, version.start, version.end, version.values)
    return version_key(bare)


def _in_conflict(decided: Sequence[_Said], rows: Sequence[_Said]) -> Record:
    """Open again, with the latest version that stands as its content, and all versions beside it."""
    shown = max(decided, key=lambda said: (said.version.stands, said.version.updated_at or "", *_by_row(said)))
    record = replace(
        as_version(shown.row, shown.version),
        review="proposed",
        reviewer=shown.version.reviewer,
        updated_at=shown.version.updated_at,
        changed=(),
        comment=joined(said.row.comment for said in rows),
        proposal=_proposal([said.row for said in decided]),
    )
    if record.proposal == _content(record):
        record = replace(record, proposal=None)
    return with_versions(record, (said.version for said in decided))


def _one(first: _Said, rows: Sequence[_Said]) -> Record | None:
    """What one said, or several alike; what others wrote beside it comes along."""
    if first.version.review == REMOVED:
        return None
    record = without_versions(as_version(first.row, first.version))
    if versions(first.row):
        # One version is left of several, for somebody decided between the others before they went on.
        record = replace(
            record,
            review=first.version.review,
            reviewer=first.version.reviewer,
            updated_at=first.version.updated_at,
        )
    return replace(record, comment=joined(said.row.comment for said in rows if said.version.review != REMOVED))


def _proposal(rows: Iterable[Record]) -> Mapping[str, Any] | None:
    """What the extractor had proposed, as far as any of these rows tells."""
    told = [row.proposal or (_content(row) if row.origin != "reviewer" else None) for row in rows]
    found = [proposal for proposal in told if proposal is not None]
    return min(found, key=repr) if found else None


def _content(record: Record) -> dict[str, Any]:
    return {"layer": record.layer, "start": record.start, "end": record.end, "values": dict(record.values)}


def _same_content(row: Record, record: Record) -> bool:
    return not versions(record) and _content(row) == _content(record)


def _first(said: _Said) -> tuple[bool, str, str, str]:
    """Sort key of those who agree: a rejected record before one that is gone, for it tells more; then the earliest."""
    return said.version.review == REMOVED, said.version.updated_at or "~", *_by_row(said)


def _by_row(said: _Said) -> tuple[str, str]:
    return version_key(said.version), row_json(said.row)


def _outcome(sides: Sequence[_Side], groups: Mapping[str, object], decided: Sequence[_Said]) -> Outcome:
    if len(groups) > 1:
        return "conflict"
    if len({said.version.reviewer for said in decided}) > 1:
        return "agreed"
    return "same" if len({side.trace.now for side in sides if side.trace.now}) == 1 else "taken"
