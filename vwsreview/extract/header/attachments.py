"""The value of the label `Bijlage(n)`: one record each (guideline), however they are told apart."""

import re
from collections.abc import Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.text.lines import Line

_APART = re.compile(r";|<br>")
_LETTERED = re.compile(r"\s[–-]\s+(?=[B-Z1-9][.):]?\s)")
"""``A kaart – B raming``."""
_COUNTED = re.compile(r"(?<=\d\)),\s")
"""``kaart (1), raming (2)``."""
_NUMBER = re.compile(r"(?:\d{1,2}[.):]?|[a-z][.)]|[-–•*])\s+(?=[^\W\d_])")
_LETTER = re.compile(r"[A-Z][.):]?\s+(?=[^\W\d_])")
_NEAR = 4
_MOST_LINES = 12


def split(text: str, value: Span) -> list[Span]:
    """The attachments that a value names, without their numbers."""
    lettered = list(_LETTERED.finditer(text, *value)) if _LETTER.match(text, *value) else []
    breaks = lettered or list(_APART.finditer(text, *value)) or list(_COUNTED.finditer(text, *value))
    starts = [value.start, *(one.end() for one in breaks)]
    stops = [*(one.start() for one in breaks), value.end]
    found: list[Span] = []
    for start, stop in zip(starts, stops, strict=True):
        part = trimmed(text, start, stop)
        number = (_LETTER if lettered else _NUMBER).match(text, *part)
        found.append(trimmed(text, number.end(), part.end) if number else part)
    return [part for part in found if part.start < part.end]


def listed(text: str, lines: Sequence[Line], value: Span, first: Line) -> tuple[list[Span], int]:
    """A list that begins behind its label and goes on beneath it, and its last line; none where it does not.

    ``Bijlagen: - kaart`` with ``- raming`` below; what has no bullet or number of its own reads on.
    """
    place = value.start - first.start
    opened = text[value.start - 2 : value.start] == "- " or _NUMBER.match(text, *value) is not None
    if not opened:
        return [], first.ordinal
    found, last = split(text, value), first.ordinal
    for line in lines[first.ordinal + 1 : first.ordinal + _MOST_LINES]:
        words = line.start + len(text[line.start : line.words]) - len(text[line.start : line.words].lstrip())
        if line.blank or not found or words - line.start < place - _NEAR:
            break
        number = _NUMBER.match(text, words, line.words)
        if number:
            found.append(trimmed(text, number.end(), line.words))
        else:
            found[-1] = Span(found[-1].start, line.words)
        last = line.ordinal
    return (found, last) if last > first.ordinal else ([], last)
