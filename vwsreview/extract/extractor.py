"""A document's text in, proposals of all seven layers out. Deterministic: the same bytes give the same output."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import Value
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer, language, rules
from vwsreview.extract.confidence import confidence
from vwsreview.extract.dates import dates, dues
from vwsreview.extract.dates.anchor import choose, newest_first, unlabelled
from vwsreview.extract.dates.calendar_legible import legible
from vwsreview.extract.dates.dates import FoundDate
from vwsreview.extract.dates.dates_roles import Role, roles
from vwsreview.extract.dates.dues import Due
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule, as_lists


class _Draft(NamedTuple):
    """A record that has no id yet."""

    start: int
    end: int
    layer: str
    rule: str
    values: dict[str, Value]
    evidence: dict[str, list[list[int]]]
    extra: dict[str, Any]
    computed: tuple[str, ...] = ()


_BEFORE_A_MEETING = ("agenda", "memo")
_OF_VWS = ("vws", "volksgezondheid, welzijn", "meva", "dgcz", "dglz", "covid")
"""A text with one of these is of the ministry or about its people: a letter alone may be one of its directorates."""


def extract(text: str, *, sha256: str, name: str, source: str | None = None) -> AnnotatedDocument:
    """The document with the proposals for all layers; `sha256` is taken over the file's bytes."""
    reading = rules.read(text)
    fields = [(str(found.values["name"]), found.start, found.end) for found in reading.of("field")]
    readable = legible(text)
    found = dates.find(text, readable)
    fields = list(newest_first(reading.kind, fields, found))
    anchor, candidates = choose(text, reading.kind, fields, found)
    document = Document(
        id=document_id(sha256), sha256=sha256, name=name, length=len(text), source=source, kind=reading.kind,
        language=language.of(reading.folded), anchor_date=anchor, anchor_candidates=candidates,
        extra=_furniture(reading),
    )  # fmt: skip
    chosen = _dues(reading, found, anchor)
    taken = {(due.date.start, due.date.end) for due in chosen.values()}
    of_vws = any(cue in reading.folded for cue in _OF_VWS)
    drafts = [_draft(rule, find, of_vws) for kept in reading.found.values() for rule, find in kept]
    dated = [*fields, *unlabelled(text, reading.kind, anchor, candidates)]
    drafts += _dates(document, found, roles(readable, found, reading.kind, dated, taken))
    return AnnotatedDocument(document, text, tuple(sorted(_records(document, drafts, chosen), key=in_document_order)))


def _furniture(reading: Reading) -> dict[str, Any]:
    """The lines of page furniture, for those who show the text."""
    lines = [line for line in reading.lines if line.ordinal in reading.page_furniture]
    return {"furniture": [[line.start, line.end] for line in lines]} if lines else {}


def _dues(reading: Reading, found: Sequence[FoundDate], anchor: str | None) -> dict[int, Due]:
    """For each action with one, by its start, what its due date is."""
    chosen: dict[int, Due] = {}
    for action in reading.of("action"):
        cell = action.evidence.get("due")
        due = dues.choose(reading.text, Span(action.start, action.end), cell[0] if cell else None, found, anchor)
        if due is not None:
            chosen[action.start] = due
    return chosen


def _dates(document: Document, found: Sequence[FoundDate], roles: Sequence[Role]) -> Iterator[_Draft]:
    meeting = _meeting_prepared(document)
    for date, role in zip(found, roles, strict=True):
        at_meeting = meeting is not None and date.is_bare_clock
        resolution = date.resolve(meeting if at_meeting else document.anchor_date)
        values: dict[str, Value] = {"type": date.type, "value": resolution.value, "role": role.name}
        evidence = as_lists({"role": [role.cue]} if role.cue else {})
        extra = {"notes": list(resolution.notes)} if resolution.notes else {}
        computed = ("value",) if resolution.relative and not at_meeting else ()
        yield _Draft(date.start, date.end, "date", f"date.{date.rule}", values, evidence, extra, computed)


def _meeting_prepared(document: Document) -> str | None:
    """The day of the bare times in an agenda or an annotation to one, which itself counts from the day it was written
    (guideline, cases)."""
    dated = (one.value for one in document.anchor_candidates if one.reason == "meeting_date")
    return next(dated, None) if document.kind in _BEFORE_A_MEETING else None


def _draft(rule: Rule, found: Found, of_vws: bool) -> _Draft:
    organisation = found.values.get("organisation")
    identity = gazetteer.organisation_ids(organisation, of_vws) if isinstance(organisation, str) else None
    extra: dict[str, Any] = {"organisation_id": identity} if identity is not None else {}
    evidence = as_lists(found.evidence)
    return _Draft(found.start, found.end, rule.layer, rule.name, dict(found.values), evidence, extra)


def _records(document: Document, drafts: Iterable[_Draft], chosen: Mapping[int, Due]) -> Iterator[Record]:
    """The records, with each action's due date, what gave it, and the link to the date's record."""
    numbered = _numbered(drafts, document.sha256)
    ids = {(draft.start, draft.end): identity for identity, draft in numbered if draft.layer == "date"}
    for identity, draft in numbered:
        due = chosen.get(draft.start) if draft.layer == "action" else None
        computed, links = draft.computed, dict[str, list[str]]()
        if due is not None:
            span = (due.date.start, due.date.end)
            draft.values["due"], draft.evidence["due"] = due.value, [list(span)]
            links = {"due": [ids[span]]} if span in ids else {}
            computed = ("due",) if due.relative else ()
        yield Record(
            id=identity, document=document.id, layer=draft.layer, start=draft.start, end=draft.end,
            values=draft.values, confidence=confidence(draft.layer, draft.rule), rule=draft.rule,
            evidence=draft.evidence, links=links, computed=computed, extra=draft.extra,
        )  # fmt: skip


def _numbered(drafts: Iterable[_Draft], sha256: str) -> list[tuple[str, _Draft]]:
    """The drafts with ids from the digest, the rule, the span and a running number (guideline)."""
    seen: Counter[tuple[str, int, int]] = Counter()
    numbered: list[tuple[str, _Draft]] = []
    for draft in drafts:
        key = (draft.rule, draft.start, draft.end)
        basis = f"{sha256}\n{draft.rule}\n{draft.start}\n{draft.end}\n{seen[key]}"
        seen[key] += 1
        numbered.append((hashlib.sha256(basis.encode()).hexdigest()[:24], draft))
    return numbered
