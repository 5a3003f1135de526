"""Values of dates as people write them, in the language of the program.

What is stored is the guideline's value; this is only how it is shown: ``ma 1 feb 2021, 16.00–17.00``.
"""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QObject

_POINT = re.compile(r"(?P<day>[^T]*)(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?|T(?P<part>MO|MI|AF|EV|NI))?$")
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)$")
_WEEK = re.compile(r"(\d{4}|XXXX)-W(\d\d)$")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])$")
_QUARTER = re.compile(r"(\d{4}|XXXX)-Q([1-4])$")
_SEASON = re.compile(r"(\d{4}|XXXX)-(SP|SU|FA|WI)$")
_UNKNOWN = "XXXX"
_WITHOUT_YEAR = re.compile(r"XXXX-(?!WXX)")
"""A value that has a year, which the text does not tell; a weekday by itself has none."""

_PARTS = {
    "MO": QT_TRANSLATE_NOOP("DateWords", "morning"),
    "MI": QT_TRANSLATE_NOOP("DateWords", "midday"),
    "AF": QT_TRANSLATE_NOOP("DateWords", "afternoon"),
    "EV": QT_TRANSLATE_NOOP("DateWords", "evening"),
    "NI": QT_TRANSLATE_NOOP("DateWords", "night"),
}
_SEASONS = {
    "SP": QT_TRANSLATE_NOOP("DateWords", "spring"),
    "SU": QT_TRANSLATE_NOOP("DateWords", "summer"),
    "FA": QT_TRANSLATE_NOOP("DateWords", "autumn"),
    "WI": QT_TRANSLATE_NOOP("DateWords", "winter"),
}
_LEAP_YEAR = 2020
"""Stands in for an unknown year, so that 29 February can be written too."""


def human_date(value: str, locale: QLocale | None = None) -> str:
    """A value of the guideline in people's words; one that is none comes back as it is.

    `locale` is the program's default where none is given.
    """
    written_in = locale if locale is not None else QLocale()
    if value.startswith("R/P"):
        return _every(value[2:]) or value
    if value.startswith("P"):
        return _length(value) or value
    words = _known_part(value, written_in)
    if words and _WITHOUT_YEAR.search(value):
        return _filled(QCoreApplication.translate("DateWords", "%1, year unknown"), words)
    return words or value


def human_day(value: str, locale: QLocale | None = None) -> str:
    """As `human_date`, but a single day without its weekday and a year that is unknown, for where room is short."""
    found = _DAY.match(value)
    words = _day(found, "d MMM yyyy", locale if locale is not None else QLocale()) if found else None
    return words or human_date(value, locale)


def _known_part(value: str, locale: QLocale) -> str | None:
    """All that a value says, without a word on a year that it does not."""
    ends = value.split("/")
    return _point(ends[0], locale) if len(ends) == 1 else _stretch(ends, locale)


def _point(value: str, locale: QLocale) -> str | None:
    found = _POINT.match(value)
    if found is None:
        return None
    day = _calendar(found["day"], locale)
    moment = _clock(found["clock"], locale) or _part(found["part"])
    if moment is None:
        return day
    if not found["day"]:
        return moment
    return f"{day}, {moment}" if day else None


def _stretch(ends: list[str], locale: QLocale) -> str | None:
    """Two ends; what both share is said once: the day of two clock times, the month and year of two days."""
    first, last = _POINT.match(ends[0]), _POINT.match(ends[-1])
    words = [_point(end, locale) for end in ends]
    if len(ends) != 2 or first is None or last is None or not all(words):
        return None
    if first["day"] == last["day"] and first["clock"] and last["clock"]:
        return f"{words[0]}–{_clock(last['clock'], locale)}"
    days = _DAY.match(ends[0]), _DAY.match(ends[1])
    if days[0] and days[1] and days[0][1] == days[1][1]:
        pattern = "ddd d" if days[0][2] == days[1][2] else "ddd d MMM"
        return f"{_day(days[0], pattern, locale)} – {words[1]}"
    return f"{words[0]} – {words[1]}"


def _calendar(value: str, locale: QLocale) -> str | None:
    if found := _DAY.match(value):
        return _day(found, "ddd d MMM yyyy", locale)
    if found := _WEEKDAY.match(value):
        return locale.standaloneDayName(int(found[1]))
    if found := _WEEK.match(value):
        week = _filled(QCoreApplication.translate("DateWords", "week %1"), str(int(found[2])))
        return week if found[1] == _UNKNOWN else f"{week}, {found[1]}"
    if found := _MONTH.match(value):
        return _of_year(locale.standaloneMonthName(int(found[2])), found[1]) if 1 <= int(found[2]) <= 12 else None
    if found := _QUARTER.match(value):
        if found[1] == _UNKNOWN:
            return _filled(QCoreApplication.translate("DateWords", "quarter %1"), found[2])
        return _filled(QCoreApplication.translate("DateWords", "quarter %1 of %2"), found[2], found[1])
    if found := _SEASON.match(value):
        return _of_year(QCoreApplication.translate("DateWords", str(_SEASONS[found[2]])), found[1])
    return value if value.isdecimal() and len(value) == 4 else None


def _day(found: re.Match[str], pattern: str, locale: QLocale) -> str | None:
    """A day; without its year there is no weekday to name."""
    known = found[1] != _UNKNOWN
    day = QDate(int(found[1]) if known else _LEAP_YEAR, int(found[2]), int(found[3]))
    if not day.isValid():
        return None
    if not known:
        pattern = pattern.replace("ddd ", "").replace(" yyyy", "")
    return locale.toString(day, pattern).replace(".", "")


def _clock(clock: str | None, locale: QLocale) -> str | None:
    """Dutch writes 16.00, most others 16:00."""
    if clock is None:
        return None
    return clock.replace(":", ".") if locale.language() == QLocale.Language.Dutch else clock


def _part(part: str | None) -> str | None:
    return QCoreApplication.translate("DateWords", str(_PARTS[part])) if part else None


def _of_year(words: str, year: str) -> str:
    return words if year == _UNKNOWN else f"{words} {year}"


def _length(value: str) -> str | None:
    """``P2W`` is 2 weeks; an M before the T is a month, behind it a minute."""
    lengths = _Lengths()
    day_part, _, clock_part = value[1:].partition("T")
    words = [lengths.count(int(number), unit) for number, unit in re.findall(r"(\d+)([YMWD])", day_part)]
    words += [lengths.count(int(number), unit + "T") for number, unit in re.findall(r"(\d+)([HMS])", clock_part)]
    return " ".join(words)


def _every(value: str) -> str | None:
    if value == "P1D":
        return QCoreApplication.translate("DateWords", "every day")
    if value == "P1W":
        return QCoreApplication.translate("DateWords", "every week")
    if value == "P1M":
        return QCoreApplication.translate("DateWords", "every month")
    if value == "P1Y":
        return QCoreApplication.translate("DateWords", "every year")
    if value == "PT1H":
        return QCoreApplication.translate("DateWords", "every hour")
    length = _length(value)
    return _filled(QCoreApplication.translate("DateWords", "every %1"), length) if length else None


class _Lengths(QObject):
    """Numbers with their units, in the plural that the language asks for."""

    def count(self, number: int, unit: str) -> str:
        return {
            "Y": self.tr("%n year(s)", "", number),
            "M": self.tr("%n month(s)", "", number),
            "W": self.tr("%n week(s)", "", number),
            "D": self.tr("%n day(s)", "", number),
            "HT": self.tr("%n hour(s)", "", number),
            "MT": self.tr("%n minute(s)", "", number),
            "ST": self.tr("%n second(s)", "", number),
        }[unit]


def _filled(pattern: str, *words: str) -> str:
    for number, word in enumerate(words, start=1):
        pattern = pattern.replace(f"%{number}", word)
    return pattern
