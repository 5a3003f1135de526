"""What one cue stands for: a sentence, a clause, a bullet or a row, and whether it stands in a list of actions."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.text.lines import Line
from vwsreview.extract.text.sentences import WORD, Flow, flows

_TITLE = re.compile(
    r"[*_#\d. ]*(?:actie|besluit|afspra|openstaande|toezegging|action|decision|to-?do|vervolg)[^\W\d]*"
    r"(?:[ -]{1,3}[^\W\d]+){0,4}[*_: ]*",
    re.IGNORECASE,
)
_LONGEST_TITLE = 45
_HEADS = frozenset((
    "actie", "actiepunt", "actiehouder", "wie", "wat", "door", "eigenaar", "trekker", "wanneer", "deadline", "gereed",
    "status", "stand", "action", "owner", "due", "who",
))  # fmt: skip
"""Words in the head of a table of actions; two of them make one."""
_COLUMN = re.compile(r"\t| {3,}")
_LABEL = re.compile(
    r"(?:(?:\[[ x✓✔v~-]?\]|->|=>|[→➔⇒☐☑✓✔>])\s+)?(?:[*_]*(?:actie(?:punt)?|ap|act\.|to-?do|besluit|besloten|conclusie"
    r"|action|decision)(?![a-z])[^:\n]{0,25}:[*_]*\s+"
    r"|[*_]*(?:actie|action)(?: [-–]|\*\*)\s+|[*_]*[A-Z]{1,2}\d{1,3}(?:[-/.]\d{1,3})?[:.)]?[*_]*\s+"
    r"|\d{1,4}[-/.]\d{1,3}\s{2,})?",
    re.IGNORECASE,
)
"""A box or an arrow in front, and a label or a number of an action behind it."""
_MARKED = re.compile(
    r"(?:[(\[]|\*\*)[ *_]*(?:actie(?:punt)?|ap|action|to-?do)(?![a-z])[^()\[\]\n]*[])*_]+\.[*_]{0,2}$", re.IGNORECASE
)
_SEMICOLON = re.compile(r"(?:;|\([* ]*[Aa]ctie(?![a-z])[^()\n]{1,60}\)[*]*,?)\s")
_FAR, _CLAUSE, _CELL = 80, 20, 12  # characters: a marker, the least of a clause, more than a name or a number


class Unit(NamedTuple):
    """`words` with the label in front, which is no part of the `span`. `kind` is that of the flow, or ``row``.

    `listed` where it stands below a title or a head of columns that tells of actions or decisions.
    """

    words: Span
    span: Span
    kind: str
    listed: bool


def units(text: str, lines: Sequence[Line]) -> Iterator[Unit]:
    """Every unit in order; titles and heads of columns are none."""
    listed, table = False, False
    below: tuple[str, int] | None = None
    for (kind, line), group in groupby(flows(text, lines, frozenset()), key=_together):
        flow, *more = group
        if kind == "cell":
            cells = [flow.span, *(one.span for one in more)]
            if below != ("cell", line - 1) and below != ("cell", line - 2):  # a rule stands below the head
                table = _are_heads(text, cells)
            elif (row := _row(cells)) is not None:
                yield Unit(row, row, "row", table or listed)
        elif _is_title(text, flow):
            listed = _TITLE.fullmatch(text, *flow.span) is not None
        else:
            yield from _of_prose(text, flow, listed)
        below = (kind, line)


def _of_prose(text: str, flow: Flow, listed: bool) -> Iterator[Unit]:
    rows = _plain_rows(text, flow)
    if rows:
        table = _are_heads(text, rows[0])
        for cells in rows[1:] if table else rows:
            row = (_row(cells) if len(cells) > 1 else None) or Span(cells[0].start, cells[-1].end)
            yield Unit(row, row, "row" if len(cells) > 1 else flow.kind, table or listed)
        return
    for clause in (part for sentence in flow.sentences for part in _clauses(text, sentence.span)):
        span = _bare(text, clause)
        if span.start < span.end:
            yield Unit(clause, span, flow.kind, listed)


def _together(flow: Flow) -> tuple[str, int]:
    return flow.kind, flow.line


def _is_title(text: str, flow: Flow) -> bool:
    """Whether a flow is a heading, or a line alone that reads like the title of a list of actions."""
    start, end = flow.span
    if flow.kind == "heading":
        return True
    short = end - start < _LONGEST_TITLE and text[end - 1] not in ".;?!,)"
    return short and _TITLE.fullmatch(text, start, end) is not None


def _are_heads(text: str, cells: Sequence[Span]) -> bool:
    return sum(not _HEADS.isdisjoint(WORD.findall(cell.of(text).casefold())) for cell in cells) > 1


def _row(cells: Sequence[Span]) -> Span | None:
    """From the first cell with more than a number or a name to the last (guideline: the span of a table row)."""
    for cell in cells:
        if cell.end - cell.start > _CELL:
            return Span(cell.start, cells[-1].end)
    return None


def _plain_rows(text: str, flow: Flow) -> list[list[Span]]:
    """The lines of a flow as cells where a converter left columns of blanks or tabs; none where it is running text."""
    rows: list[list[Span]] = []
    start = flow.span.start
    for line in flow.span.of(text).split("\n"):
        cuts = [(start, start), *(gap.span() for gap in _COLUMN.finditer(text, start, start + len(line)))]
        ends = [cut[0] for cut in cuts[1:]] + [start + len(line)]
        cells = [trimmed(text, cut[1], end) for cut, end in zip(cuts, ends, strict=True)]
        if filled := [cell for cell in cells if cell.start < cell.end]:
            rows.append(filled)
        start += len(line) + 1
    return rows if 2 * sum(len(cells) > 1 for cells in rows) > len(rows) else []


def _clauses(text: str, span: Span) -> Iterator[Span]:
    """A sentence, parted at semicolons and behind markers where something of a length stands on both sides."""
    start = span.start
    for found in _SEMICOLON.finditer(text, *span):
        if min(found.start() - start, span.end - found.end()) >= _CLAUSE:
            yield Span(start, found.start() + found[0].find(")") + 1)
            start = found.end()
    yield Span(start, span.end)


def _bare(text: str, span: Span) -> Span:
    """The sentence without a label in front or the stop behind a marker; empty where nothing is left."""
    label, marker = _LABEL.match(text, *span), _MARKED.search(text, max(span.start, span.end - _FAR), span.end)
    end = marker.start() + len(marker[0].rstrip("*_")) - 1 if marker else span.end
    return trimmed(text, label.end() if label else span.start, end)
