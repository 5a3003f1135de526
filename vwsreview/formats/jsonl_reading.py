"""One object of vwsreview/1 to a document: everything is checked here, at the border.

What is missing gets the default of its layer, what is unknown is kept, what is wrong refuses the document.
"""

import hashlib
import re

from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, EXTRACTOR, LAYERS, ORIGIN, REVIEW_STATES, Layer
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.timevalue import is_value
from vwsreview.formats.json_object import JsonObject, checked_value
from vwsreview.formats.json_text import loaded_object

VERSION = "vwsreview/1"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_DOCUMENT_KEYS = frozenset(
    {"format", "document", "sha256", "text", "kind", "language", "anchor_date", "status", "comment"}
    | {"anchor_by_hand", "anchor_candidates"}
    | {layer.plural for layer in LAYERS}
)
_RECORD_KEYS = frozenset(
    {"start", "end", "quote", "id", "origin", "review", "confidence", "rule", "comment", "reviewer", "updated_at"}
    | {"evidence", "links", "by_hand", "computed", "changed", "proposal"}
)


def parse(raw: str | bytes, line: int = 1, text_needed: bool = True) -> AnnotatedDocument:
    """The document of one JSON object, its records in document order.

    Without `text_needed` an object may leave out its text, as gold may that is only compared; the text is then
    empty and the spans stand unchecked. Problems, each with the `line`: ``not_utf8``, ``bad_json``,
    ``unknown_format``, ``missing_key``, ``bad_value``, ``bad_text``, ``span_outside_text``, ``quote_mismatch``,
    ``duplicate_id``.
    """
    try:
        return _document(JsonObject(loaded_object(raw)), text_needed)
    except Problem as problem:
        raise Problem(problem.code, line=line, **problem.parameters) from problem


def _document(row: JsonObject, text_needed: bool) -> AnnotatedDocument:
    if row.raw.get("format") != VERSION:
        raise Problem("unknown_format", format=row.raw.get("format"), known=VERSION)
    sha256 = row.text("sha256")
    if not _DIGEST.fullmatch(sha256):
        raise row.bad("sha256")
    text = row.text("text") if text_needed or "text" in row.raw else None
    if text is not None and ("\0" in text or "\r" in text):
        raise Problem("bad_text", document=row.text("document"))
    document = Document(
        id=document_id(sha256),
        sha256=sha256,
        name=row.text("document"),
        length=len(text or ""),
        kind=row.choice("kind", DOCUMENT_KINDS, "other"),
        language=row.text("language", "nl"),
        anchor_date=_anchor_date(row),
        anchor_by_hand=row.flag("anchor_by_hand"),
        anchor_candidates=tuple(_candidate(JsonObject(raw)) for raw in row.objects("anchor_candidates")),
        status=row.choice("status", DOCUMENT_STATUSES, "new"),
        comment=row.optional_text("comment"),
        extra={key: value for key, value in row.raw.items() if key not in _DOCUMENT_KEYS},
    )
    return AnnotatedDocument(document, text or "", _records(row, document, text))


def _anchor_date(row: JsonObject) -> str | None:
    value = row.optional_text("anchor_date")
    if value is not None and not is_value(value):
        raise row.bad("anchor_date")
    return value


def _candidate(row: JsonObject) -> AnchorCandidate:
    return AnchorCandidate(row.text("value"), row.text("reason"), row.number("start"), row.number("end"))


def _records(row: JsonObject, document: Document, text: str | None) -> tuple[Record, ...]:
    records = [
        _record(JsonObject(raw), layer, document, text, number)
        for layer in LAYERS
        for number, raw in enumerate(row.objects(layer.plural))
    ]
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise Problem("duplicate_id", document=document.name, id=record.id)
        seen.add(record.id)
    return tuple(sorted(records, key=in_document_order))


def _record(row: JsonObject, layer: Layer, document: Document, text: str | None, number: int) -> Record:
    start, end = _span(row, document, text)
    known = _RECORD_KEYS | {key.name for key in layer.keys}
    given = {key.name: checked_value(row, key) for key in layer.keys if key.name in row.raw}
    return Record(
        id=row.text("id", _derived_id(document, layer, start, end, number)),
        document=document.id,
        layer=layer.name,
        start=start,
        end=end,
        values={**layer.defaults(), **given},
        origin=_origin(row),
        review=row.choice("review", REVIEW_STATES, "proposed"),
        confidence=row.share("confidence"),
        rule=row.optional_text("rule"),
        comment=row.optional_text("comment"),
        reviewer=row.optional_text("reviewer"),
        updated_at=row.optional_text("updated_at"),
        evidence=row.spans("evidence"),
        links=row.lists("links"),
        by_hand=tuple(row.texts("by_hand")),
        computed=tuple(row.texts("computed")),
        changed=tuple(row.texts("changed")),
        proposal=row.optional_object("proposal"),
        extra={key: value for key, value in row.raw.items() if key not in known},
    )


def _origin(row: JsonObject) -> str:
    origin = row.text("origin", EXTRACTOR)
    if not ORIGIN.fullmatch(origin):
        raise row.bad("origin")
    return origin


def _span(row: JsonObject, document: Document, text: str | None) -> tuple[int, int]:
    start, end = row.number("start"), row.number("end")
    if start < 0 or start >= end or (text is not None and end > len(text)):
        raise Problem("span_outside_text", document=document.name, start=start, end=end)
    if text is not None and row.text("quote", text[start:end]) != text[start:end]:
        raise Problem("quote_mismatch", document=document.name, start=start, end=end, quote=row.raw["quote"])
    return start, end


def _derived_id(document: Document, layer: Layer, start: int, end: int, number: int) -> str:
    """An id for a record that came without, the same whenever the same object is read."""
    return hashlib.sha256(f"{document.sha256} {layer.name} {start} {end} {number}".encode()).hexdigest()[:32]
