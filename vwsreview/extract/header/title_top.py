"""The lines at the top of a document among which its title stands."""

import re
from itertools import islice

from vwsreview.extract.reading import Reading
from vwsreview.extract.text.lines import Line

_TOP = 40
_CELLS = re.compile(r"[^|\d]{1,60}  \|[^|]{0,60}  \|")


def top(reading: Reading) -> list[Line]:
    """The first lines with words that are no field yet."""
    taken = reading.taken
    front = reading.front
    lines = (line for line in reading.lines[front : front + _TOP] if not line.blank and line.ordinal not in taken)
    return list(islice((line for line in lines if not _is_cells(reading, line)), 8))


def _is_cells(reading: Reading, line: Line) -> bool:
    """Whether a line is a row of a table without bars at its ends, or the rule of one."""
    words = reading.text[line.body : line.words]
    return words.startswith("---") or ("|" in words[1:] and _CELLS.match(words) is not None)
