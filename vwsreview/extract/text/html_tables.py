"""Tables that a converter left as HTML: the same rows as those of Markdown."""

import re
from bisect import bisect_right
from itertools import islice

from vwsreview.domain.span import trimmed
from vwsreview.extract.reading import Reading
from vwsreview.extract.text.lines import TableRow

_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_CELL = re.compile(r"<t[dh](?: [^<>\n]{0,200})?>")
_END = re.compile(r"</?(?:t[dhr]|table|thead|tbody)\b", re.IGNORECASE)
_MOST_ROWS, _MOST_CELLS = 500, 20


def tables(reading: Reading) -> list[list[TableRow]]:
    """The rows of each HTML table, each with the line on which it begins."""
    if "<tr" not in reading.folded:
        return []
    found: list[list[TableRow]] = []
    starts = [match.start() for match in islice(_ROW.finditer(reading.text), _MOST_ROWS)]
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(reading.text)
        if not place or "</table" in reading.text[starts[place - 1] : start]:
            found.append([])
        line = reading.lines[bisect_right(reading.lines, start, key=lambda line: line.start) - 1]
        cells = []
        for cell in islice(_CELL.finditer(reading.text, start, end), _MOST_CELLS):
            close = _END.search(reading.text, cell.end(), end)
            cells.append(trimmed(reading.text, cell.end(), close.start() if close else end))
        found[-1].append(TableRow(line, cells))
    return found
