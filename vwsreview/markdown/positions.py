"""The source text and the shown text: the only place that converts between them.

Offsets in the shown text are Qt's, which counts UTF-16 units (`domain.positions`). It is the source text with two
exceptions: a few characters that Qt would swallow are shown as another one of the same length, and a line that is too
long to be repainted quickly is split by line feeds that the source does not have.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import pairwise
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
_JOINERS = "\u200d\ufe0e\ufe0f"


class Piece(NamedTuple):
    """One block of the shown text: source offsets (end before the line end) and the number of its source line."""

    start: int
    end: int
    line: int


class Display:
    """The text as it is shown, and the way between source offsets (code points) and shown positions (UTF-16 units)."""

    def __init__(self, text: str, longest_line: int = LONGEST_SHOWN_LINE) -> None:
        self.text = text
        self.positions = Positions(text)
        self._plain = self.positions.identity
        self.pieces = _pieces(text, longest_line)
        self._starts = [piece.start for piece in self.pieces]
        self._breaks = [after.start for before, after in pairwise(self.pieces) if before.end == after.start]
        self._break_units = [self.positions.to_utf16(offset) + before for before, offset in enumerate(self._breaks)]
        self.identity = self.positions.identity and not self._breaks
        self.shown = self._shown()

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
        return max(0, bisect_right(self._starts, offset) - 1)

    def units(self, start: int, end: int) -> int:
        """How many UTF-16 units the source text from start to end takes."""
        if self._plain:
            return end - start
        return self.positions.to_utf16(end) - self.positions.to_utf16(start)

    def _shown(self) -> str:
        shown = self.text
        if any(character in shown for character in _SHOWN_AS):
            shown = shown.translate(_TRANSLATION)
        if not self._breaks:
            return shown
        edges = [0, *self._breaks, len(shown)]
        return "\n".join(shown[start:end] for start, end in pairwise(edges))


def _pieces(text: str, longest: int) -> list[Piece]:
    """Every line as one piece, a long line as several; a piece ends before the line feed."""
    pieces: list[Piece] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        while end - start > longest:
            cut = _cut(text, start, start + longest)
            pieces.append(Piece(start, cut, number))
            start = cut
        pieces.append(Piece(start, end, number))
        start = end + 1
    return pieces


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
