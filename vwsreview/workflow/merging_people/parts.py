"""What comes of a document's row: each part for itself, for a comment does not hang on the kind."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from vwsreview.domain.document import Document
from vwsreview.domain.layers import DOCUMENT_STATUSES
from vwsreview.domain.past import Past
from vwsreview.domain.versions import REMOVED, VERSIONS, PartVersion, with_part_versions
from vwsreview.workflow.merging_people.comments import joined
from vwsreview.workflow.merging_people.living import living
from vwsreview.workflow.merging_people.part_traces import (
    ANCHOR,
    NO_PERSON,
    Holding,
    anchor_of,
    as_json,
    attribute,
    entry_of,
    further,
    kind_of,
    removed_of,
    stamps,
    trace_of,
    written,
)


@dataclass(frozen=True, slots=True)
class MergedParts:
    """The document's row, and how many of its parts were taken from somebody. Its conflicts are its versions."""

    document: Document
    taken: int


def merged_parts(pasts: Sequence[Past], base: Past | None) -> MergedParts:
    """The row in which all that people decided of the document comes together."""
    merging = _Merging(pasts, base)
    own = (base or min(pasts, key=lambda past: _row_key(past.now.document))).now.document
    kind, kinds = merging.decided("kind", kind_of)
    anchor, anchors = merging.decided(ANCHOR, anchor_of)
    removed, removals = merging.removed()
    found = replace(
        own,
        language=min(map(json.loads, merging.alive(attribute("language")))),
        anchor_candidates=min((past.now.document.anchor_candidates for past in pasts), key=repr),
        status=max(map(json.loads, merging.alive(attribute("status"))), key=DOCUMENT_STATUSES.index),
        comment=joined(map(json.loads, merging.alive(attribute("comment")))),
        extra=merging.extra(),
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
        return sorted(frozenset[str]().union(*self._living(holding)))

    def decided(self, key: str, holding: Holding) -> tuple[Any, list[PartVersion]]:
        """What a part holds, and its versions where people decided differently."""
        living = self._living(holding)
        alive = sorted(frozenset[str]().union(*living))
        rows = [past.now.document for past in (*self._pasts, *([self._base] if self._base else ()))]
        self.taken += len({frozenset(holding(row)) for row in rows}) > len(alive)
        heard = zip(self._pasts, living, strict=True)
        told = [stamp for past, said in heard for stamp in stamps(past, key, holding) if written(stamp) in said]
        by_people = [one for one in alive if any(written(stamp) == one for stamp in told)]
        if len(by_people) > 1:
            latest = max(told, key=lambda stamp: (stamp.updated_at or "", written(stamp)))
            return json.loads(written(latest)), told
        return json.loads((by_people or alive)[0]), []

    def _living(self, holding: Holding) -> list[frozenset[str]]:
        traces = [trace_of(past, holding) for past in self._pasts]
        return living(traces, holding(self._base.now.document) if self._base is not None else ())

    def removed(self) -> tuple[bool, list[PartVersion]]:
        """Whether the document is out; where somebody worked on it meanwhile it stays, until somebody decides."""
        value, versions = self.decided(REMOVED, removed_of)
        if versions or not value:
            return False, versions
        out = [past for past in self._pasts if past.now.document.removed]
        known = {event for past in out for step in past.steps for event in (step.id, *step.moves)}
        work = [
            PartVersion(REMOVED, False, step.reviewer, step.at)
            for past in self._pasts
            if not past.now.document.removed
            for step in past.steps
            if not known.issuperset((step.id, *step.moves)) and step.label not in NO_PERSON
        ]
        if not work:
            return True, []
        last = max(work, key=lambda version: (version.updated_at or "", version.reviewer or ""))
        return False, [*(stamp for past in out for stamp in stamps(past, REMOVED, removed_of) if stamp.value), last]

    def extra(self) -> dict[str, Any]:
        """Further keys; of lists on which several worked each entry for itself."""
        names = {name for past in self._pasts for name in past.now.document.extra} - {VERSIONS}
        found: dict[str, Any] = {}
        for name in sorted(names):
            values = [json.loads(key) for key in self.alive(further(name))]
            told = [value for value in values if value is not None]
            if len(values) > 1 and all(isinstance(value, list) for value in told):
                told = [self._entries(name, [entry for value in told for entry in value])]
            if told:
                found[name] = told[-1]
        return found

    def _entries(self, name: str, entries: Iterable[Any]) -> list[Any]:
        keys = sorted({as_json(entry) for entry in entries})
        return [json.loads(key) for key in keys if "true" in self.alive(entry_of(name, key))]


def _row_key(row: Document) -> tuple[str, str]:
    return row.name, repr(row)
