"""In which unit a file counts its offsets: found out by comparing the words it quotes with the slices."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import accumulate

from vwsreview.domain.positions import Positions
from vwsreview.domain.receiving import UNITS, is_certain
from vwsreview.formats.foreign import ForeignRecord

Convert = Callable[[int], int | None]
"""An offset in some unit to code points; None where no code point begins there, or the text has ended."""


def converter(text: str, unit: str) -> Convert:
    """How to count code points of `text` where a file counts `unit`."""
    if unit == "bytes" and not text.isascii():
        return _from_starts([0, *accumulate(len(sign.encode("utf-8", "surrogatepass")) for sign in text)])
    if unit == "utf16":
        positions = Positions(text)
        if not positions.identity:
            return _from_utf16(positions)
    return lambda offset: offset if 0 <= offset <= len(text) else None


def votes(text: str, records: Iterable[ForeignRecord]) -> Counter[str]:
    """For each unit how many records have their words where they say; under ``quoted`` how many say their words."""
    found: Counter[str] = Counter()
    converters = {unit: converter(text, unit) for unit in UNITS}
    for record in records:
        if not record.quote:
            continue
        found["quoted"] += 1
        for unit, convert in converters.items():
            start, end = convert(record.start), convert(record.end)
            if start is not None and end is not None and same_words(text[start:end], record.quote):
                found[unit] += 1
    return found


def chosen(found: Counter[str]) -> str:
    """The unit in which most records have their words where they say; code points where in none of them half do."""
    best = max(UNITS, key=lambda unit: found[unit])
    return best if is_certain(found[best], found["quoted"]) else UNITS[0]


def same_words(one: str, other: str) -> bool:
    """Whether both are the same but for white space, which some tools fold or change."""
    return one == other or one.split() == other.split()


def _from_starts(starts: list[int]) -> Convert:
    def convert(offset: int) -> int | None:
        place = bisect_left(starts, offset)
        return place if place < len(starts) and starts[place] == offset else None

    return convert


def _from_utf16(positions: Positions) -> Convert:
    def convert(offset: int) -> int | None:
        place = positions.to_code_point(offset)
        return place if 0 <= offset <= positions.units and positions.to_utf16(place) == offset else None

    return convert
