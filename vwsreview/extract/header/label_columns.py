"""Labels on lines with wide gaps: above their values, by turns with them, or behind them."""

import re
from collections.abc import Sequence

from vwsreview.domain.span import Span
from vwsreview.extract.header.label import LONGEST, Label, meaning
from vwsreview.extract.text.lines import Line

_PIECE = re.compile(r"[^\s|]\S*(?:[ \u00a0][^\s|]\S*)*")
_FEWEST = 3
_PAGES = frozenset(("pagina", "blad", "blz.", "page"))


def above_values(text: str, lines: Sequence[Line], line: Line) -> list[Label]:
    """``Date      Our reference`` with the values on the next line, each below its label."""
    heads = _spread(text, line)
    below = next((other for other in lines[line.ordinal + 1 : line.ordinal + 3] if not other.blank), None)
    if len(heads) < 2 or below is None or None in (known := [_meaning(text, cell) for cell in heads]):
        return []
    if any(meaning(text[cell.start : cell.end]) for cell in _spread(text, below)):
        return []
    values = {
        min(heads, key=lambda head: abs((head.start - line.start) - (cell.start - below.start))): cell
        for cell in _spread(text, below)
    }
    return [
        Label(line.ordinal, what, head, values.get(head, Span(line.words, line.words)), "below", below.ordinal)
        for head, what in zip(heads, known, strict=True)
        if what is not None
    ]


def _meaning(text: str, cell: Span) -> str | None:
    """As `meaning`; page numbers stand among labels, too."""
    words = text[cell.start : cell.end]
    return meaning(words) or ("-" if words.casefold() in _PAGES else None)


def in_row(text: str, line: Line) -> list[Label]:
    """``VOORZITTER   A. Bol      NOTULIST   C. Dam``: labels and values by turns, with gaps between them."""
    cells = _spread(text, line)
    heads = [meaning(text[cell.start : cell.end]) for cell in cells[::2]]
    if len(cells) < 4 or len(cells) % 2 or None in heads[1:] or any(":" in text[c.start : c.end] for c in cells[::2]):
        return []
    return [
        Label(line.ordinal, what, head, value, "tab", line.ordinal)
        for what, head, value in zip(heads, cells[::2], cells[1::2], strict=True) if what is not None
    ]  # fmt: skip


def behind_values(text: str, lines: Sequence[Line]) -> list[Label]:
    """``7 juni 2019      Datum``: values in the left column, their labels in the right one, on neighbouring lines."""
    found: list[Label] = []
    run: list[Label] = []
    for line in lines:
        label = _behind_value(text, line) if not line.blank else None
        if label is not None:
            run.append(label)
        elif not line.blank or len(run) < _FEWEST:
            found += run if len(run) >= _FEWEST else []
            run = []
    return found + (run if len(run) >= _FEWEST else [])


def _behind_value(text: str, line: Line) -> Label | None:
    gap = text.rfind("   ", line.body, line.words)
    if gap < 0:
        return None
    cells = _spread(text, line)
    known = meaning(text[cells[-1].start : cells[-1].end].rstrip(" :")) if len(cells) == 2 else None
    if known is None or ":" in text[cells[0].start : cells[0].end] or meaning(text[cells[0].start : cells[0].end]):
        return None
    return Label(line.ordinal, known, cells[1], cells[0], "row", line.ordinal)


def _spread(text: str, line: Line) -> list[Span]:
    """The pieces of a line with wide gaps between them."""
    if line.words - line.body > 4 * LONGEST:
        return []
    return [Span(*match.span()) for match in _PIECE.finditer(text, line.body, line.words)]
