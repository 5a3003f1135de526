"""What comes of a document's row: each part for itself, for a comment does not hang on the kind."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Any

from vwsreview.domain.document import Document
from vwsreview.domain.edit import EXTRACT_AGAIN
from vwsreview.domain.layers import DOCUMENT_STATUSES
from vwsreview.domain.past import MERGE, OTHER_IMPORT, Past, PastStep
from vwsreview.domain.versions import REMOVED, VERSIONS, PartVersion, part_versions, with_part_versions
from vwsreview.workflow.merging_people.comments import joined
from vwsreview.workflow.merging_people.living import Trace, ahead, living

Holding = Callable[[Document], Collection[str]]
"""What a row says of one part, as keys: one, or several where nobody decided yet."""

_NO_PERSON = frozenset({EXTRACT_AGAIN, MERGE, OTHER_IMPORT})
_ANCHOR = "anchor_date"
_IMPORT = "import"


@dataclass(frozen=True, slots=True)
class MergedParts:
    """The document's row, and how many of its parts were taken from somebody. Its conflicts are its versions."""

    document: Document
    taken: int


def merged_parts(pasts: Sequence[Past], base: Past | None) -> MergedParts:
    """The row in which all that people decided of the document comes together."""
    merging = _Merging(pasts, base)
    own = (base or min(pasts, key=lambda past: _row_key(past.now.document))).now.document
    found = replace(
        own,
        language=min(map(json.loads, merging.alive(_plain("language")))),
        anchor_candidates=min((past.now.document.anchor_candidates for past in pasts), key=repr),
        status=max(map(json.loads, merging.alive(_plain("status"))), key=DOCUMENT_STATUSES.index),
        comment=joined(map(json.loads, merging.alive(_plain("comment")))),
        extra=merging.extra(),
    )
    kind, kinds = merging.decided("kind", _kind)
    anchor, anchors = merging.decided(_ANCHOR, _anchor)
    removed, removals = merging.removed()
    found = replace(
        found,
        kind=kind,
        anchor_date=anchor[0],
        anchor_by_hand=anchor[1],
        removed=removed,
    )
    found = with_part_versions(found, [*kinds, *anchors, *removals])
    return MergedParts(found, merging.taken)


class _Merging:
    def __init__(self, pasts: Sequence[Past], base: Past | None) -> None:
        self._pasts, self._base = pasts, base
        self.taken = 0

    def alive(self, holding: Holding) -> list[str]:
        """What holds of a part, sorted."""
        return sorted({_value_of(key) for key in self._living(self._traces(holding), holding)})

    def decided(self, key: str, holding: Holding) -> tuple[Any, list[PartVersion]]:
        """What a part holds, and its versions where people decided differently."""
        traces = self._traces(holding)
        living = self._living(traces, holding)
        alive = sorted({_value_of(one) for one in living})
        self.taken += len({frozenset(holding(past.now.document)) for past in self._pasts}) > len(alive)
        heard = [
            (past, {_value_of(one) for one in trace.now & living})
            for past, trace in compress(zip(self._pasts, traces, strict=True), ahead(traces))
        ]
        told = [stamp for past, said in heard for stamp in _stamps(past, key, holding) if _written(stamp) in said]
        by_people = [one for one in alive if any(_written(stamp) == one for stamp in told)]
        if len(by_people) > 1:
            latest = max(told, key=lambda stamp: (stamp.updated_at or "", _written(stamp)))
            return json.loads(_written(latest)), told
        return json.loads((by_people or alive)[0]), []

    def _traces(self, holding: Holding) -> list[Trace]:
        return [_trace(past, holding) for past in self._pasts]

    def _living(self, traces: Sequence[Trace], holding: Holding) -> frozenset[str]:
        return living(traces, _trace(self._base, holding).now if self._base is not None else frozenset())

    def removed(self) -> tuple[bool, list[PartVersion]]:
        """Whether the document is out; where somebody worked on it meanwhile it stays, until somebody decides."""
        value, versions = self.decided(REMOVED, _removed)
        if versions or not value:
            return False, versions
        out = [past for past in self._pasts if past.now.document.removed]
        known = {step.id for past in out for step in past.steps}
        work = [
            PartVersion(REMOVED, False, step.reviewer, step.at)
            for past in self._pasts
            if not past.now.document.removed
            for step in past.steps
            if step.id not in known and step.label not in _NO_PERSON
        ]
        if not work:
            return True, []
        last = max(work, key=lambda version: (version.updated_at or "", version.reviewer or ""))
        return False, [*(stamp for past in out for stamp in _stamps(past, REMOVED, _removed) if stamp.value), last]

    def extra(self) -> dict[str, Any]:
        """Further keys; of lists on which several worked each entry for itself."""
        names = {name for past in self._pasts for name in past.now.document.extra} - {VERSIONS}
        found: dict[str, Any] = {}
        for name in sorted(names):
            values = [json.loads(key) for key in self.alive(_further(name))]
            told = [value for value in values if value is not None]
            if len(values) > 1 and all(isinstance(value, list) for value in told):
                told = [self._entries(name, [entry for value in told for entry in value])]
            if told:
                found[name] = told[-1]
        return found

    def _entries(self, name: str, entries: Iterable[Any]) -> list[Any]:
        keys = sorted({_json(entry) for entry in entries})
        return [json.loads(key) for key in keys if "true" in self.alive(_entry(name, key))]


def _trace(past: Past, holding: Holding) -> Trace:
    """What a dossier says of a part; steps that touch the row but not the part are no events of it.

    A key is a value with the step that brought it: two who come to the same value decided it each for themselves.
    """
    row = past.now.document
    first = past.imported.get(row.id)
    steps = list(_steps(past, holding))
    origins: dict[str, set[str]] = defaultdict(set)
    for value in holding(first) if isinstance(first, Document) else ():
        origins[value].add(_IMPORT)
    for step, before, after in steps:
        for value in after - before if step.label != MERGE else ():
            origins[value].add(_IMPORT if step.label == OTHER_IMPORT else step.id)
    events = {f"{_IMPORT} {value}": frozenset[str]() for value, ids in origins.items() if _IMPORT in ids}
    for step, before, after in steps:
        about = _keys(before, origins) | {f"{step.id} {value}" for value in after - before}
        if step.label not in (MERGE, OTHER_IMPORT):
            about |= events.get(step.id, frozenset())
            events.update(dict.fromkeys((step.id, *step.moves), about))
    events.update(dict.fromkeys(past.merges, frozenset()))
    return Trace(_keys(holding(row), origins), events)


def _steps(past: Past, holding: Holding) -> Iterator[tuple[PastStep, frozenset[str], frozenset[str]]]:
    """The steps that changed a part, with what it held before and after."""
    for step in past.steps:
        for change in step.changes:
            if isinstance(change.before, Document) and isinstance(change.after, Document):
                before, after = frozenset(holding(change.before)), frozenset(holding(change.after))
                if before != after:
                    yield step, before, after


def _keys(values: Collection[str], origins: Mapping[str, set[str]]) -> frozenset[str]:
    return frozenset(f"{origin} {value}" for value in values for origin in origins.get(value, {_IMPORT}))


def _value_of(key: str) -> str:
    return key.partition(" ")[2]


def _stamps(past: Past, key: str, holding: Holding) -> list[PartVersion]:
    """Who decided what the row says of a part, and when; none where nobody did."""
    row = past.now.document
    kept = [version for version in part_versions(row) if version.key == key]
    if kept:
        return kept
    (now,) = holding(row)
    steps = [step for step, before, after in _steps(past, holding) if now in after - before]
    by_people = [step for step in steps if step.label not in _NO_PERSON]
    if by_people:
        last = max(by_people, key=lambda step: (step.at, step.id))
        return [PartVersion(key, _value(key, row), last.reviewer, last.at)]
    if key == _ANCHOR and row.anchor_by_hand:  # imported as a person's
        return [PartVersion(key, row.anchor_date, None, None)]
    return []


def _value(key: str, row: Document) -> str | bool | None:
    return {"kind": row.kind, _ANCHOR: row.anchor_date, REMOVED: row.removed}[key]


def _written(version: PartVersion) -> str:
    """The key under which a version's value stands in what `_kind`, `_anchor` and `_removed` give."""
    return _json([version.value, True] if version.key == _ANCHOR else version.value)


def _kind(row: Document) -> Collection[str]:
    return _versions_of(row, "kind") or [_json(row.kind)]


def _anchor(row: Document) -> Collection[str]:
    return _versions_of(row, _ANCHOR) or [_json([row.anchor_date, row.anchor_by_hand])]


def _removed(row: Document) -> Collection[str]:
    return _versions_of(row, REMOVED) or [_json(row.removed)]


def _versions_of(row: Document, key: str) -> list[str]:
    return [_written(version) for version in part_versions(row) if version.key == key]


def _plain(name: str) -> Holding:
    return lambda row: [_json(getattr(row, name))]


def _further(name: str) -> Holding:
    return lambda row: [_json(row.extra.get(name))]


def _entry(name: str, key: str) -> Holding:
    def holding(row: Document) -> Collection[str]:
        entries = row.extra.get(name)
        return [_json(key in map(_json, entries) if isinstance(entries, list) else False)]

    return holding


def _row_key(row: Document) -> tuple[str, str]:
    return row.name, repr(row)


def _json(value: Mapping[str, Any] | object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
