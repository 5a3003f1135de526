"""Extraction: proposals that the guideline allows, the same every time, that follow the anchor and nothing else."""

import hashlib
from dataclasses import replace

from tests.fuzz.laws import valid_document
from tests.fuzz.phrases import TEXTS, text_of
from tests.fuzz.samples import sources
from tests.fuzz.target import Target
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.domain.span import trimmed
from vwsreview.extract.extractor import extract
from vwsreview.formats import jsonl
from vwsreview.review import edits

ANCHORS = ("2020-02-29", "XXXX-06-14", None)


def check(data: bytes) -> None:
    """What is proposed for a text, and what moving the anchor makes of it."""
    text = text_of(data)
    digest = hashlib.sha256(data).hexdigest()
    found = extract(text, sha256=digest, name="bron.md")
    assert extract(text, sha256=digest, name="bron.md") == found
    valid_document(found)
    for record in found.records:
        _proposal(text, record)
    for candidate in found.document.anchor_candidates:
        assert 0 <= candidate.start < candidate.end <= len(text)
    [line] = jsonl.write([found])
    assert jsonl.parse(line) == found, "what was found does not come back from a file"
    _anchor_moves(found)


def _proposal(text: str, record: Record) -> None:
    """A proposal nobody has looked at yet, without white space at its edges."""
    assert record.review == "proposed" and record.origin == "extractor" and record.rule
    assert record.confidence is not None and 0 <= record.confidence <= 1
    words = record.span.of(text)
    assert words == words.strip(), record
    assert trimmed(text, *record.span, closing=True).start == record.start or words[0] in "_~`*", record
    for spans in record.evidence.values():
        assert all(0 <= start < end <= len(text) for start, end in spans)


def _anchor_moves(found: AnnotatedDocument) -> None:
    """Only computed values follow the anchor, and they follow it back."""
    first = found.document.anchor_date
    now = found
    for anchor in (*ANCHORS, first):
        moved = _moved(now, edits.move_anchor(now.document, now.text, now.records, anchor))
        assert moved.document.anchor_date == anchor
        for before, after in zip(now.records, moved.records, strict=True):
            assert _fixed(before) == _fixed(after), (before, after)
        valid_document(moved)
        now = moved
    assert now.records == found.records


def _moved(found: AnnotatedDocument, edit: Edit | None) -> AnnotatedDocument:
    if edit is None:
        return found
    after = {change.after.id: change.after for change in edit.changes if change.after is not None}
    records = tuple(_record(after.get(record.id, record)) for record in found.records)
    document = after.get(found.document.id)
    assert document is not None and not isinstance(document, Record)
    return AnnotatedDocument(document, found.text, records)


def _record(row: object) -> Record:
    assert isinstance(row, Record)
    return row


def _fixed(record: Record) -> Record:
    """All of a record but the values that are computed, and the notes on them."""
    values = {key: value for key, value in record.values.items() if key not in record.computed}
    extra = {key: value for key, value in record.extra.items() if key != "notes"}
    return replace(record, values=values, extra=extra)


TARGET = Target("extraction", check, lambda: sources(1_000), TEXTS, longest=1_000)
