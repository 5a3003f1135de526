"""Markdown headings as titles of parts; those of scans were made by a converter and are often something else."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header import sign_off, title_words
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sections.section_numbers import are_neighbours
from vwsreview.extract.sections.section_openings import Opening, opening, without_tail
from vwsreview.extract.sections.section_words import is_known, is_readable, is_scan_title
from vwsreview.extract.text.lines import Line

_EARLIER = re.compile(r"(?i:\b(?:vorige|vorig|previous|last)\b)")
"""In a heading that names another meeting's minutes: an item, not the title."""
_GLUED = re.compile(r"(?P<title>[A-Z][a-zë]{4,20}) (?=[A-Z][a-z])")
"""A title in the first column of a form, and the first words of the cell beside it."""
_LONGEST_TEXT = 200


def headings(reading: Reading) -> Iterator[Found]:
    """Markdown headings, but for the title: the first heading level below it is 1."""
    lines = below_title(reading)
    depths = sorted({line.heading for line in lines if line.ordinal not in reading.taken_lines})
    signed = sign_off.lines_below(reading) if reading.airy else frozenset[int]()
    for line in lines:
        if line.ordinal in signed:
            continue
        span = trimmed(reading.text, line.body, line.words)
        if span.start >= span.end or line.ordinal in reading.taken_lines or not is_readable(reading.words(span)):
            continue
        if reading.airy and not line.number:
            scanned = _of_scan(reading, line, span)
            if scanned is None:
                continue
            span = scanned
        opened = opening(reading.text, line.number_start, span.end)
        if opened is None or not _is_numbered(reading, opened, lines):
            title, number = (without_tail(reading.text, *span), line.number)
        else:
            title, number = opened.title, opened.number
        yield Found(*title, {"number": number, "level": depths.index(line.heading) + 1})


def _is_numbered(reading: Reading, opened: Opening, lines: Sequence[Line]) -> bool:
    """Whether what opens a heading is a number; letters and the like are one where those beside them count on."""
    if not opened.weak:
        return True
    beside = (opening(reading.text, line.number_start, line.words) for line in lines)
    return any(other is not None and are_neighbours(other.number, opened.number) for other in beside)


def below_title(reading: Reading) -> list[Line]:
    """All headings but the title of the whole document and what stands above it."""
    lines = [line for line in reading.filled if line.heading]
    title = _title(reading, lines)
    if title is None:
        return lines
    wrapped = reading.below(title) if reading.airy else None
    return [line for line in lines if line.ordinal > title.ordinal and line is not wrapped]


def _title(reading: Reading, lines: Sequence[Line]) -> Line | None:
    """The document's title: the first heading where it has no number and stands above all others, or says the kind."""
    for line in lines[:3]:
        words = reading.text[line.body : line.words]
        opened = title_words.opening(words) if not _EARLIER.search(words) else None
        if opened and opened[0] == reading.kind and not line.number and not _behind_text(reading, line):
            return line
    if not lines or lines[0].number or _behind_text(reading, lines[0]):
        return None
    first, *others = lines
    alone = all(line.heading > first.heading for line in others)
    apart = bool(others) and all(line.number for line in others if line.heading == first.heading)
    return first if alone or apart or first.ordinal in reading.taken_lines else None


def _behind_text(reading: Reading, line: Line) -> bool:
    """Whether paragraphs or those who were there stand above a heading: of what they tell it cannot be the title."""
    if any(found.start < line.start for found in reading.of("attendee")):
        return True
    above = (other for other in reading.filled if reading.front <= other.ordinal < line.ordinal)
    return any(other.words - other.body > _LONGEST_TEXT and not other.bullet for other in above)


def _of_scan(reading: Reading, line: Line, span: Span) -> Span | None:
    """What of a heading in a scan is a title; of one that reads on below, the first column's words."""
    words = reading.words(span)
    if is_known(words):
        return span
    above, below = reading.above(line), reading.below(line)
    reads_on = below is not None and reading.text[below.body].islower()
    glued = _GLUED.match(words)
    if glued and (reads_on or len(words) > 60 or not words[-1].isalpha()):
        return Span(span.start, span.start + glued.end("title"))
    cut = (
        above is not None and not above.heading and reading.text[above.words - 1] not in ".:?!)-" and words[0].islower()
    )
    return span if is_scan_title(words) and not reads_on and not cut else None


RULES = (
    Rule(
        "section.heading", "section", headings,
        examples=(
            ("# Verslag\n\n## 1 Opening\n\ntekst\n\n## 2 Sluiting\n", "Sluiting"),
            ("# nota\n\n### Advies\n", "Advies"),
            ("# verslag\n\n## Agendapunt 1: Opening\n\ntekst\n\n## Agendapunt 2: Slot\n", "Slot"),
            ("Verslag\n=======\n\n1. Opening\n----------\n\ntekst\n", "Opening"),
            ("# verslag\n\n## 1 – Opening\n\ntekst\n\n## 2 – Slot\n", "Opening"),
            ("# verslag\n\n## B1 Opening\n\ntekst\n\n## B2 Slot\n", "Slot"),
            ("Overleg\n\n## Verslag vorige keer\n\nDank.\n\n## Sluis Oost\n\nDicht.\n", "Verslag vorige keer"),
            ("## BIJLAGE 2\n\n## Voorlegger directieteam\n\ntekst\n\n## Advies\n", "Advies"),
        ),
        counter_examples=(
            "# verslag\n\ntekst\n",
            "tekst # geen kop\n",
            "---\ndate: 2021-03-04\n---\n\ntekst\n---\n",
            "Beste mensen,\n\n## 5.1 lid 2 sub e\n\n## [ O |\n",
        ),
        gate=("#", "---", "==="),
    ),
)  # fmt: skip
