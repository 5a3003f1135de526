"""Values of dates as people write them: ``ma 1 feb 2021, 16.00–17.00``. The window says them in the same words."""

import re
from datetime import date, datetime

from vwsreview.formats.html_report.vocabulary import Vocabulary

_POINT = re.compile(r"(?P<day>[^T]*)(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?|T(?P<part>MO|MI|AF|EV|NI))?")
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4}|XXXX)-(0[1-9]|1[0-2])")
_WEEK = re.compile(r"(\d{4}|XXXX)-W(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_QUARTER = re.compile(r"(\d{4}|XXXX)-Q([1-4])")
_SEASON = re.compile(r"(\d{4}|XXXX)-(SP|SU|FA|WI)")
_YEAR = re.compile(r"\d{4}")
_LENGTH = re.compile(r"P(?=.)((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_UNKNOWN = "XXXX"
_LEAP_YEAR = 2020


def human_date(value: str, words: Vocabulary) -> str:
    """A value of the guideline in people's words; one that is none comes back as it is."""
    if value.startswith(("R/P", "P")):
        length = _length(value.removeprefix("R/"), words)
        if length is None:
            return value
        return words.word("date.every", length=length) if value.startswith("R/") else length
    told = _known_part(value, words)
    if told and _UNKNOWN in value and not _WEEKDAY.fullmatch(value.partition("T")[0]):
        return words.word("date.unknown_year", day=told)
    return told or value


def human_moment(at: str, words: Vocabulary) -> str | None:
    """A moment (ISO 8601 with offset) on the clock of this place; None where it is none."""
    if not _MOMENT.fullmatch(at):
        return None
    try:
        here = datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError):
        return None
    return (
        f"{here.day} {words.words('date.short_months')[here.month - 1]} {here.year}, {_clock(f'{here:%H:%M}', words)}"
    )


def _known_part(value: str, words: Vocabulary) -> str | None:
    ends = value.split("/")
    return _point(value, words) if len(ends) == 1 else _stretch(ends, words) if len(ends) == 2 else None


def _stretch(ends: list[str], words: Vocabulary) -> str | None:
    """Two ends; what both share is said once: the day of two clock times, the month and year of two days."""
    first, last = (_POINT.fullmatch(end) for end in ends)
    told = [_point(end, words) for end in ends]
    if first is None or last is None or told[0] is None or told[1] is None:
        return None
    if first["day"] == last["day"] and first["clock"] and last["clock"]:
        return f"{told[0]}–{_clock(last['clock'], words)}"
    days = [_DAY.fullmatch(end) for end in ends]
    if days[0] and days[1] and days[0][1] == days[1][1]:
        short = _day(days[0], words, month=days[0][2] != days[1][2], year=False)
        return f"{short} – {told[1]}"
    return f"{told[0]} – {told[1]}"


def _point(value: str, words: Vocabulary) -> str | None:
    found = _POINT.fullmatch(value)
    if found is None:
        return None
    day = _calendar(found["day"], words)
    clock, part = found["clock"], found["part"]
    moment = _clock(clock, words) if clock else words.word(f"date.part.{part}") if part else None
    if moment is None or not found["day"]:
        return moment or day
    return f"{day}, {moment}" if day else None


def _calendar(value: str, words: Vocabulary) -> str | None:
    if found := _DAY.fullmatch(value):
        return _day(found, words)
    if found := _WEEKDAY.fullmatch(value):
        return words.words("date.weekdays")[int(found[1]) - 1]
    if found := _WEEK.fullmatch(value):
        week = words.word("date.week", week=int(found[2]))
        return week if found[1] == _UNKNOWN else f"{week}, {found[1]}"
    if found := _MONTH.fullmatch(value):
        return _of_year(words.words("date.months")[int(found[2]) - 1], found[1])
    if found := _QUARTER.fullmatch(value):
        quarter = words.word("date.quarter", quarter=found[2])
        return quarter if found[1] == _UNKNOWN else words.word("date.of_year", part=quarter, year=found[1])
    if found := _SEASON.fullmatch(value):
        return _of_year(words.word(f"date.season.{found[2]}"), found[1])
    return value if _YEAR.fullmatch(value) else None


def _day(found: re.Match[str], words: Vocabulary, *, month: bool = True, year: bool = True) -> str | None:
    """A day; without its year there is no weekday to name."""
    known = found[1] != _UNKNOWN
    try:
        day = date(int(found[1]) if known else _LEAP_YEAR, int(found[2]), int(found[3]))
    except ValueError:
        return None
    parts = [words.words("date.short_weekdays")[day.weekday()] if known else "", str(day.day)]
    parts += [words.words("date.short_months")[day.month - 1] if month else "", found[1] if known and year else ""]
    return " ".join(part for part in parts if part)


def _clock(clock: str, words: Vocabulary) -> str:
    """Dutch writes 16.00, English 16:00."""
    return clock.replace(":", ".") if words.language == "nl" else clock


def _of_year(part: str, year: str) -> str:
    return part if year == _UNKNOWN else f"{part} {year}"


def _length(value: str, words: Vocabulary) -> str | None:
    """``P2W`` is 2 weeks; an M behind the T is a minute, before it a month."""
    found = _LENGTH.fullmatch(value)
    if found is None:
        return None
    counts = [(number, unit) for number, unit in re.findall(r"(\d+)(\w)", found[1])]
    counts += [(number, f"T{unit}") for number, unit in re.findall(r"(\d+)(\w)", found[2] or "")]
    return " ".join(f"{int(number)} {words.words(f'date.unit.{unit}')[int(number) != 1]}" for number, unit in counts)
