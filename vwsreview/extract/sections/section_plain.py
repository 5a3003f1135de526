"""Titles without any mark: short lines above the paragraphs that they name, in texts whose lines are plain."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header import sign_off
from vwsreview.extract.people import names
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sections.section_words import is_greeting, is_known, is_letterhead, is_plain_title
from vwsreview.extract.text.lines import Line, is_row

_PARAGRAPH = 45
"""From so many characters on a line reads as a line of a paragraph."""
_FULL_LINE = 60
_MOST_HEADINGS = 2
_FEWEST_CELLS = 3
_FEWEST_GAPS = 2
_CELL_GAP = re.compile(r"\S(?:\t| {3})")
_CELL = re.compile(
    r"(?P<title>[A-Z][a-zë]{4,20}-?(?: [a-z]{2,12}| /){0,2}) (?=(?:De|Het|Een|Op|In|Er|Dit|Deze|Als|Om|Voor|Uit|Aan"
    r"|Van|Bij|Na|Met|Wij|We|Alle|Naar|Door|Over|Tijdens|Omdat|The|This|There|An?) \w)"
)
"""A title in the first column of a form and the sentence in the cell beside it, read as one line."""


def plain_titles(reading: Reading) -> Iterator[Found]:
    """``Beslissing``, ``Politieke context`` on a line of their own, with a paragraph below."""
    earlier = reading.of("section")
    headed = sum(reading.text[found.start - 2 : found.start] == "# " for found in earlier)
    if headed >= _MOST_HEADINGS and not reading.airy:
        return
    candidates = [line for line in _body(reading) if _may_be(reading, line)]
    if reading.kind == "letter":
        candidates = _below_greeting(reading, candidates)
    titles = {line.ordinal for line in candidates}
    deeper = 0
    for line in candidates:
        above, below = reading.above(line), reading.below(line)
        nested = above is not None and above.ordinal in titles
        if below is None or not (_opens_paragraph(reading, below) or (not nested and _names(reading, titles, below))):
            continue
        inside = bool(earlier) and earlier[0].start < line.start
        deeper = max(deeper, nested)
        yield Found(*trimmed(reading.text, line.body, line.words), {"number": None, "level": 1 + inside + deeper})


def first_column(reading: Reading) -> Iterator[Found]:
    """Titles in the first column of a form that a scan put in front of the cell's first words, several in a text."""
    if not reading.airy:
        return
    found: list[Span] = []
    for line in _body(reading):
        match = _CELL.match(reading.text, line.body, line.words)
        above, below = reading.above(line), reading.below(line)
        if not match or above is None or below is None or names.is_surely(match["title"]):
            continue
        if reading.text[above.words - 1] in ".:)?" or reading.text[above.words - 1].isdigit():
            found.append(Span(*match.span("title")))
    if len(found) >= _FEWEST_CELLS:
        for span in found:
            yield Found(*span, {"number": None, "level": 1})


def _body(reading: Reading) -> Sequence[Line]:
    """The lines of running text but the first, up to the closing words of a letter or a mail."""
    below = sign_off.lines_below(reading)
    filled = [line for line in reading.filled if line.ordinal >= reading.front][1:]
    return [line for line in filled if line.ordinal not in below and line.ordinal not in reading.skipped]


def _may_be(reading: Reading, line: Line) -> bool:
    if line.heading or line.bullet or line.number or line.quoted or is_row(reading.text, line):
        return False
    words = reading.text[line.body : line.words]
    above = reading.above(line)
    if above is None or not (reading.airy or above.ordinal < line.ordinal - 1 or _is_tight(reading, above, line)):
        return False
    if sign_off.ANNEX.match(words):
        return True
    if not is_plain_title(words) or is_letterhead(words) or reading.text[above.words - 1] in "-,":
        return False
    if is_known(words):
        return True
    ended = reading.text[above.words - 1] in ".:?!)" or above.ordinal in reading.skipped
    numbered = above.number is not None and above.words - above.body < _PARAGRAPH
    return ended or above.heading > 0 or numbered or _is_short(reading, above) or _is_glued(reading, above, line)


def _is_glued(reading: Reading, above: Line, line: Line) -> bool:
    """An empty line above and none below, where a paragraph begins."""
    below = reading.below(line)
    return (
        not reading.airy
        and above.ordinal < line.ordinal - 1
        and below is not None
        and below.ordinal == line.ordinal + 1
    )


def _is_tight(reading: Reading, above: Line, line: Line) -> bool:
    """A line that stops early between full lines of text, with neither a full stop nor an empty line."""
    below = reading.below(line)
    if below is None or below.ordinal != line.ordinal + 1 or reading.text[above.words - 1] not in ".?!":
        return False
    return above.words - above.body > 0 and below.words - below.body > max(_FULL_LINE, line.words - line.body)


def _is_short(reading: Reading, above: Line) -> bool:
    """A line above that is no cut sentence: another title, a row of a table, a number."""
    words = reading.text[above.body : above.words]
    if is_row(reading.text, above) or words[-1] in ")>*0123456789":
        return True
    return is_plain_title(words) and len(words) < _PARAGRAPH


def _below_greeting(reading: Reading, candidates: Sequence[Line]) -> list[Line]:
    """Above ``Geachte heer`` a letter has addresses and references only."""
    greeting = next((line.ordinal for line in reading.filled if is_greeting(reading.text[line.body : line.words])), -1)
    return [line for line in candidates if line.ordinal > greeting]


def _names(reading: Reading, titles: set[int], line: Line) -> bool:
    """Whether this line is a title itself, with a paragraph below."""
    below = reading.below(line)
    return line.ordinal in titles and below is not None and _opens_paragraph(reading, below)


def _opens_paragraph(reading: Reading, line: Line) -> bool:
    """Whether a paragraph or a list begins on this line."""
    if line.ordinal in reading.skipped and not line.bullet:
        return False
    words = reading.text[line.body : line.words]
    listed = line.bullet or line.number is not None or _is_row_of_blanks(words)
    return listed or (not words[0].islower() and (len(words) >= _PARAGRAPH or words[-1] in ".?:"))


_FORM = (
    "Storing in 2019\n\nAantal Op maandag lagen er tien schepen\n\nvoor de sluis te wachten op de bediening.\n\n"
    "Melding De schipper meldde dat aan de\n\nverkeerspost in het noorden van de provincie.\n\n"
    "Maatregelen Er is een monteur gestuurd die\n\nhet slot van de deuren heeft vervangen.\n\n"
    "De sluis ging daarna open, en de schepen\n\nkonden verder varen.\n\nDe brug bleef dicht, want\n\nhet waaide.\n\n"
    "Om tien uur was alles\n\nweer gewoon.\n"
)


def _is_row_of_blanks(words: str) -> bool:
    """``nr     actie          wie``: the first row of a table without bars."""
    return len(_CELL_GAP.findall(words)) >= _FEWEST_GAPS


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
    Rule(
        "section.first_column", "section", first_column,
        examples=((_FORM, "Aantal"), (_FORM, "Maatregelen")),
        counter_examples=("Storing\n\nAantal De sluis is dicht.\n\nGevolg Er is gebeld.\n\nDoel De brug is dicht.\n",),
    ),
)  # fmt: skip
