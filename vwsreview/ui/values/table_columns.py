"""How wide the columns of a table are: as wide as their words where all fit, else shared out so that no word breaks."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from vwsreview.domain.span import Span
from vwsreview.markdown.styles import Alignment, LineStyle
from vwsreview.ui.page.render import Renderer

GAP = 2.0
"""Ems between two columns; the line between them is painted in its middle."""

NARROWEST = 12.0
"""Pixels that a column has at least."""

MEASURED_ROWS = 300
"""Of a longer table the first rows give the widths; what is wider further down wraps."""


class Columns(NamedTuple):
    """Left edges and widths in pixels, from the left edge of the page."""

    lefts: Sequence[float]
    widths: Sequence[float]
    alignments: Sequence[Alignment]
    gap: float

    def left(self, column: int) -> float:
        """Where a column begins; columns that the header row lacks stand behind the last one."""
        return self.lefts[min(column, len(self.lefts) - 1)]

    def width(self, column: int) -> float:
        """The room of a cell."""
        return self.widths[min(column, len(self.widths) - 1)]

    def shift(self, column: int, free: float) -> float:
        """How far the words move to the right in a cell that has this much room left."""
        alignment = self.alignments[column] if column < len(self.alignments) else "left"
        return {"left": 0.0, "centre": free / 2, "right": free}[alignment]

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.lefts[-1] + self.widths[-1]


def columns_of(renderer: Renderer, line: int, room: float, em: float) -> Columns:
    """The columns of the table that holds this line of the source, within `room` pixels."""
    sheet = renderer.sheet
    lines = sheet.table_lines(line)
    natural: list[float] = []
    least: list[float] = []
    plain, bold = QFontMetricsF(renderer.font), QFontMetricsF(_bold(renderer.font))
    alignments: list[Alignment] = []
    for number in lines[:MEASURED_ROWS]:
        style = sheet.line(number)
        if style.kind == "delimiter":
            alignments = sheet.alignments(number)
            continue
        for column, cell in enumerate(style.cells):
            words = _visible(renderer.display.text, cell, style)
            metrics = bold if style.header or any(run.style == "bold" for run in style.runs) else plain
            if column == len(natural):
                natural.append(em)
                least.append(em)
            natural[column] = max(natural[column], metrics.horizontalAdvance(words) + 1.0)
            longest = max(words.split(), key=len, default="")
            least[column] = max(least[column], metrics.horizontalAdvance(longest) + 1.0)
    gap = GAP * em
    widths = _shared(natural, least, room - gap * (len(natural) - 1))
    lefts = [sum(widths[:column]) + gap * column for column in range(len(widths))]
    return Columns(lefts, widths, alignments, gap)


def _shared(natural: list[float], least: list[float], room: float) -> list[float]:
    if sum(natural) <= room:
        return natural
    spare, wanted = room - sum(least), sum(natural) - sum(least)
    if spare <= 0 or wanted <= 0:
        return _squeezed(least, room)
    return [low + (high - low) * spare / wanted for low, high in zip(least, natural, strict=True)]


def _squeezed(least: list[float], room: float) -> list[float]:
    """Not even the longest words fit: narrow columns keep theirs whole, the widest give way."""
    widths = list(least)
    columns = sorted(range(len(least)), key=least.__getitem__)
    for place, column in enumerate(columns):
        widths[column] = max(NARROWEST, min(least[column], room / (len(columns) - place)))
        room -= widths[column]
    return widths


def _visible(text: str, cell: Span, style: LineStyle) -> str:
    hidden = [run for run in style.runs if run.style == "marker" and cell.start <= run.start < cell.end]
    words, at = "", cell.start
    for run in hidden:
        words += text[at : run.start]
        at = run.end
    return words + text[at : cell.end]


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
