"""Reading annotations that others made, as lists, pages or collections of them."""

import re
from collections.abc import Generator, Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord, share
from vwsreview.formats.json_items import items
from vwsreview.formats.webannotation.annotation import (
    Node,
    Said,
    Selection,
    identity,
    links,
    maker,
    said,
    selections,
    several,
    word,
)
from vwsreview.formats.webannotation.vocabulary import ABOUT_DOCUMENT, OWN, digest_of

SUFFIXES = (".jsonld", ".json", ".jsonl")
INSIDE = ("items", "first", "@graph", "rows")
"""Keys under which pages, collections, graphs and Hypothesis' answers have their annotations."""


def recognises(path: Path) -> bool:
    """Whether the first thing in a file is an annotation, or holds some."""
    if not path.is_file() or path.suffix.lower() not in SUFFIXES:
        return False
    try:
        return any(any(isinstance(one, Mapping) for one in _annotations(item)) for item in islice(items(path), 1))
    except Problem:
        return False


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """A document for each source, as long as one follows the other; a Refusal for each part that has no place.

    Records that were rejected here before are left out. Problems: ``no_such_file``, ``not_readable``, ``not_utf8``,
    ``bad_json``.
    """
    found = (one for item in items(path) for one in _annotations(item))
    for source, group in groupby(found, _source):
        document = _Document(source)
        for one in group:
            if isinstance(one, Refusal):
                yield one
            else:
                document.take(one)
        if source is not None:
            yield document.done()
            yield from document.refused


def _annotations(item: Any) -> Iterator[Node | Refusal]:
    """The annotations in a list, page, collection or graph; what is none of these is refused."""
    if isinstance(item, list):
        for one in item:
            yield from _annotations(one)
    elif isinstance(item, Mapping) and "target" in item:
        yield item
    elif isinstance(item, Mapping) and (inside := [item[key] for key in INSIDE if key in item]):
        yield from _annotations(inside)
    else:
        kind = word(item, "type", "@type") or "JSON"
        yield Refusal(kind, Problem("part_unknown", place=kind, content=str(item)[:80]))


def _source(one: Node | Refusal) -> str | None:
    if isinstance(one, Refusal):
        return None
    first = next(selections(one), "")
    return first.source if isinstance(first, Selection) else first


class _Document:
    """What annotations say of one source; `refused` are those that say nothing that can be taken over."""

    def __init__(self, source: str | None) -> None:
        self._source = source or ""
        self._text: str | None = None
        self._name = unquote(re.split("[?#]", self._source)[0].rpartition("/")[2]) or self._source
        self._values: dict[str, Any] = {}
        self._records: list[ForeignRecord] = []
        self._rejected: list[str] = []
        self.refused: list[Refusal] = []

    def take(self, annotation: Node) -> None:
        """What one annotation says."""
        told, (by, is_program) = said(annotation), maker(annotation)
        by = None if f"{OWN}review" in annotation else by
        id, sure = identity(word(annotation, "id", "@id")) or None, share(annotation.get(f"{OWN}confidence"))
        for unknown in told.unknown:
            self._refuse(annotation, unknown)
        kind, *others = told.tags or [word(annotation, "motivation") or "annotation"]
        if annotation.get(f"{OWN}review") == "rejected":
            self._rejected.append(kind)
            return
        values = {**told.values, **({"tagging": others} if others else {})}
        if told.remarks:
            values["comment"] = "\n".join(told.remarks)
        for selection in selections(annotation):
            if isinstance(selection, Selection) and selection.source == self._source:
                _, start, end, quote, before, behind = selection
                self._records.append(
                    ForeignRecord(
                        kind, start, end, quote, values, id, links(annotation), sure, is_program, by, before, behind,
                    )
                )  # fmt: skip
            elif not self._is_taken_as_whole(annotation, told):
                self._refuse(annotation, " ".join([kind, *told.remarks]))

    def done(self) -> ForeignDocument:
        """The document with all that was taken."""
        digest = digest_of(self._source) if self._source.startswith("urn:sha256:") else None
        records, rejected = tuple(self._records), tuple(self._rejected)
        return ForeignDocument(self._source, self._name, digest, self._text, self._values, records, rejected)

    def _is_taken_as_whole(self, annotation: Node, told: Said) -> bool:
        """Take the text and the values of a document that is described as a whole; false where it is not."""
        target = next(iter(several(annotation.get("target"))))
        if not isinstance(target, Mapping) or not isinstance(target.get("value"), str) or told.tags:
            return False
        self._text = target["value"]
        self._name = word(target, "label") or self._name
        self._values = {key: told.values[key] for key in ABOUT_DOCUMENT if key in told.values}
        self._values |= {"language": word(target, "language") or None, "comment": "\n".join(told.remarks) or None}
        for key in told.values.keys() - {*ABOUT_DOCUMENT, "anchor_candidates"}:
            self._refuse(annotation, f"{key} {told.values[key]}")
        return True

    def _refuse(self, annotation: Node, content: str) -> None:
        place = word(annotation, "id", "@id")
        self.refused.append(Refusal(self._source, Problem("part_unknown", place=place, content=content)))
