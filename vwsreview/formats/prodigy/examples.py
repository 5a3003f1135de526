"""One example as a document."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.formats.foreign import DOCUMENT_KEYS, ForeignDocument, ForeignRecord, share
from vwsreview.formats.json_checks import is_list_of
from vwsreview.formats.json_object import JsonObject

ACCEPTED = "accept"
_SPANS = ("spans", "ents", "entities")
_NAMES = ("document", "name", "file", "filename", "source", "title")
"""Where people note which document a text is, in the example or its ``meta``."""

_SAID = ("label", "accept", "cats")
"""Where an example says something of its text as a whole."""

_OF_A_SPAN = frozenset(
    ("start", "end", "label", "text", "token_start", "token_end", "id", "score", "answer", "source", "kb_id")
)


def is_example(found: Any) -> bool:
    """Whether this is an example: a text with spans, or with an answer."""
    row = _pair(found)
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return False
    spans = [span for key in _SPANS for span in _listed(row.get(key))]
    return "answer" in row or (bool(spans) and all(map(_is_span, spans)))


def document_of(place: str, found: Any) -> tuple[ForeignDocument | None, list[Problem]]:
    """The document of an example, None where it was not accepted, and what of it cannot be used.

    Problems: ``bad_json``, ``missing_key``, ``bad_value``.
    """
    row = _row(found)
    text = row.text("text")
    spans = [span for key in _SPANS for span in _listed(row.raw.get(key))]
    answer = row.text("answer", ACCEPTED)
    if answer != ACCEPTED:
        return None, [Problem("not_accepted", answer=answer, count=len(spans))]
    problems: list[Problem] = []
    records: list[ForeignRecord] = []
    for number, span in enumerate(spans):
        try:
            records.append(_record(JsonObject(_as_object(span)), number, row))
        except Problem as problem:
            problems.append(problem)
    relations = _listed(row.raw.get("relations"))
    records, lost = _linked(records, relations)
    problems += [Problem("part_unknown", place=place, content=_short(relation)) for relation in lost]
    problems += [Problem("said_of_document", key=key, value=_short(row.raw[key])) for key in _SAID if row.raw.get(key)]
    meta = row.raw.get("meta")
    told = {**(meta if isinstance(meta, dict) else {}), **row.raw}
    values = {key: told[key] for key in DOCUMENT_KEYS if isinstance(told.get(key), str)}
    name = next((told[key] for key in _NAMES if isinstance(told.get(key), str)), None)
    sha256 = told.get("sha256")
    digest = sha256 if isinstance(sha256, str) else None
    return ForeignDocument(place, name, digest, text, values, tuple(records)), problems


def _is_span(span: Any) -> bool:
    triple = list(map(span.get, ("start", "end", "label"))) if isinstance(span, dict) else span
    return isinstance(triple, list) and [type(part) for part in triple[:3]] == [int, int, str]


def _pair(found: Any) -> Any:
    """A pair of spaCy's as the object that it stands for."""
    if isinstance(found, list) and len(found) == 2 and isinstance(found[1], dict):
        return {**found[1], "text": found[0]}
    return found


def _row(found: Any) -> JsonObject:
    row = _pair(found)
    if not isinstance(row, dict):
        raise Problem("no_object")
    return JsonObject(row)


def _record(span: JsonObject, number: int, row: JsonObject) -> ForeignRecord:
    if span.text("answer", ACCEPTED) != ACCEPTED:
        raise Problem("not_accepted", answer=span.raw["answer"], count=1)
    own = {key: value for key, value in span.raw.items() if key not in _OF_A_SPAN and value is not None}
    unfit = next((key for key, value in own.items() if not _is_value(value)), None)
    if unfit is not None:
        raise span.bad(unfit)
    score = span.raw.get("score")
    by = row.raw.get("_annotator_id") or row.raw.get("_session_id")
    return ForeignRecord(
        label=span.text("label"),
        start=span.number("start"),
        end=span.number("end"),
        quote=span.optional_text("text"),
        values=own,
        id=str(span.raw.get("id") or number),
        score=share(score),
        prediction="answer" not in row.raw and score is not None,
        by=by if isinstance(by, str) else None,
    )


def _linked(records: list[ForeignRecord], relations: list[Any]) -> tuple[list[ForeignRecord], list[Any]]:
    """The records with the links that relations say, from head to child; and the relations that lack one of both."""
    there: dict[tuple[Any, ...], int] = {}
    for number, record in enumerate(records):
        for label in (None, record.label):
            there.setdefault((record.start, record.end, label), number)
    links: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    lost = []
    for relation in relations:
        said = relation if isinstance(relation, dict) else {}
        head, child = (there.get(_place(said.get(key))) for key in ("head_span", "child_span"))
        if head is None or child is None or not isinstance(label := said.get("label"), str):
            lost.append(relation)
        else:
            links[head][label].append(records[child].id or "")
    told = {n: {label: tuple(ids) for label, ids in by.items()} for n, by in links.items()}
    return [replace(record, links=told.get(n, {})) for n, record in enumerate(records)], lost


def _place(span: Any) -> tuple[Any, ...]:
    """The extent and, where it is told, the label of a span; of no span none."""
    told = tuple(map(span.get, ("start", "end", "label"))) if isinstance(span, dict) else ()
    return () if any(isinstance(one, list | dict) for one in told) else told


def _listed(found: Any) -> list[Any]:
    """The spans of a list, or of groups of spaCy's, which give their name to those without a label."""
    if isinstance(found, dict):
        return [
            {**span, "label": span.get("label") or group} if isinstance(span, dict) else span
            for group, spans in found.items()
            for span in _listed(spans)
        ]
    return found if isinstance(found, list) else []


def _as_object(span: Any) -> Mapping[str, Any]:
    if isinstance(span, list):
        return dict(zip(("start", "end", "label"), span, strict=False))
    if not isinstance(span, dict):
        raise Problem("bad_value", key="spans", value=_short(span))
    return span


def _is_value(value: Any) -> bool:
    return isinstance(value, str | bool | int) or is_list_of(value, str)


def _short(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False)[:80]
