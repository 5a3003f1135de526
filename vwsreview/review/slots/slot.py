"""A slot: one key of the record in hand, with the words and records around it, and what could stand in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from vwsreview.domain.document import Document
from vwsreview.domain.fitting import is_extent
from vwsreview.domain.layers import BY_NAME, Key, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.text.values import plain

LONGEST_LOOKED_AT = 4000
"""Code points of a record, and of the lines around it, that are searched for candidates."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that could stand in a slot.

    `words` are the words of the text that say it, empty where none do. `reason` is a short key that the window
    translates. `following` are values of other keys that come with it, `links` ids of records it comes from;
    `current` tells that it is the value that stands there now.
    """

    value: Value
    words: str = ""
    reason: str = "here"
    evidence: tuple[Span, ...] = ()
    links: tuple[str, ...] = ()
    following: Mapping[str, Value] = field(default_factory=dict)
    current: bool = False


@dataclass(frozen=True)
class Slot:
    """One key of one record; everything that is looked at lies near the record, or is a record of the document."""

    record: Record
    name: str
    text: str
    document: Document
    records: Sequence[Record]

    @property
    def key(self) -> Key:
        """The key with its type and choices."""
        return BY_NAME[self.record.layer].key(self.name)

    @property
    def value(self) -> Value:
        """What stands in it now."""
        return self.record.values.get(self.name)

    @property
    def span(self) -> Span:
        """The record's words; of a very long one the beginning."""
        return Span(self.record.start, min(self.record.end, self.record.start + LONGEST_LOOKED_AT))

    @cached_property
    def line(self) -> Span:
        """The lines that the record lies on, as a whole."""
        return Span(self.line_start(self.span.start), self.line_end(self.span.end))

    @cached_property
    def paragraph(self) -> Span:
        """The lines around the record up to empty ones."""
        low, high = max(0, self.span.start - LONGEST_LOOKED_AT), self.span.end + LONGEST_LOOKED_AT
        start = self.text.rfind("\n\n", low, self.span.start)
        end = self.text.find("\n\n", self.span.end, high)
        return trimmed(self.text, max(start, low), end if end >= 0 else min(len(self.text), high))

    @cached_property
    def heading(self) -> Record | None:
        """The title of the part that the record stands in."""
        above = (one for one in self.of("section") if one.start <= self.record.start)
        return max(above, key=lambda one: one.start, default=None)

    def line_start(self, place: int) -> int:
        """Where the line of a place begins, or as far back as is looked."""
        low = max(0, place - LONGEST_LOOKED_AT)
        return max(low, self.text.rfind("\n", low, place) + 1)

    def line_end(self, place: int) -> int:
        """Where the line of a place ends, or as far on as is looked."""
        high = min(len(self.text), place + LONGEST_LOOKED_AT)
        end = self.text.find("\n", place, high)
        return end if end >= 0 else high

    def lines_above(self, most: int) -> Iterator[Span]:
        """The lines above the record that hold words, nearest first."""
        start = self.line.start
        while most and start > 0:
            line = trimmed(self.text, self.line_start(start - 1), start - 1)
            start = self.line_start(start - 1)
            if line.start < line.end:
                most -= 1
                yield line

    def of(self, layer: str) -> list[Record]:
        """The other records of a layer that count."""
        return self._by_layer.get(layer, [])

    @cached_property
    def _by_layer(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for one in self.records:
            if one.review != "rejected" and one.id != self.record.id:
                found.setdefault(one.layer, []).append(one)
        return found

    def near(self, layer: str) -> list[Record]:
        """The other records of a layer that count, nearest first; of two equally near the one above."""
        here = self.record.start
        return sorted(self.of(layer), key=lambda one: (abs(one.start - here), one.start))

    def plain(self, span: Span) -> str:
        """The words of a span as a value holds them."""
        return plain(span.of(self.text))

    def said(self, span: Span, reason: str = "here") -> Candidate | None:
        """The words of a span as the value of a text, without white space and signs at the edges."""
        inside = trimmed(self.text, *span)
        words = self.plain(inside)
        return Candidate(words, words, reason, (inside,)) if words else None


def named_words(record: Record, key: str, text: str) -> list[Span]:
    """The words that a record names for a value, as far as they lie in the text; files of others may say anything."""
    return [Span(start, end) for start, end in record.evidence.get(key, ()) if is_extent(start, end, len(text))]
