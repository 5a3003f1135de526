"""Style runs over the source: what makes it look rendered while its text stays as it is.

A line is styled when it is first shown, so a long document costs no more than the part that is looked at.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from vwsreview.domain.span import Span
from vwsreview.markdown.inline import StyleRun, inline_runs
from vwsreview.markdown.parser import LEAD, SIGN, Block, Kind, blocks
from vwsreview.markdown.positions import line_starts
from vwsreview.markdown.stretches import stretches

LineKind = Kind | Literal["blank", "fence_mark"]
Alignment = Literal["left", "right", "centre"]

DEEPEST_QUOTE = 8
"""A line with more quote marks is shown no deeper."""

_FENCE = re.compile(r"(?:`{3,}|~{3,})")
_BAR = re.compile(r"(?<!\\)\|")


class LineStyle(NamedTuple):
    """One line of the source as it is to be shown; all offsets are source offsets.

    `hang` is where the words behind a bullet sign or behind the first tab begin, to which wrapped lines are indented
    (the line's start where there is none). `quote` is the depth of quotation. `cells` are a row's cells without
    white space and bars. `runs_on` tells a line that continues a bullet's text.
    """

    kind: LineKind
    runs: list[StyleRun]
    level: int = 0
    hang: int = 0
    quote: int = 0
    table: int = -1
    header: bool = False
    cells: tuple[Span, ...] = ()
    runs_on: bool = False


class Sheet:
    """The styles of one text, line by line, worked out when they are asked for.

    `furniture` are lines that say nothing of the matter (page numbers, addresses): they are styled as such.
    `starts` are the text's `line_starts`, where somebody has them already.
    """

    def __init__(self, text: str, furniture: Iterable[Span] = (), starts: Sequence[int] | None = None) -> None:
        self._text = text
        self._furniture = frozenset(span.start for span in furniture)
        self._starts = [*(starts or line_starts(text)), len(text) + 1]
        self._cuts = stretches(text)
        self._ends: list[int] = []
        self._parsed: dict[int, dict[int, Block]] = {}
        self._inline: dict[Block, list[StyleRun]] = {}

    @property
    def lines(self) -> int:
        """How many lines the text has."""
        return len(self._starts) - 1

    def line(self, number: int) -> LineStyle:
        """The style of one line, counted from 0."""
        start, end = self._starts[number], self._starts[number + 1] - 1
        style = self._styled(number, start, end)
        if start in self._furniture and start < end:
            return style._replace(runs=[*style.runs, StyleRun(start, end, "furniture")])
        return style

    def _styled(self, number: int, start: int, end: int) -> LineStyle:
        block = self._block(number)
        if block is None:
            return self._outside(start, end)
        if block.kind in ("fence", "front_matter", "delimiter", "rule"):
            style = {"fence": "code", "delimiter": "table_bar"}.get(block.kind, block.kind)
            runs = [StyleRun(start, end, style)] if start < end else []
            return LineStyle(block.kind, runs, hang=start, table=block.table)
        if block.kind == "row":
            return self._row(block, start, end)
        return self._words(block, start, end)

    def table_lines(self, number: int) -> range:
        """The lines of the table in which the row on this line stands."""
        table = self._table_of(number)
        first, last = number, number
        while self._table_of(first - 1) == table:
            first -= 1
        while self._table_of(last + 1) == table:
            last += 1
        return range(first, last + 1)

    def alignments(self, delimiter: int) -> list[Alignment]:
        """How the columns are aligned, from the line below the header row."""
        line = self._text[self._starts[delimiter] : self._starts[delimiter + 1]].strip(" \t\n|>")
        found: list[Alignment] = []
        for cell in line.split("|"):
            mark = cell.strip()
            right = mark.endswith(":")
            found.append("centre" if right and mark.startswith(":") else "right" if right else "left")
        return found

    def _table_of(self, number: int) -> int:
        block = self._block(number) if 0 <= number < self.lines else None
        return -2 if block is None else block.table

    def _block(self, number: int) -> Block | None:
        """The block that has words on a line; the stretch of the text in which it stands is parsed when first asked."""
        start = self._starts[number]
        while not self._ends or self._ends[-1] <= start:
            following = next(self._cuts, None)
            if following is None:
                break
            self._ends.append(following[1])
        stretch = bisect_right(self._ends, start)
        if stretch not in self._parsed:
            self._parsed[stretch] = self._parse(stretch)
        return self._parsed[stretch].get(number)

    def _parse(self, stretch: int) -> dict[int, Block]:
        """The blocks of a stretch by their lines."""
        if stretch == len(self._ends):
            return {}  # the line behind the last line feed
        found: dict[int, Block] = {}
        for block in blocks(self._text, self._ends[stretch - 1] if stretch else 0, self._ends[stretch]):
            line = bisect_right(self._starts, block.start) - 1
            found[line] = block
            while self._starts[line + 1] < block.end:
                line += 1
                found[line] = block
        return found

    def _outside(self, start: int, end: int) -> LineStyle:
        """A line that no block holds: blank, a fence's mark, a bullet sign or a quote mark alone."""
        line = self._text[start:end]
        if not line.strip():
            return LineStyle("blank", [], hang=start)
        lead = LEAD.match(line)
        at = lead.end() if lead else 0
        quote = _quotes(lead)
        if _FENCE.match(line, at):
            return LineStyle("fence_mark", [StyleRun(start, end, "fence")], hang=start, quote=quote)
        if sign := SIGN.match(line, at):
            style = "bullet" if sign.group() in "-*+" else "number"
            run = StyleRun(start + at, start + sign.end(), style)
            return LineStyle("bullet", [run], hang=start, quote=quote)
        runs = [StyleRun(start, start + at, "marker")] if quote else []
        return LineStyle("paragraph", runs, hang=start, quote=quote)

    def _words(self, block: Block, start: int, end: int) -> LineStyle:
        """A line of a paragraph, a heading or a bullet."""
        runs: list[StyleRun] = []
        lead = LEAD.match(self._text, start, end)
        at = lead.end() if lead else start
        quote = _quotes(lead)
        first = start <= block.start
        hang = start
        if block.kind == "heading":
            runs.append(StyleRun(start, end, f"heading{block.level}"))
            if sign := SIGN.match(self._text, at, end):  # a heading inside a list item keeps the item's sign
                runs.append(StyleRun(at, sign.end(), "number"))
                at = sign.end()
            runs += [StyleRun(a, b, "marker") for a, b in ((at, block.start), (block.end, end)) if a < b]
        elif block.kind == "bullet":
            if start < at:
                runs.append(StyleRun(start, at, "marker"))
            if first and (sign := SIGN.match(self._text, at, end)):
                runs.append(StyleRun(at, sign.end(), "bullet" if sign.group() in "-*+" else "number"))
                hang = block.start
        elif quote:
            runs.append(StyleRun(start, at, "marker"))
        else:
            tab = self._text.find("\t", max(start, block.start), end)
            if tab >= 0:
                hang = tab + 1
        if quote:
            runs.append(StyleRun(at, end, "quote"))
        runs += [
            StyleRun(max(start, run.start), min(end, run.end), run.style)
            for run in self._inline_of(block)
            if run.start < end and run.end > start
        ]
        words_end = start + len(self._text[start:end].rstrip(" \t"))
        if words_end < end:  # a hard break of Markdown, or nothing at all
            runs.append(StyleRun(words_end, end, "marker"))
        return LineStyle(block.kind, runs, block.level, hang, quote, runs_on=not first)

    def _row(self, block: Block, start: int, end: int) -> LineStyle:
        cells = _cells(self._text, block.start, block.end)
        runs = [StyleRun(start, end, "table_head")] if block.header else []
        edge = start
        for cell in cells:
            if edge < cell.start:
                runs.append(StyleRun(edge, cell.start, "table_bar"))
            edge = cell.end
        if edge < end:
            runs.append(StyleRun(edge, end, "table_bar"))
        for cell in cells:
            runs += inline_runs(self._text, cell.start, cell.end)
        return LineStyle("row", runs, hang=start, table=block.table, header=block.header, cells=cells)

    def _inline_of(self, block: Block) -> list[StyleRun]:
        known = self._inline.get(block)
        if known is None:
            known = self._inline[block] = inline_runs(self._text, block.start, block.end)
        return known


def _quotes(lead: re.Match[str] | None) -> int:
    return min(DEEPEST_QUOTE, lead.group(1).count(">")) if lead else 0


def _cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The cells between unescaped bars, each without white space; an empty cell is an empty span."""
    edges = [match.start() for match in _BAR.finditer(text, start, end)]
    cells = []
    for left, right in zip([start, *(edge + 1 for edge in edges)], [*edges, end], strict=True):
        words = text[left:right]
        stripped = words.strip()
        at = left + len(words) - len(words.lstrip()) if stripped else min(left + 1, right)
        cells.append(Span(at, at + len(stripped)))
    return tuple(cells)


def runs(text: str) -> list[StyleRun]:
    """All style runs of a text, by line; those of one line may lie inside one another."""
    sheet = Sheet(text)
    return [run for number in range(sheet.lines) for run in sheet.line(number).runs]
