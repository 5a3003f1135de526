"""Labels in tables: their values beside them, in the same cell, or in the row below."""

from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header.label import Label, meaning
from vwsreview.extract.header.label_signs import told
from vwsreview.extract.text.lines import TableRow


def of_table(text: str, table: Sequence[TableRow]) -> Iterator[Label]:
    """Labels with their values beside them, in the same cell, or in the row below them."""
    rows = [(row.line, [cell for cell in row.cells if cell.start < cell.end]) for row in table]
    heads = [meaning(text[cell.start : cell.end]) for cell in rows[0][1]] if rows else []
    if len(heads) > 1 and None not in heads:
        people = {"@present", "@absent"} <= set(heads) and len(set(heads)) == len(heads)
        if people or len(rows) == 2:
            yield from _below_heads(text, table)
            return
    firsts = [meaning(text[cells[0].start : cells[0].end]) for _, cells in rows if cells]
    paired = 2 * sum(first is not None for first in firsts) >= len(firsts)
    for line, cells in rows:
        inside = [
            label for cell in cells
            for label in told(text, line.ordinal, *cell) or _above_break(text, line.ordinal, cell)
        ]  # fmt: skip
        if cells and len(inside) >= len(cells) and all(label.value.start < label.value.end for label in inside):
            yield from inside
        elif paired:
            yield from _pairs(text, next(row for row in table if row.line is line))


def _above_break(text: str, index: int, cell: Span) -> list[Label]:
    """``**Datum**<br>3 mei 2021`` in one cell."""
    stop = text.find("<br>", *cell)
    known = meaning(text[cell.start : stop]) if stop > 0 else None
    if known is None:
        return []
    head = trimmed(text, cell.start, stop)
    return [Label(index, known, head, trimmed(text, stop + len("<br>"), cell.end), "row", index)]


def _pairs(text: str, row: TableRow) -> Iterator[Label]:
    """``| label | value |``, also ``| label | value | label | value |``."""
    cells = list(row.cells)
    while len(cells) > 2 and cells[-1].start >= cells[-1].end:
        cells.pop()
    if len(cells) % 2:
        return
    for place in range(0, len(cells), 2):
        known = meaning(text[cells[place].start : cells[place].end])
        if known is not None:
            yield Label(row.line.ordinal, known, cells[place], cells[place + 1], "row", row.line.ordinal)


def _below_heads(text: str, table: Sequence[TableRow]) -> Iterator[Label]:
    head, *rows = table
    for row in rows:
        for above, cell in zip(head.cells, row.cells, strict=False):
            known = meaning(text[above.start : above.end])
            if known is not None and cell.start < cell.end:
                yield Label(head.line.ordinal, known, above, cell, "below", row.line.ordinal)
