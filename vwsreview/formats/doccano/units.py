"""The units in which doccano's files may count, and the way from them to code points."""

from collections.abc import Callable

from vwsreview.domain.problems import Problem

CODE_POINTS, UTF_16 = "code_points", "utf16"
UNIT = "offset_unit"
"""The name in a line of the unit in which it counts."""
STEP = 4_096
"""Units; before each so-manyth it is known how many signs there are, so that long texts are not counted anew."""
_SECOND = bytes(range(0xDC, 0xE0))
"""High bytes of the second unit of a surrogate pair."""


def code_points_in(text: str, unit: str) -> Callable[[int], int]:
    """From an offset in a unit to the code point there, counted in the bytes and not as the writer counts.

    Problem ``bad_value`` inside a surrogate pair and outside the text.
    """
    if unit != UTF_16 or text.isascii():
        return lambda offset: offset
    high = text.encode("utf-16-le")[1::2]
    known = [0]
    for first in range(0, len(high), STEP):
        known.append(known[-1] + _signs(high[first : first + STEP]))

    def code_point(offset: int) -> int:
        if not 0 <= offset <= len(high) or (offset < len(high) and high[offset] in _SECOND):
            raise Problem("bad_value", key="offset", value=str(offset))
        step, units = divmod(offset, STEP)
        return known[step] + _signs(high[offset - units : offset])

    return code_point


def _signs(high: bytes) -> int:
    """How many signs begin in units, of which these are the high bytes."""
    return len(high.translate(None, _SECOND))
