"""Titles with their text on the same line: ``1. Opening. De voorzitter …``, ``**Financiën** – De cijfers …``."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import labels
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.people import names
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sections.section_openings import without_tail
from vwsreview.extract.sections.section_words import INSIDE, MARKER, is_known, is_readable
from vwsreview.extract.text.lines import Line, is_row

_BOLD = re.compile(r"(?P<mark>\*\*|__|\*|_)(?P<title>[^*_\n]{2,70})(?P=mark)[ \t]*[:.;–-]{0,2}[ \t]+\S|$")
_PLAIN = re.compile(r"(?P<title>[^.;:\n–|*]{2,70}?)(?:[.;:]|[ \t]–)[ \t]+\S")
_MOST_WORDS, _FEWEST, _FEWEST_KNOWN = 6, 2, 2
_LONGEST_ABBREVIATION = 6
_SHORTEST_TEXT = 12


def run_in_titles(reading: Reading) -> Iterator[Found]:
    """``**Opening.** De voorzitter …``: bold words in front of paragraphs, some of them titles that many texts have."""
    if reading.kind not in OF_MEETINGS:
        return
    seen: list[Span] = []
    for line in reading.filled:
        if line.heading or line.number or line.bullet or line.quoted or line.ordinal in reading.skipped:
            continue
        title = _bold(reading, line)
        if title is not None and _may_be(reading, title):
            seen.append(title)
    if sum(is_known(reading.words(title)) for title in seen) >= _FEWEST_KNOWN:
        inside = 1 + any(found.start < seen[0].start for found in reading.of("section"))
        for title in seen:
            yield Found(*title, {"number": None, "level": inside})


def before_text(reading: Reading) -> dict[int, Span]:
    """The titles of numbered lines with text behind them, by the place of the line."""
    if reading.kind not in OF_MEETINGS:
        return {}
    found: dict[int, Span] = {}
    plain: dict[int, Span] = {}
    for line in reading.filled:
        if line.number is None or line.heading or line.quoted or line.ordinal in reading.skipped:
            continue
        bold, words = _bold(reading, line), _plain(reading, line)
        if bold is not None and _may_be(reading, bold):
            found[line.ordinal] = bold
        elif words is not None and _may_be(reading, words):
            plain[line.ordinal] = words
            if is_known(reading.words(words)):
                found[line.ordinal] = words
    known = sum(is_known(reading.words(title)) for title in plain.values())
    return plain | found if known and len(plain) >= _FEWEST else found


def _bold(reading: Reading, line: Line) -> Span | None:
    start = line.body
    text = reading.text
    if not text.startswith(("*", "_"), start):
        opened = text.rfind("*", line.number_start - 3 if line.number else start, start)
        start = opened - 1 if 0 <= opened < line.number_start else start
    match = _BOLD.match(text, start, line.words)
    if match is None or match["title"] is None or line.words - match.end("title") < _SHORTEST_TEXT:
        return None
    return without_tail(text, *trimmed(text, max(line.body, match.start("title")), match.end("title")))


def _plain(reading: Reading, line: Line) -> Span | None:
    match = None if is_row(reading.text, line) else _PLAIN.match(reading.text, line.body, line.words)
    return Span(*match.span("title")) if match else None


def _may_be(reading: Reading, title: Span) -> bool:
    words = reading.words(title).rstrip(".:;")
    if not words or not words[0].isupper() or words.count(" ") >= _MOST_WORDS or not is_readable(words):
        return False
    if squeezed(words) in INSIDE or MARKER.match(words + " x"):
        return False
    return is_known(words) or not (_is_person(reading, title, words) or labels.meaning(words))


def _words_of_people(reading: Reading) -> frozenset[str]:
    return frozenset(word for found in reading.of("attendee") for word in re.findall(r"\w+", reading.words(found)))


def _is_person(reading: Reading, title: Span, words: str) -> bool:
    """Whether the words may name a speaker: one of those who were there, or somebody where no list tells who was."""
    if names.is_surely(words) or (words.isupper() and len(words) <= _LONGEST_ABBREVIATION):
        return True
    there = reading.drawn_from("attendee", _words_of_people)
    if there or reading.text[title.end] in ".;":
        return any(word in there for word in words.split() if word[0].isupper())
    return names.is_bare_surname(words) or names.may_be(words)


_MINUTES = (
    "# verslag\n\n**Opening.** De voorzitter opent.\n\n**Sluis Oost en West.** De deur klemt.\n\n"
    "**Rondvraag.** Niemand vraagt iets.\n"
)

RULES = (
    Rule(
        "section.run_in", "section", run_in_titles,
        examples=((_MINUTES, "Opening."), (_MINUTES, "Sluis Oost en West.")),
        counter_examples=(
            "# verslag\n\n**Bol:** de deur klemt al een week.\n\n**Vos:** dan bellen we de monteur.\n",
            "# verslag\n\n**Let op**: morgen is de sluis dicht.\n",
        ),
        gate=("*", "_"),
    ),
)  # fmt: skip
