"""A document's text in, proposals of all seven layers out. Deterministic: the same bytes give the same output."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.span import Span
from vwsreview.extract import dates, dues, gazetteer, language, rules
from vwsreview.extract.anchor import choose
from vwsreview.extract.calendar_legible import legible
from vwsreview.extract.confidence import confidence
from vwsreview.extract.dates import FoundDate
from vwsreview.extract.dates_roles import roles
from vwsreview.extract.dues import Due
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule, as_lists


def extract(text: str, *, sha256: str, name: str, source: str | None = None) -> AnnotatedDocument:
    """The document with the proposals for all layers; `sha256` is taken over the file's bytes."""
    reading = rules.read(text)
    fields = [(str(found.values["name"]), found.start, found.end) for found in reading.of("field")]
    readable = legible(text)
    found = dates.find(text, readable)
    anchor, candidates = choose(text, reading.kind, fields, found)
    document = Document(
        id=document_id(sha256), sha256=sha256, name=name, length=len(text), source=source, kind=reading.kind,
        language=language.of(reading.folded), anchor_date=anchor, anchor_candidates=candidates,
    )  # fmt: skip
    chosen = _dues(reading, found, anchor)
    taken = {(due.date.start, due.date.end) for due in chosen.values()}
    dated = list(_dates(document, found, roles(readable, found, reading.kind, fields, taken)))
    drafts = [_record(document, rule, find) for kept in reading.found.values() for rule, find in kept]
    records = _numbered([*drafts, *dated], sha256)
    return AnnotatedDocument(document, text, tuple(_with_dues(records, chosen)))


def _dues(reading: Reading, found: Sequence[FoundDate], anchor: str | None) -> dict[int, Due]:
    """For each action with one, by its start, what its due date is."""
    chosen: dict[int, Due] = {}
    for action in reading.of("action"):
        cell = action.evidence.get("due")
        due = dues.choose(reading.text, Span(action.start, action.end), cell[0] if cell else None, found, anchor)
        if due is not None:
            chosen[action.start] = due
    return chosen


def _dates(document: Document, found: Sequence[FoundDate], roles: Sequence[str]) -> Iterator[Record]:
    for date, role in zip(found, roles, strict=True):
        resolution = date.resolve(document.anchor_date)
        rule = f"date.{date.rule}"
        yield Record(
            id="", document=document.id, layer="date", start=date.start, end=date.end,
            values={"type": date.type, "value": resolution.value, "role": role},
            confidence=confidence("date", rule, document.kind), rule=rule,
            computed=("value",) if resolution.relative else (),
        )  # fmt: skip


def _record(document: Document, rule: Rule, found: Found) -> Record:
    extra: dict[str, Any] = {}
    organisation = found.values.get("organisation")
    if isinstance(organisation, str) and (known := gazetteer.organisations(organisation)):
        extra["organisation_id"] = known[0].id if len(known) == 1 else [entry.id for entry in known]
    return Record(
        id="", document=document.id, layer=rule.layer, start=found.start, end=found.end, values=dict(found.values),
        confidence=confidence(rule.layer, rule.name, document.kind), rule=rule.name,
        evidence=as_lists(found.evidence), extra=extra,
    )  # fmt: skip


def _numbered(records: Sequence[Record], sha256: str) -> list[Record]:
    """In document order, with ids from the digest, the rule, the span and a running number (guideline)."""
    seen: Counter[tuple[str | None, int, int]] = Counter()
    done: list[Record] = []
    for record in sorted(records, key=in_document_order):
        key = (record.rule, record.start, record.end)
        basis = f"{sha256}\n{record.rule}\n{record.start}\n{record.end}\n{seen[key]}"
        seen[key] += 1
        done.append(replace(record, id=hashlib.sha256(basis.encode()).hexdigest()[:24]))
    return sorted(done, key=in_document_order)


def _with_dues(records: Sequence[Record], chosen: Mapping[int, Due]) -> Iterator[Record]:
    """The records with each action's due date, what gave it, and the link to the date's record."""
    ids = {(record.start, record.end): record.id for record in records if record.layer == "date"}
    for record in records:
        due = chosen.get(record.start) if record.layer == "action" else None
        if due is None:
            yield record
            continue
        span = (due.date.start, due.date.end)
        yield replace(
            record.with_values(due=due.value),
            evidence={**record.evidence, "due": [list(span)]},
            links={"due": [ids[span]]} if span in ids else {},
            computed=("due",) if due.relative else (),
        )
