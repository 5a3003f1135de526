"""The rows of one object of vwsreview/1 to records.

A set has many rows of few shapes, so they are checked a key at a time and not a row at a time: the types that stand
under a key are few, and so are its words.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import repeat
from typing import Any

from vwsreview.domain.document import Document
from vwsreview.domain.fitting import are_values, is_extent
from vwsreview.domain.layers import EXTRACTOR, LAYERS, ORIGIN, REVIEW_STATES, Layer, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.versions import VERSIONS, versions
from vwsreview.formats.json_checks import (
    Check,
    all_pass,
    are_spans,
    are_texts,
    check_of,
    each,
    is_number,
    is_object,
    is_share,
    is_text,
    is_text_or_null,
    one_of,
    or_null,
)
from vwsreview.formats.json_object import JsonObject
from vwsreview.formats.json_text import refuse_deep

Row = Mapping[str, Any]

_CHECKS: Mapping[str, Check] = {
    "start": is_number,
    "end": is_number,
    "quote": is_text,
    "id": is_text,
    "origin": lambda value: is_text(value) and ORIGIN.fullmatch(value) is not None,
    "review": one_of(REVIEW_STATES),
    "confidence": or_null(is_share),
    "rule": is_text_or_null,
    "comment": is_text_or_null,
    "reviewer": is_text_or_null,
    "updated_at": is_text_or_null,
    "evidence": each(are_spans),
    "links": each(are_texts),
    "by_hand": are_texts,
    "computed": are_texts,
    "changed": are_texts,
    "proposal": or_null(is_object),
}
"""What each key of a record must pass, whatever its layer."""

_ABOVE_ROWS = 2
"""Levels of JSON around a row: the object of the document and a list."""

_OF_LAYERS = {layer.name: {key.name: check_of(key) for key in layer.keys} for layer in LAYERS}
_KNOWN = {layer: _CHECKS.keys() | checks.keys() for layer, checks in _OF_LAYERS.items()}


def records_of(found: JsonObject, document: Document, text: str | None) -> tuple[Record, ...]:
    """The records in document order; where `text` is None, their spans are not compared with it.

    Problems: ``bad_value``, ``missing_key``, ``span_outside_text``, ``quote_mismatch``, ``duplicate_id``.
    """
    rows: list[Row] = []
    layers: list[str] = []
    ids: list[str] = []
    values: list[Mapping[str, Value]] = []
    extras: list[Mapping[str, Any]] = []
    present: set[str] = set()
    for layer in LAYERS:
        own = found.objects(layer.plural)
        if not own:
            continue
        keys = set[str]().union(*own)
        rows += own
        layers += [layer.name] * len(own)
        ids += [row["id"] if "id" in row else _id(row, layer, document, place) for place, row in enumerate(own)]
        values += _values(own, layer)
        extras += _extras(own, keys - _KNOWN[layer.name], keys)
        present |= keys

    def column(key: str, default: object) -> list[Any]:
        return _column(rows, key, _CHECKS[key], default) if key in present else [default] * len(rows)

    column("id", "")
    starts, ends = (_column(rows, key, is_number, None) for key in ("start", "end"))
    _refuse_misplaced(starts, ends, column("quote", ""), rows, document, text)
    records = map(
        Record,
        ids,
        repeat(document.id),
        layers,
        starts,
        ends,
        values,
        column("origin", EXTRACTOR),
        column("review", "proposed"),
        [None if share is None else float(share) for share in column("confidence", None)],
        column("rule", None),
        column("comment", None),
        column("reviewer", None),
        column("updated_at", None),
        [spans or {} for spans in column("evidence", {})],
        [links or {} for links in column("links", {})],
        map(tuple, column("by_hand", [])),
        map(tuple, column("computed", [])),
        map(tuple, column("changed", [])),
        column("proposal", None),
        extras,
    )
    _refuse_repeated(ids, document)
    ordered = tuple(sorted(records, key=in_document_order))
    for record in ordered if VERSIONS in present else ():
        _refuse_odd_versions(record, text)
    return ordered


def _refuse_odd_versions(record: Record, text: str | None) -> None:
    """Problem ``bad_value`` where a version of a record could not be the record."""
    for version in versions(record):
        length = None if text is None else len(text)
        if not are_values(version.layer, version.values) or not is_extent(version.start, version.end, length):
            raise JsonObject(record.extra).bad(VERSIONS)


def _column(rows: Sequence[Row], key: str, check: Check, default: object) -> list[Any]:
    """What the rows say under a key. Problem ``bad_value``; ``missing_key`` where there is no default that passes."""
    cells = [row.get(key, default) for row in rows]
    if not all_pass(check, cells):
        row = next(row for row, cell in zip(rows, cells, strict=True) if not check(cell))
        raise JsonObject(row).bad(key) if key in row else Problem("missing_key", key=key)
    return cells


def _values(rows: Sequence[Row], layer: Layer) -> list[Mapping[str, Value]]:
    """For each row the values of its layer's keys, those that are missing by default."""
    checks, defaults = _OF_LAYERS[layer.name], layer.defaults()
    for key, check in checks.items():
        _column(rows, key, check, defaults[key])
    found = [{key: row[key] for key in checks if key in row} for row in rows]
    return [given if len(given) == len(checks) else {**layer.defaults(), **given} for given in found]


def _extras(rows: Sequence[Row], unknown: Set[str], present: Set[str]) -> list[dict[str, Any]]:
    """For each row the keys that this version does not know, to be kept.

    Problem ``bad_json`` where what nobody looks into is nested too deep.
    """
    if unknown or "proposal" in present:
        for row in rows:
            refuse_deep(row, above=_ABOVE_ROWS)
    return [{key: row[key] for key in row if key in unknown} for row in rows] if unknown else [{} for _ in rows]


def _refuse_misplaced(
    starts: Sequence[int],
    ends: Sequence[int],
    quotes: Sequence[str],
    rows: Sequence[Row],
    document: Document,
    text: str | None,
) -> None:
    for start, end, quote, row in zip(starts, ends, quotes, rows, strict=True):
        if start < 0 or start >= end or (text is not None and end > len(text)):
            raise Problem("span_outside_text", document=document.name, start=start, end=end)
        if text is not None and quote != text[start:end] and "quote" in row:
            raise Problem("quote_mismatch", document=document.name, start=start, end=end, quote=quote)


def _refuse_repeated(ids: Sequence[str], document: Document) -> None:
    if len({*ids}) < len(ids):
        repeated = Counter(ids).most_common(1)[0][0]
        raise Problem("duplicate_id", document=document.name, id=repeated)


def _id(row: Row, layer: Layer, document: Document, place: int) -> str:
    """An id for a record that came without, the same whenever the same object is read."""
    told = f"{document.sha256} {layer.name} {row.get('start')} {row.get('end')} {place}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]
