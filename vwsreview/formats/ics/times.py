"""Times of the guideline as days and moments of a calendar, and back."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vwsreview.domain.timevalue import days

ZONE = "Europe/Amsterdam"
"""Where the meetings of the ministry are; documents never name another zone. Windows knows it by tzdata, which comes
with icalendar."""

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?|MO|MI|AF|EV|NI))?")


def ends_of(value: str) -> tuple[date, date | None] | None:
    """DTSTART and DTEND of a value: days or moments, the last day not included; None where it names no day."""
    found = [_DAY.fullmatch(end) for end in value.split("/")]
    if days(value) is None or None in found:
        return None
    try:
        first, *rest = [_point(end) for end in found if end is not None]
        last = rest[0] if rest else None
        if last is not None and not isinstance(last, datetime):
            last += timedelta(days=1)
    except (ValueError, OverflowError):  # 25 o'clock, and the day after the last one of all
        return None
    return first, last if last is not None and type(last) is type(first) and last > first else None


def _point(found: re.Match[str]) -> date:
    """A day, or a moment on Amsterdam's clock; of a part of a day its day."""
    day, clock = date.fromisoformat(found[1]), found[2]
    if clock is None or ":" not in clock:
        return day
    return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(ZONE))


def value_of(first: date, last: date | None) -> str:
    """The value of the guideline that `ends_of` reads."""
    if last is None:
        return iso(first)
    until = last if isinstance(last, datetime) else last - timedelta(days=1)
    return f"{iso(first)}/{iso(until)}"


def iso(point: date) -> str:
    """A day or a moment as the guideline writes it, on this clock."""
    if not isinstance(point, datetime):
        return point.isoformat()
    return point.replace(tzinfo=None).isoformat(timespec="seconds" if point.second else "minutes")
