"""What brat has a place for: which values are attributes, which are normalisations, and what is lost."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, Exported, Loss, Words
from vwsreview.domain.layers import BY_NAME, Key, Value
from vwsreview.domain.record import Record
from vwsreview.formats import organisations
from vwsreview.formats.brat.names import has_place
from vwsreview.formats.images import Expected, Image, filled, images_of

REVIEW = "review"
COMMENT = "comment"
NOTE = "AnnotatorNotes"
LINKED = {"owners": "action", "due": "action"}
"""Links that are relations, by their key, with the layer that they go out from."""
LEVELS = tuple(str(level) for level in range(1, 10))

_OF_DOCUMENTS = Words("brat keeps nothing of a document but its text", "brat bewaart van een document alleen de tekst")
_TOO_LONG = Words("the name is too long for a file", "de naam is te lang voor een bestand")
_NO_STORY = Words(
    "brat keeps no story of an annotation, and its ids are its own",
    "brat bewaart geen geschiedenis van een annotatie en heeft eigen id's",
)
_ONE_LINE = Words(
    "a note is one line: its line ends became spaces", "een notitie is één regel: regeleinden zijn spaties"
)
_NAMELESS = Words("brat refers to no entry without a name", "brat verwijst niet naar iets zonder naam")
_NO_RELATION = Words(
    "only links from an action to its owners and its date, inside the export, are relations",
    "alleen verwijzingen van een actie naar eigenaren en datum, binnen de export, zijn relaties",
)


def choices(key: Key) -> tuple[str, ...]:
    """The closed list of a key's values, as brat writes them; empty where any text will do."""
    return {"flag": ("true",), "number": LEVELS}.get(key.type, key.choices)


def type_name(layer: str, key: str) -> str:
    """How brat calls a key: it must tell apart keys of the same name in two layers."""
    return key if key == REVIEW else f"{layer}_{key}"


def attributes(record: Record) -> Iterator[tuple[str, str]]:
    """Key and value, of those values that stand in a closed list."""
    yield REVIEW, record.review
    for key, words in _said(record):
        if _is_attribute(key, words):
            yield key.name, words[0]


def references(record: Record) -> Iterator[tuple[str, str]]:
    """Key and value, of all others; a list's keys come several times, and so do ids of organisations."""
    for key, words in _said(record):
        if not _is_attribute(key, words):
            yield from ((key.name, word) for word in words)
    yield from ((organisations.KEY, id) for id in organisations.organisation_ids(record))


def value_of(key: Key, words: Sequence[str]) -> Value:
    """The value that attributes and references of a key say."""
    if key.type == "list":
        return list(words)
    if key.type == "flag":
        return words[-1] == "true"
    return int(words[-1]) if key.type == "number" and re.fullmatch(r"-?\d+", words[-1]) else words[-1]


def note(comment: str | None) -> str:
    """A comment as one line."""
    return " ".join((comment or "").split())


def relations(annotated: AnnotatedDocument) -> Iterator[tuple[int, str, int]]:
    """The links that are relations: source and target by their number in the document, and the key."""
    numbers = {record.id: number for number, record in enumerate(annotated.records)}
    for source, record in enumerate(annotated.records):
        for key, ids in record.links.items():
            if LINKED.get(key) == record.layer:
                yield from ((source, key, numbers[id]) for id in ids if id in numbers)


def images(name: str | None, text: str, rows: Sequence[Image], arrows: Iterable[tuple[int, str, int]]) -> list[Image]:
    """The document's image and the rows with their links: layer and place of each record that a relation points at."""
    links: dict[int, dict[str, list[list[Any]]]] = defaultdict(lambda: defaultdict(list))
    for source, key, target in arrows:
        links[source][key].append([rows[target].layer, rows[target].start, rows[target].end])
    document = Image(DOCUMENT, 0, len(text), filled({"name": name, "text": text}))
    return [document, *(_with_links(row, links.get(number, {})) for number, row in enumerate(rows))]


def expected(exported: Exported) -> Expected:
    """What brat must give back of a document, and what it has no place for."""
    annotated = exported.annotated
    name = exported.name if has_place(exported.name) else None
    rows = [Image(one.layer, one.start, one.end, _kept(one)) for one in annotated.records]
    found = Expected(images(name, annotated.text, rows, relations(annotated)))
    for given, kept in zip(images_of(annotated), found.images, strict=True):
        found.losses.update(_losses(given, kept.values))
    return found


def _said(record: Record) -> Iterator[tuple[Key, list[str]]]:
    """The keys of the layer that say something, with the words that say it."""
    for key in BY_NAME[record.layer].keys:
        value = record.values.get(key.name)
        if isinstance(value, list):
            yield key, [word for word in value if word]
        elif value is True:
            yield key, ["true"]
        elif value is not None and value is not False and value != "":
            yield key, [str(value)]


def _is_attribute(key: Key, words: Sequence[str]) -> bool:
    return len(words) == 1 and words[0] in choices(key)


def _kept(record: Record) -> dict[str, Any]:
    values = {key.name: value_of(key, words) for key, words in _said(record) if words}
    ids = organisations.organisation_ids(record)
    return filled({**values, organisations.KEY: ids, REVIEW: record.review, COMMENT: note(record.comment)})


def _with_links(row: Image, links: Mapping[str, list[list[Any]]]) -> Image:
    ordered = {key: sorted(targets) for key, targets in links.items()}
    return Image(row.layer, row.start, row.end, filled({**row.values, "links": ordered}))


def _losses(given: Image, kept: Mapping[str, Any]) -> Iterator[Loss]:
    for key, value in given.values.items():
        if not _is_whole(key, value, kept.get(key)):
            yield Loss(given.layer, key, _reason(given.layer, key))


def _is_whole(key: str, value: Any, kept: Any) -> bool:
    if key == "links":
        return _count(value) == _count(kept or {})
    return bool(kept == value or (key == organisations.KEY and kept == [value]))


def _count(links: Mapping[str, Sequence[Any]]) -> int:
    return sum(map(len, links.values()))


def _reason(layer: str, key: str) -> Words:
    if layer == DOCUMENT:
        return _TOO_LONG if key == "name" else _OF_DOCUMENTS
    known = {COMMENT: _ONE_LINE, "links": _NO_RELATION, **{key.name: _NAMELESS for key in BY_NAME[layer].keys}}
    return known.get(key, _NO_STORY)
