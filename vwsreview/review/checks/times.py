"""Checks of days and times."""

import re
from collections.abc import Iterator
from datetime import date

from vwsreview.domain.record import Record
from vwsreview.domain.timevalue import days, single_day
from vwsreview.review.checks.finding import Finding, Fix, Matter, found

_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WEEKDAY = re.compile(
    r"(?<![^\W_])(?:(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|(ma|di|wo|do|vr|za|zo)\b\.?(?=\s*\d))",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"T\d\d:\d\d")
_YEAR = re.compile(r"\b\d{4}(?=-)")
_MISREAD_YEAR = 183
"""Days: a due day that lies further before the meeting than half a year is likelier of the year after."""


def due_before_the_meeting(matter: Matter) -> Iterator[Finding]:
    """An open action is due before the meeting that gave it; often the year is one too early.

    Only where the document tells of a meeting that was: what an agenda or a letter asks for is due before it.
    """
    meeting = _meeting_day(matter)
    if meeting is None or matter.document.kind not in ("minutes", "decision_list"):
        return
    for action in matter.of("action"):
        due = action.values.get("due")
        ends = days(due) if isinstance(due, str) else None
        if ends is None or ends[1] >= meeting or action.values.get("status") != "open":
            continue
        fix = Fix("set", action.id, "due", _a_year_later(str(due), ends, meeting))
        yield found("due_before_meeting", action, fix, f"{due}<{meeting}", due=str(due), meeting=meeting)


def weekday_and_date_disagree(matter: Matter) -> Iterator[Finding]:
    """``maandag 12 januari 2021`` was a Tuesday. The guideline keeps the day: somebody is to have seen it."""
    for record in matter.of("date"):
        value = record.values.get("value")
        ends = days(value) if isinstance(value, str) else None
        if ends is None:
            continue
        said = [str(match[0])[:2].lower() for match in _WEEKDAY.finditer(record.span.of(matter.text))]
        for weekday, day in zip(said, _days_for(len(said), ends), strict=False):
            if _WEEKDAYS[date.fromisoformat(day).weekday()] != weekday:
                fix = Fix("keep", record.id)
                yield found("weekday_disagrees", record, fix, f"{value}", words=matter.words(record), day=day)
                break


def two_meeting_days(matter: Matter) -> Iterator[Finding]:
    """A document is about one meeting; the first day that is given for it stays."""
    meetings = [record for record in matter.of("date") if record.values.get("role") == "meeting"]
    first = next((record for record in meetings if _day(record)), None)
    for record in meetings:
        if first is not None and _day(record) not in ("", _day(first)):
            fix = Fix("set", record.id, "role", "mention")
            told = {"first": _day(first), "other": _day(record)}
            yield found("two_meetings", record, fix, f"{_day(first)}|{_day(record)}", (first,), **told)


def interval_reversed(matter: Matter) -> Iterator[Finding]:
    """The end of a stretch of time lies before its beginning."""
    for layer, key in (("date", "value"), ("action", "due")):
        for record in matter.of(layer):
            value = record.values.get(key)
            first, between, last = value.partition("/") if isinstance(value, str) else ("", "", "")
            if between and _ends_before_it_begins(first, last):
                fix = Fix("set", record.id, key, f"{last}/{first}")
                yield found("interval_reversed", record, fix, str(value), first=first, last=last)


def _meeting_day(matter: Matter) -> str | None:
    """The day of the meeting that the document is about: as it says itself, else the anchor of minutes and lists."""
    said = (_day(record) for record in matter.of("date") if record.values.get("role") == "meeting")
    day = next((day for day in said if day), "")
    day = day or matter.document.anchor_date or ""
    return day if day[:4].isdigit() else None


def _day(record: Record) -> str:
    value = record.values.get("value")
    return (single_day(value) or "") if isinstance(value, str) else ""


def _days_for(count: int, ends: tuple[str, str]) -> tuple[str, ...]:
    """The days that so many weekdays of the words stand for."""
    if count == 1:
        return ends[:1] if ends[0] == ends[1] else ()
    return ends if count == 2 else ()


def _ends_before_it_begins(first: str, last: str) -> bool:
    """Days decide, on one day the times of the clock; ``R/P1W`` has a slash as well and is no stretch."""
    one, other = days(first), days(last)
    if one is None or other is None:
        return False
    clocks = [_CLOCK.search(end) for end in (first, last)]
    if one[0] == other[0] and clocks[0] and clocks[1]:
        return clocks[0][0] > clocks[1][0]
    return one[0] > other[1]


def _a_year_later(due: str, ends: tuple[str, str], meeting: str) -> str | None:
    """The same days a year later where the year is likely to be misread, else none."""
    distance = (date.fromisoformat(meeting) - date.fromisoformat(ends[1])).days
    later = _YEAR.sub(lambda year: str(int(year[0]) + 1), due)
    moved = days(later)
    return later if distance > _MISREAD_YEAR and moved is not None and moved[1] >= meeting else None
