"""One object of vwsreview/1 to a document: everything is checked here, at the border.

What is missing gets the default of its layer, what is unknown is kept, what is wrong refuses the document.
"""

import re
from collections.abc import Iterable, Iterator

from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.domain.timevalue import is_value
from vwsreview.domain.versions import REMOVED, VERSIONS, part_versions
from vwsreview.formats.json_object import JsonObject
from vwsreview.formats.json_text import decoded, refuse_deep
from vwsreview.formats.jsonl.records import records_of

VERSION = "vwsreview/1"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_DOCUMENT_KEYS = frozenset(
    {"format", "document", "sha256", "text", "kind", "language", "anchor_date", "status", "comment"}
    | {"anchor_by_hand", "anchor_candidates"}
    | {layer.plural for layer in LAYERS}
)


def parse(raw: str | bytes, line: int = 1, text_needed: bool = True) -> AnnotatedDocument:
    """The document of one JSON object, its records in document order.

    Without `text_needed` an object may leave out its text, as gold may that is only compared; the text is then
    empty and the spans stand unchecked. Problems, each with the `line`: ``not_utf8``, ``bad_json``,
    ``no_object``, ``no_format``, ``unknown_format``, ``missing_key``, ``bad_value``, ``bad_text``,
    ``span_outside_text``, ``quote_mismatch``, ``duplicate_id``.
    """
    try:
        return _checked(decoded(raw), text_needed)
    except Problem as problem:
        raise Problem(problem.code, line=line, **problem.parameters) from problem


def read(lines: Iterable[str | bytes]) -> Iterator[AnnotatedDocument]:
    """The documents of these lines, blank ones left out; a Problem names the `line`, counted from 1."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield parse(line, number)


def _checked(found: object, text_needed: bool) -> AnnotatedDocument:
    """What is kept without being understood is looked into as it is met; all else only where something is wrong."""
    if not isinstance(found, dict):
        refuse_deep(found)
        raise Problem("no_object")
    try:
        return _document(JsonObject(found), text_needed)
    except Problem:
        refuse_deep(found)  # comes before all other faults
        raise


def _document(row: JsonObject, text_needed: bool) -> AnnotatedDocument:
    if "format" not in row.raw:
        raise Problem("no_format", known=VERSION)
    if row.raw["format"] != VERSION:
        raise Problem("unknown_format", format=row.raw["format"], known=VERSION)
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
    refuse_deep({**document.extra, "anchor_candidates": row.raw.get("anchor_candidates")})
    _refuse_odd_parts(document)
    return AnnotatedDocument(document, text or "", records_of(row, document, text))


def _refuse_odd_parts(document: Document) -> None:
    """Problem ``bad_value`` where versions of the document hold what none of its parts may be."""
    for version in part_versions(document):
        fits = {
            "kind": version.value in DOCUMENT_KINDS,
            "anchor_date": version.value is None or (isinstance(version.value, str) and is_value(version.value)),
            REMOVED: isinstance(version.value, bool),
        }
        if not fits[version.key]:
            raise JsonObject(document.extra).bad(VERSIONS)


def _anchor_date(row: JsonObject) -> str | None:
    value = row.optional_text("anchor_date")
    if value is not None and not is_value(value):
        raise row.bad("anchor_date")
    return value


def _candidate(row: JsonObject) -> AnchorCandidate:
    return AnchorCandidate(row.text("value"), row.text("reason"), row.number("start"), row.number("end"))
