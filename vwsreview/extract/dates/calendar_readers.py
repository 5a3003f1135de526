"""Readers: a match of a phrase's pattern to the expression that it means, or None where it means none."""

import re
from collections.abc import Callable
from datetime import date
from re import Match

from vwsreview.extract.dates.calendar_expressions import (
    Away,
    Clock,
    Day,
    Expression,
    Feast,
    NearDay,
    NumberedWeekday,
    Part,
    Weekday,
)
from vwsreview.extract.dates.calendar_words import (
    BEGIN,
    DAY_NUMBERS,
    DAY_ORDINALS,
    DAY_PARTS,
    DAY_WORDS,
    END,
    ENGLISH_MONTHS,
    LAST,
    MIDDLE,
    MONTHS,
    NEXT,
    NUMBERS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    THIS,
    UNITS,
    WEEKDAYS,
)

Reader = Callable[[Match[str]], Expression | None]
MONTH_NUMBERS = MONTHS | SHORT_MONTHS
_TWELVE_HOURS = re.compile(r" [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?[ap]m(?![a-z])")
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPELLED_DAYS = DAY_NUMBERS | DAY_ORDINALS


def shift_of(word: str | None) -> int | None:
    """-1, 0 or +1 for a word that shifts; None for no word."""
    if word is None:
        return None
    plain = word.replace(".", "").strip()
    if plain in LAST:
        return -1
    if plain in NEXT or plain == "eerstkomend":
        return 1
    return 0 if plain in THIS or plain in ("de", "het", "the") else None


def part_of(words: str | None) -> Part | None:
    """Which part of a month, quarter or year is meant."""
    if words is None:
        return None
    first = words.split()[0]
    if "helft" in words or "half" in words[1:]:
        return "first_half" if "eerste" in words or "1e" in words else "second_half"
    if first in BEGIN or first == "start":
        return "begin"
    if first in MIDDLE:
        return "middle"
    return "end" if first in END else None


def number_of(word: str) -> int:
    """A number in digits or words."""
    return NUMBERS[word] if word in NUMBERS else int(word)


def year_of(digits: str | None) -> int | None:
    """A year of four digits, or of two in this century."""
    if digits is None:
        return None
    plain = int(digits.lstrip("'"))
    return 2000 + plain if plain < 100 else plain


def weekday_of(word: str | None) -> int | None:
    """The number of a weekday, whole or shortened."""
    plain = word.rstrip(".") if word else ""
    return WEEKDAYS.get(plain) or SHORT_WEEKDAYS.get(plain)


def _years_away(word: str | None) -> int | None:
    return None if word is None else {"dit": 0, "vorig": -1, "volgend": 1}[word]


def _valid(day: int, month: int, year: int | None) -> bool:
    try:
        date(year if year is not None else 2000, month, day)
    except ValueError:
        return False
    return True


def iso_day(match: Match[str]) -> Expression | None:
    """``2021-03-01``, ``20210301``, ``2021-03-01T10:00:00Z``; the zone is left aside."""
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    if not _valid(day, month, year):
        return None
    time = match.groupdict().get("time")
    return Clock(time, day=Day(day, month, year)) if time else Day(day, month, year)


def numeric_day(match: Match[str]) -> Expression | None:
    """``29-01-2021``; month first where the day could be no month (``1/20/2021``), or where a time of twelve hours
    (``4/1/2021 10:47 PM``) or an English weekday that fits it alone (``Wed 3/9/2022``) says so."""
    day, month, year = int(match["day"]), int(match["month"]), year_of(match["year"])
    if month > 12 or (match["mark"] == "/" and _is_american(match, day, month, year)):
        day, month = month, day
    if not (1 <= month <= 12 and _valid(day, month, year)):
        return None
    found = Day(day, month, year, weekday=weekday_of(match["weekday"]))
    return Clock(DAY_PARTS[match["part"]], day=found) if match["part"] else found


def _is_american(match: Match[str], day: int, month: int, year: int | None) -> bool:
    if _TWELVE_HOURS.match(match.string, match.end()):
        return True
    name = (match["weekday"] or "").rstrip(".")
    if not name.startswith(_ENGLISH_DAYS) or not (_valid(day, month, year) and _valid(month, day, year)):
        return False
    weekday = weekday_of(name)
    return weekday == date(year or 2000, day, month).isoweekday() != date(year or 2000, month, day).isoweekday()


def short_day(match: Match[str]) -> Expression | None:
    """``28-01``, ``25/1``."""
    day, month = int(match["day"]), int(match["month"])
    return Day(day, month, weekday=weekday_of(match["weekday"])) if _valid(day, month, None) else None


def named_day(match: Match[str]) -> Expression | None:
    """``maandag 8 februari``, ``20 november jl.``, ``22nd of March 2021``."""
    day, month, year = (
        int(match["day"]),
        MONTH_NUMBERS[match["month"].rstrip(".")],
        year_of(match["year"] or match["year_behind"]),
    )
    if not _valid(day, month, year):
        return None
    named = Day(
        day,
        month,
        year,
        shift_of(match["behind"] or match["before"]),
        weekday_of(match["weekday"]),
        _years_away(match["which"]),
    )
    return Clock(DAY_PARTS[match["part"]], day=named) if match["part"] else named


def spelled_day(match: Match[str]) -> Expression | None:
    """``twaalf maart``, ``eenentwintig juni 2021``."""
    day, month, year = _SPELLED_DAYS[match["day"]], MONTH_NUMBERS[match["month"].rstrip(".")], year_of(match["year"])
    return Day(day, month, year) if _valid(day, month, year) else None


def split_day(match: Match[str]) -> Expression | None:
    """``1 1 januari``: a scan put a blank between the digits."""
    day, month, year = (
        int(match["day"].replace(" ", "")),
        MONTH_NUMBERS[match["month"].rstrip(".")],
        year_of(match["year"]),
    )
    return Day(day, month, year) if _valid(day, month, year) else None


def numbered_weekday(match: Match[str]) -> Expression | None:
    """``vrijdag 23``, ``dinsdag de 4e``, ``woensdag de twaalfde``."""
    day = int(match["day"]) if match["day"] else DAY_ORDINALS[match["spelled"]]
    return NumberedWeekday(WEEKDAYS[match["weekday"]], day)


def away_from(match: Match[str]) -> Expression | None:
    """``twee dagen na vandaag``, ``2 weken voor Kerst``."""
    unit = UNITS[match["unit"]]
    if unit.startswith("T"):
        return None
    day = NearDay(DAY_WORDS[match["word"]][0]) if match["word"] else Feast(match["feast"], year_of(match["year"]))
    count = number_of(match["count"])
    return Away(-count if match["way"] in ("voor", "vóór", "before") else count, unit, day)


def plain_day(match: Match[str]) -> Expression | None:
    """A day whose month stands behind a list or range, or in front in English."""
    day, month, year = int(match["day"]), MONTH_NUMBERS[match["month"].rstrip(".")], year_of(match["year"])
    shift = shift_of(match.groupdict().get("behind"))
    return Day(day, month, year, shift) if _valid(day, month, year) else None


def english_day(match: Match[str]) -> Expression | None:
    """``March 22nd, 2021``; in Dutch ``in april 10 procent`` is no day."""
    plain = match["year"] or match["ordinal"] or match["month"] in ENGLISH_MONTHS
    return plain_day(match) if plain else None


def weekday(match: Match[str]) -> Expression | None:
    """``donderdag``, ``a.s. dinsdag``, ``vrijdag jl.``, ``dinsdagochtend``, ``dinsdag over een week``."""
    later = number_of(match["later"]) if match["later"] else 0
    day = Weekday(
        WEEKDAYS[match["weekday"]], shift_of(match["behind"] or match["before"]), shift_of(match["week"]), later
    )
    return Clock(DAY_PARTS[match["part"]], day=day) if match["part"] else day


def short_weekday(match: Match[str]) -> Expression | None:
    """``ma a.s.``, ``vr. jl.``, ``uiterlijk do``, ``| wo |``: nothing but a day where it points or fills a cell."""
    text, start, end = match.string, match.start(), match.end()
    shift = shift_of(match["behind"] or match["before"])
    cell = text.endswith("| ", 0, start) and text.startswith((" |", "  "), end)
    last = text.endswith("uiterlijk ", 0, start)
    if shift is None and not cell and not last:
        return None
    return Weekday(SHORT_WEEKDAYS[match["weekday"]], shift)


def week_and_day(match: Match[str]) -> Expression | None:
    """``volgende week dinsdag``."""
    day = Weekday(WEEKDAYS[match["weekday"]], week=shift_of(match["week"]))
    return Clock(DAY_PARTS[match["part"]], day=day) if match["part"] else day


def day_word(match: Match[str]) -> Expression | None:
    """``vandaag``, ``gisteravond``, ``morgen middag``, ``vandaag over een week``."""
    days, part = DAY_WORDS[match["word"]]
    if match["later"]:
        days += 7 * number_of(match["later"])
    part = part or (DAY_PARTS[match["part"]] if match["part"] else None)
    return Clock(part, day=NearDay(days)) if part else NearDay(days)


def _away(match: Match[str], sign: int) -> Expression | None:
    if match["half"]:
        return Away(6 * sign, "M")
    unit = UNITS[match["unit"]]
    return None if unit.startswith("T") else Away(sign * number_of(match["count"]), unit)


def ahead(match: Match[str]) -> Expression | None:
    """``over twee weken``."""
    return _away(match, 1)


def ago(match: Match[str]) -> Expression | None:
    """``drie dagen geleden``."""
    return _away(match, -1)


def this_part(match: Match[str]) -> Expression | None:
    """``deze middag``, ``afgelopen nacht`` (the one before this day), ``vorige avond``."""
    part = DAY_PARTS[match["part"]]
    return Clock(part, day=NearDay(-1 if shift_of(match["shift"]) == -1 and part != "NI" else 0))


def feast(match: Match[str]) -> Expression | None:
    """``Pasen``, ``Kerst 2021``, ``volgende Pasen``."""
    shift = -1 if match["shift"] == "laatste" else shift_of(match["shift"])
    return Feast(match["name"], year_of(match["year"]), shift)


def end_of_day(match: Match[str]) -> Expression | None:
    """``eind van de dag``: its afternoon."""
    return Clock("MO" if match["of"] == "ochtend" else "AF", day=NearDay(0))
