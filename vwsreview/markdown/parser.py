"""The blocks of a document: where paragraphs, headings, bullets and table rows stand in the source.

markdown-it-py says what each line belongs to; offsets are found in the source itself, so a mistake of the parser can
give a wrong kind and never a wrong text. Indented code, setext headings, raw HTML and reference definitions are off:
scanned documents indent at random, underline at random, and must never hide a word.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

LONGEST_FRONT_MATTER = 20_000
"""Code points; what is longer is no front matter but a text between two rules."""

Kind = Literal["paragraph", "heading", "bullet", "row", "delimiter", "fence", "rule", "front_matter"]

_SIGNS = (
    ("table", "|"),
    ("fence", ("```", "~~~")),
    ("blockquote", ">"),
    ("hr", ("-", "*", "_")),
    ("list", ("-", "*", "+", ".", ")")),
    ("heading", "#"),
)
"""The block rules and what a text must hold for them to apply."""

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
LEAD = re.compile(r"[ \t]*((?:>[ \t]?)*)[ \t]*")
"""White space and quote marks in front of a line's words; the group holds the quote marks."""
SIGN = re.compile(r"(?:[-*+•–▪◦·‣]|\d{1,3}[.)]|[a-z][.)])(?=[ \t]|$)")
"""A bullet or a number in front of an item, also those of scans that Markdown does not know."""
_HEADING_MARK = re.compile(r"#{1,6}(?=[ \t]|$)")
_HEADING_END = re.compile(r"(?:[ \t]+#+)?[ \t]*$")


class Block(NamedTuple):
    """A stretch of the source: `start` and `end` leave out bullet signs, heading marks, quote marks and outer bars.

    `level` is a heading's number of marks or the depth of a bullet (from 0); `table` is where a row's table begins,
    `header` is true for its first row. A bullet is one line with the lines that run on from it.
    """

    kind: Kind
    start: int
    end: int
    level: int = 0
    table: int = -1
    header: bool = False


@cache
def _block_parser(rules: tuple[str, ...]) -> MarkdownIt:
    """markdown-it-py with these block rules only; inline markup is read where a line is shown."""
    parser = MarkdownIt("zero", {"html": False, "maxNesting": 20}).enable([*rules])
    return parser.disable("inline")


def _parse(text: str) -> list[Token]:
    """The block tokens of a text; a rule whose sign does not occur is not tried on every line."""
    rules = (rule for rule, signs in _SIGNS if any(sign in text for sign in signs))
    return _block_parser(tuple(rules)).parse(text.replace("\r", " "))  # only a line feed ends a line of ours


def blocks(text: str, start: int = 0, end: int | None = None) -> list[Block]:
    """All blocks in source order; blank lines and fence marks belong to none.

    Of a long text those of a stretch, as `stretches` cuts it; that takes a millisecond for a thousand code points.
    """
    found: list[Block] = []
    if front := front_matter(text) if not start else 0:
        found.append(Block("front_matter", 0, len(text[:front].rstrip("\n"))))
        start = front
    body = text[start:end]
    lines = body.split("\n")
    starts = [*accumulate((len(line) + 1 for line in lines), initial=start)]
    found += _depths(_walk(_parse(body), lines, starts), lines, starts)
    return found


def front_matter(text: str) -> int:
    """Where the text begins behind its front matter; 0 where it has none."""
    found = _FRONT_MATTER.match(text, 0, LONGEST_FRONT_MATTER)
    return found.end() if found else 0


def open_fence(stretch: str) -> str | None:
    """The mark of the fence that no line of a stretch closes; None where all are closed."""
    tokens = _parse(stretch)
    last = tokens[-1] if tokens else None
    lines = stretch.split("\n")
    if last is None or last.type != "fence" or last.map is None or last.map[1] < len(lines) - (not lines[-1]):
        return None
    behind = lines[last.map[1] - 1].strip(" \t")
    closed = last.map[1] - last.map[0] > 1 and len(behind) >= len(last.markup) and not behind.strip(last.markup[0])
    return None if closed else last.markup


def _walk(tokens: list[Token], lines: list[str], starts: list[int]) -> Iterator[Block]:
    table = -1
    for index, token in enumerate(tokens):
        if token.map is None:
            continue
        top, bottom = token.map
        if token.type == "paragraph_open":
            yield from _paragraph(top, bottom, lines, starts)
        elif token.type == "heading_open":
            yield _heading(int(token.tag[1]), lines[top], starts[top])
        elif token.type == "table_open":
            table = starts[top]
        elif token.type == "tr_open":
            header = tokens[index - 1].type == "thead_open"
            yield _row(lines[top], starts[top], table, header)
            if header and top + 1 < len(lines):
                yield _row(lines[top + 1], starts[top + 1], table, False)._replace(kind="delimiter")
        elif token.type == "fence":
            closed = bottom - top > 1 and LEAD.sub("", lines[bottom - 1], count=1).startswith(token.markup)
            inside = range(top + 1, bottom - 1 if closed else bottom)
            if inside:
                yield Block("fence", starts[inside[0]], starts[inside[-1]] + len(lines[inside[-1]]))
        elif token.type == "hr":
            yield Block("rule", starts[top], starts[top] + len(lines[top]))


def _paragraph(top: int, bottom: int, lines: list[str], starts: list[int]) -> Iterator[Block]:
    """A paragraph, cut where a line begins with a bullet sign (scans have signs that Markdown does not know)."""
    kind: Kind | None = None
    begin = end = 0
    for number in range(top, bottom):
        line = lines[number]
        lead = LEAD.match(line)
        content = lead.end() if lead else 0
        sign = SIGN.match(line, content)
        if sign or kind is None:
            if kind is not None:
                yield Block(kind, begin, end)
            behind = sign.end() if sign else content
            behind += len(line) - behind - len(line[behind:].lstrip())
            kind = "bullet" if sign else "paragraph"
            begin = end = starts[number] + behind
        end = max(end, starts[number] + len(line.rstrip()))
    if kind is not None:
        yield Block(kind, begin, end)


def _heading(level: int, line: str, start: int) -> Block:
    lead = LEAD.match(line)
    at = lead.end() if lead else 0
    if sign := SIGN.match(line, at):  # a heading inside a list item
        at = sign.end() + len(line[sign.end() :]) - len(line[sign.end() :].lstrip())
    if mark := _HEADING_MARK.match(line, at):
        at = mark.end()
    close = _HEADING_END.search(line, at)
    end = close.start() if close else len(line)
    at += len(line[at:end]) - len(line[at:end].lstrip())
    return Block("heading", start + at, start + max(at, end), level)


def _row(line: str, start: int, table: int, header: bool) -> Block:
    lead = LEAD.match(line)
    at = lead.end() if lead else 0
    end = len(line.rstrip())
    if line.startswith("|", at):
        at += 1
    if end > at and line[end - 1] == "|" and line[end - 2] != "\\":
        end -= 1
    at += len(line[at:end]) - len(line[at:end].lstrip())
    end = at + len(line[at:end].rstrip())
    return Block("row", start + at, start + end, table=table, header=header)


def _depths(found: Iterator[Block], lines: list[str], starts: list[int]) -> Iterator[Block]:
    """Give bullets their depth by the white space before their sign: in scans one space already means a level."""
    stack: list[int] = []
    line = 0
    for block in found:
        while line + 1 < len(lines) and starts[line + 1] <= block.start:
            line += 1
        lead = LEAD.match(lines[line])
        indent = len(lead.group().expandtabs(4)) if lead else 0
        if block.kind != "bullet":
            if not indent:
                stack.clear()
            yield block
            continue
        while stack and stack[-1] > indent:
            stack.pop()
        if not stack or indent > stack[-1]:
            stack.append(indent)
        yield block._replace(level=len(stack) - 1)
