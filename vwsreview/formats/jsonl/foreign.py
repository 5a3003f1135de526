"""Reads vwsreview/1 as any other tool's file: its records, whatever was decided of them, as proposals."""

import json
from collections.abc import Generator
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Refusal
from vwsreview.formats.foreign import DOCUMENT_KEYS, ForeignDocument, ForeignRecord
from vwsreview.formats.jsonl.objects import objects
from vwsreview.formats.jsonl.reading import VERSION, parse

_LOOKED_AT = 4096


def recognises(path: Path) -> bool:
    """A file whose first object says that it is of this format, as far as one sees at its beginning."""
    if not path.is_file() or path.suffix.lower() not in (".jsonl", ".json"):
        return False
    with path.open("rb") as file:
        return json.dumps(VERSION).encode() in file.read(_LOOKED_AT)


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """The documents in the order of the file, a Refusal for each line that is none; rejected records stay out."""
    for line, raw in objects(path):
        try:
            yield _document(parse(raw, line), line)
        except Problem as problem:
            yield Refusal(f"{path.name}:{line}", problem)


def _document(annotated: AnnotatedDocument, line: int) -> ForeignDocument:
    document = annotated.document
    return ForeignDocument(
        place=f"line {line}",
        name=document.name,
        sha256=document.sha256,
        text=annotated.text,
        values={**document.extra, **{key: getattr(document, key) for key in DOCUMENT_KEYS}},
        records=tuple(_record(record, annotated.text) for record in annotated.records if record.counts),
        rejected=tuple(record.layer for record in annotated.records if not record.counts),
    )


def _record(record: Record, text: str) -> ForeignRecord:
    return ForeignRecord(
        label=record.layer,
        start=record.start,
        end=record.end,
        quote=record.span.of(text),
        values={**record.extra, **record.values, "comment": record.comment},
        id=record.id,
        links={key: tuple(ids) for key, ids in record.links.items()},
        score=record.confidence,
        prediction=record.is_open,
        evidence=record.evidence,
    )
