"""Titles without any mark: short lines above the paragraphs that they name, in texts whose lines are plain."""

from collections.abc import Iterator
from itertools import pairwise

from vwsreview.domain.span import trimmed
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.section_words import is_known, is_letterhead, is_plain_title

_CLOSINGS = (
    "met vriendelijke groet",
    "hoogachtend",
    "yours sincerely",
    "yours faithfully",
    "kind regards",
    "groet",
    "gr.",
    "mvg",
)
_PARAGRAPH = 45
"""From so many characters on a line reads as a line of a paragraph."""
_MOST_HEADINGS = 2


def plain_titles(reading: Reading) -> Iterator[Found]:
    """``Beslissing``, ``Politieke context`` on a line of their own, with a paragraph below."""
    earlier = reading.of("section")
    if sum(reading.text[found.start - 2 : found.start] == "# " for found in earlier) >= _MOST_HEADINGS:
        return
    deeper = bool(earlier)
    candidates = [line for line in _below_the_head(reading) if _may_be(reading, line)]
    titles = {line.ordinal for line in candidates}
    nested = False
    for line in candidates:
        below = reading.below(line)
        if below is None or not (below.ordinal in titles or _opens_paragraph(reading, below)):
            continue
        above = reading.above(line)
        nested = nested or (above is not None and above.ordinal in titles)
        level = 1 + deeper + nested
        yield Found(*trimmed(reading.text, line.body, line.words), {"number": None, "level": level})


def _below_the_head(reading: Reading) -> Iterator[Line]:
    """The lines of the body, up to the closing words of a letter or a mail."""
    closed = False
    for _, line in pairwise(line for line in reading.filled if line.ordinal >= reading.front):
        words = reading.text[line.body : line.words].casefold()
        closed = (closed and line.ordinal not in reading.label_lines) or words.startswith(_CLOSINGS)
        if not closed and line.ordinal not in reading.skipped:
            yield line


def _may_be(reading: Reading, line: Line) -> bool:
    if line.heading or line.bullet or line.number or line.quoted or is_row(reading.text, line):
        return False
    words = reading.text[line.body : line.words]
    if not is_plain_title(words) or is_letterhead(words):
        return False
    above = reading.above(line)
    if above is None or not (reading.airy or above.ordinal < line.ordinal - 1):
        return False
    if is_known(words):
        return True
    ended = reading.text[above.words - 1] in ".:?!)" or above.ordinal in reading.skipped
    return ended or above.heading > 0 or above.number is not None or _is_short(reading, above)


def _is_short(reading: Reading, above: Line) -> bool:
    """A line above that is no cut sentence: another title, a row of a table, a number."""
    words = reading.text[above.body : above.words]
    return (
        is_row(reading.text, above)
        or (is_plain_title(words) and len(words) < _PARAGRAPH)
        or words[-1] in ")>*0123456789"
    )


def _opens_paragraph(reading: Reading, line: Line) -> bool:
    """Whether a paragraph or a list begins on this line."""
    if line.ordinal in reading.skipped and not line.bullet:
        return False
    words = reading.text[line.body : line.words]
    listed = line.bullet or line.number is not None
    return listed or (not words[0].islower() and (len(words) >= _PARAGRAPH or words[-1] in ".?:"))


RULES = (
    Rule(
        "section.plain", "section", plain_titles,
        examples=(
            ("Geachte heer,\n\nDank.\n\nBeslissing\n\nWij wijzen uw verzoek af.\n\nHoogachtend,\n", "Beslissing"),
            (
                "# nota\n\nGeadviseerd besluit\nU kunt instemmen met de verlenging van het contract.\n\n"
                "Politiek draagvlak\nDe Kamer vroeg hier in het debat om.\n",
                "Politiek draagvlak",
            ),
        ),
        counter_examples=(
            "Geachte heer,\n\nDank.\n\nHoogachtend,\n\nPiet Bol\n\nWij zijn bereikbaar tussen acht en vijf uur.\n",
            "# verslag\n\nDank.\n\nDe sluis is\n\nstuk en wordt hersteld.\n\nDat duurt een week.\n",
        ),
    ),
)  # fmt: skip
