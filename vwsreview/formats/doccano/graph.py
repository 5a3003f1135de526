"""Records as doccano has them: spans with a label, relations between spans, and nothing else.

A record becomes a span with its layer as label. What it links to becomes a relation between both; so do the words that
named an action's owners and its due date, which are a span of their own, labelled by that key. Slots have no place.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Loss, Words
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.formats.images import Expected, Image, document_values, filled, images_of, record_values

CODE_POINTS, UTF_16 = "code_points", "utf16"
UNIT = "offset_unit"
"""The name in a line of the unit in which it counts."""
METADATA = {
    "document": "name", "sha256": "sha256", "kind": "kind", "language": "language", "anchor_date": "anchor_date",
    "status": "status", "comment": "comment",
}  # fmt: skip
"""Names in a line, and ours, of what doccano keeps as a document's metadata and exports again."""
SPOKEN = ("owners", "due")
"""The keys of an action whose words become spans."""

_NO_SLOT = Words("doccano's spans have a label and no values", "fragmenten hebben in doccano een label en geen waarden")
_NO_METADATA = Words("not among the metadata that is written", "hoort niet bij de metadata die wordt geschreven")
_NOT_SPOKEN = Words(
    "only the words of owners and due dates become relations",
    "alleen de woorden van eigenaren en einddata worden relaties",
)
_GONE = Words("what it points at is not in the export", "waar het naar wijst, zit niet in de export")
_REJECTED = Words(
    "doccano would take a rejected record for one that stands", "doccano ziet geen verschil met een vondst die blijft"
)
_NO_TEXT = Words("doccano refuses an empty text", "doccano weigert een lege tekst")


class Entity(NamedTuple):
    """A span with its label; offsets are code points."""

    label: str
    start: int
    end: int


class Relation(NamedTuple):
    """An arrow from one entity to another, both by their number in the document."""

    source: int
    target: int
    type: str


def graph_of(annotated: AnnotatedDocument) -> tuple[list[Entity], list[Relation]]:
    """The records that stand as entities, in their order, then the words that actions point at; and the relations.

    Words that a linked record covers are no entity of their own.
    """
    records = _standing(annotated)
    entities = [Entity(record.layer, record.start, record.end) for record in records]
    numbers = {record.id: number for number, record in enumerate(records)}
    relations = []
    for source, record in enumerate(records):
        linked = [(key, numbers[other]) for key, ids in record.links.items() for other in ids if other in numbers]
        relations += [Relation(source, target, key) for key, target in linked]
        covered = {(key, *entities[target][1:]) for key, target in linked}
        for key, start, end in _spoken(record, annotated.text):
            if (key, start, end) not in covered:
                relations.append(Relation(source, len(entities), key))
                entities.append(Entity(key, start, end))
    return entities, relations


def images(
    text: str, said: Mapping[str, Any], entities: Sequence[Entity], relations: Sequence[Relation]
) -> list[Image]:
    """What a graph says, with what is `said` of the document; an arrow by the label and the place of its target."""
    arrows: dict[int, dict[str, list[list[Any]]]] = defaultdict(lambda: defaultdict(list))
    for source, target, kind in relations:
        arrows[source][kind].append([*entities[target]])
    records = [
        Image(label, start, end, filled({"links": {kind: sorted(to) for kind, to in arrows[number].items()}}))
        for number, (label, start, end) in enumerate(entities)
        if label in BY_NAME
    ]
    return [Image(DOCUMENT, 0, len(text), {**said, "text": text}), *records]


def metadata_of(annotated: AnnotatedDocument) -> dict[str, Any]:
    """The document's values that doccano keeps, under our names."""
    said = document_values(annotated.document, annotated.text)
    return {key: value for key, value in said.items() if key in METADATA.values()}


def expected(exported: Exported) -> Expected:
    """What doccano must give back of a document, and what it has no place for."""
    annotated = exported.annotated
    found = Expected()
    if not annotated.text:
        found.losses.update(Loss(image.layer, RECORD, _NO_TEXT) for image in images_of(annotated))
        return found
    found.images = images(annotated.text, metadata_of(annotated), *graph_of(annotated))
    records = _standing(annotated)
    ids = {record.id for record in records}
    found.losses.update(_document_losses(annotated))
    found.losses.update(Loss(record.layer, RECORD, _REJECTED) for record in annotated.records if not record.counts)
    found.losses.update(loss for record in records for loss in _record_losses(record, ids, annotated.text))
    return found


def _standing(annotated: AnnotatedDocument) -> list[Record]:
    return [record for record in annotated.records if record.counts]


def _spoken(record: Record, text: str) -> Iterator[tuple[str, int, int]]:
    """The words that named an action's owners and its due date."""
    for key in SPOKEN if record.layer == "action" else ():
        for start, end in record.evidence.get(key, ()):
            if 0 <= start < end <= len(text):
                yield key, start, end


def _document_losses(annotated: AnnotatedDocument) -> Iterator[Loss]:
    kept = {"text", *METADATA.values()}
    for key in document_values(annotated.document, annotated.text):
        if key not in kept:
            yield Loss(DOCUMENT, key, _NO_METADATA)


def _record_losses(record: Record, ids: set[str], text: str) -> Iterator[Loss]:
    for key in record_values(record):
        if key == "links":
            if not ids.issuperset(other for others in record.links.values() for other in others):
                yield Loss(record.layer, key, _GONE)
        elif key == "evidence":
            spans = {(name, *span) for name, spans in record.evidence.items() for span in spans}
            if not spans.issubset(_spoken(record, text)):
                yield Loss(record.layer, key, _NOT_SPOKEN)
        else:
            yield Loss(record.layer, key, _NO_SLOT)
