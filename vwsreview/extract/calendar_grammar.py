"""The grammar of temporal expressions: words at one place of a legible text to what they say.

Each phrase is a pattern with its reader, examples and counter-examples beside it (`calendar_phrases`); this module
joins phrases: a day with a clock time or a part of the day, two ends with a range between them, and the days of a
list that share the month or the year that stands behind the last.
All patterns are bounded and tried only at words that can begin them, so reading is linear.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from vwsreview.extract.calendar_clock import clock_at, part_of_day_at
from vwsreview.extract.calendar_expressions import (
    Clock,
    Day,
    DayLike,
    Expression,
    Length,
    Month,
    Point,
    Quarter,
    Range,
    Week,
    Weekday,
    Year,
)  # fmt: skip
from vwsreview.extract.calendar_openings import begins_a_clock, opening
from vwsreview.extract.calendar_phrases import BY_OPENING, FIRST_WORDS

_POINTS = get_args(Point)
_DAYS = get_args(DayLike)
_WORD = re.compile(r"[a-zà-ÿ\u0300-\u036f]+|[0-9]+")
_TOKEN = re.compile(
    r"[a-zà-ÿ\u0300-\u036f]+|[0-9]+(?P<code> ?\. ?[0-9] ?\. ?(?:(?:[0-9] ?\.? ?)?[a-z](?![a-z])|5(?![0-9])))?"
)
"""Words and numbers; a redaction code (``5.1.2e``) is one number with a `code`."""

_DIGITS = frozenset("0123456789")
_THROUGH = re.compile(r" {0,2}(?:t/m|t\.e\.m\.|tem|tot en met|tot & met|until|through)[ \n]{1,2}")
_UP_TO = re.compile(r" (?:tot|to) ")
_ON = re.compile(r" (?:op |on )?(?=[a-z0-9])")
_AND = re.compile(r" (?:en|and) ")
_DASH = re.compile(r" ?[-/] ?")
_BETWEEN = ("tussen ", "between ", "tussen de ", "tussen het ")
_FROM = ("van ", "from ", "vanaf ", "van de ", "van het ")
_YEAR_BEHIND_LIST = re.compile(
    r"(?:(?:, ?| en | of | & )(?:[a-z]{2,9} )?[0-3]?[0-9] [a-z]{3,9}){1,6},? ((?:19|20)[0-9]{2})(?![0-9])"
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """An expression with its span in the legible text and the name of the rule that found it."""

    expression: Expression
    start: int
    end: int
    rule: str


def places(text: str) -> Iterator[int]:
    """Where an expression can begin: at words that some phrase begins with, and at numbers of their own."""
    for found in _TOKEN.finditer(text):
        word = found[0]
        if word in FIRST_WORDS:
            start = found.start()
            if not start or not (text[start - 1] == "_" or text[start - 1].isdigit()):
                yield start
        elif word[0] in _DIGITS:
            start = found.start()
            before = text[start - 1] if start else " "
            inside = before in ".,:/-'" and start > 1 and text[start - 2].isdigit()
            if not (found["code"] or inside or before.isalnum() or before == "_"):
                yield start


def parse_at(text: str, start: int) -> Parsed | None:
    """The longest expression that begins at this place of a legible text."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    found = _phrase_at(text, start, word.end())
    clock = _clock_alone(text, start) if begins_a_clock(word[0]) else None
    if found is None:
        return None if clock is None else _with_day(text, clock)
    joined = _with_range(text, found) or _with_time(text, found)
    if clock is not None and (
        clock.end > joined.end or (clock.end == joined.end and isinstance(found.expression, Length))
    ):
        return _with_day(text, clock)
    return joined


def _phrase_at(text: str, start: int, end: int = -1) -> Parsed | None:
    """The longest phrase that begins with the word at this place; `end` is the word's where it is known."""
    if end < 0:
        word = _WORD.match(text, start)
        if word is None:
            return None
        end = word.end()
    best: Parsed | None = None
    for phrase in BY_OPENING.get(opening(text, start, end), ()):
        match = phrase.pattern.match(text, start)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        expression = phrase.read(match)
        if expression is not None:
            best = Parsed(expression, start, match.end(), phrase.name)
    return best


def _clock_alone(text: str, start: int) -> Parsed | None:
    time = clock_at(text, start, between=text.endswith(_BETWEEN, max(0, start - 14), start))
    return None if time is None else Parsed(time.clock, start, time.end, "clock")


def _with_day(text: str, found: Parsed) -> Parsed:
    """A clock time with the day that stands behind it on the same line (``16.00 uur op 8 februari``)."""
    joiner = _ON.match(text, found.end)
    if joiner is None or not isinstance(found.expression, Clock):
        return found
    day = _phrase_at(text, joiner.end())
    if day is None or not isinstance(day.expression, _DAYS) or day.rule in ("listed_day", "feast", "ahead"):
        return found
    whole = _with_year_behind(text, day.expression, day.end)
    return Parsed(replace(found.expression, day=whole), found.start, day.end, found.rule)


def _with_time(text: str, found: Parsed) -> Parsed:
    """The expression with the clock time or part of the day behind it, where it is a day; as it is otherwise."""
    day = found.expression
    if not isinstance(day, _DAYS):
        if isinstance(day, Clock) and day.first.isalpha() and day.day is not None:
            time = clock_at(text, found.end, after_day=True)
            if time is not None:
                return Parsed(replace(time.clock, day=day.day), found.start, time.end, found.rule)
        return found
    day = _with_year_behind(text, day, found.end)
    time = clock_at(text, found.end, after_day=True) or part_of_day_at(text, found.end)
    if time is None:
        return replace(found, expression=day)
    return Parsed(replace(time.clock, day=day), found.start, time.end, found.rule)


def _with_year_behind(text: str, day: DayLike, end: int) -> DayLike:
    if isinstance(day, Day) and day.year is None and day.shift is None:
        behind = _YEAR_BEHIND_LIST.match(text, end)
        if behind:
            return replace(day, year=int(behind[1]))
    return day


def _with_range(text: str, found: Parsed) -> Parsed | None:
    """Both ends and what joins them, where a second end of the same sort follows."""
    first = found.expression
    if not isinstance(first, _POINTS):
        return None
    before = text[max(0, found.start - 14) : found.start]
    joiner = _THROUGH.match(text, found.end)
    if joiner is None and before.endswith(_FROM):
        joiner = _UP_TO.match(text, found.end)
    if joiner is None and before.endswith(_BETWEEN):
        joiner = _AND.match(text, found.end)
    dashed = joiner is None
    if joiner is None:
        joiner = _DASH.match(text, found.end)
    if joiner is None:
        return None
    second = _phrase_at(text, joiner.end())
    if second is None:
        number = re.compile("[0-9]{1,2}(?![0-9])").match(text, joiner.end())
        if isinstance(first, Week) and first.number and number and first.number < int(number[0]) <= 53:
            last = replace(first, number=int(number[0]))
            return Parsed(Range(first, last), found.start, number.end(), found.rule)
        return None
    last_point = second.expression
    if not isinstance(last_point, _POINTS) or not _matches(first, last_point, dashed):
        return None
    if isinstance(first, Day) and isinstance(last_point, Day) and first.year is None and last_point.year is not None:
        first = _earlier(first, last_point)
    if isinstance(first, Month) and isinstance(last_point, Month) and last_point.year and first.year is None:
        first = replace(first, year=last_point.year - ((first.month or 1) > (last_point.month or 1)))
    if isinstance(first, Quarter) and isinstance(last_point, Quarter) and first.year is None:
        first = replace(first, year=last_point.year)
    return Parsed(Range(first, last_point), found.start, second.end, found.rule)


def _earlier(first: Day, last: Day) -> Day:
    """The first end in the year of the last, or the year before where it would lie behind it."""
    year = last.year or 0
    return replace(first, year=year - 1 if (first.month, first.day) > (last.month, last.day) else year)


def _matches(first: Point, last: Point, dashed: bool) -> bool:
    """Whether two points are ends of one stretch; a mere dash or slash joins only what is surely alike."""
    if isinstance(first, Year) and isinstance(last, Year):
        return first.year is not None and last.year is not None and 0 < last.year - first.year <= 30
    same = type(first) is type(last) or (isinstance(first, _DAYS) and isinstance(last, _DAYS))
    return same and (not dashed or isinstance(first, Day | Month | Quarter | Week | Weekday))
