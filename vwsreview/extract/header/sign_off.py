"""What stands below the closing words of a letter or a mail: names, functions, addresses; none of it is a title."""

import re

from vwsreview.extract.reading import Reading

ANNEX = re.compile(r"(?:Bijlage|BIJLAGE|Annex|ANNEX|Appendix) (?:\d{1,2}[A-Za-z]?|[A-Z]|[IVX]{1,4})$")
"""The head of an annex, which begins anew."""
_CLOSINGS = (
    "met vriendelijke groet", "hoogachtend", "yours sincerely", "yours faithfully", "kind regards", "hartelijke groet",
    "groet", "gr.", "mvg",
)  # fmt: skip


def lines_below(reading: Reading) -> frozenset[int]:
    """The lines of closing words and those below them, up to the head of the next mail or of an annex."""
    closed = False
    found: list[int] = []
    for line in reading.filled:
        words = reading.text[line.body : line.words]
        if closed and (line.ordinal in reading.label_lines or ANNEX.match(words)):
            closed = False
        closed = closed or (len(words) < 60 and words.casefold().startswith(_CLOSINGS))
        if closed:
            found.append(line.ordinal)
    return frozenset(found)
