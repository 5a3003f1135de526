"""Numbers in any spelling in front of titles, one after the other: ``I. Opening`` … ``II. Rondvraag``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vwsreview.domain.span import Span
from vwsreview.extract.people import names
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sections.section_numbers import Depths, are_neighbours
from vwsreview.extract.sections.section_openings import bare, opening, without_leader, without_tail
from vwsreview.extract.sections.section_surroundings import Numbered, in_lists, is_bold, reads_on
from vwsreview.extract.sections.section_words import LONGEST, is_known, is_sentence, is_title_case
from vwsreview.extract.text.lines import Line, is_row

_LONGEST_BARE, _FEWEST_STACKED = 20, 2


class _Candidate(NamedTuple):
    """A number and the title that it may belong to; without a title where that was found before."""

    number: str
    title: Span | None
    sure: bool
    line: Line


def series_titles(reading: Reading) -> Iterator[Found]:
    """``I. Opening`` … ``II. Rondvraag``, ``**A. Planning**``, ``Agendapunt 3: Cijfers``, one after the other."""
    earlier = {found.start: found.values["number"] for found in reading.of("section")}
    seen: list[_Candidate] = []
    for line in reading.filled:
        start = line.number_start if line.number else line.body
        number = earlier.get(line.body)
        if isinstance(number, str):
            seen.append(_Candidate(number, None, sure=False, line=line))
        elif (candidate := _candidate(reading, line, start)) is not None:
            seen.append(candidate)
    plain = [Numbered(one.line, one.number, one.title) for one in seen if one.title and not is_bold(reading, one.line)]
    listed = in_lists(reading, plain)
    yield from _in_order([one for one in seen if one.line.ordinal not in listed])


def stacked_titles(reading: Reading) -> Iterator[Found]:
    """``1.`` on a line of its own and ``Opening`` on the next one, several in a text."""
    seen: list[_Candidate] = []
    for line in reading.filled:
        number = bare(reading.text[line.start : line.words]) if line.words - line.start <= _LONGEST_BARE else None
        if number is None or line.ordinal in reading.skipped:
            continue
        below = reading.below(line)
        if below is None or below.number or below.heading or bare(reading.text[below.start : below.words]):
            continue
        title = without_tail(reading.text, below.body, below.words)
        if _fits(reading, below, title) and is_title_case(reading.words(title)) and not reads_on(reading, below):
            seen.append(_Candidate(number, title, sure=False, line=line))
    known = any(is_known(reading.words(found.title)) for found in seen if found.title)
    if len(seen) >= _FEWEST_STACKED and (known or not any(found.number.isalnum() for found in seen)):
        yield from _in_order(seen)


def _in_order(seen: Sequence[_Candidate]) -> Iterator[Found]:
    depths = Depths()
    for place, (number, title, sure, _) in enumerate(seen):
        around = (*seen[max(0, place - 1) : place], *seen[place + 1 : place + 2])
        level = depths.of(number)
        if title is not None and (sure or any(are_neighbours(number, other.number) for other in around)):
            yield Found(*title, {"number": number, "level": level})


def _candidate(reading: Reading, line: Line, start: int) -> _Candidate | None:
    if line.heading or line.quoted or line.ordinal in reading.taken_lines or is_row(reading.text, line):
        return None
    opened = opening(reading.text, start, line.words)
    if opened is None or opened.sole or reads_on(reading, line):
        return None
    if line.number == opened.number and line.number[0].isdigit() and not opened.worded:
        return None  # what section.numbered has left alone
    first = reading.text[opened.title.start]
    if first.islower() or not _fits(reading, line, opened.title):
        return None
    known = is_known(reading.words(opened.title)) and not opened.weak
    title = without_leader(reading.text, opened.title) if reading.kind == "agenda" else opened.title
    return _Candidate(opened.number, title, sure=known, line=line)


def _fits(reading: Reading, line: Line, title: Span) -> bool:
    words = reading.words(title)
    if not 1 < len(words) <= LONGEST or "**" in words or is_sentence(words.rstrip("?")) or is_row(reading.text, line):
        return False
    return line.ordinal not in reading.taken_lines and not names.is_surely(words)


RULES = (
    Rule(
        "section.lettered", "section", series_titles,
        examples=(
            ("# verslag\n\nI. Opening\n\ntekst\n\nII. Rondvraag\n", "Opening"),
            ("# verslag\n\n**A. Mededelingen**\n- een\n\n**B. Planning**\n- twee\n", "Planning"),
            ("# nota\n\n1 Aanleiding\n\ntekst\n\n1.1 Achtergrond\n\ntekst\n\n2 Advies\n", "Achtergrond"),
            ("# verslag\n\n(1) Sluis Oost\n\ntekst\n\n(2) Sluis West\n", "Sluis West"),
            ("# verslag\n\n01A Sluis Oost\n\ntekst\n\n02 Sluis West\n", "Sluis Oost"),
            ("# verslag\n\nAgendapunt 1: Opening\n\ntekst\n\nAgendapunt 2: Cijfers\n", "Cijfers"),
            ("# verslag\n\n= 1 = Sluis Oost\n\ntekst\n\n= 2 = Sluis West\n", "Sluis West"),
            ("# verslag\n\n1.Sluis Oost\nDe deur klemt.\n\n2.Sluis West\nDicht.\n", "Sluis West"),
            ("# agenda\n\n10.00  1  Sluis Oost     ter info\n10.30  2  Sluis West     besluit\n", "Sluis Oost"),
        ),
        counter_examples=(
            "# verslag\n\nA. Bol (CZ)\nD. Dam (VGP)\n",
            "# verslag\n\n4 Kamerleden\n7 Ambtenaren\n",
            "# verslag\n\nI. Jansen opent.\n\nV. de Vries sluit.\n",
            "# verslag\n\n10.00 De brug gaat open\n10.30 De brug gaat dicht\n",
        ),
    ),
    Rule(
        "section.stacked", "section", stacked_titles,
        examples=(
            ("# verslag\n\n1.\nSluis Oost\n\ntekst\n\n2.\nSluis West\n\ntekst\n", "Sluis West"),
            ("# verslag\n\n**I**\n\n**Opening**\n\ntekst\n\n**II**\n\n**Rondvraag**\n", "Rondvraag"),
        ),
        counter_examples=(
            "# verslag\n\n1.\n\n2.\n\nSluis Oost\n",
            "# verslag\n\n12\n\nDe brug is open.\n\n13\n\nDe brug is dicht.\n",
        ),
    ),
)  # fmt: skip
