"""Writes documents as lines."""

import json
from collections.abc import Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.record import Record
from vwsreview.formats.jsonl.reading import VERSION

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode
_KEYS = {layer.name: tuple(key.name for key in layer.keys) for layer in LAYERS}


def write(documents: Iterable[AnnotatedDocument]) -> Iterator[str]:
    """A line for each document, with its line feed."""
    for document in documents:
        yield _encode(_object(document)) + "\n"


def write_file(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    """The lines as a file."""
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for exported in documents:
            file.writelines(write([exported.annotated]))
            yield exported.name


def _object(annotated: AnnotatedDocument) -> dict[str, Any]:
    document = annotated.document
    rows: dict[str, list[dict[str, Any]]] = {layer.plural: [] for layer in LAYERS}
    for record in annotated.records:
        rows[BY_NAME[record.layer].plural].append(_row(record, annotated.text))
    known = {
        "format": VERSION,
        "document": document.name,
        "sha256": document.sha256,
        "text": annotated.text,
        "kind": document.kind,
        "language": document.language,
        "anchor_date": document.anchor_date,
        **rows,
        "status": document.status,
        **_filled(_document_options(document)),
    }
    return {**known, **_unknown(document.extra, known)}


def _document_options(document: Document) -> dict[str, Any]:
    candidates = [
        {"start": candidate.start, "end": candidate.end, "value": candidate.value, "reason": candidate.reason}
        for candidate in document.anchor_candidates
    ]
    return {
        "comment": document.comment,
        "anchor_by_hand": document.anchor_by_hand or None,
        "anchor_candidates": candidates,
    }


def _row(record: Record, text: str) -> dict[str, Any]:
    values = record.values
    known = {"start": record.start, "end": record.end, "quote": text[record.start : record.end]}
    for key in _KEYS[record.layer]:
        known[key] = values.get(key)
    known["id"], known["origin"], known["review"] = record.id, record.origin, record.review
    if record.confidence is not None:
        known["confidence"] = record.confidence
    if record.rule is not None:
        known["rule"] = record.rule
    if record.comment is not None:
        known["comment"] = record.comment
    if record.reviewer is not None:
        known["reviewer"] = record.reviewer
    if record.updated_at is not None:
        known["updated_at"] = record.updated_at
    if record.evidence:
        known["evidence"] = dict(sorted(record.evidence.items()))
    if record.links:
        known["links"] = dict(sorted(record.links.items()))
    if record.by_hand:
        known["by_hand"] = record.by_hand
    if record.computed:
        known["computed"] = record.computed
    if record.changed:
        known["changed"] = record.changed
    if record.proposal is not None:
        known["proposal"] = _ordered(record.proposal)
    return {**known, **_unknown(record.extra, known)} if record.extra else known


def _filled(options: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in options.items() if value is not None and value != [] and value != {}}


def _unknown(extra: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _ordered(extra[key]) for key in sorted(extra) if key not in known}


def _ordered(value: Any) -> Any:
    """With the keys of objects by name, as a dossier keeps them: the same line, wherever a document comes from."""
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    return [_ordered(inner) for inner in value] if isinstance(value, list) else value
