"""What a dossier says of one part of a document's row, and what it has seen before it said so."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from vwsreview.domain.document import Document
from vwsreview.domain.edit import EXTRACT_AGAIN
from vwsreview.domain.past import MERGE, OTHER_IMPORT, Past
from vwsreview.domain.versions import REMOVED, PartVersion, part_versions
from vwsreview.workflow.merging_people.living import Told, Trace, traced

Holding = Callable[[Document], Collection[str]]
"""What a row says of one part, as keys: one, or several where nobody decided yet."""

NO_PERSON = frozenset({EXTRACT_AGAIN, MERGE, OTHER_IMPORT})
ANCHOR = "anchor_date"


def trace_of(past: Past, holding: Holding) -> Trace:
    """What a dossier says of a part; steps that touch the row but not the part are no events of it."""
    row = past.now.document
    first = past.imported.get(row.id)
    return traced(holding(row), holding(first) if isinstance(first, Document) else (), _steps(past, holding))


def _steps(past: Past, holding: Holding) -> Iterator[Told]:
    """The steps that changed a part, with what it held before and after."""
    for step in past.steps:
        for change in step.changes:
            if isinstance(change.before, Document) and isinstance(change.after, Document):
                before, after = frozenset(holding(change.before)), frozenset(holding(change.after))
                if before != after:
                    yield step, before, after


def stamps(past: Past, key: str, holding: Holding) -> list[PartVersion]:
    """Who decided what the row says of a part, and when; none where nobody did."""
    row = past.now.document
    kept = [version for version in part_versions(row) if version.key == key]
    if kept:
        return kept
    (now,) = holding(row)
    steps = [step for step, before, after in _steps(past, holding) if now in after - before]
    by_people = [step for step in steps if step.label not in NO_PERSON]
    if by_people:
        last = max(by_people, key=lambda step: (step.at, step.id))
        return [PartVersion(key, _value(key, row), last.reviewer, last.at)]
    if key == ANCHOR and row.anchor_by_hand:  # imported as a person's
        return [PartVersion(key, row.anchor_date, None, None)]
    return []


def _value(key: str, row: Document) -> str | bool | None:
    return {"kind": row.kind, ANCHOR: row.anchor_date, REMOVED: row.removed}[key]


def written(version: PartVersion) -> str:
    """The key under which a version's value stands in what `kind_of`, `anchor_of` and `removed_of` give."""
    return as_json([version.value, True] if version.key == ANCHOR else version.value)


def kind_of(row: Document) -> Collection[str]:
    """What a row says of the kind."""
    return _versions_of(row, "kind") or [as_json(row.kind)]


def anchor_of(row: Document) -> Collection[str]:
    """What a row says of the anchor date, and whether a person set it."""
    return _versions_of(row, ANCHOR) or [as_json([row.anchor_date, row.anchor_by_hand])]


def removed_of(row: Document) -> Collection[str]:
    """Whether a row is out."""
    return _versions_of(row, REMOVED) or [as_json(row.removed)]


def _versions_of(row: Document, key: str) -> list[str]:
    return [written(version) for version in part_versions(row) if version.key == key]


def attribute(name: str) -> Holding:
    """What rows say under a name of their own."""
    return lambda row: [as_json(getattr(row, name))]


def further(name: str) -> Holding:
    """What rows say under a further key."""
    return lambda row: [as_json(row.extra.get(name))]


def entry_of(name: str, key: str) -> Holding:
    """Whether rows have an entry in the list under a further key."""

    def holding(row: Document) -> Collection[str]:
        entries = row.extra.get(name)
        return [as_json(key in map(as_json, entries) if isinstance(entries, list) else False)]

    return holding


def as_json(value: Mapping[str, Any] | object) -> str:
    """Equal for equal values, and for no others."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
