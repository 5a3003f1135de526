"""Tables without bars: columns kept apart by blanks or tabs, and cells that a scan put one below the other."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.text.lines import Line, TableRow, is_row

IsHead = Callable[[Sequence[Span]], bool]
"""Whether the cells of a row say what the columns below them hold."""
Holds = Callable[[Span], bool]
"""Whether a cell alone is a word for what a column holds."""

_GAP = re.compile(r"\t|[ \u00a0]{2,}")
_LONGEST_HEAD = 40
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 9
_MOST_CELLS = 300
"""A table whose cells stand one below the other is not followed further than this."""
NUMBER_HEAD = re.compile(r"(?:nr|nummer|no|#|id)\.?", re.IGNORECASE)
_IS_NUMBER = re.compile(r"[A-Z]{0,3}[ -]?\d[\d.\-/]{0,12}[.)]?")


def aligned(text: str, lines: Sequence[Line], is_head: IsHead) -> list[list[TableRow]]:
    """The rows below each line whose words, kept apart by blanks or tabs, are the head of a table; the head first."""
    found: list[list[TableRow]] = []
    open_table, blanks = False, 0
    for line in lines:
        if line.blank:
            blanks += 1
            continue
        apart = _apart(text, line)
        if len(apart) >= _FEWEST_COLUMNS and is_head(apart):
            found.append([TableRow(line, apart)])
            open_table = True
        elif open_table:
            open_table = not line.heading and _add(text, found[-1], line, apart, torn=blanks > 0)
        blanks = 0
    return [table for table in found if len(table) > 1]


def stacked(text: str, lines: Sequence[Line], is_head: IsHead, holds: Holds) -> list[list[TableRow]]:
    """The rows of each table of which every cell has a line of its own: its heads first, one below the other."""
    filled = [line for line in lines if not line.blank]
    found: list[list[TableRow]] = []
    place = 0
    while place < len(filled):
        width = _heads(text, filled, place, is_head, holds)
        if width:
            heads = [Span(line.number_start, line.words) for line in filled[place : place + width]]
            body = _until_heading(filled, place + width)
            found.append([TableRow(filled[place], heads), *_stacked_rows(text, body, heads)])
            place += width
        place += 1
    return [table for table in found if len(table) > 1]


def _apart(text: str, line: Line) -> list[Span]:
    """The words of a line that two blanks or a tab keep apart; with a tab, empty cells too."""
    start = line.number_start if line.number else line.body
    if is_row(text, line) or not _GAP.search(text, start, line.words):
        return []
    edges = [(start, start), *(gap.span() for gap in _GAP.finditer(text, start, line.words)), (line.words, line.words)]
    return [trimmed(text, left[1], right[0]) for left, right in pairwise(edges)]


def _add(text: str, table: list[TableRow], line: Line, apart: list[Span], *, torn: bool) -> bool:
    """Put a line into a table: as a row, or as the rest of the row above; False where the table has ended."""
    head = table[0]
    tabs = "\t" in text[head.line.start : head.line.end]
    if tabs and len(table) > 1 and not torn and _is_rest(text, table[-1], line, apart, len(head.cells)):
        *cells, torn_cell = table[-1].cells
        first, *others = apart or [Span(line.body, line.words)]
        table[-1] = TableRow(table[-1].line, [*cells, Span(torn_cell.start, first.end), *others])
        return True
    if len(apart) < 2:
        indented = line.indent > 0 and len(table) > 1 and not torn
        if indented:
            last = table[-1]
            table[-1] = TableRow(last.line, [*last.cells, Span(line.body, line.words)])
        return indented
    if tabs:
        table.append(TableRow(line, apart))
        return True
    columns = [cell.start - head.line.start for cell in head.cells]
    cells = [Span(line.words, line.words)] * len(columns)
    for cell in apart:
        offset = cell.start - line.start
        nearest = min(range(len(columns)), key=lambda place: abs(columns[place] - offset))
        cells[nearest] = cell if cells[nearest].start == cells[nearest].end else Span(cells[nearest].start, cell.end)
    table.append(TableRow(line, cells))
    return True


def _is_rest(text: str, row: TableRow, line: Line, apart: Sequence[Span], width: int) -> bool:
    """Whether a line goes on with a row that still lacks cells: its last cell was broken off."""
    coded = _IS_NUMBER.fullmatch(text, *apart[0]) if apart else None
    return coded is None and len(row.cells) < width and len(row.cells) + len(apart or "-") - 1 <= width


def _heads(text: str, filled: Sequence[Line], place: int, is_head: IsHead, holds: Holds) -> int:
    """How many lines from here on are the heads of a stacked table; 0 where it is none."""
    width = 0
    for line in filled[place : place + _MOST_COLUMNS]:
        if line.words - line.body > _LONGEST_HEAD or not holds(Span(line.body, line.words)):
            break
        width += 1
    spans = [Span(line.body, line.words) for line in filled[place : place + width]]
    return width if width >= _FEWEST_COLUMNS and is_head(spans) else 0


def _until_heading(filled: Sequence[Line], place: int) -> list[Line]:
    body = filled[place : place + _MOST_CELLS]
    end = next((at for at, line in enumerate(body) if line.heading), len(body))
    return list(body[:end])


def _stacked_rows(text: str, body: Sequence[Line], heads: Sequence[Span]) -> Iterator[TableRow]:
    """Rows of as many lines as there are heads, or from one number to the next where the first head is a number."""
    width = len(heads)
    if NUMBER_HEAD.fullmatch(text, *heads[0]):
        starts = [at for at, line in enumerate(body) if _IS_NUMBER.fullmatch(text, line.start, line.words)]
        chunks = [body[start:end] for start, end in pairwise([*starts, len(body)])]
    else:
        chunks = [body[at : at + width] for at in range(0, len(body), width)]
    for chunk in chunks:
        if len(chunk) < width:
            return
        cells = [Span(line.number_start, line.words) for line in chunk[:width]]
        yield TableRow(chunk[0], cells)
