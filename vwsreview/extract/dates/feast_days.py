"""Feast days as days of a year: fixed ones, those that hang on Easter, and a few with a rule of their own."""

from collections.abc import Callable
from datetime import date, timedelta


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _after_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _kings_day(year: int) -> date:
    """27 April, the day before where that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.isoweekday() == 7 else day


def _budget_day(year: int) -> date:
    """Prinsjesdag: the third Tuesday of September."""
    first = date(year, 9, 1)
    return first + timedelta(days=(2 - first.isoweekday()) % 7 + 14)


def _black_friday(year: int) -> date:
    """The day behind the fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(4 - first.isoweekday()) % 7 + 22)


FIXED: dict[str, tuple[int, int]] = {
    "nieuwjaarsdag": (1, 1), "nieuwjaar": (1, 1), "driekoningen": (1, 6), "dodenherdenking": (5, 4),
    "bevrijdingsdag": (5, 5), "sinterklaas": (12, 5), "pakjesavond": (12, 5), "kerstavond": (12, 24),
    "kerst": (12, 25), "kerstmis": (12, 25), "eerste kerstdag": (12, 25), "1e kerstdag": (12, 25),
    "tweede kerstdag": (12, 26), "2e kerstdag": (12, 26), "oudjaarsdag": (12, 31), "oudejaarsdag": (12, 31),
    "oudjaar": (12, 31), "oudejaarsavond": (12, 31), "oud en nieuw": (12, 31), "christmas": (12, 25),
}  # fmt: skip
"""Month and day."""

MOVABLE: dict[str, Callable[[int], date]] = {
    "carnaval": _after_easter(-49), "aswoensdag": _after_easter(-46), "goede vrijdag": _after_easter(-2),
    "pasen": easter, "eerste paasdag": easter, "1e paasdag": easter, "tweede paasdag": _after_easter(1),
    "2e paasdag": _after_easter(1), "hemelvaart": _after_easter(39), "hemelvaartsdag": _after_easter(39),
    "pinksteren": _after_easter(49), "eerste pinksterdag": _after_easter(49), "1e pinksterdag": _after_easter(49),
    "tweede pinksterdag": _after_easter(50), "2e pinksterdag": _after_easter(50), "koningsdag": _kings_day,
    "prinsjesdag": _budget_day, "easter": easter, "black friday": _black_friday,
}  # fmt: skip
