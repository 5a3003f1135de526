"""The units in which doccano's files may count, and the way from them to code points."""

from collections.abc import Callable

from vwsreview.domain.problems import Problem

CODE_POINTS, UTF_16 = "code_points", "utf16"
UNIT = "offset_unit"
"""The name in a line of the unit in which it counts."""


def code_points_in(text: str, unit: str) -> Callable[[int], int]:
    """From an offset in a unit to the code point there, counted in the bytes and not as the writer counts.

    Problem ``bad_value`` inside a surrogate pair.
    """
    if unit != UTF_16 or text.isascii():
        return lambda offset: offset
    units = text.encode("utf-16-le")

    def code_point(offset: int) -> int:
        try:
            return len(units[: 2 * offset].decode("utf-16-le"))
        except UnicodeDecodeError as error:
            raise Problem("bad_value", key="offset", value=str(offset)) from error

    return code_point
