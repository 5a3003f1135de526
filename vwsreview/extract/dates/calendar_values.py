"""Expressions to values: the arithmetic of the guideline's table, one small function a sort of expression.

`relative` tells whether another anchor could give another value. Where the anchor's year is unknown its days are
counted in a common year and written with ``XXXX``.
"""

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from vwsreview.domain import timevalue
from vwsreview.extract.dates import calendar_periods as periods
from vwsreview.extract.dates.calendar_anchor import Anchor, Found
from vwsreview.extract.dates.calendar_expressions import (
    Away,
    Clock,
    Day,
    DayLike,
    Expression,
    Feast,
    Length,
    Month,
    NearDay,
    NumberedWeekday,
    Point,
    Quarter,
    Range,
    Repeat,
    Season,
    Stretch,
    Week,
    Weekday,
    Weekend,
    Year,
)  # fmt: skip
from vwsreview.extract.dates.feast_days import FIXED, MOVABLE


def value_of(expression: Expression, anchor: Anchor | None, past: bool) -> Found:
    """The value of an expression; `past` where its sentence tells of the past; None beyond the calendar's ends."""
    try:
        return _value_of(expression, anchor, past)
    except OverflowError:
        return Found(None, True)


def follows_tense(expression: Expression | None) -> bool:
    """Whether the value can differ with the tense of the sentence: weekdays, and periods that name no year."""
    match expression:
        case Day():  # by far the most
            return False
        case Weekday(shift=None) | Week(year=None) | Month(year=None) | Quarter(year=None) | Season(year=None):
            return True
        case Clock(day=day):
            return follows_tense(day)
        case Range(first, last):
            return follows_tense(first) or follows_tense(last)
    return False


def _value_of(expression: Expression, anchor: Anchor | None, past: bool) -> Found:
    match expression:
        case Day():  # by far the most
            return _day(expression, anchor, past)
        case Length(duration):
            return Found(duration, False)
        case Repeat(duration):
            return Found(f"R/{duration}", False)
        case Clock():
            return _clock(expression, anchor, past)
        case Range(first, last):
            return _range(first, last, anchor, past)
        case Stretch(count, unit):
            other = anchor.after(count, unit) if anchor else None
            if anchor is None or other is None:
                return Found(None, True)
            first_day, last_day = sorted((anchor.day, other))
            return Found(f"{anchor.write(first_day)}/{anchor.write(last_day)}", True)
    return _point(expression, anchor, past)


def _point(point: Point, anchor: Anchor | None, past: bool) -> Found:
    match point:
        case Day() | Weekday() | NumberedWeekday() | NearDay() | Away() | Feast():
            return _day(point, anchor, past)
        case Week(of=Day() as day):
            return periods.week_with(_day(day, anchor, past))
        case Week():
            return periods.week_value(point, anchor, past)
        case Weekend(shift):
            if anchor is None or not anchor.known:
                return Found(None, True)
            saturday = _weekday(anchor.day, 6, shift if shift else None, past=False)
            return Found(f"{saturday}/{saturday + timedelta(days=1)}", True)
        case Month():
            return periods.month_value(point, anchor, past)
        case Quarter():
            return periods.quarter_value(point, anchor, past)
        case Season():
            return periods.season_value(point, anchor, past)
        case Year():
            return periods.year_value(point, anchor)


def _day(point: DayLike, anchor: Anchor | None, past: bool) -> Found:
    match point:
        case Day(day, month, year, shift, _, away):
            if year is not None:
                return Found(f"{year:04}-{month:02}-{day:02}", False)
            if away is not None and anchor is not None and anchor.known:
                return Found(f"{anchor.day.year + away:04}-{month:02}-{day:02}", True)
            return Found(_day_of_year(day, month, shift, anchor), True)
        case Weekday(weekday, shift, week, later):
            if anchor is None or not anchor.known:
                return Found(f"XXXX-WXX-{weekday}", True)
            if week is not None:
                day_found = anchor.day + timedelta(days=7 * week + weekday - anchor.day.isoweekday())
            else:
                day_found = _weekday(anchor.day, weekday, shift, past and shift is None) + timedelta(weeks=later)
            return Found(day_found.isoformat(), True)
        case NearDay(days):
            near = anchor.after(days, "D") if anchor else None
            return Found(anchor.write(near) if anchor and near else None, True)
        case Away(count, unit, origin_day):
            origin = anchor if origin_day is None else _as_anchor(_day(origin_day, anchor, past).value)
            reached = origin.after(count, unit) if origin else None
            return Found(origin.write(reached) if origin and reached else None, True)
        case NumberedWeekday(weekday, number):
            return Found(_numbered_weekday(weekday, number, anchor), True)
        case Feast(name, year, shift):
            return _feast(name, year, shift, anchor)


def _day_of_year(day: int, month: int, shift: int | None, anchor: Anchor | None) -> str:
    """A day without a year: in the year that brings it nearest, or the last before or first after the anchor."""
    if anchor is None or not anchor.known:
        return f"XXXX-{month:02}-{day:02}"
    far = 8 if (month, day) == (2, 29) else 1
    near = [found for year in range(-far, far + 1) if (found := _date(anchor.day.year + year, month, day)) is not None]
    if shift == -1:
        near = [found for found in near if found < anchor.day] or near
    elif shift == 1:
        near = [found for found in near if found > anchor.day] or near
    return min(near, key=lambda found: abs((found - anchor.day).days)).isoformat()


def _weekday(day: date, weekday: int, shift: int | None, past: bool) -> date:
    """The last such day before, the first after, or the first on or after a day."""
    if shift == -1 or past:
        return day - timedelta(days=(day.isoweekday() - weekday - 1) % 7 + 1)
    if shift == 1:
        return day + timedelta(days=(weekday - day.isoweekday() - 1) % 7 + 1)
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def _numbered_weekday(weekday: int, number: int, anchor: Anchor | None) -> str | None:
    """The day nearest to the anchor that has both the weekday and the number."""
    if anchor is None or not anchor.known:
        return None
    months = (divmod(anchor.day.year * 12 + anchor.day.month - 1 + step, 12) for step in range(-8, 9))
    days = (day for year, month in months if (day := _date(year, month + 1, number)) is not None)
    near = [day for day in days if day.isoweekday() == weekday]
    return min(near, key=lambda day: abs((day - anchor.day).days)).isoformat() if near else None


def _as_anchor(value: str | None) -> Anchor | None:
    """A day's value as one to count from."""
    known = timevalue.days(value)
    return Anchor(date.fromisoformat(known[0])) if known else None


def _feast(name: str, year: int | None, shift: int | None, anchor: Anchor | None) -> Found:
    if name in FIXED:
        month, day = FIXED[name]
        return _day(Day(day, month, year, shift), anchor, past=False)
    if year is not None:
        return Found(MOVABLE[name](year).isoformat(), False)
    if anchor is None or not anchor.known:
        return Found(None, True)
    near = [MOVABLE[name](anchor.day.year + step) for step in (-1, 0, 1) if MINYEAR < anchor.day.year + step < MAXYEAR]
    if shift is not None:
        near = [day for day in near if (day > anchor.day if shift > 0 else day < anchor.day)] or near
    return Found(min(near, key=lambda found: abs((found - anchor.day).days)).isoformat() if near else None, True)


def _clock(clock: Clock, anchor: Anchor | None, past: bool) -> Found:
    found = _day(clock.day if clock.day is not None else NearDay(0), anchor, past)
    if found.value is None:
        return found
    start = f"{found.value}T{clock.first}"
    if clock.last is None:
        return Found(start, found.relative)
    day = found.value if clock.last > clock.first else _next_day(found.value)
    return Found(f"{start}/{day}T{clock.last}", found.relative)


def _next_day(value: str) -> str:
    """The day behind a day's value, for stretches over midnight."""
    if value.startswith("XXXX-WXX"):
        return f"XXXX-WXX-{int(value[-1]) % 7 + 1}"
    known = not value.startswith("XXXX")
    day = date.fromisoformat(value if known else "2004" + value[4:])
    return Anchor(day, known).write(day + timedelta(days=1)) if day < date.max else value


def _range(first: Point, last: Point, anchor: Anchor | None, past: bool) -> Found:
    """Both ends: the last one is the first such point on or behind the first."""
    start = _point(first, anchor, past)
    end = _point(_behind(first, last, start.value), _from(start.value, last) or anchor, past)
    relative = start.relative or end.relative
    if start.value is None or end.value is None:
        return Found(None, relative)
    return Found(f"{start.value.split('/')[0]}/{end.value.split('/')[-1]}", relative)


def _from(start: str | None, last: Point) -> Anchor | None:
    """The first end as the day that a last day counts from."""
    return _as_anchor(start) if isinstance(last, Day | Weekday) else None


def _behind(first: Point, last: Point, start: str | None) -> Point:
    """The last end with what makes it lie behind the first: the next such day, the year in which it comes."""
    known = timevalue.days(start)
    if known is None:
        return last
    year, month = int(known[0][:4]), int(known[0][5:7])
    match last:
        case Weekday() | Day(year=None):
            return replace(last, shift=1)
        case Week(number=int() as number, year=None) if isinstance(first, Week):
            return replace(last, year=int((start or "")[:4]) + (number < (first.number or 0)))
        case Month(month=int() as number, year=None):
            return replace(last, year=year + (number < month))
    return last


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
