"""The lines of a text with what stands at their head, and the cells of table rows. Offsets throughout."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed

_HEAD = re.compile(
    r"(?P<quote>(?:[ \t]{0,3}>[ \t]?){0,9})(?P<indent>[ \t]*)(?P<bullet>(?:[-*+•–·][ \t]+)?)"
    r"(?:(?P<hashes>#{1,6})[ \t]+)?"
)
_CODE = r"(?!5 ?\. ?1 ?\. ?[125]|10 ?\. ?[1-7] ?\. ?[a-g])"
_NUMBER = re.compile(
    rf"[*_]{{0,3}}{_CODE}(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[a-z]?[.)]|[a-z][.)]|[IVX]{{2,4}}[.)]"
    rf"|\d{{1,2}}[a-z])[*_]{{0,3}}[ \t]+(?=\S)"
)
_HEADING_NUMBER = re.compile(
    rf"[*_]{{0,3}}{_CODE}(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[a-z]?[.)]?|[a-zA-Z][.)]"
    rf"|[IVX]{{1,4}}[.)])[*_]{{0,3}}[ \t]+(?=\S)"
)
_RULES = ("===", "---")
"""How the rules below headings begin."""
_LONGEST_HEADING = 100
_LONGEST_FRONT = 80
_ENOUGH_LINES = 12
_ROMAN = "IVX"
_SEPARATOR = frozenset("|:- \t")
_MOST_BARS = 300
_BARE_BULLETS = frozenset("-*•+–")


class Line(NamedTuple):
    """One line, `ordinal` counted from 0: `start` and `end` without its line feed; `body` where its words begin,
    behind quote signs, indentation, bullet, hashes and number; `words` where they end, white space left out.

    `number` is a number in front (``2.``, ``2a``) with `number_start`; `heading` the count of hashes or 0.
    `hard` tells that two blanks at the end ask for a new line.
    """

    ordinal: int
    start: int
    end: int
    body: int
    words: int
    indent: int
    bullet: bool
    quoted: bool
    heading: int
    number: str | None
    number_start: int
    hard: bool

    @property
    def blank(self) -> bool:
        """Whether there are no words."""
        return self.body >= self.words


class TableRow(NamedTuple):
    """A row of a Markdown table with the words of its cells; an empty cell is an empty span."""

    line: Line
    cells: list[Span]


def split(text: str) -> tuple[Line, ...]:
    """All lines of the text; every offset belongs to one line or is the line feed behind it."""
    found: list[Line] = []
    start = 0
    for ordinal, raw in enumerate(text.split("\n")):
        found.append(line_of(raw, ordinal, start))
        start += len(raw) + 1
    return tuple(_with_underlined(text, found))


def is_row(text: str, line: Line) -> bool:
    """Whether the line is a row of a Markdown table."""
    return text.startswith("|", line.body)


def is_separator(text: str, line: Line) -> bool:
    """Whether the line is the rule between a table's head and body."""
    words = text[line.body : line.words]
    return words.startswith("|") and "-" in words and set(words) <= _SEPARATOR


def cells(text: str, line: Line) -> list[Span]:
    """The words of each cell of a row, trimmed; an empty cell is an empty span.

    Nobody makes a table of more than some hundred columns: such a line is one cell.
    """
    if text.count("|", line.body, line.words) > _MOST_BARS:
        return [trimmed(text, line.body, line.words)]
    bars = [line.body]
    place = text.find("|", line.body + 1, line.words)
    while place >= 0:
        if text[place - 1] != "\\":
            bars.append(place)
        place = text.find("|", place + 1, line.words)
    if bars[-1] != line.words - 1:
        bars.append(line.words)
    return [trimmed(text, left + 1, right) for left, right in pairwise(bars)]


def tables(text: str, lines: Sequence[Line]) -> list[list[TableRow]]:
    """The rows of each table in order, its head first and without the rule below it; a rule alone is no table."""
    if "|" not in text:
        return []
    found: list[list[TableRow]] = []
    inside = False
    for line in lines:
        if not is_row(text, line):
            inside = False
            continue
        if not inside:
            found.append([])
            inside = True
        if not is_separator(text, line):
            found[-1].append(TableRow(line, cells(text, line)))
    return [table for table in found if table]


def _with_underlined(text: str, found: list[Line]) -> list[Line]:
    """A line of its own with a rule of ``=`` or ``-`` right below it is a heading; the rule holds no words."""
    front = end_of_front_matter(text, found)
    before = [None, *found]
    for rule in found[1:]:
        if not text.startswith(_RULES, rule.start):
            continue
        above, line = before[rule.ordinal - 1], found[rule.ordinal - 1]
        if len(set(text[rule.start : rule.words])) > 1 or line.ordinal < front:
            continue
        apart = above is None or above.blank or above.ordinal < front
        odd = line.blank or line.bullet or line.heading or line.quoted or line.words - line.start > _LONGEST_HEADING
        if apart and not odd and not is_row(text, line) and text[line.words - 1] not in ".,;:":
            headed = line_of("# " + text[line.start : line.end], line.ordinal, line.start - 2)
            level = 1 if text[rule.start] == "=" else 2
            found[line.ordinal] = headed._replace(start=line.start, indent=line.indent, heading=level)
            found[rule.ordinal] = rule._replace(body=rule.words)
    return found


def end_of_front_matter(text: str, found: Sequence[Line]) -> int:
    """The first line behind the YAML at the very top; 0 without any."""
    if not text.startswith("---\n"):
        return 0
    return next((line.ordinal + 1 for line in found[1:_LONGEST_FRONT] if text[line.start : line.words] == "---"), 0)


def are_apart(text: str, found: Sequence[Line]) -> bool:
    """Whether an empty line stands behind nearly every line, also where a sentence reads on behind it."""
    filled = [line for line in found if not line.blank]
    together = sum(line.ordinal == other.ordinal + 1 for other, line in pairwise(filled))
    if len(filled) < _ENOUGH_LINES or 10 * together > len(filled):
        return False
    cut = sum(text[other.words - 1] not in ".:?!" and text[line.body].islower() for other, line in pairwise(filled))
    return 12 * cut > len(filled)


def line_of(raw: str, ordinal: int, start: int) -> Line:
    """One line of these words, which begin at `start`."""
    if not raw:
        return Line(ordinal, start, start, start, start, 0, False, False, 0, None, start, False)
    if raw[:2].isalpha() and raw[0] not in _ROMAN:  # a word: nothing stands at the head
        words = start + len(raw.rstrip())
        return Line(ordinal, start, start + len(raw), start, words, 0, False, False, 0, None, start, raw.endswith("  "))
    head = _HEAD.match(raw)
    assert head is not None  # every part of it may be missing
    quote, indent, bullet, hashes = head.group("quote", "indent", "bullet", "hashes")
    stripped = raw.rstrip()
    words = len(stripped)
    number = (_HEADING_NUMBER if hashes else _NUMBER).match(raw, head.end())
    body = words if stripped in _BARE_BULLETS else head.end()
    return Line(
        ordinal=ordinal,
        start=start,
        end=start + len(raw),
        body=start + min(number.end() if number else body, words),
        words=start + words,
        indent=len(indent.expandtabs(4)),
        bullet=bool(bullet),
        quoted=bool(quote),
        heading=len(hashes or ""),
        number=number["number"] if number else None,
        number_start=start + (number.start("number") if number else body),
        hard=raw.endswith("  "),
    )
