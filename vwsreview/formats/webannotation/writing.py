"""Writing pages of annotations."""

import json
from collections.abc import Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from vwsreview import __version__
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.formats import organisations
from vwsreview.formats.images import filled
from vwsreview.formats.webannotation.vocabulary import (
    ABOUT_DOCUMENT,
    ABOUT_RECORD,
    CONTEXT,
    OWN,
    document_iri,
    record_iri,
)

AROUND = 32
"""Code points of a quote's context."""


def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    """A list of pages, one a document and one a line."""
    collection = {
        "id": f"urn:uuid:{uuid5(NAMESPACE_OID, f'{occasion.dossier} {occasion.at}')}",
        "type": "AnnotationCollection",
        "label": occasion.dossier,
    }
    about = {
        "partOf": collection,
        "generator": {"type": "Software", "name": f"vwsreview {__version__}"},
        "generated": occasion.at,
    }
    written = 0
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for number, exported in enumerate(documents):
            annotated = exported.annotated
            items = [_of_document(annotated), *(_of_record(annotated, record) for record in annotated.records)]
            page = {
                "@context": CONTEXT,
                "id": f"{document_iri(annotated.document.sha256)}#page",
                "type": "AnnotationPage",
                **about,
                "startIndex": written,
                "items": items,
            }
            written += len(items)
            file.write(("," if number else "") + "\n" + json.dumps(page, ensure_ascii=False, allow_nan=False))
            yield exported.name
        file.write("\n]\n")


def _of_document(annotated: AnnotatedDocument) -> dict[str, Any]:
    """What describes a document as a whole, its text with it."""
    document = annotated.document
    iri = document_iri(document.sha256)
    target = {
        "id": iri,
        "type": "Text",
        "format": "text/plain",
        **filled({"language": document.language, "label": document.name}),
        "value": annotated.text,
    }
    values = {key: getattr(document, key) for key in ABOUT_DOCUMENT}
    body = {"type": f"{OWN}Document", **_own({**values, "anchor_candidates": _candidates(document)})}
    return {
        "id": f"{iri}#document",
        "type": "Annotation",
        "motivation": "describing",
        "body": [body, *_comment(document.comment)],
        "target": target,
    }


def _candidates(document: Document) -> list[dict[str, Any]]:
    return [
        {**_position(one.start, one.end), **_own({"value": one.value, "reason": one.reason})}
        for one in document.anchor_candidates
    ]


def _of_record(annotated: AnnotatedDocument, record: Record) -> dict[str, Any]:
    """What classifies a stretch of a document: the layer as a tag, for every reader, and its values as ours."""
    document = document_iri(annotated.document.sha256)
    values = {key.name: record.values.get(key.name) for key in BY_NAME[record.layer].keys}
    values[organisations.KEY] = organisations.organisation_ids(record)
    about = {key: getattr(record, key) for key in ABOUT_RECORD}
    return {
        "id": record_iri(document, record.id),
        "type": "Annotation",
        "motivation": "classifying",
        "creator": _creator(record),
        **filled({"modified": record.updated_at}),
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": record.layer},
            {"type": f"{OWN}{record.layer.capitalize()}", **_own(values)},
            *_comment(record.comment),
        ],
        "target": {
            "type": "SpecificResource",
            "source": document,
            "selector": [_position(record.start, record.end), _quote(annotated.text, record.start, record.end)],
        },
        **_own({**about, "evidence": _evidence(record), "links": _links(record, document)}),
    }


def _creator(record: Record) -> dict[str, Any]:
    """Who made it what it is: the reviewer, else the program that proposed it."""
    if record.reviewer:
        return {"type": "Person", "nickname": record.reviewer}
    return {"type": "Software", "name": record.origin}


def _comment(comment: str | None) -> Iterator[dict[str, Any]]:
    if comment:
        yield {"type": "TextualBody", "purpose": "commenting", "value": comment}


def _evidence(record: Record) -> list[dict[str, Any]]:
    return [
        {f"{OWN}key": key, f"{OWN}words": _listed([_position(start, end) for start, end in spans])}
        for key, spans in record.evidence.items()
    ]


def _links(record: Record, document: str) -> list[dict[str, Any]]:
    return [
        {f"{OWN}key": key, f"{OWN}to": _listed([{"id": record_iri(document, id)} for id in ids])}
        for key, ids in record.links.items()
    ]


def _position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _quote(text: str, start: int, end: int) -> dict[str, Any]:
    around = {"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    return {"type": "TextQuoteSelector", "exact": text[start:end], **filled(around)}


def _own(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values under our own terms; lists keep their order."""
    return {
        f"{OWN}{key}": _listed(value) if isinstance(value, list | tuple) else value
        for key, value in filled(values).items()
    }


def _listed(things: Iterable[Any]) -> dict[str, Any]:
    return {"@list": list(things)}
