"""What a file must give back of a document: images of its records, and what the format has no place for."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Loss, Words
from vwsreview.domain.record import Record

_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, check_circular=False).encode

EXTRA = "extra."
"""Stands before the name of a key that this version does not know, where one of its own has that name."""


@dataclass(frozen=True, slots=True)
class Image:
    """One record as a file has it, or, with `DOCUMENT` as layer, what it says of the document as a whole.

    Offsets are code points of the document's text. `values` are those that are not empty, as JSON knows them.
    """

    layer: str
    start: int
    end: int
    values: Mapping[str, Any]

    def mark(self) -> str:
        """Equal for equal images, and for no others."""
        return f"{self.layer} {self.start} {self.end} {_encode(self.values)}"


def marks(images: Iterable[Image]) -> str:
    """Equal for equal images, whatever their order; of those that share layer and span it tells the order too."""
    return _encode([(one.layer, one.start, one.end, one.values) for one in sorted(images, key=_place)])


def _place(image: Image) -> tuple[str, int, int]:
    return image.layer, image.start, image.end


@dataclass(slots=True)
class Expected:
    """The images that must come back of one document, and how often what was lost."""

    images: list[Image] = field(default_factory=list)
    losses: Counter[Loss] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Places:
    """What a format has places for: keys for each layer, of records everywhere in `everywhere`, and of the `DOCUMENT`.

    A layer that is not named is lost as a whole. `reasons` say why something is lost: by ``layer.key``, by ``layer``
    (for whole records), by ``key``, else by ``""``.
    """

    keys: Mapping[str, Collection[str]]
    everywhere: Collection[str] = ()
    reasons: Mapping[str, Words] = field(default_factory=dict)

    def expected(self, exported: Exported) -> Expected:
        """What must come back of a document, and what has no place."""
        found = Expected()
        for image in images_of(exported.annotated):
            places = self.keys.get(image.layer)
            if places is None:
                found.losses[self.loss(image.layer, RECORD)] += 1
                continue
            kept = {key: value for key, value in image.values.items() if key in places or key in self.everywhere}
            found.images.append(Image(image.layer, image.start, image.end, kept))
            found.losses.update(self.loss(image.layer, key) for key in image.values if key not in kept)
        return found

    def loss(self, layer: str, key: str) -> Loss:
        """The loss of a key of a layer, with its reason."""
        names = (f"{layer}.{key}", layer if key == RECORD else key, "")
        return Loss(layer, key, next(self.reasons[name] for name in names if name in self.reasons))


def images_of(annotated: AnnotatedDocument) -> Iterator[Image]:
    """The document's image and those of its records, with all that there is to say of them."""
    yield Image(DOCUMENT, 0, len(annotated.text), document_values(annotated.document, annotated.text))
    for record in annotated.records:
        yield Image(record.layer, record.start, record.end, record_values(record))


def document_values(document: Document, text: str) -> dict[str, Any]:
    """What is said of a document as a whole, without what is empty and what stays in a dossier."""
    candidates = [
        {"start": one.start, "end": one.end, "value": one.value, "reason": one.reason}
        for one in document.anchor_candidates
    ]
    own = {
        "name": document.name,
        "sha256": document.sha256,
        "text": text,
        "kind": document.kind,
        "language": document.language,
        "anchor_date": document.anchor_date,
        "status": document.status,
        "comment": document.comment,
        "anchor_by_hand": document.anchor_by_hand,
        "anchor_candidates": candidates,
    }
    return filled(with_extra(own, document.extra))


def record_values(record: Record) -> dict[str, Any]:
    """The values of a record and the story of its review, without what is empty."""
    own = {
        **record.values,
        "id": record.id,
        "origin": record.origin,
        "review": record.review,
        "confidence": record.confidence,
        "rule": record.rule,
        "comment": record.comment,
        "reviewer": record.reviewer,
        "updated_at": record.updated_at,
        "evidence": dict(record.evidence),
        "links": dict(record.links),
        "by_hand": list(record.by_hand),
        "computed": list(record.computed),
        "changed": list(record.changed),
        "proposal": record.proposal,
    }
    return filled(with_extra(own, record.extra))


def with_extra(own: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """Our values with what this version does not know beside them; neither hides the other where both have a name."""
    return own | {f"{EXTRA}{key}" if key in own else key: value for key, value in extra.items()}


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that say something: not null, false, an empty list or an empty text. Zero says something."""
    return {key: value for key, value in values.items() if value or (value == 0 and value is not False)}
