"""The grammar of temporal expressions: words at one place of a legible text to what they say.

Each phrase is a pattern with its reader, examples and counter-examples beside it (`calendar_phrases`); this module
joins phrases: a day with a clock time or a part of the day, two ends with a range between them, and the days of a
list that share the month or the year that stands behind the last.
All patterns are bounded and tried only at words that can begin them, so reading is linear.
"""

import re
from dataclasses import dataclass, replace
from typing import TypeVar, get_args

from vwsreview.extract.dates.calendar_clock import clock_at, part_of_day_at
from vwsreview.extract.dates.calendar_expressions import (
    Clock,
    Day,
    DayLike,
    Expression,
    Length,
    Month,
    Quarter,
    Weekday,
)  # fmt: skip
from vwsreview.extract.dates.calendar_openings import begins_a_clock, opening
from vwsreview.extract.dates.calendar_patterns import one_of
from vwsreview.extract.dates.calendar_phrases import BY_OPENING
from vwsreview.extract.dates.calendar_ranges import BETWEEN, joined, joint, with_number
from vwsreview.extract.dates.calendar_words import MONTHS

_DAYS = get_args(DayLike)
_Yearly = TypeVar("_Yearly", bound=Day | Month | Quarter)
_WORD = re.compile(r"[a-zà-ÿ\u0300-\u036f]+|[0-9]+")
_ON = re.compile(r" (?:op |on )?(?=[a-z0-9])")
_YEAR_BEHIND_LIST = re.compile(
    r"(?:(?:, ?| en | of | & )(?:[a-z]{2,9} )?[0-3]?[0-9] [a-z]{3,9}){1,6},? ((?:19|20)[0-9]{2})(?![0-9])"
)
_YEAR_BEHIND_PERIODS = re.compile(
    rf"(?:(?:, ?| en | of | & |/)(?:{one_of(MONTHS)}|q[1-4])){{1,6}}(?: van)? ((?:19|20)[0-9]{{2}})(?![0-9])"
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """An expression with its span in the legible text and the name of the rule that found it."""

    expression: Expression
    start: int
    end: int
    rule: str


def parse_at(text: str, start: int) -> Parsed | None:
    """The longest expression that begins at this place of a legible text."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    found = _phrase_at(text, start, word.end())
    clock = _clock_alone(text, start) if begins_a_clock(word[0]) else None
    if found is None:
        return None if clock is None else _with_day(text, clock)
    found = _with_number_in_brackets(text, found)
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
    time = clock_at(text, start, between=text.endswith(BETWEEN, max(0, start - 14), start))
    return None if time is None else Parsed(time.clock, start, time.end, "clock")


def _with_day(text: str, found: Parsed) -> Parsed:
    """A clock time with the day that stands behind it on the same line (``16.00 uur op 8 februari``)."""
    joiner = _ON.match(text, found.end)
    if joiner is None or not isinstance(found.expression, Clock):
        return found
    day = _phrase_at(text, joiner.end())
    if day is None or day.rule in ("listed_day", "feast", "ahead"):
        return found
    whole = day.expression
    if isinstance(whole, Clock) and whole.first.isalpha() and whole.day is not None:
        whole = whole.day
    if not isinstance(whole, _DAYS):
        return found
    if isinstance(whole, Day):
        whole = _with_year_behind(text, whole, day.end)
    return Parsed(replace(found.expression, day=whole), found.start, day.end, found.rule)


def _with_number_in_brackets(text: str, found: Parsed) -> Parsed:
    """``vrijdag (18/3)``: one day, told twice."""
    weekday = found.expression
    if not isinstance(weekday, Weekday) or not text.startswith(" (", found.end):
        return found
    day = _phrase_at(text, found.end + 2)
    if day is None or not isinstance(day.expression, Day) or not text.startswith(")", day.end):
        return found
    return Parsed(replace(day.expression, weekday=weekday.weekday), found.start, day.end + 1, day.rule)


def _with_time(text: str, found: Parsed) -> Parsed:
    """The expression with the clock time or part of the day behind it, where it is a day; as it is otherwise."""
    day: Expression = found.expression
    if isinstance(day, Clock) and day.first.isalpha() and day.day is not None:
        time = clock_at(text, found.end, after_day=True)
        return found if time is None else Parsed(replace(time.clock, day=day.day), found.start, time.end, found.rule)
    if isinstance(day, Day | Month | Quarter):
        day = _with_year_behind(text, day, found.end)
    read = found if day is found.expression else replace(found, expression=day)
    if not isinstance(day, _DAYS):
        return read
    time = clock_at(text, found.end, after_day=True) or part_of_day_at(text, found.end)
    if time is None:
        return read
    return Parsed(replace(time.clock, day=day), found.start, time.end, found.rule)


def _with_year_behind(text: str, point: _Yearly, end: int) -> _Yearly:
    """``3 mei en 4 juni 2021``, ``maart en april 2022``, ``Q1 en Q2 2022``: the year stands behind the last."""
    if isinstance(point, Day | Month) and point.shift is not None:
        return point
    if point.year is None and text[end : end + 1] in (" ", ",", "/"):
        behind = (_YEAR_BEHIND_LIST if isinstance(point, Day) else _YEAR_BEHIND_PERIODS).match(text, end)
        if behind:
            return replace(point, year=int(behind[1]))
    return point


def _with_range(text: str, found: Parsed) -> Parsed | None:
    """Both ends and what joins them, where a second end follows."""
    place = joint(text, found.start, found.end, found.expression)
    if place is None:
        return None
    second = _phrase_at(text, place[0])
    if second is None:
        numbered = with_number(text, place[0], found.expression)
        return None if numbered is None else Parsed(numbered[0], found.start, numbered[1], found.rule)
    stretch = joined(found.expression, second.expression, "through" if found.rule == "first_of_range" else place[1])
    return None if stretch is None else Parsed(stretch, found.start, second.end, found.rule)
