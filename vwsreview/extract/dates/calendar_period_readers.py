"""Readers of weeks, weekends, months, quarters, seasons and years."""

from datetime import date
from re import Match

from vwsreview.extract.dates.calendar_expressions import (
    Day,
    Expression,
    Month,
    Quarter,
    Range,
    Season,
    Stretch,
    Week,
    Weekend,
    Year,
)
from vwsreview.extract.dates.calendar_readers import MONTH_NUMBERS, part_of, plain_day, shift_of, year_of
from vwsreview.extract.dates.calendar_words import ENGLISH_VERBS, ORDINALS, SEASONS, SHORT_MONTHS


def week(match: Match[str]) -> Expression | None:
    """``week 12``, ``begin week 12``, ``volgende week``; ``de week`` only with a part (``eind van de week``)."""
    if match["number"]:
        number = int(match["number"])
        return Week(number, year_of(match.groupdict()["year"])) if 1 <= number <= 53 else None
    if match["shift"] == "de" and match[0].startswith("de"):
        return None
    shift = shift_of(match["shift"])
    return None if shift is None else Week(shift=shift)


_FROM_NOW = frozenset({"komende", "komend", "aankomende", "aankomend", "coming", "afgelopen", "voorbije", "verstreken"})
"""With ``jaar`` these count a stretch from the anchor; ``vorig`` and ``volgend`` name the year."""


def week_listed(match: Match[str]) -> Expression | None:
    """The ``9`` of ``week 8 en 9``."""
    number = int(match["number"])
    return Week(number) if 1 <= number <= 53 else None


def iso_week(match: Match[str]) -> Expression | None:
    """``2021-W12``."""
    number = int(match["number"])
    return Week(number, int(match["year"])) if 1 <= number <= 53 else None


def week_of(match: Match[str]) -> Expression | None:
    """``week van 4 januari``."""
    day = plain_day(match)
    return Week(of=day) if isinstance(day, Day) else None


def week_of_month(match: Match[str]) -> Expression | None:
    """``eerste week van januari``, ``laatste week van maart 2021``."""
    ordinal = -1 if match["ordinal"] == "laatste" else ORDINALS[match["ordinal"]]
    if match["only_year"]:
        year = int(match["only_year"])
        return Week(date(year, 12, 28).isocalendar().week if ordinal < 0 else ordinal, year)
    return Week(ordinal=ordinal, month=Month(MONTH_NUMBERS[match["month"].rstrip(".")], year_of(match["year"])))


def weekend(match: Match[str]) -> Expression | None:
    """``afgelopen weekend``, ``na het weekend``."""
    return Weekend(shift_of(match["shift"]) or 0)


_MONTH_BEFORE = (" in ", " by ", " until ", " since ", " of ", " before ")
"""Behind these ``may`` is no verb."""
_SHORT_MONTH_BEFORE = (" in ", " per ", " vanaf ", " sinds ", " uiterlijk ", " tot ", " voor ", " vóór ")


def month(match: Match[str]) -> Expression | None:
    """``maart 2021``, ``eind maart``, ``mei``; abbreviations and English verbs only with a year or a part."""
    name = match["month"].rstrip(".")
    plain = not (match["year"] or match["part"] or match["behind"])
    if plain and name == "may" and match.string.endswith(_MONTH_BEFORE, 0, match.start()):
        return Month(5)
    if plain and name in SHORT_MONTHS and _stands_for_a_month(match):
        return Month(SHORT_MONTHS[name])
    if plain and (name in SHORT_MONTHS or name in ENGLISH_VERBS):
        return None
    if plain and name in ("jun", "jul", "may", "march", "mar"):
        return None
    shift = shift_of(match["behind"] or match["shift"])
    return Month(MONTH_NUMBERS[name], year_of(match["year"]), shift, part=part_of(match["part"]))


def _stands_for_a_month(match: Match[str]) -> bool:
    """``in dec. wordt``, ``| nov |``: a shortened month behind a preposition with its full stop, or in a cell."""
    text, start, end = match.string, match.start(), match.end()
    if text.endswith(_SHORT_MONTH_BEFORE, 0, start):
        return match[0].endswith(".") and text[end : end + 1] == " "
    return match[0] != "jan" and text.endswith("| ", 0, start) and text.startswith((" |", "  "), end)


def months_joined(match: Match[str]) -> Expression | None:
    """``jan-feb 2021``, ``sept t/m dec``: names that are shortened count where they stand together."""
    if {match["first"], match["last"]} <= ENGLISH_VERBS:
        return None
    first, last = (MONTH_NUMBERS[match[name].rstrip(".")] for name in ("first", "last"))
    year = year_of(match["year"])
    return Range(Month(first, None if year is None else year - (first > last)), Month(last, year))


def near_month(match: Match[str]) -> Expression | None:
    """``deze maand``, ``eind volgende maand``."""
    part, away = part_of(match["part"]), shift_of(match["shift"])
    return None if away is None or (match["shift"] in ("de", "the") and part is None) else Month(away=away, part=part)


def quarter(match: Match[str]) -> Expression | None:
    """``Q2``, ``tweede kwartaal van 2021``, ``eind Q1``, ``volgend kwartaal``."""
    part = part_of(match["part"])
    if match["shift"]:
        away = shift_of(match["shift"])
        return None if away is None else Quarter(away=away, part=part)
    number = int(match["number"]) if match["number"] else ORDINALS[match["ordinal"]]
    return Quarter(number, year_of(match["year"]), part=part)


def half_year(match: Match[str]) -> Expression | None:
    """``H1 2021``."""
    return Year(int(match["year"]), part="first_half" if match["half"] == "1" else "second_half")


def iso_quarter(match: Match[str]) -> Expression | None:
    """``2021-Q2``."""
    return Quarter(int(match["number"]), int(match["year"]))


def season(match: Match[str]) -> Expression | None:
    """``zomer 2021``, ``voor de zomer``, ``dit voorjaar``; the bare word alone is none."""
    if not (match["shift"] or match["article"] or match["year"]) or (match["way"] and match["way"] == match[0]):
        return None
    return Season(SEASONS[match["season"]], year_of(match["year"]), shift_of(match["shift"]))


def year(match: Match[str]) -> Expression | None:
    """``2021``, ``eind 2021``."""
    return Year(year_of(match["year"]), part=part_of(match["part"]))


def split_year(match: Match[str]) -> Expression | None:
    """``202 7`` alone on its line or in its cell: a scan put a blank between the digits."""
    alone = match.start() == 0 or match.string.endswith(("\n", "| ", "jaar ", "jaartal "), 0, match.start())
    return Year(int(match["head"] + match["tail"])) if alone else None


def broken_year(match: Match[str]) -> Expression | None:
    """``2020/21``: a school year or a season."""
    first = int(match["first"])
    return Range(Year(first), Year(first + 1)) if int(match["last"]) == (first + 1) % 100 else None


def near_year(match: Match[str]) -> Expression | None:
    """``dit jaar``, ``eind van het jaar``; ``afgelopen jaar`` is the stretch that ends at the anchor."""
    part, away = part_of(match["part"]), shift_of(match["shift"])
    if away and part is None and match["shift"] in _FROM_NOW:
        return Stretch(away, "Y")
    return None if away is None or (match["shift"] in ("het", "the") and part is None) else Year(away=away, part=part)
