"""Expressions to values: the arithmetic of the guideline's table, one small function a sort of expression.

`relative` tells whether another anchor could give another value. Where the anchor's year is unknown its days are
counted in a common year and written with ``XXXX``.
"""

import calendar as months
import re
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from vwsreview.extract.calendar_expressions import (
    Away, Clock, Day, DayLike, Expression, Feast, Length, Month, NearDay, Part, Point, Quarter, Range, Repeat, Season,
    Stretch, Week, Weekday, Weekend, Year,
)  # fmt: skip
from vwsreview.extract.calendar_words import SEASON_ORDER
from vwsreview.extract.feast_days import FIXED, MOVABLE

_COUNTED = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?")
_LONG_PAST = 6
"""Months after which a month without a year means the next one, unless the sentence tells of the past."""


class Found(NamedTuple):
    """A value, None where it cannot be known, and whether it follows the anchor."""

    value: str | None
    relative: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that expressions count from; `known` is false where its year is not."""

    day: date
    known: bool = True

    def write(self, day: date) -> str:
        """A day, with ``XXXX`` for a year that nobody knows."""
        return day.isoformat() if self.known else f"XXXX-{day:%m-%d}"

    def year(self, year: int) -> str:
        """A year likewise."""
        return f"{year:04}" if self.known else "XXXX"

    def after(self, count: int, unit: str) -> date | None:
        """The day so many units on; months end on their last day; None beyond the calendar."""
        try:
            if unit in ("M", "Q", "Y"):
                return _months_on(self.day, count * {"M": 1, "Q": 3, "Y": 12}[unit])
            hours = {"D": 24.0, "W": 168.0, "TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}[unit] * abs(count)
            days = int(hours // 24) + (1 if hours % 24 and unit in ("TH",) else 0)
            return self.day + timedelta(days=days if count > 0 else -days)
        except (OverflowError, ValueError):
            return None

    def after_duration(self, duration: str) -> str | None:
        """The day that a length from the anchor leads to."""
        found = _COUNTED.fullmatch(duration)
        if found is None:
            return None
        anchor: Anchor = self
        for digits, unit in zip(found.groups(), ("Y", "M", "W", "D", "TH", "TM"), strict=True):
            if digits:
                day = anchor.after(int(digits), unit)
                if day is None:
                    return None
                anchor = Anchor(day, self.known)
        return self.write(anchor.day)


def value_of(expression: Expression, anchor: Anchor | None, past: bool) -> Found:
    """The value of an expression; `past` where its sentence tells of the past."""
    match expression:
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
        case Day() | Weekday() | NearDay() | Away() | Feast():
            return _day(point, anchor, past)
        case Week():
            return _week(point, anchor, past)
        case Weekend(shift):
            if anchor is None or not anchor.known:
                return Found(None, True)
            saturday = _weekday(anchor.day, 6, shift if shift else None, past=False)
            return Found(f"{saturday}/{saturday + timedelta(days=1)}", True)
        case Month():
            return _month(point, anchor, past)
        case Quarter():
            return _quarter(point, anchor, past)
        case Season():
            return _season(point, anchor, past)
        case Year():
            return _year(point, anchor)


def _day(point: DayLike, anchor: Anchor | None, past: bool) -> Found:
    match point:
        case Day(day, month, year, shift):
            if year is not None:
                return Found(f"{year:04}-{month:02}-{day:02}", False)
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
        case Away(count, unit):
            away = anchor.after(count, unit) if anchor else None
            return Found(anchor.write(away) if anchor and away else None, True)
        case Feast(name, year):
            return _feast(name, year, anchor)


def _day_of_year(day: int, month: int, shift: int | None, anchor: Anchor | None) -> str:
    """A day without a year: in the year that brings it nearest, or the last before or first after the anchor."""
    if anchor is None or not anchor.known:
        return f"XXXX-{month:02}-{day:02}"
    near = [found for year in range(-8, 9) if (found := _date(anchor.day.year + year, month, day)) is not None]
    if shift == -1:
        near = [found for found in near if found < anchor.day] or near
    elif shift == 1:
        near = [found for found in near if found > anchor.day] or near
    return (
        min(near, key=lambda found: abs((found - anchor.day).days)).isoformat() if near else f"XXXX-{month:02}-{day:02}"
    )


def _weekday(day: date, weekday: int, shift: int | None, past: bool) -> date:
    """The last such day before, the first after, or the first on or after a day."""
    if shift == -1 or past:
        return day - timedelta(days=(day.isoweekday() - weekday - 1) % 7 + 1)
    if shift == 1:
        return day + timedelta(days=(weekday - day.isoweekday() - 1) % 7 + 1)
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def _feast(name: str, year: int | None, anchor: Anchor | None) -> Found:
    if name in FIXED:
        month, day = FIXED[name]
        return _day(Day(day, month, year), anchor, past=False)
    if year is not None:
        return Found(MOVABLE[name](year).isoformat(), False)
    if anchor is None or not anchor.known:
        return Found(None, True)
    near = [MOVABLE[name](anchor.day.year + step) for step in (-1, 0, 1) if MINYEAR < anchor.day.year + step < MAXYEAR]
    return Found(min(near, key=lambda found: abs((found - anchor.day).days)).isoformat() if near else None, True)


def _week(week: Week, anchor: Anchor | None, past: bool) -> Found:
    if week.of is not None:
        found = _day(week.of, anchor, past)
        if found.value is None or found.value.startswith("X"):
            return Found(None, found.relative)
        return Found(_iso_week(date.fromisoformat(found.value)), found.relative)
    if week.number is not None:
        if week.year is not None:
            return Found(f"{week.year:04}-W{week.number:02}", False)
        if anchor is None or not anchor.known:
            return Found(f"XXXX-W{week.number:02}", True)
        year, now, _ = anchor.day.isocalendar()
        return Found(f"{year + _year_step(now, week.number, week.number, 26, past):04}-W{week.number:02}", True)
    if anchor is None or not anchor.known:
        return Found(None, True)
    day = anchor.after(7 * (week.shift or 0), "D") if week.shift else anchor.day
    return Found(_iso_week(day) if day else None, True)


def _month(month: Month, anchor: Anchor | None, past: bool) -> Found:
    if month.away is not None:
        day = anchor.after(month.away, "M") if anchor and month.away else anchor and anchor.day
        if anchor is None or day is None:
            return Found(None, True)
        return Found(_part_of_month(day.year if anchor.known else None, day.month, month.part), True)
    number = month.month or 1
    if month.year is not None:
        return Found(_part_of_month(month.year, number, month.part), False)
    if anchor is None or not anchor.known:
        return Found(_part_of_month(None, number, month.part), True)
    step = _shifted_step(anchor.day.month, number, number, _LONG_PAST, past, month.shift)
    return Found(_part_of_month(anchor.day.year + step, number, month.part), True)


def _quarter(quarter: Quarter, anchor: Anchor | None, past: bool) -> Found:
    if quarter.away is not None:
        if anchor is None:
            return Found(None, True)
        ordinal = anchor.day.year * 4 + (anchor.day.month - 1) // 3 + quarter.away
        return Found(_part_of_quarter(ordinal // 4 if anchor.known else None, ordinal % 4 + 1, quarter.part), True)
    number = quarter.quarter or 1
    if quarter.year is not None or anchor is None or not anchor.known:
        return Found(_part_of_quarter(quarter.year, number, quarter.part), quarter.year is None)
    step = _year_step(anchor.day.month, 3 * number - 2, 3 * number, _LONG_PAST, past)
    return Found(_part_of_quarter(anchor.day.year + step, number, quarter.part), True)


def _season(season: Season, anchor: Anchor | None, past: bool) -> Found:
    """Winter belongs to the year in which it begins."""
    if season.year is not None:
        return Found(f"{season.year:04}-{season.season}", False)
    if anchor is None or not anchor.known:
        return Found(f"XXXX-{season.season}", True)
    year, month = anchor.day.year, anchor.day.month
    first = 3 * SEASON_ORDER.index(season.season) + 3
    if season.season == "WI" and month <= 2:
        year, month = year - 1, month + 12
    step = _shifted_step(month, first, first + 2, _LONG_PAST, past, season.shift)
    return Found(f"{year + step:04}-{season.season}", True)


def _year(year: Year, anchor: Anchor | None) -> Found:
    if year.year is not None:
        return Found(_part_of_year(f"{year.year:04}", year.part), False)
    if anchor is None or not anchor.known:
        return Found(None, True)
    return Found(_part_of_year(f"{anchor.day.year + (year.away or 0):04}", year.part), True)


def _shifted_step(now: int, first: int, last: int, long: int, past: bool, shift: int | None) -> int:
    """Years from the anchor's to the last such period before it or the next one behind it, where that is said."""
    if shift == -1:
        return 0 if last < now else -1
    if shift == 1:
        return 0 if first > now else 1
    return 0 if shift == 0 else _year_step(now, first, last, long, past)


def _year_step(now: int, first: int, last: int, long: int, past: bool) -> int:
    """Years from the anchor's to the one meant: the anchor's own, unless the next or the last one is plain."""
    if past:
        return -1 if first > now else 0
    return 1 if now - last > long else 0


def _part_of_month(year: int | None, month: int, part: Part | None) -> str:
    name = f"{'XXXX' if year is None else f'{year:04}'}-{month:02}"
    if part is None:
        return name
    end = months.monthrange(year if year is not None else 2001, month)[1] if year is None or 0 < year <= MAXYEAR else 28
    first, last = {
        "begin": (1, 10), "middle": (11, 20), "end": (21, end), "first_half": (1, 15), "second_half": (16, end),
    }[part]  # fmt: skip
    return f"{name}-{first:02}/{name}-{last:02}"


def _part_of_quarter(year: int | None, quarter: int, part: Part | None) -> str:
    name = "XXXX" if year is None else f"{year:04}"
    if part in ("begin", "middle", "end"):
        return f"{name}-{3 * quarter - 2 + ('begin', 'middle', 'end').index(part):02}"
    return f"{name}-Q{quarter}"


def _part_of_year(year: str, part: Part | None) -> str:
    if part is None:
        return year
    first, last = {
        "begin": ("01-01", "04-30"), "middle": ("05-01", "08-31"), "end": ("09-01", "12-31"),
        "first_half": ("01-01", "06-30"), "second_half": ("07-01", "12-31"),
    }[part]  # fmt: skip
    return f"{year}-{first}/{year}-{last}"


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
    day = date.fromisoformat(value if known else "2000" + value[4:])
    return Anchor(day, known).write(day + timedelta(days=1)) if day < date.max else value


def _range(first: Point, last: Point, anchor: Anchor | None, past: bool) -> Found:
    """Both ends: the last one is the first such point on or behind the first."""
    start = _point(first, anchor, past)
    if isinstance(last, Day | Weekday) and start.value and not start.value.startswith("X"):
        begin = date.fromisoformat(start.value[:10])
        last = replace(last, shift=1) if isinstance(last, Weekday) or last.year is None else last
        end = _day(last, Anchor(begin), past=False)
    elif isinstance(first, Month) and isinstance(last, Month) and last.year is None and start.value:
        year = start.value[:4]
        late = (last.month or 1) < (first.month or 1)
        end = start if year == "XXXX" else _month(replace(last, year=int(year) + late), anchor, past)
        end = _month(last, None, past) if year == "XXXX" else end
    elif isinstance(first, Quarter) and isinstance(last, Quarter) and first.year is None and last.year is not None:
        start, end = _quarter(replace(first, year=last.year), anchor, past), _quarter(last, anchor, past)
    else:
        end = _point(last, anchor, past)
    if start.value is None or end.value is None:
        return Found(None, start.relative or end.relative)
    return Found(f"{start.value.split('/')[0]}/{end.value.split('/')[-1]}", start.relative or end.relative)


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _months_on(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
