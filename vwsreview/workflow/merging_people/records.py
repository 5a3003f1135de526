"""What comes of one record that several people had before them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from vwsreview.domain.layers import REVIEWER
from vwsreview.domain.record import Record
from vwsreview.domain.versions import (
    REMOVED,
    as_version,
    version_key,
    versions,
    with_versions,
    without_versions,
)
from vwsreview.store.rows import row_json
from vwsreview.workflow.merging_people.comments import joined
from vwsreview.workflow.merging_people.living import living
from vwsreview.workflow.merging_people.record_traces import Book, Said, Side, substance

Outcome = Literal["same", "taken", "agreed", "conflict"]


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """The record (None: it is out), and how it came about: nobody touched it, somebody did, several agreed or did not.

    `anchors` are the anchor dates for which its values were counted.
    """

    record: Record | None
    outcome: Outcome
    anchors: frozenset[str | None]


def merged_record(ids: Sequence[str], books: Sequence[Book], base: Book | None) -> MergedRecord:
    """What comes of the record with one of these ids, which stand for the same; the first of them is kept."""
    everywhere = books[0].rows.get(ids[0])
    if everywhere is not None and not versions(everywhere) and all(b.rows.get(ids[0]) == everywhere for b in books):
        return MergedRecord(
            everywhere,
            "same" if base is None or base.rows.get(ids[0]) == everywhere else "taken",
            frozenset(book.anchor for book in books),
        )
    sides = [Side(ids, book) for book in books]
    own = Side(ids, base) if base is not None else None
    alive = living([side.trace for side in sides], own.trace.now if own is not None else ())
    rows = [side.said[key] for side, keys in zip(sides, alive, strict=True) for key in keys & side.said.keys()]
    comment = joined(frozenset[str]().union(*living([side.comments for side in sides])))
    decided = [said for said in rows if said.version.review != "proposed"]
    if not rows:
        return MergedRecord(None, "taken", frozenset())
    groups: dict[str, list[Said]] = {}
    for said in decided or rows:
        groups.setdefault(substance(said.version) if decided else "", []).append(said)
    if len(groups) > 1:
        record: Record | None = _in_conflict(decided)
    else:
        record = _one(min(decided, key=_first) if decided else min(rows, key=_by_row))
    record = replace(record, id=ids[0], comment=comment) if record is not None else None
    anchors = frozenset(said.anchor for said in rows if _same_content(said.row, record)) if record else frozenset()
    outcome = _outcome([*sides, own] if own is not None else sides, groups, decided)
    return MergedRecord(record, outcome, anchors)


def _in_conflict(decided: Sequence[Said]) -> Record:
    """Open again, with the latest version that stands as its content, and all versions beside it."""
    shown = max(decided, key=lambda said: (said.version.stands, said.version.updated_at or "", *_by_row(said)))
    record = replace(
        as_version(shown.row, shown.version),
        review="proposed",
        reviewer=shown.version.reviewer,
        updated_at=shown.version.updated_at,
        changed=(),
        proposal=_proposal([said.row for said in decided]),
    )
    if record.proposal == _content(record):
        record = replace(record, proposal=None)
    return with_versions(record, (said.version for said in decided))


def _one(first: Said) -> Record | None:
    """What one said, or several alike."""
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
    return record


def _proposal(rows: Iterable[Record]) -> Mapping[str, Any] | None:
    """What the extractor had proposed, as far as any of these rows tells."""
    told = [row.proposal or (_content(row) if row.origin != REVIEWER else None) for row in rows]
    found = [proposal for proposal in told if proposal is not None]
    return min(found, key=repr) if found else None


def _content(record: Record) -> dict[str, Any]:
    return {"layer": record.layer, "start": record.start, "end": record.end, "values": dict(record.values)}


def _same_content(row: Record, record: Record) -> bool:
    return not versions(record) and _content(row) == _content(record)


def _first(said: Said) -> tuple[bool, str, str, str]:
    """Sort key of those who agree: a rejected record before one that is gone, for it tells more; then the earliest."""
    return said.version.review == REMOVED, said.version.updated_at or "~", *_by_row(said)


def _by_row(said: Said) -> tuple[str, str]:
    return version_key(said.version), row_json(said.row)


def _outcome(sides: Sequence[Side], groups: Mapping[str, object], decided: Sequence[Said]) -> Outcome:
    if len(groups) > 1:
        return "conflict"
    if len({said.version.reviewer for said in decided}) > 1:
        return "agreed"
    return "same" if len({frozenset(side.trace.now) for side in sides if side.trace.now}) == 1 else "taken"
