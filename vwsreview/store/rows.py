"""Records and documents as rows of the tables, and as the JSON that the history keeps of them.

A row is compared and digested by its content; what is derived from it (the days of a value) stays out of that,
so that a better derivation never looks like a conflict.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument, Document
from vwsreview.domain.edit import Row
from vwsreview.domain.layers import BY_NAME, DOCUMENT_KINDS, DOCUMENT_STATUSES, REVIEW_STATES
from vwsreview.domain.record import Record
from vwsreview.domain.timevalue import days
from vwsreview.store.connection import SqlRow

RECORD_COLUMNS = (
    "id", "document", "layer", "start", "end", "review", "origin", "confidence", "rule", "comment", "reviewer",
    "updated_at", "values", "evidence", "links", "by_hand", "computed", "changed", "proposal", "extra",
)  # fmt: skip
DERIVED_COLUMNS = ("day_from", "day_to")
DOCUMENT_COLUMNS = (
    "id", "sha256", "name", "length", "source", "kind", "language", "anchor_date", "anchor_by_hand", "status",
    "comment", "removed", "anchor_candidates", "extra",
)  # fmt: skip
_JSON_FROM = 12
"""In both tables the columns from this one on hold JSON."""

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
Part = Callable[[Any, type], Any]
"""Gives what a cell holds, which must be of that type. ValueError where it is not."""

_decode = json.JSONDecoder().raw_decode


def content_row(row: Row) -> SqlRow:
    """The content in the order of RECORD_COLUMNS or DOCUMENT_COLUMNS; empty parts are null."""
    return _record_row(row) if isinstance(row, Record) else _document_row(row)


def derived_row(record: Record) -> SqlRow:
    """First and last day of the record's time value, by which programs sort, search and compare."""
    layer = BY_NAME.get(record.layer)
    for key in layer.keys if layer is not None else ():
        value = record.values.get(key.name)
        if key.type == "time" and isinstance(value, str):
            return days(value) or (None, None)
    return (None, None)


def record_of(row: Sequence[Any]) -> Record:
    """The record of a row with RECORD_COLUMNS."""
    return _record(row, _decoded_part)


def document_of(row: Sequence[Any]) -> Document:
    """The document of a row with DOCUMENT_COLUMNS."""
    return _document(row, _decoded_part)


def document_and_text_of(row: Sequence[Any]) -> tuple[Document, str]:
    """The same with the text of the document, which stands behind these columns."""
    return document_of(row[:-1]), str(row[-1])


def row_json(row: Row) -> str:
    """The row as one JSON object; parts that are null or empty are left out."""
    return _json_of(RECORD_COLUMNS if isinstance(row, Record) else DOCUMENT_COLUMNS, content_row(row))


def record_of_json(text: str) -> Record:
    """The record that `row_json` wrote."""
    content = _decoded_part(text, dict)
    return _record([content.get(name) for name in RECORD_COLUMNS], _part)


def document_of_json(text: str) -> Document:
    """The document that `row_json` wrote."""
    content = _decoded_part(text, dict)
    return _document([content.get(name) for name in DOCUMENT_COLUMNS], _part)


def imported_digest(annotated: AnnotatedDocument) -> str:
    """SHA-256 over the text and all rows that a document came with; the order of its records plays no part."""
    return digest_of_rows(annotated.text, content_row(annotated.document), map(content_row, annotated.records))


def digest_of_rows(text: str, document: SqlRow, records: Iterable[SqlRow]) -> str:
    """The same of rows that are made already."""
    lines = [text, _json_of(DOCUMENT_COLUMNS, document), *sorted(_json_of(RECORD_COLUMNS, row) for row in records)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _json_of(columns: Sequence[str], cells: SqlRow) -> str:
    parts = [
        f'"{name}":{value if place >= _JSON_FROM or type(value) is int else _encode(value)}'
        for place, (name, value) in enumerate(zip(columns, cells, strict=True))
        if value is not None
    ]
    return "{" + ",".join(parts) + "}"


def _record_row(record: Record) -> SqlRow:
    return (
        record.id,
        record.document,
        record.layer,
        record.start,
        record.end,
        record.review,
        record.origin,
        None if record.confidence is None else float(record.confidence),
        record.rule,
        record.comment,
        record.reviewer,
        record.updated_at,
        _encode(dict(record.values)),
        _object(record.evidence),
        _object(record.links),
        _list(record.by_hand),
        _list(record.computed),
        _list(record.changed),
        None if record.proposal is None else _encode(dict(record.proposal)),
        _object(record.extra),
    )


def _record(cells: Sequence[Any], part: Part) -> Record:
    (id_, document, layer, start, end, review, origin, confidence, rule, comment, reviewer, updated_at,
     values, evidence, links, by_hand, computed, changed, proposal, extra) = cells  # fmt: skip
    if not (type(id_) is type(document) is type(layer) is type(review) is type(origin) is str):
        raise ValueError("a text of a record is missing or of another type")
    if layer not in BY_NAME or review not in REVIEW_STATES:
        raise ValueError("a record of no layer, or in no state of review")
    if not (type(start) is type(end) is int):
        raise ValueError("an offset of a record is missing or of another type")
    if confidence is not None and not isinstance(confidence, float | int):
        raise ValueError("the confidence of a record is of another type")
    return Record(
        id_,
        document,
        layer,
        start,
        end,
        part(values, dict),
        origin,
        review,
        confidence,
        rule,
        comment,
        reviewer,
        updated_at,
        {} if evidence is None else part(evidence, dict),
        {} if links is None else part(links, dict),
        () if by_hand is None else tuple(part(by_hand, list)),
        () if computed is None else tuple(part(computed, list)),
        () if changed is None else tuple(part(changed, list)),
        None if proposal is None else part(proposal, dict),
        {} if extra is None else part(extra, dict),
    )


def _document_row(document: Document) -> SqlRow:
    candidates = [[found.value, found.reason, found.start, found.end] for found in document.anchor_candidates]
    return (
        document.id,
        document.sha256,
        document.name,
        document.length,
        document.source,
        document.kind,
        document.language,
        document.anchor_date,
        int(document.anchor_by_hand),
        document.status,
        document.comment,
        int(document.removed),
        _encode(candidates) if candidates else None,
        _object(document.extra),
    )


def _document(cells: Sequence[Any], part: Part) -> Document:
    (id_, sha256, name, length, source, kind, language, anchor_date, by_hand, status, comment, removed,
     candidates, extra) = cells  # fmt: skip
    _refuse_other_types((id_, sha256, name, kind, language, status), (length,))
    if kind not in DOCUMENT_KINDS or status not in DOCUMENT_STATUSES:
        raise ValueError("a document of no kind or status")
    return Document(
        id=id_,
        sha256=sha256,
        name=name,
        length=length,
        source=source,
        kind=kind,
        language=language,
        anchor_date=anchor_date,
        anchor_by_hand=bool(by_hand),
        anchor_candidates=tuple(_candidate(found) for found in part(candidates, list))
        if candidates is not None
        else (),
        status=status,
        comment=comment,
        removed=bool(removed),
        extra={} if extra is None else part(extra, dict),
    )


def _candidate(cells: object) -> AnchorCandidate:
    if not isinstance(cells, list) or len(cells) != 4:
        raise ValueError("an anchor candidate has four parts")
    value, reason, start, end = cells
    _refuse_other_types((value, reason), (start, end))
    return AnchorCandidate(value, reason, start, end)


def _refuse_other_types(texts: Iterable[object], numbers: Iterable[object]) -> None:
    """ValueError for what a sound file never holds: damage may change the type of a cell."""
    if {*map(type, texts)} != {str} or {*map(type, numbers)} != {int}:
        raise ValueError("a part of a row is missing or of another type")


def _part(value: Any, kind: type) -> Any:
    """A part that is a list or an object. ValueError for another type."""
    if type(value) is not kind:
        raise ValueError(f"a part of a row is no {kind.__name__}")
    return value


def _object(mapping: Mapping[str, Any]) -> str | None:
    return _encode(dict(mapping)) if mapping else None


def _list(names: tuple[str, ...]) -> str | None:
    return _encode(names) if names else None


def _decoded_part(text: object, kind: type) -> Any:
    """The same of a part that is kept as JSON."""
    if type(text) is not str:
        raise ValueError("a part of a row is no text")
    try:
        found, end = _decode(text)
    except RecursionError as error:
        raise ValueError("a part of a row is nested too deeply") from error
    if end != len(text):
        raise ValueError("a part of a row is more than one")
    return _part(found, kind)
