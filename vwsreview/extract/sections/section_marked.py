"""Titles that stand out by marks: bold, italic, underlined, between rules of signs, or with a colon behind them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import labels, title_words
from vwsreview.extract.people import names
from vwsreview.extract.reading import Reading
from vwsreview.extract.redactions import redactions
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sections.section_openings import without_tail
from vwsreview.extract.sections.section_surroundings import ends_paragraph, followed_by_bullets
from vwsreview.extract.sections.section_words import (
    INSIDE,
    LONGEST,
    MARKER,
    is_known,
    is_letterhead,
    is_readable,
    is_sentence,
)
from vwsreview.extract.text.lines import Line

_BULLET = r"(?:[-*+•–·][ \t]+)?"
_BOLD = re.compile(
    rf"{_BULLET}(?P<mark>\*{{1,3}}|_{{1,3}}|<u>|<b>)(?P<title>[^*_<\n]{{2,120}}(?:\*\* ?\*\*[^*_\n]{{1,80}})?)"
    r"(?:(?P=mark)|</[ub]>)(?P<rest>[^\n]{0,40})$"
)
_UNDERLINED = re.compile(
    r"(?P<mark>[*_]{0,3}\[)(?P<title>[^\]\n]{2,120})\]\{\.(?:underline|ul|smallcaps|mark)\}[*_]{0,3}(?P<rest>:?\\?)$"
)
_SIGNS = re.compile(
    r"(?:(?P<mark>=+|--+|~+|\+\++|##+|//+|»|►|■|▪|>+|\[)[ \t]?(?P<title>[^\W_][^=~\]\n]{1,70}?)"
    r"(?:[ \t]?(?P=mark)|\]|(?<=[\w.)?]))|(?P<plain>[A-Z][^:|\n]{2,60}):)(?P<rest>)$"
)
_CAPITALS = re.compile(
    r"(?P<mark>)(?=[^a-z\n]{5,70}$|[^a-z\n]{8,50} [a-z]{2,6} [\d/-]+$)(?P<title>[A-ZÀ-Þ][^|:<>@\n]+)(?P<rest>)$"
)
_UNDER = re.compile(r"[.~_*‾¯]{3,}\s*$")
_NUMBERED = re.compile(r"\d{1,2}[.)](?=[A-Z])")
_SHORT, _TOP, _LONGEST_ABBREVIATION = 70, 30, 4


class _Marked(NamedTuple):
    line: Line
    mark: str
    title: Span
    words: str


def marked_titles(reading: Reading) -> Iterator[Found]:
    """A bold or italic line of its own, also as a bullet: ``**Vervolg**``, ``- *Bekostiging*``."""
    earlier = reading.of("section")
    numbered = any(found.values["number"] for found in earlier)
    if reading.kind == "email":
        return
    for marked in _seen(reading, _BOLD, _UNDERLINED):
        words, line = marked.words, marked.line
        italic = marked.mark in ("*", "_") and not line.bullet
        if words.endswith(",") or words.endswith(":") != italic or (italic and not followed_by_bullets(reading, line)):
            continue
        glued = _NUMBERED.match(words)
        start = marked.title.start + (glued.end() if glued else 0)
        numbered = numbered or glued is not None
        inside = numbered or (bool(earlier) and earlier[0].start < line.start)
        level = 2 if inside and (line.bullet or italic) else 1
        yield Found(start, marked.title.end, {"number": glued.group() if glued else None, "level": level})


def signed_titles(reading: Reading) -> Iterator[Found]:
    """``== Opening ==``, ``*Opening*``, ``Opening:``: lines of one shape, some of them titles that many texts have."""
    if reading.kind not in ("minutes", "agenda", "decision_list", "memo"):
        return
    seen = [marked for marked in _seen(reading, _BOLD, _UNDERLINED, _SIGNS, _CAPITALS) if not marked.line.bullet]
    shapes = [(marked.mark, marked.words.endswith(":")) for marked in seen]
    each = {(shape, marked.words) for shape, marked in zip(shapes, seen, strict=True)}
    known = Counter(shape for shape, words in each if is_known(words))
    many, again = Counter(shapes), Counter(marked.words for marked in seen)
    for shape, marked in zip(shapes, seen, strict=True):
        fewest = 2 if shape[1] else 1
        if shape[1] and again[marked.words] > 1:
            continue  # a part that every item has
        fits = len(marked.words) <= _SHORT and not names.is_surely(marked.words) and not is_sentence(marked.words)
        capitals = shape[0] == "A" and again[marked.words] == 1 and _is_title_in_capitals(marked.words)
        sure = known[shape] >= fewest or capitals
        if sure and many[shape] > 1 and fits:
            yield Found(*marked.title, {"number": None, "level": 1})


def _is_title_in_capitals(words: str) -> bool:
    """Whether words in capitals name no body, no ground and no kind of document."""
    long = any(len(word) > _LONGEST_ABBREVIATION for word in words.split())
    return long and not (gazetteer.is_organisation(words) or redactions.grounds(words) or title_words.opening(words))


def _seen(reading: Reading, *patterns: re.Pattern[str]) -> Iterator[_Marked]:
    """The lines with such marks that may be titles."""
    first_label = min(reading.label_lines, default=0)
    for line in reading.filled:
        if line.heading or line.number or line.quoted or line.words - line.body > LONGEST:
            continue
        if line.ordinal < first_label < _TOP or reading.text[line.body] == "|":
            continue
        if not _may_stand_out(reading.text, line):
            continue
        start = line.body
        match = next((found for one in patterns if (found := one.match(reading.text, start, line.words))), None)
        if match is None or not _stands_alone(reading, line, match["rest"].strip(" \\")):
            continue
        group = "title" if match["title"] else "plain"
        colon = match["rest"].startswith(":") or group == "plain"
        title = without_tail(reading.text, match.start(group), match.end(group))
        words = reading.words(title) + (":" if colon else "")
        if _may_be(reading, line, words):
            yield _Marked(line, match["mark"] or ("A" if group == "title" else ""), title, words)


def _may_stand_out(text: str, line: Line) -> bool:
    """A quick look whether a mark stands in front of the words, a colon behind them, or a second capital in them."""
    second = text[line.body + 1 : line.body + 2]
    return not (text[line.body].isalnum() and "a" <= second <= "z") or text[line.words - 1] == ":"


def _may_be(reading: Reading, line: Line, words: str) -> bool:
    known = labels.meaning(words)
    headed = known == "-" and not line.bullet and words[-1:] != ":" and is_known(words)
    if not headed and (known or line.ordinal in reading.skipped):
        return False
    if words.endswith(":") and squeezed(words) in INSIDE:
        return False
    return not (is_letterhead(words) or not is_readable(words) or MARKER.match(words))


def _stands_alone(reading: Reading, line: Line, rest: str) -> bool:
    """Whether nothing but a code stands behind the title; a letter's has empty lines or bullets around it."""
    if rest and not redactions.are_codes(rest):
        return False
    if line.bullet:
        return True
    if not rest and reading.kind == "letter" and ends_paragraph(reading, line):
        return True
    if not rest and reading.kind != "letter":
        return line.ordinal == 0 or reading.lines[line.ordinal - 1].blank or ends_paragraph(reading, line)
    around = reading.lines[max(0, line.ordinal - 1) : line.ordinal] + reading.lines[line.ordinal + 1 : line.ordinal + 2]
    return all(other.blank or other.bullet for other in around)


RULES = (
    Rule(
        "section.marked", "section", marked_titles,
        examples=(
            ("# verslag\n\n**Vervolg**\n\nWe gaan door.\n", "Vervolg"),
            ("# minutes\n\n**Next meeting**\nTuesday 7 June 2019.\n", "Next meeting"),
            ("# verslag\n\n1. **Monitor**\n- *Koppeling met NZa*\n - tekst\n", "Koppeling met NZa"),
        ),
        counter_examples=(
            "# verslag\n\n**Let op**: morgen dicht.\n",
            "# verslag\n\n**Aanwezig**\n\n- A. Bol\n\nA. Bol opent.\n",
            "# verslag\n\n**Directie Curatieve Zorg**\n\n**Datum**\n\n1 mei\n",
        ),
        gate=("*", "_"),
    ),
    Rule(
        "section.signed", "section", signed_titles,
        examples=(
            ("# verslag\n\n== Opening ==\n\nDe voorzitter opent.\n\n== Sluis Oost ==\n\nDicht.\n", "Sluis Oost"),
            ("# verslag\n\n*Sluis Oost*\n\nDe deur klemt.\n\n*Rondvraag*\n\nGeen.\n", "Sluis Oost"),
            ("# verslag\n\nOpening:\nWelkom.\n\nSluis Oost:\nDe deur klemt.\n\nRondvraag:\nGeen.\n", "Sluis Oost"),
        ),
        counter_examples=(
            "# verslag\n\nBesproken is:\n- de deur\n\nAfgesproken is:\n- de brug\n",
            "# verslag\n\n*Wij spraken over de sluis.*\n\n*De deur klemt.*\n",
        ),
    ),
)  # fmt: skip
