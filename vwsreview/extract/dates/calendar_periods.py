"""Values of weeks, months, quarters, seasons and years.

Without a year they take the anchor's, unless the next or the last one is plain (guideline, cases).
"""

import calendar as months
from datetime import MAXYEAR, date, timedelta

from vwsreview.extract.dates.calendar_anchor import Anchor, Found
from vwsreview.extract.dates.calendar_expressions import Month, Part, Quarter, Season, Week, Year
from vwsreview.extract.dates.calendar_words import SEASON_ORDER

_LONG_PAST = 6
"""Months after which a month without a year means the next one, unless the sentence tells of the past."""


def week_value(week: Week, anchor: Anchor | None, past: bool) -> Found:
    """``week 12``, ``volgende week``, ``eerste week van maart``; a week that holds a day is for `week_with`."""
    if week.month is not None:
        return _week_of_month(week.ordinal or 1, month_value(week.month, anchor, past))
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


def week_with(day: Found) -> Found:
    """The week that holds a day (``week van 4 januari``)."""
    if day.value is None or day.value.startswith("X"):
        return Found(None, day.relative)
    return Found(_iso_week(date.fromisoformat(day.value)), day.relative)


def _week_of_month(ordinal: int, month: Found) -> Found:
    """The week whose Thursday is the month's first, second … or last: ISO 8601's rule for years, for months."""
    if month.value is None or month.value.startswith("X"):
        return Found(None, month.relative)
    first = date.fromisoformat(f"{month.value}-01")
    thursday = first + timedelta(days=(4 - first.isoweekday()) % 7 + 7 * (ordinal - 1 if ordinal > 0 else 4))
    if ordinal < 0 and thursday.month != first.month:
        thursday -= timedelta(days=7)
    return Found(_iso_week(thursday), month.relative)


def month_value(month: Month, anchor: Anchor | None, past: bool) -> Found:
    """``maart 2021``, ``eind maart``, ``volgende maand``."""
    if month.away is not None:
        day = anchor.after(month.away, "M") if anchor is not None else None
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


def quarter_value(quarter: Quarter, anchor: Anchor | None, past: bool) -> Found:
    """``Q2``, ``eind Q1``, ``volgend kwartaal``."""
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


def season_value(season: Season, anchor: Anchor | None, past: bool) -> Found:
    """``zomer 2021``, ``deze winter``; winter belongs to the year in which it begins."""
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


def year_value(year: Year, anchor: Anchor | None) -> Found:
    """``2021``, ``eind 2021``, ``vorig jaar``."""
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


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"
