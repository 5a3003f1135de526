"""Where a record's boundary goes when a key moves it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from vwsreview.domain.span import Span, trimmed

Edge = Literal["start", "end"]
Unit = Literal["word", "character"]
Direction = Literal["back", "on"]

REACH = 2000
"""How many code points a boundary may cross to find its next place."""

_WORD = re.compile(r"\w+(?:[.:/’'-]\w+)*|[^\w\s]")
"""A word, with codes (5.1.2e), times and compounds as one: what a reviewer means by a word."""

_JOINERS = "\u200d\ufe0e\ufe0f"


def moved(text: str, span: Span, edge: Edge, unit: Unit, direction: Direction) -> Span:
    """The span with one edge a word or a character further, in code points; the same span where it cannot.

    White space and markers at an edge do not count (guideline: offsets), so a step always shows. Stars that close
    what was opened inside are reached sign by sign.
    """
    places = _words(text, span, edge, direction) if unit == "word" else _characters(text, span, edge, direction)
    for place in places:
        start, end = (place, span.end) if edge == "start" else (span.start, place)
        if start >= end:
            break
        candidate = trimmed(text, start, end, closing=unit == "character" or edge == "start")
        if candidate != span and candidate.start < candidate.end:
            return candidate
    return span


def _characters(text: str, span: Span, edge: Edge, direction: Direction) -> Iterator[int]:
    place = span.start if edge == "start" else span.end
    steps = range(place - 1, max(0, place - REACH) - 1, -1) if direction == "back" else range(place + 1, len(text) + 1)
    for step in steps[:REACH]:
        if step == len(text) or not _is_joined(text, step):
            yield step


def _is_joined(text: str, place: int) -> bool:
    """Whether the character there belongs to the one before it: an accent, a part of an emoji."""
    joined = text[place] in _JOINERS or unicodedata.combining(text[place]) != 0
    return joined or (place > 0 and text[place - 1] == "\u200d")


def _words(text: str, span: Span, edge: Edge, direction: Direction) -> list[int]:
    place = span.start if edge == "start" else span.end
    low, high = max(0, place - REACH), min(len(text), place + REACH)
    edges = [found.start() if edge == "start" else found.end() for found in _WORD.finditer(text, low, high)]
    if direction == "back":
        return [other for other in reversed(edges) if other < place]
    return [other for other in edges if other > place]
