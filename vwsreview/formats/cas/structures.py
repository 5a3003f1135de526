"""The feature structures of a document: what XMI and JSON CAS both write down."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from vwsreview.formats.cas.type_system import (
    CANDIDATE,
    EVIDENCE,
    METADATA,
    RENAMED,
    VALUES,
    layer_type,
    link_feature,
    link_types,
)
from vwsreview.formats.images import Image

SOFA = 1
"""The id of the structure that holds the text."""

VIEW = "_InitialView"


@dataclass(slots=True)
class Structure:
    """One feature structure. `values` are strings, numbers, flags and lists of strings by feature; `references` and
    `links` are ids of other structures, one and several. `begin` and `end` are code points, None where it has no place
    in the text. All but links are members of the view."""

    id: int
    type: str
    values: dict[str, Any]
    begin: int | None = None
    end: int | None = None
    references: dict[str, int] = field(default_factory=dict)
    links: dict[str, list[int]] = field(default_factory=dict)
    is_member: bool = True


def structures_of(images: list[Image]) -> list[Structure]:
    """The structures that hold these images of a document, by id; the first is the document's metadata."""
    numbers = count(SOFA + 1)
    document, *records = images
    values = dict(document.values)
    text = values.pop("text", "")
    found = list(_of_document(values, len(text), numbers))
    rows = [_of_record(image, next(numbers)) for image in records]
    by_record_id = {image.values.get("id", ""): row.id for image, row in zip(records, rows, strict=True)}
    found += rows
    for image, row in zip(records, rows, strict=True):
        links = list(_links(image, by_record_id, numbers))
        found += links
        for link in links:
            if not link.is_member:
                row.links.setdefault(link_feature(image.layer, link.values["role"]), []).append(link.id)
    return found


def _of_document(values: dict[str, Any], length: int, numbers: Iterator[int]) -> Iterator[Structure]:
    name = values.get("name", "")
    named = {"documentTitle": name, "documentId": name, "isLastSegment": False}
    yield Structure(next(numbers), METADATA, {"language": values.get("language", ""), **named}, 0, length)
    candidates = values.pop("anchor_candidates", [])
    yield Structure(next(numbers), VALUES, values)
    for one in candidates:
        told = {"value": one["value"], "reason": one["reason"]}
        yield Structure(next(numbers), CANDIDATE, told, one["start"], one["end"])


def _of_record(image: Image, id: int) -> Structure:
    plain = {key: value for key, value in image.values.items() if key not in ("evidence", "links")}
    values = {RENAMED.get(key, key): value for key, value in plain.items()}
    return Structure(id, layer_type(image.layer), values, image.start, image.end)


def _links(image: Image, by_record_id: dict[str, int], numbers: Iterator[int]) -> Iterator[Structure]:
    """For each key of a record the words that gave its value, each with the link to them; then the records."""
    targets: dict[str, list[int]] = defaultdict(list)
    for key, spans in image.values.get("evidence", {}).items():
        for start, end in spans:
            words = Structure(next(numbers), EVIDENCE, {"key": key}, start, end)
            yield words
            targets[key].append(words.id)
    for key, ids in image.values.get("links", {}).items():
        targets[key] += [by_record_id[id] for id in ids]
    types = link_types(image.layer)
    for key, ids in targets.items():
        for target in ids:
            type_ = types[link_feature(image.layer, key)]
            yield Structure(next(numbers), type_, {"role": key}, references={"target": target}, is_member=False)
