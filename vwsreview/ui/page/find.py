"""Where words stand in a text: letters of either case, white space and line ends alike. Offsets in code points."""

import re
from bisect import bisect_left, bisect_right

from vwsreview.domain.span import Span

MOST_FOUND = 20_000


def matches(text: str, words: str) -> list[Span]:
    """The places where the words stand, in order; none for blank words."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    found: list[Span] = []
    for match in re.finditer(r"\s+".join(parts), text, re.IGNORECASE):
        found.append(Span(*match.span()))
        if len(found) == MOST_FOUND:
            break
    return found


def within(found: list[Span], start: int, end: int) -> list[Span]:
    """The spans of a sorted list, none inside another, that touch the stretch from start to end."""
    first = bisect_right(found, start, key=_end)
    last = bisect_left(found, end, lo=first, key=_start)
    return found[first:last]


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
