"""One annotation as others write it: what it selects, what it says, who made it.

Beside the recommendation's own shape: Hypothesis' API (``text``, ``tags``, ``user``, ``uri``) and what Recogito's
text-annotator keeps (``bodies``, selectors with ``quote``, ``start`` and ``end`` together).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from vwsreview.domain.layers import Value
from vwsreview.formats.webannotation.vocabulary import OWN, id_of

Node = Mapping[str, Any]
TAGS = ("tagging", "classifying")
"""Purposes of a body that names a kind."""
REMARKS = ("commenting", "describing", "replying", "editing", "questioning", "assessing", "")
"""Purposes of a body that is read by people."""
_CHARACTERS = re.compile(r"char=([0-9]{1,12}),([0-9]{1,12})")
"""A text fragment of RFC 5147."""


class Selection(NamedTuple):
    """A stretch of a source: by position, by its words with those around, or both; 0 to 0 where it has no position."""

    source: str
    start: int
    end: int
    quote: str | None
    before: str
    behind: str


@dataclass(slots=True)
class Said:
    """What bodies say: kinds, remarks, all other values, and the types of those that say nothing here."""

    tags: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    values: dict[str, Value] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def several(things: Any) -> list[Any]:
    """JSON-LD writes one thing as it is or as a list of it, and none as null or not at all."""
    if isinstance(things, Mapping) and "@list" in things:
        return several(things["@list"])
    return things if isinstance(things, list) else [] if things is None else [things]


def word(node: Any, *keys: str) -> str:
    """The first text at one of these keys; empty where there is none. A node's id stands for the node."""
    for key in keys:
        for value in several(node.get(key)) if isinstance(node, Mapping) else ():
            found = word(value, "id", "@id") if isinstance(value, Mapping) else value
            if isinstance(found, str) and found:
                return found
    return ""


def selections(annotation: Node) -> Iterator[Selection | str]:
    """What an annotation is about; of a target without a stretch of text only its source."""
    for target in several(annotation.get("target")):
        source = target if isinstance(target, str) else word(target, "source", "id", "@id")
        source = source or word(annotation, "uri")
        selectors = several(target.get("selector")) if isinstance(target, Mapping) else []
        yield _selection(source, [one for one in selectors if isinstance(one, Mapping)]) or source


def _selection(source: str, selectors: list[Node]) -> Selection | None:
    start, end, quote, around = 0, 0, "", ("", "")
    for selector in selectors:
        if fragment := _CHARACTERS.fullmatch(word(selector, "value")):
            start, end = int(fragment[1]), int(fragment[2])
        elif type(selector.get("start")) is int and type(selector.get("end")) is int:
            start, end = selector["start"], selector["end"]
        # What refines another selector counts from that one's beginning, but its words are the same.
        for one in (selector, selector.get("refinedBy"), selector.get("quote")):
            if words := word(one, "exact", "quote"):
                quote, around = words, (word(one, "prefix"), word(one, "suffix"))
    return Selection(source, start, end, quote or None, *around) if end or quote else None


def said(annotation: Node) -> Said:
    """What the bodies of an annotation say."""
    found = Said([*filter(None, (_text(tag) for tag in several(annotation.get("tags"))))])
    motivation = word(annotation, "motivation")
    rest: dict[str, list[str]] = defaultdict(list)
    remarks = [{"value": words} for key in ("bodyValue", "text") if (words := word(annotation, key))]
    for body in (*remarks, *several(annotation.get("body")), *several(annotation.get("bodies"))):
        if isinstance(body, Mapping) and word(body, "type", "@type").startswith(OWN):
            found.values.update(own(body))
        elif words := _text(body):
            purpose = (word(body, "purpose") or motivation).rpartition("/")[2].rpartition(":")[2]
            if purpose in TAGS:
                found.tags.append(words)
            elif purpose in REMARKS and isinstance(body, Mapping) and "source" not in body:
                found.remarks.append(words)
            else:
                rest[purpose or "body"].append(words)
        elif body:
            found.unknown.append(word(body, "type", "@type") or str(body)[:80])
    found.values.update({key: words[0] if len(words) == 1 else words for key, words in rest.items()})
    return found


def own(node: Node) -> dict[str, Any]:
    """What our own terms say of a node."""
    return {
        key.removeprefix(OWN): several(value) if isinstance(value, Mapping) else value
        for key, value in node.items()
        if key.startswith(OWN)
    }


def links(annotation: Node) -> dict[str, tuple[str, ...]]:
    """The ids of other annotations that one of ours comes from, by key."""
    nodes = [one for one in several(annotation.get(f"{OWN}links")) if isinstance(one, Mapping)]
    return {
        word(one, f"{OWN}key"): tuple(identity(word(other, "id")) for other in several(one.get(f"{OWN}to")))
        for one in nodes
    }


def identity(iri: str) -> str:
    """The id of a record of ours, or the IRI itself."""
    return id_of(iri) or iri


def maker(annotation: Node) -> tuple[str | None, bool]:
    """Who made it, and whether that is a program."""
    agent = next(iter(several(annotation.get("creator"))), annotation.get("user"))
    name = agent if isinstance(agent, str) else word(agent, "nickname", "name", "id")
    return name or None, word(agent, "type", "@type") == "Software"


def _text(body: Any) -> str:
    """The words of a body: a text, or the IRI of what it points at."""
    return body if isinstance(body, str) else word(body, "value", "chars", "source")
