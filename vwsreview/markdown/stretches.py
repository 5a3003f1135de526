"""Where a text may be cut so that each stretch is parsed as it is within the whole.

A line that begins with a letter behind a blank line, or with a heading's mark, ends every list, quote and table; only a
fence goes on until its own mark closes it (CommonMark 0.31, 4.5, 5.1 and 5.2). So a long text is parsed where it is
looked at, and its beginning and its end in the same time.
"""

import re
from collections.abc import Iterator

from vwsreview.markdown.parser import front_matter, open_fence

STRETCH = 30_000
"""Code points; to parse as many takes some 25 ms."""
LONGEST = 100_000
"""Where so many have no place to cut (a table of thousands of rows), the text is cut at the next line all the same."""

_CUT = re.compile(r"\n[ \t]*\n(?=[^\W\d_])|\n(?=#{1,6}[ \t])")
_FENCE = re.compile(r"(?m)^([ \t]*)(`{3,}|~{3,})(.*)$")


def stretches(text: str, least: int = STRETCH) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch; together they are the text. One has at least `least` code points, but the last."""
    start = 0
    while start < len(text):
        end = _end(text, start, least)
        yield start, end
        start = end


def stretch_at(text: str, offset: int) -> tuple[int, int]:
    """The stretch in which the code point at `offset` stands; behind the last one it is the last."""
    last = 0, len(text)
    for last in stretches(text):
        if offset < last[1]:
            break
    return last


def _end(text: str, start: int, least: int) -> int:
    clear = start
    place = max(start + least - 1, front_matter(text)) if not start else start + least - 1
    latest = place + LONGEST
    while cut := _CUT.search(text, place, latest):
        mark = _mark_left_open(text[clear : cut.end()])
        if mark is None:
            return cut.end()
        closed = re.compile(rf"(?m)^[ \t]*{mark[0]}{{{len(mark)},}}[ \t]*$").search(text, cut.end())
        if closed is None:
            return len(text)
        clear = place = closed.end()
        latest = place + LONGEST
    line = text.find("\n", latest)
    return line + 1 if line >= 0 else len(text)


def _mark_left_open(stretch: str) -> str | None:
    """The mark of the fence that is still open where a stretch ends; None where none is."""
    if "```" not in stretch and "~~~" not in stretch:
        return None
    mark: str | None = None
    for line in _FENCE.finditer(stretch):
        lead, sign, rest = line.groups()
        if mark is not None:
            closes = sign[0] == mark[0] and len(sign) >= len(mark) and not rest.strip(" \t")
            mark = None if closes else mark
        elif lead or "|" in rest:
            return open_fence(stretch)  # inside a list or a table it would not be one of its own
        elif sign[0] == "~" or "`" not in rest:
            mark = sign
    return mark
