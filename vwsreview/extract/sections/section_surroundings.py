"""What stands above and below a line: whether it reads on, ends a paragraph, names one, opens a list."""

from collections.abc import Sequence
from typing import NamedTuple

from vwsreview.domain.span import Span
from vwsreview.extract.reading import Reading
from vwsreview.extract.sections.section_numbers import are_neighbours, is_first, style
from vwsreview.extract.sections.section_words import is_known
from vwsreview.extract.text.lines import Line

_SHORT = 70


class Numbered(NamedTuple):
    """A line with a number in front of words that may be a title."""

    line: Line
    number: str
    title: Span


def reads_on(reading: Reading, line: Line) -> bool:
    """Whether the words go on below: a sentence that was broken over lines."""
    below = reading.below(line)
    if below is None or below.bullet or below.heading or below.number or reading.text[line.words - 1] in ".:?!":
        return False
    near = reading.airy or below.ordinal == line.ordinal + 1
    return near and (reading.text[line.words - 1] == "-" or reading.text[below.body].islower())


def names_paragraph(reading: Reading, line: Line) -> bool:
    """Whether a short numbered line stands above text that is no item itself."""
    below = reading.below(line)
    words = reading.text[line.body : line.words]
    if below is None or below.number or below.heading or len(words) > _SHORT or words[-1] in ",;:":
        return False
    adjoining = below.bullet or below.indent <= line.indent
    return adjoining and not reading.text[below.body].islower()


def followed_by_bullets(reading: Reading, line: Line) -> bool:
    following = [other for other in reading.lines[line.ordinal + 1 : line.ordinal + 4] if not other.blank]
    return bool(following) and following[0].bullet and not following[0].number


def ends_paragraph(reading: Reading, line: Line) -> bool:
    """Whether the line above a title ends a sentence, and a sentence begins below it, with no empty lines at all."""
    above, below = reading.above(line), reading.below(line)
    if above is None or below is None or reading.text[above.words - 1] not in ".?!":
        return False
    return below.bullet or below.words - below.body > _SHORT


def is_bold(reading: Reading, line: Line) -> bool:
    """Whether a line is wholly or partly written in bold."""
    return "**" in reading.text[line.start : line.words]


def in_lists(reading: Reading, numbered: Sequence[Numbered]) -> frozenset[int]:
    """The lines of lists that count from one on, without a word between them or a title that many texts have.

    Tasks, requests and parts of an article are listed so; what counts like that in an agenda are its items.
    """
    if reading.kind == "agenda":
        return frozenset()
    found: set[int] = set()
    run: list[Numbered] = []
    for nearest in (*numbered, None):
        if run and nearest is not None and _goes_on(reading, run[-1], nearest):
            run.append(nearest)
            continue
        unsigned = len(run) > 1 and all(item.number.isalnum() for item in run)
        known = any(is_known(reading.words(item.title)) for item in run)
        if len(run) > 1 and not known and (unsigned or is_first(run[0].number)):
            found.update(item.line.ordinal for item in run)
        run = [nearest] if nearest is not None else []
    return frozenset(found)


def _goes_on(reading: Reading, above: Numbered, item: Numbered) -> bool:
    """Whether the next number of the same style stands right below."""
    level = above.number.strip("().").count(".") == item.number.strip("().").count(".")
    alike = level and style(above.number) == style(item.number)
    return alike and reading.below(above.line) is item.line and are_neighbours(above.number, item.number)
