"""Reading doccano's exports, of this release and of older ones.

A line is ``{"text", ...}`` with one of ``entities`` (spans with ids, beside ``relations``; or triples of start, end and
label), ``label`` and ``labels`` (triples) and ``annotations`` (spans whose label is a number, of 2019). The rest is
metadata, which older releases keep under ``meta``. The download is a ZIP with a file for each annotator; a list of such
objects is read as well. No words are quoted: those that doccano's page shows, which counts UTF-16 units, are taken for
meant, unless the line says that it counts otherwise.
"""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from vwsreview.domain.disk import unread
from vwsreview.domain.layers import Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.archives import DAMAGED
from vwsreview.formats.doccano.download import Row, rows
from vwsreview.formats.doccano.graph import METADATA, SPOKEN
from vwsreview.formats.doccano.units import UNIT, UTF_16, code_points_in
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.formats.json_object import JsonObject

SPANS = ("entities", "label", "labels", "annotations")
"""The keys under which releases keep a document's spans."""
LOOKED_AT = 20
"""Objects at the beginning of a file by which it is known."""


def recognises(path: Path) -> bool:
    """Whether one of the first objects is one of doccano's."""
    try:
        first = islice(rows(path), LOOKED_AT)
        return path.is_file() and any(isinstance(row, Row) and _is_doccanos(row.found) for row in first)
    except (*DAMAGED, Problem):
        return False


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """The documents in the order of the file; a Refusal for each line, span and relation that cannot be used.

    Problems: ``no_such_file``, ``not_readable``, ``not_utf8``, ``bad_json``.
    """
    try:
        for row in rows(path):
            yield from [row] if isinstance(row, Refusal) else _document(row)
    except DAMAGED as error:
        raise unread(error if isinstance(error, OSError) else OSError(str(error)), path) from error


def _is_doccanos(row: Any) -> bool:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return False
    spans = next((row[key] for key in SPANS if key in row), None)
    if not isinstance(spans, list) or not all(map(_is_span, spans)):
        return False
    return bool(spans) or not row.keys().isdisjoint({"relations", "Comments", "annotation_approver"})


def _is_span(span: Any) -> bool:
    if isinstance(span, dict):
        return {"label", "start_offset", "end_offset"} <= span.keys()
    return isinstance(span, list) and [type(part) for part in span[:3]] == [int, int, str]


def _document(row: Row) -> Iterator[ForeignDocument | Refusal]:
    try:
        told = JsonObject(_with_meta(row.found))
        text, spans, arrows = told.text("text"), _spans(told), told.objects("relations")
    except Problem as problem:
        yield Refusal(row.place, problem)
        return
    place = code_points_in(text, _text(told, UNIT) or UTF_16)
    entities, refused = [], []
    for number, span in enumerate(spans, start=1):
        try:
            entities.append(_entity(span, text, place, row.by or _text(told, "username")))
        except Problem as problem:
            refused.append(Refusal(f"{row.place}, span {number}", problem))
    numbers = {entity.id: number for number, entity in enumerate(entities)}
    spoken = set()
    pointed: dict[int, list[tuple[str, ForeignRecord]]] = defaultdict(list)
    for number, arrow in enumerate(arrows, start=1):
        source, target = (numbers.get(str(arrow.get(key))) for key in ("from_id", "to_id"))
        if source is None or target is None:
            refused.append(Refusal(f"{row.place}, relation {number}", JsonObject(arrow).bad("to_id")))
            continue
        kind = str(arrow.get("type"))
        if kind in SPOKEN and entities[target].label == kind:
            spoken.add(target)
        pointed[source].append((kind, entities[target]))
    records = tuple(_pointing(one, pointed[n]) for n, one in enumerate(entities) if n not in spoken)
    yield ForeignDocument(row.place, _text(told, "document"), _text(told, "sha256"), text, _values(told), records)
    yield from refused


def _with_meta(found: Any) -> Mapping[str, Any]:
    """The object, with what older releases keep apart."""
    if not isinstance(found, dict):
        raise Problem("no_object")
    meta = found.get("meta")
    return {**meta, **found} if isinstance(meta, dict) else found


def _spans(told: JsonObject) -> list[dict[str, Any]]:
    """The spans as this release writes them beside relations. Problem: ``missing_key`` where there are none."""
    key = next((key for key in SPANS if key in told.raw), SPANS[0])
    spans = told.raw.get(key)
    if spans is None:
        raise Problem("missing_key", key=key)
    if not isinstance(spans, list):
        raise told.bad(key)
    names = ("start_offset", "end_offset", "label")
    triples = [dict(zip(names, span, strict=False)) if isinstance(span, list) else span for span in spans]
    return [span if isinstance(span, dict) else {} for span in triples]


def _entity(span: Mapping[str, Any], text: str, place: Callable[[int], int], by: str | None) -> ForeignRecord:
    """A span with the words that doccano's page shows, or those in the unit that the line tells."""
    told = JsonObject(span)
    start, end = told.number("start_offset"), told.number("end_offset")
    label = str(told.number("label")) if isinstance(span.get("label"), int) else told.text("label")
    if not 0 <= start < end:
        raise told.bad("start_offset")
    quote = text[place(start) : place(end)]
    identity = None if span.get("id") is None else str(span["id"])
    user = span.get("user")
    return ForeignRecord(label, start, end, quote, id=identity, by=by if user is None else str(user))


def _pointing(source: ForeignRecord, targets: Iterable[tuple[str, ForeignRecord]]) -> ForeignRecord:
    """The record with links to others, by kind, and with the words that it points at."""
    words: dict[str, list[str]] = defaultdict(list)
    links: dict[str, list[str]] = defaultdict(list)
    for kind, target in targets:
        if target.label == kind and kind in SPOKEN:
            words[kind].append(target.quote or "")
        else:
            links[kind].append(target.id or "")
    return replace(source, values=dict(words), links={kind: tuple(ids) for kind, ids in links.items()})


def _values(told: JsonObject) -> dict[str, Value]:
    """What is said of the document, and what annotators noted on it."""
    said = {key: _text(told, name) for name, key in METADATA.items() if key not in ("name", "sha256")}
    said["comment"] = "\n".join(filter(None, (said["comment"], *_comments(told))))
    return {key: value for key, value in said.items() if value}


def _comments(told: JsonObject) -> list[str]:
    notes = told.raw.get("Comments")
    words = (
        [note.get("comment") if isinstance(note, dict) else note for note in notes] if isinstance(notes, list) else []
    )
    return [word for word in words if isinstance(word, str)]


def _text(told: JsonObject, name: str) -> str | None:
    """A text of the metadata, which may hold anything."""
    value = told.raw.get(name)
    return value if isinstance(value, str) else None
