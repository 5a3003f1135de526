"""Where words stand in a text that may have changed since they were marked."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile

CONTEXT = 32
"""Code points before and behind the words that tell one place from another, as in the W3C's quote selector."""

LIKELY = 0.5
"""The share of the context that must be the same for words that stand in the text only once."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """A place in our text. `certain` tells that there is no other one that could be meant."""

    start: int
    end: int
    certain: bool


def normal(text: str) -> str:
    """A text as the program has it: without byte-order mark, line ends as line feeds."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class Normalised:
    """Offsets of a text to those of its `normal` form."""

    def __init__(self, text: str) -> None:
        self._bom = text.startswith("\ufeff")
        self._gone = [match.start() for match in re.finditer("\r\n", text)]

    def at(self, offset: int) -> int:
        """The same place in the normal form."""
        return offset - bisect_left(self._gone, offset) - (self._bom and offset > 0)


def anchored(theirs: str, start: int, end: int, ours: str) -> Anchored | None:
    """Where the words of `theirs` from start to end stand in `ours`; None where they do not."""
    before, behind = theirs[max(0, start - CONTEXT) : start], theirs[end : end + CONTEXT]
    return found(theirs[start:end], before, behind, start, ours)


def found(quote: str, before: str, behind: str, near: int, text: str) -> Anchored | None:
    """Where quoted words stand in a text, of several places the one whose context fits best, else the nearest.

    White space may differ. Certain is a place with the whole context, or the only place with half of it.
    """
    places = [(match.start(), match.end()) for match in _pattern(quote).finditer(text)] if quote.strip() else []
    if not places:
        return None
    rated = [(_likeness(text, place, before, behind), place) for place in places]
    likeness, (start, end) = max(rated, key=lambda one: (one[0], -abs(one[1][0] - near)))
    alone = sum(other == likeness for other, _ in rated) == 1
    certain = alone and (likeness == 1 or (len(places) == 1 and likeness >= LIKELY))
    return Anchored(start, end, certain)


def _pattern(quote: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, quote.split())))


def _likeness(text: str, place: tuple[int, int], before: str, behind: str) -> float:
    """The share of the context that stands here as well, white space folded; 1 where there is none."""
    start, end = place
    here_before = " ".join(text[max(0, start - len(before)) : start].split())
    here_behind = " ".join(text[end : end + len(behind)].split())
    before, behind = " ".join(before.split()), " ".join(behind.split())
    shared = _same_signs(before[::-1], here_before[::-1]) + _same_signs(behind, here_behind)
    whole = len(before) + len(behind)
    return shared / whole if whole else 1.0


def _same_signs(one: str, other: str) -> int:
    """How many signs both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
