"""What holds of every document and record of ours, wherever it comes from."""

from vwsreview.cli.terminal import sentence
from vwsreview.domain.document import AnnotatedDocument, document_id
from vwsreview.domain.layers import BY_NAME, DOCUMENT_KINDS, DOCUMENT_STATUSES, ORIGIN, REVIEW_STATES
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.timevalue import days, is_value
from vwsreview.domain.versions import part_versions, versions
from vwsreview.formats.json_checks import check_of


def valid_document(annotated: AnnotatedDocument) -> None:
    """A document that a dossier may hold: everything of it is of the kind that the guideline names."""
    document, text = annotated.document, annotated.text
    assert document.id == document_id(document.sha256) and len(document.sha256) == 64
    assert document.length == len(text)
    assert document.kind in DOCUMENT_KINDS and document.status in DOCUMENT_STATUSES
    assert document.anchor_date is None or is_value(document.anchor_date)
    text.encode()
    # What is kept in `extra` may be anybody's; whoever reads it gets what is of the right kind, or nothing.
    assert isinstance(document.furniture, tuple) and isinstance(part_versions(document), tuple)
    for told in (document.answered_cues, document.sections_read, document.waived, document.findings_waived):
        assert isinstance(told, tuple)
    ids = [record.id for record in annotated.records]
    assert len(set(ids)) == len(ids)
    assert list(annotated.records) == sorted(annotated.records, key=in_document_order)
    for record in annotated.records:
        assert record.document == document.id
        valid_record(record, text)


def valid_record(record: Record, text: str) -> None:
    """A span of the text, and a value of the right kind for every key of the layer."""
    assert 0 <= record.start < record.end <= len(text), record
    assert record.review in REVIEW_STATES and ORIGIN.fullmatch(record.origin)
    assert record.confidence is None or 0 <= record.confidence <= 1
    layer = BY_NAME[record.layer]
    assert record.values.keys() == {key.name for key in layer.keys}, record
    for key in layer.keys:
        value = record.values[key.name]
        assert check_of(key)(value), (record.layer, key.name, value)
        if key.type == "time" and isinstance(value, str):
            ordered_days(value)
    assert isinstance(versions(record), tuple)


def ordered_days(value: str) -> None:
    """The days of a value, where it has any, are days, the first one first."""
    found = days(value)
    if found is not None:
        assert found[0] <= found[1], value
        for day in found:
            assert is_value(day) and days(day) == (day, day)


def told(problem: Problem) -> None:
    """A problem can be told to a person: there is a sentence, and it gets all that it names."""
    text = sentence(problem.code, **problem.parameters)
    assert not text.startswith(f"{problem.code}: {{"), f"no sentence for {problem}"
