"""Records as doccano has them: spans with a label, relations between spans, and nothing else.

A record becomes a span with its layer as label. What it links to becomes a relation between both; so do the words that
named an action's owners and its due date, which are a span of their own, labelled by that key. Slots have no place.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.formats.images import Image, document_values, filled

METADATA = {
    "document": "name", "sha256": "sha256", "kind": "kind", "language": "language", "anchor_date": "anchor_date",
    "status": "status", "comment": "comment",
}  # fmt: skip
"""Names in a line, and ours, of what doccano keeps as a document's metadata and exports again."""
SPOKEN = ("owners", "due")
"""The keys of an action whose words become spans."""


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
    records = standing(annotated)
    entities = [Entity(record.layer, record.start, record.end) for record in records]
    numbers = {record.id: number for number, record in enumerate(records)}
    relations = []
    for source, record in enumerate(records):
        linked = [(key, numbers[other]) for key, ids in record.links.items() for other in ids if other in numbers]
        relations += [Relation(source, target, key) for key, target in linked]
        covered = {(key, *entities[target][1:]) for key, target in linked}
        for key, start, end in spoken(record, annotated.text):
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


def standing(annotated: AnnotatedDocument) -> list[Record]:
    """The records that become spans, for doccano would take a rejected one for one that stands."""
    return [record for record in annotated.records if record.counts]


def spoken(record: Record, text: str) -> Iterator[tuple[str, int, int]]:
    """The words that named an action's owners and its due date."""
    for key in SPOKEN if record.layer == "action" else ():
        for start, end in record.evidence.get(key, ()):
            if 0 <= start < end <= len(text):
                yield key, start, end
