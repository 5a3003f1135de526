"""JSON Lines of vwsreview/1, the annotation guideline's interchange format: one object a document, one a line."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from vwsreview.domain.disk import unread
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record, in_document_order
from vwsreview.formats.jsonl_reading import FORMAT, parse

__all__ = ["FORMAT", "objects", "parse", "read", "write", "write_file"]


def read(lines: Iterable[str | bytes]) -> Iterator[AnnotatedDocument]:
    """The documents of these lines, blank ones left out; a Problem names the `line`, counted from 1."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield parse(line, number)


def objects(path: Path) -> Iterator[tuple[int, bytes]]:
    """The objects of a file, undecoded, with their line: one a line, or the whole of a file that ends in ``.json``.

    So that who reads may go on after a line that `parse` refuses. Problems: ``no_such_file``, ``not_readable``.
    """
    try:
        if path.suffix.lower() == ".json":
            yield 1, path.read_bytes()
            return
        with path.open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise unread(error, path) from error


def write(documents: Iterable[AnnotatedDocument]) -> Iterator[str]:
    """A line for each document, with its line feed."""
    for document in documents:
        yield json.dumps(_object(document), ensure_ascii=False, allow_nan=False) + "\n"


def write_file(documents: Iterable[AnnotatedDocument], target: Path) -> Iterator[str]:
    """Write a file and read it back; yields the name of each document once it is written.

    Problem ``read_back_differs`` where a line does not give its document again (`document`), or where the disk
    does not give the lines again.
    """
    written = hashlib.sha256()
    with target.open("wb") as file:
        for document in documents:
            (line,) = write([document])
            if parse(line) != _interchanged(document):
                raise Problem("read_back_differs", path=str(target), document=document.document.name)
            data = line.encode()
            file.write(data)
            written.update(data)
            yield document.document.name
    with target.open("rb") as file:
        if hashlib.file_digest(file, "sha256").digest() != written.digest():
            raise Problem("read_back_differs", path=str(target), document=None)


def _interchanged(document: AnnotatedDocument) -> AnnotatedDocument:
    """The document without what stays in a dossier: where its source lies, and that it was removed."""
    records = tuple(sorted(document.records, key=in_document_order))
    return AnnotatedDocument(replace(document.document, source=None, removed=False), document.text, records)


def _object(annotated: AnnotatedDocument) -> dict[str, Any]:
    document = annotated.document
    rows: dict[str, list[dict[str, Any]]] = {layer.plural: [] for layer in LAYERS}
    for record in annotated.records:
        rows[BY_NAME[record.layer].plural].append(_row(record, annotated.text))
    known = {
        "format": FORMAT,
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
    known = {
        "start": record.start,
        "end": record.end,
        "quote": record.span.of(text),
        **{key.name: record.values.get(key.name) for key in BY_NAME[record.layer].keys},
        "id": record.id,
        "origin": record.origin,
        "review": record.review,
        **_filled(
            {
                "confidence": record.confidence,
                "rule": record.rule,
                "comment": record.comment,
                "reviewer": record.reviewer,
                "updated_at": record.updated_at,
                "evidence": dict(sorted(record.evidence.items())),
                "links": dict(sorted(record.links.items())),
                "by_hand": list(record.by_hand),
                "computed": list(record.computed),
                "changed": list(record.changed),
            }
        ),
    }
    if record.proposal is not None:
        known["proposal"] = dict(record.proposal)
    return {**known, **_unknown(record.extra, known)}


def _filled(options: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in options.items() if value is not None and value != [] and value != {}}


def _unknown(extra: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in extra.items() if key not in known}
