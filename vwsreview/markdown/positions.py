"""The source text and the shown text: the only place that converts between them.

Offsets in the shown text are Qt's, which counts UTF-16 units (`domain.positions`). It is the source text with two
exceptions: a few characters that Qt would swallow are shown as another one of the same length, and a line that is too
long to be repainted quickly is split by line feeds that the source does not have.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import sub
from typing import NamedTuple

from vwsreview.domain.positions import Positions

LONGEST_SHOWN_LINE = 2_000
"""Code points; a line of 200,000 takes 107 ms to repaint, one of 2,000 about one."""

_SHOWN_AS = {
    "\ufeff": "\u2060",  # Qt drops a leading byte-order mark: every offset would shift by one
    "\x00": "\u2400",
    "\r": "\u240d",  # the next four would each begin a block, which belongs to the line feed alone
    "\u2029": "\u2028",
    "\ufdd0": "\ufffd",
    "\ufdd1": "\ufffd",
}
_TRANSLATION = str.maketrans(_SHOWN_AS)
_LINE_FEED = re.compile("\n")
_JOINERS = "\u200d\ufe0e\ufe0f"


class Piece(NamedTuple):
    """One block of the shown text: source offsets (end before the line end) and the number of its source line."""

    start: int
    end: int
    line: int


class Pieces:
    """The blocks of the shown text, by number. A long text has a hundred thousand: only where they start is kept.

    `lines` are the starts of the source's lines, `breaks` those of blocks that begin in the middle of one.
    """

    def __init__(self, text: str, longest: int) -> None:
        self._length = len(text)
        self.lines = line_starts(text)
        self.breaks: list[int] = []
        following = [*self.lines[1:], len(text) + 1]
        if max(map(sub, following, self.lines)) - 1 > longest:
            for start, after in zip(self.lines, following, strict=True):
                self.breaks += _cuts(text, start, after - 1, longest)
        self.starts = sorted(self.lines + self.breaks) if self.breaks else self.lines

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Piece]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, number: int) -> Piece:
        start = self.starts[number]
        breaks = bisect_right(self.breaks, start)
        if number + 1 == len(self.starts):
            return Piece(start, self._length, number - breaks)
        after = self.starts[number + 1]
        split = breaks < len(self.breaks) and self.breaks[breaks] == after
        return Piece(start, after if split else after - 1, number - breaks)


def line_starts(text: str) -> list[int]:
    """Where each line of a text begins; line feeds alone end one."""
    return [0, *map(re.Match.end, _LINE_FEED.finditer(text))]


class Display:
    """The text as it is shown, and the way between source offsets (code points) and shown positions (UTF-16 units)."""

    def __init__(self, text: str, longest_line: int = LONGEST_SHOWN_LINE) -> None:
        self.text = text
        self.positions = Positions(text)
        self._plain = self.positions.identity
        self.pieces = Pieces(text, longest_line)
        self._breaks = self.pieces.breaks
        self._break_units = [self.positions.to_utf16(offset) + before for before, offset in enumerate(self._breaks)]

    @property
    def shown(self) -> str:
        """The whole of the shown text."""
        return self.shown_part(0, len(self.pieces))

    def shown_part(self, first: int, last: int) -> str:
        """The shown text of the pieces from `first` up to `last`, without the line feed behind them."""
        start, end = self.pieces[first].start, self.pieces[last - 1].end
        inside = self._breaks[bisect_right(self._breaks, start) : bisect_left(self._breaks, end)]
        edges = [start, *inside, end]
        shown = "\n".join(self.text[edge:following] for edge, following in pairwise(edges))
        if any(character in shown for character in _SHOWN_AS):
            return shown.translate(_TRANSLATION)
        return shown

    def to_shown(self, offset: int) -> int:
        """The shown position of a source offset; at a split, the one behind it."""
        return self.positions.to_utf16(offset) + bisect_right(self._breaks, offset)

    def end_to_shown(self, offset: int) -> int:
        """The shown position at which a span ends that ends at `offset`; at a split, the one before it."""
        return self.positions.to_utf16(offset) + bisect_left(self._breaks, offset)

    def to_source(self, position: int) -> int:
        """The source offset of a shown position; before and behind a split it is the same one."""
        return self.positions.to_code_point(position - bisect_left(self._break_units, position))

    def piece_at(self, offset: int) -> int:
        """The number of the piece (the shown block) in which the code point at `offset` stands."""
        return max(0, bisect_right(self.pieces.starts, offset) - 1)

    def units(self, start: int, end: int) -> int:
        """How many UTF-16 units the source text from start to end takes."""
        if self._plain:
            return end - start
        return self.positions.to_utf16(end) - self.positions.to_utf16(start)


def _cuts(text: str, start: int, end: int, longest: int) -> Iterator[int]:
    """Where a line is split: into pieces of at most `longest` code points."""
    while end - start > longest:
        start = _cut(text, start, start + longest)
        yield start


def _cut(text: str, start: int, latest: int) -> int:
    """Where to split a long line: behind white space where there is some, never inside a composed character."""
    earliest = latest - (latest - start) // 4
    for cut in range(latest, earliest, -1):
        if text[cut - 1].isspace():
            return cut
    for cut in range(latest, earliest, -1):
        before, behind = text[cut - 1], text[cut]
        if before not in _JOINERS and behind not in _JOINERS and not unicodedata.combining(behind):
            return cut
    return latest
