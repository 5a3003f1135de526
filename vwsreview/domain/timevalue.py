"""Values of dates as the guideline writes them (TIMEX3 style), and the days that they stand for.

Source: the table of values in the annotation guideline; ISO 8601 days, weeks and intervals, parts of a day
and seasons as in TIMEX3, unknown digits as ``X`` (EDTF).
"""

import re
from datetime import date, timedelta
from functools import lru_cache

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_YEAR = re.compile(r"(\d{4})")
_CLOCK_OR_PART = re.compile(r"T(?:\d\d:\d\d(?::\d\d)?|MO|MI|AF|EV|NI)$")
_DURATION = re.compile(r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$")
_UNKNOWN = re.compile(r"(?:XXXX-\d\d(?:-\d\d)?|XXXX-W(?:\d\d|XX(?:-[1-7])?)|XXXX-Q[1-4]|XXXX-(?:SP|SU|FA|WI)|XXXX)$")
_SINGLE_DAY = re.compile(r"((?:\d{4}|XXXX)-\d\d-\d\d)(?:T.*)?")
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@lru_cache(maxsize=1024)
def is_value(text: str) -> bool:
    """Whether the text is a value of the guideline: a point, an interval that ends no sooner than it begins, a duration
    or a set."""
    if text.startswith("R/"):
        return bool(_DURATION.match(text[2:]))
    if text.startswith("P"):
        return bool(_DURATION.match(text))
    ends = text.split("/")
    if len(ends) > 2 or not all(_is_point(end) for end in ends):
        return False
    found = days(text)
    return found is None or found[0] <= found[1]


def days(value: str | None) -> tuple[str, str] | None:
    """First and last day (ISO 8601) of a value; None for durations, sets and unknown years.

    ``2021-W05`` gives 2021-02-01 and 2021-02-07. Programs sort, search and compare by these.
    """
    if value is None or value.startswith(("P", "R/")):
        return None
    ends = [_point_days(end) for end in value.split("/")]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        return None
    return first[0].isoformat(), last[1].isoformat()


def single_day(value: str | None) -> str | None:
    """The one day that a value names, ``XXXX-06-14`` where its year is unknown; None where it names none.

    Of a stretch between two clock times it is the first one's: ``2021-01-11T10:00/2021-01-11T10:30``.
    """
    found = _SINGLE_DAY.fullmatch(value) if value is not None else None
    return found[1] if found else None


def _is_point(text: str) -> bool:
    body = _CLOCK_OR_PART.sub("", text)
    return _point_days(text) is not None or bool(_UNKNOWN.match(body))


def _point_days(text: str) -> tuple[date, date] | None:
    body = _CLOCK_OR_PART.sub("", text)
    try:
        return _calendar_days(body)
    except ValueError:
        return None


def _calendar_days(body: str) -> tuple[date, date] | None:
    if found := _DAY.fullmatch(body):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _WEEK.fullmatch(body):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + timedelta(days=6)
    if found := _MONTH.fullmatch(body):
        return _months(int(found[1]), int(found[2]), 1)
    if found := _QUARTER.fullmatch(body):
        return _months(int(found[1]), 3 * int(found[2]) - 2, 3)
    if found := _SEASON.fullmatch(body):
        return _months(int(found[1]), _SEASON_MONTH[found[2]], 3)
    if found := _YEAR.fullmatch(body):
        return _months(int(found[1]), 1, 12)
    return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    end = month + count - 1
    following = date(year + end // 12, end % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)
