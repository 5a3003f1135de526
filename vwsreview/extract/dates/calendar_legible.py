"""A copy of a text that patterns can read, with the way back to the source's offsets.

Lower case, plain spaces and hyphens; Markdown stars are blanks; soft hyphens are gone, words that a scan broke in
two are whole again and the letters O and l inside numbers are digits. The source itself is never touched.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise, product

from vwsreview.extract.dates.calendar_patterns import one_of
from vwsreview.extract.dates.calendar_words import MONTHS, SPLIT_BY_SCANS, WEEKDAYS

_BLANKS = "\t\r\v\f\u00a0\u2007\u2009\u202f*"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212"
_QUOTES = "\u2018\u2019"
_PLAIN = [(letter, plain) for letters, plain in ((_BLANKS, " "), (_HYPHENS, "-"), (_QUOTES, "'")) for letter in letters]
_WORD = re.compile(r"[a-zà-ÿ]+")
_MISREAD_SIGN = re.compile(r"[0-9](?:(?=[lo])|(?<=[lo][0-9]))")
_MISREAD = re.compile(r"(?<![a-z0-9])(?=[lo:.\-]{0,4}[0-9])[0-9lo][0-9lo:.\-]{1,15}(?![a-z])")
_DIGITS = str.maketrans({"o": "0", "l": "1"})
_MISREAD_NAME_SIGN = re.compile(r"[01](?:(?=[a-z]{3})|(?<=[a-z]{2}[01]))")
_MISREAD_NAMES = {
    "".join(letters): name
    for one in "li"
    for name in (*MONTHS, *WEEKDAYS)
    for letters in product(*(letter + {"o": "0", one: "1"}.get(letter, "") for letter in name))
    if "".join(letters) != name
}
"""``januar1``, ``0ktober``: months and weekdays with a digit that was a letter."""
_MISREAD_NAME = re.compile(rf"(?<![a-z0-9]){one_of(_MISREAD_NAMES)}(?![a-z0-9])")
_HEADS = frozenset(word[:length] for word in SPLIT_BY_SCANS for length in range(1, len(word)))


@dataclass(frozen=True, slots=True)
class Legible:
    """`text` to read; `origins` holds the source offset of each of its characters, or is empty where they agree."""

    text: str
    origins: tuple[int, ...] = ()

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """A span of this text as a span of the source."""
        if not self.origins:
            return start, end
        return self.origins[start], self.origins[end - 1] + 1 if end > start else self.origins[start]

    def from_source(self, offset: int) -> int:
        """Where a source offset lies here."""
        return bisect_left(self.origins, offset) if self.origins else offset


def legible(source: str) -> Legible:
    """The readable copy of a text."""
    lowered = source.lower()
    if len(lowered) != len(source):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in source)
    text = lowered
    for letter, plain in _PLAIN:
        text = text.replace(letter, plain)
    dropped = [place for place, letter in enumerate(text) if letter == "\u00ad"] if "\u00ad" in text else []
    dropped += _breaks(text)
    if _MISREAD_SIGN.search(text):
        text = _MISREAD.sub(lambda found: found[0].translate(_DIGITS), text)
    if _MISREAD_NAME_SIGN.search(text):
        text = _MISREAD_NAME.sub(lambda found: _MISREAD_NAMES[found[0]], text)
    if not dropped:
        return Legible(text)
    gone = set(dropped)
    origins = [place for place in range(len(text)) if place not in gone]
    return Legible("".join(text[place] for place in origins), (*origins, len(text)))


def _breaks(text: str) -> list[int]:
    """Places of the blanks that stand inside a known word."""
    words = text.split()
    if not [1 for head, tail in pairwise(words) if head in _HEADS and head + tail.rstrip(".,:;)|") in SPLIT_BY_SCANS]:
        return []
    breaks: list[int] = []
    before, end = "", -2
    for found in _WORD.finditer(text):
        word, start = found[0], found.start()
        if start == end + 1 and text[end] == " " and before in _HEADS and before + word in SPLIT_BY_SCANS:
            breaks.append(end)
        before, end = word, found.end()
    return breaks
