"""Two points that are the ends of one stretch: what joins them, and what the ends take from each other.

``van 3 t/m 7 mei``, ``tussen maart en juni``, ``2020-2021``, ``van april tot het einde van juni``, ``week 8 t/m 10``.
"""

import re
from dataclasses import replace
from typing import get_args

from vwsreview.extract.dates.calendar_expressions import (
    Day,
    DayLike,
    Expression,
    Month,
    Point,
    Quarter,
    Range,
    Week,
    Weekday,
    Weekend,
    Year,
)  # fmt: skip

_POINTS = get_args(Point)
_DAYS = get_args(DayLike)
_THROUGH = re.compile(r" {0,2}(?:t/m|t\.e\.m\.|tem|tot en met|tot & met|until|through)[ \n]{1,2}(?:(?:de|het|the) )?")
_UP_TO = re.compile(r" (?:tot|to) (?:(?:de|het|the) )?")
_AND = re.compile(r" (?:en|and) (?:(?:de|het|the) )?")
_MARK = re.compile(r" ?[-/~] ?")
_ANY = re.compile(r" {0,2}(?:t|en |and |until|[-/~])")
"""How each of them begins: a cheap look in front."""
_NUMBER = re.compile(r"[0-9]{1,2}(?![0-9])")
BETWEEN = ("tussen ", "between ", "tussen de ", "tussen het ")
_FROM = ("van ", "from ", "vanaf ", "van de ", "van het ")


def joint(text: str, start: int, end: int, first: Expression) -> tuple[int, str] | None:
    """Where a second end may begin behind a point, and how it is joined: ``through``, ``plain`` or the mark."""
    if _ANY.match(text, end) is None or not isinstance(first, _POINTS):
        return None
    if found := _THROUGH.match(text, end):
        return found.end(), "through"
    before = text[max(0, start - 14) : start].replace("\n", " ")
    if found := _UP_TO.match(text, end):
        return found.end(), "through" if before.endswith(_FROM) else "plain"
    if before.endswith(BETWEEN) and (found := _AND.match(text, end)):
        return found.end(), "through"
    found = _MARK.match(text, end)
    return None if found is None else (found.end(), found[0].strip())


def joined(first: Expression, last: Expression, how: str) -> Range | None:
    """The stretch between two points, where they can be its ends."""
    if not isinstance(first, _POINTS) or not isinstance(last, _POINTS) or not _match(first, last, how):
        return None
    if isinstance(first, Day | Month) and first.year is None and isinstance(last, Day | Month | Year) and last.year:
        first = replace(first, year=last.year - (_place_in_year(first) > _place_in_year(last)))
    elif isinstance(first, Quarter) and isinstance(last, Quarter) and first.year is None:
        first = replace(first, year=last.year)
    return Range(first, last)


def with_number(text: str, place: int, first: Expression) -> tuple[Range, int] | None:
    """``week 8 t/m 10``: a bare number behind a week, and where it ends."""
    number = _NUMBER.match(text, place)
    if number is None or not isinstance(first, Week) or not first.number or not first.number < int(number[0]) <= 53:
        return None
    return Range(first, replace(first, number=int(number[0]))), number.end()


def _place_in_year(point: Day | Month | Year) -> tuple[int, int]:
    match point:
        case Day(day, month):
            return month, day
        case Month(month):
            return month or 1, 0
    return 12, 31


def _match(first: Point, last: Point, how: str) -> bool:
    """Whether two points can be ends; a mere mark or a bare ``tot`` joins only what is surely alike."""
    if isinstance(first, Year) and isinstance(last, Year) and None not in (first.year, last.year):
        return 0 < (last.year or 0) - (first.year or 0) <= 30
    alike = type(first) is type(last) or (isinstance(first, _DAYS) and isinstance(last, _DAYS))
    match how:
        case "through":
            return alike or (not isinstance(first, Weekend | Weekday) and not isinstance(last, Weekend | Weekday))
        case "plain":
            return alike and isinstance(first, Day | Month | Quarter | Week)
        case "/":
            return alike and isinstance(first, Day | Quarter | Week | Weekday)
    return alike and isinstance(first, Day | Month | Quarter | Week | Weekday)
