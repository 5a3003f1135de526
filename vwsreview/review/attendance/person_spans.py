"""Where the words of one attendee can be cut into several: at what parts a list, else between words and codes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.people import people_cuts
from vwsreview.extract.people.person_details import CLOSE, OPEN
from vwsreview.extract.redactions import ground_spellings

_WORD = re.compile(r"\S+")
_SIGN = re.compile(r"[()\[\]{}/]")
_LONGEST = 2000
"""Code points that an attendee has at most for its words to be looked at; nobody's are more."""


def parts(text: str, span: Span) -> list[Span]:
    """The people that the signs of a list part: commas, new lines, ``en``, ``en/of``, ``&``; without any of these
    slashes and closed brackets with somebody behind them. The span alone where there is nothing to cut at.

    The first part begins and the last one ends where the span does.
    """
    if span.end - span.start > _LONGEST:
        return [span]
    listed = [part for piece in people_cuts.pieces_of(text, span) for part in people_cuts.parted(text, piece)]
    found = _somebody(text, listed)
    if len(found) < 2:
        found = _somebody(text, _apart(text, span))
    if len(found) < 2:
        return [span]
    found[0] = Span(span.start, found[0].end)
    found[-1] = Span(found[-1].start, span.end)
    return found


def places(text: str, span: Span) -> list[int]:
    """Offsets at which a person can be cut in two by hand: where a word or a code begins, outside brackets."""
    if span.end - span.start > _LONGEST:
        return []
    words = span.of(text)
    codes = ground_spellings.with_damaged(words, ground_spellings.readable(words))
    inside = [Span(code.start, code.end) for code in codes]
    starts = [match.start() for match in _WORD.finditer(words)] + [code.start for code in codes]
    candidates = [
        span.start + place
        for place in sorted(set(starts))
        if words[place] not in OPEN
        and _depth(words[:place]) == 0
        and not any(code.start < place < code.end for code in inside)
    ]
    found: list[int] = []
    last = span.start
    for place in candidates:
        if _names(text, Span(last, place)) and _names(text, Span(place, span.end)):
            found.append(place)
            last = place
    return found


def cut_at(text: str, span: Span, cuts: Sequence[int]) -> list[Span]:
    """The span cut before each of these offsets, without white space and markers at the edges of the parts."""
    edges = [span.start, *sorted(set(cuts)), span.end]
    found = [trimmed(text, start, end) for start, end in pairwise(edges)]
    found[0] = Span(span.start, found[0].end)
    found[-1] = Span(found[-1].start, span.end)
    return found


def evenly(all_places: Sequence[int], count: int) -> list[int]:
    """Of the places those that cut into so many parts, as equal as may be; all where there are not enough."""
    pieces = len(all_places) + 1
    count = min(count, pieces)
    return [all_places[number * pieces // count - 1] for number in range(1, count)]


def _somebody(text: str, spans: Iterable[Span]) -> list[Span]:
    """The parts that hold a letter or a figure, trimmed."""
    return [trimmed(text, *span) for span in spans if _names(text, span)]


def _names(text: str, span: Span) -> bool:
    return any(map(str.isalnum, span.of(text)))


def _apart(text: str, span: Span) -> Iterator[Span]:
    """Cut at slashes, and behind a bracket that closes in front of a capital or a code; outside brackets."""
    start, depth = span.start, 0
    for sign in _SIGN.finditer(text, *span):
        character = sign.group()
        depth = max(0, depth + (character in OPEN) - (character in CLOSE))
        if depth == 0 and (character == "/" or (character in CLOSE and _opens(text[sign.end() : span.end]))):
            yield Span(start, sign.start() + (character in CLOSE))
            start = sign.end()
    yield Span(start, span.end)


def _opens(behind: str) -> bool:
    first = behind.lstrip(" \u00a0*")[:1]
    return first.isupper() or first.isdigit()


def _depth(words: str) -> int:
    depth = 0
    for sign in words:
        depth = max(0, depth + (sign in OPEN) - (sign in CLOSE))
    return depth
