"""A set that others made, on a reviewer's desk: whatever a line of vwsreview/1 says, every part of the review takes it,
and every edit leaves a document that a dossier may hold."""

from collections.abc import Iterator, Sequence
from functools import cache

from tests.fuzz.laws import valid_document
from tests.fuzz.mutating import json_texts, mutated_json
from tests.fuzz.target import Target
from tests.fuzz.targets import interchange
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.span import Span
from vwsreview.domain.versions import part_versions, versions
from vwsreview.extract.cues import find
from vwsreview.formats import jsonl
from vwsreview.review import conflicts, edits, explaining
from vwsreview.review.checks import checks
from vwsreview.review.edits import Stamp
from vwsreview.review.loop import doubt, spans
from vwsreview.review.overview import coverage, outline
from vwsreview.review.past.reverting import revert_record
from vwsreview.review.slots import candidates

BY = Stamp("An", "2026-01-01T10:00:00+01:00")
MOST_RECORDS = 4


def check(data: bytes) -> None:
    """What the window asks of a document when it is opened, and the edits that one may do in it."""
    try:
        found = jsonl.parse(data)
    except Problem:
        return
    document, text, records = found.document, found.text, found.records
    cues = coverage.open_cues(document, text, records, find(text))
    for part in outline.parts(document, records, cues):
        assert 0 <= part.start <= part.end <= max(document.length, part.start)
    for finding in checks.findings(document, text, records):
        assert 0 <= finding.span.start <= finding.span.end <= len(text), finding
    for record in records[:MOST_RECORDS]:
        _asked(found, record)
    for edit in _edits(found):
        if edit is not None:
            valid_document(_done(found, edit))


def _asked(found: AnnotatedDocument, record: Record) -> None:
    """What is shown of a record."""
    doubt.wants_a_look(record)
    assert doubt.most_doubtful_key(record) in {key.name for key in BY_NAME[record.layer].keys}
    explaining.organisations_of(record, "nl")
    conflicts.differing_keys(record)
    for span in spans.alternatives(found.text, record.span, record.layer):
        _inside(found, span)
    for key in BY_NAME[record.layer].keys:
        for span in candidates.evidence(record, key.name, found.text):
            _inside(found, span)
        for candidate in candidates.candidates(record, key.name, found.text, found.document, found.records):
            for span in candidate.evidence:
                _inside(found, span)


def _inside(found: AnnotatedDocument, span: Span) -> None:
    assert 0 <= span.start < span.end <= len(found.text), span


def _edits(found: AnnotatedDocument) -> Iterator[Edit | None]:
    """What may be done with it, each time to the document as it came."""
    document, text, records = found.document, found.text, found.records
    yield edits.accept(document, records, BY)
    yield edits.reject(document, records, BY)
    yield edits.set_kind(document, "memo")
    yield edits.set_status(document, "done")
    for anchor in ("2020-02-29", None):
        yield edits.move_anchor(document, text, records, anchor)
    for part in part_versions(document):
        yield conflicts.settle_part(document, part, text, records)
    for record in records[:MOST_RECORDS]:
        yield edits.set_comment(record, "x", BY)
        yield edits.set_span(document, record, text, 0, record.end, BY)
        yield revert_record(document, record, {}, text)
        for version in versions(record):
            yield conflicts.settle(document, record, version, BY)
        for layer in LAYERS:
            yield edits.set_layer(document, record, layer.name, text, records, BY)


def _done(found: AnnotatedDocument, edit: Edit) -> AnnotatedDocument:
    """The document after an edit."""
    document: Document = found.document
    rows = {record.id: record for record in found.records}
    for change in edit.changes:
        row = change.after
        if isinstance(row, Document):
            document = row
        elif row is not None:
            rows[row.id] = row
        elif isinstance(change.before, Record):
            del rows[change.before.id]
    return AnnotatedDocument(document, found.text, _ordered([*rows.values()]))


def _ordered(records: Sequence[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=in_document_order))


@cache
def seeds() -> tuple[bytes, ...]:
    """Those of the format."""
    return interchange.seeds()


TARGET = Target(
    "reviewing", check, seeds, json_texts(seeds()) | interchange.WRITTEN, longest=8_000, mutate=mutated_json
)
