"""Code points to UTF-16 units and back: the only place that converts between them.

Python and the guideline count code points; Qt, JavaScript and Java count UTF-16 units, and so do their formats.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Code points of one text to UTF-16 units and back; the identity where nothing is above U+FFFF."""

    def __init__(self, text: str) -> None:
        self._astral: Sequence[int] = ()
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if units != len(text):
            self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_units = [offset + before for before, offset in enumerate(self._astral)]
        self.units = units

    @property
    def identity(self) -> bool:
        """Whether code points and units are the same numbers in this text."""
        return not self._astral

    def to_utf16(self, offset: int) -> int:
        """The unit at which the code point at `offset` begins."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_code_point(self, unit: int) -> int:
        """The code point that begins at `unit`; inside a surrogate pair, the one that the pair is."""
        if not self._astral:
            return unit
        before = bisect_left(self._astral_units, unit)
        if before and self._astral_units[before - 1] == unit - 1:
            return self._astral[before - 1]
        return unit - before
