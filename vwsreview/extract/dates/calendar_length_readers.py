"""Readers of stretches, lengths and sets: a match of a phrase's pattern to the expression that it means."""

from re import Match

from vwsreview.extract.dates.calendar_expressions import Expression, Length, Repeat, Stretch
from vwsreview.extract.dates.calendar_readers import number_of
from vwsreview.extract.dates.calendar_words import LAST, NUMBERS, REPEATS, UNITS


def stretch(match: Match[str]) -> Expression | None:
    """``komende zes weken``; ``eerste twee weken`` is a mere length."""
    count, unit = number_of(match["count"]), UNITS[match["unit"]]
    if match["shift"] == "eerste":
        return Length(duration(count, unit))
    return Stretch(-count if match["shift"] in LAST or match["shift"] == "laatste" else count, unit)


def duration(count: int, unit: str) -> str:
    """An ISO 8601 duration; quarters become months."""
    if unit == "Q":
        return f"P{3 * count}M"
    return f"PT{count}{unit[1]}" if unit.startswith("T") else f"P{count}{unit}"


def length(match: Match[str]) -> Expression | None:
    """``2 weken``, ``2-3 weken`` (the outer end), ``2,5 uur``; not the bare article (``een week``)."""
    written, unit = match["most"] or match["count"], UNITS[match["unit"]]
    if match["count"] == "een" and not match["most"]:
        return None
    if written in NUMBERS or written.isdigit():
        return Length(duration(number_of(written), unit)) if number_of(written) else None
    whole, tenth = (int(digits) for digits in written.replace(",", ".").split("."))
    smaller = {"TH": ("TM", 60), "Y": ("M", 12), "TM": ("TS", 60), "W": ("D", 7), "D": ("TH", 24)}.get(unit)
    if smaller is None:
        return None
    return Length(duration(round((whole + tenth / 10) * smaller[1]), smaller[0]))


def one(match: Match[str]) -> Expression | None:
    """``(binnen) een week``, ``een week of vier``; where a bare article is a number is for `dates_friends`."""
    return Length(duration(number_of(match["most"]) if match["most"] else 1, UNITS[match["unit"]]))


def odd_length(match: Match[str]) -> Expression | None:
    """``een half jaar``, ``anderhalf uur``, ``een kwartier``."""
    if match["half"]:
        return Length("PT30M" if match["unit"] == "uur" else "P6M")
    if match["more"]:
        return Length("PT90M" if match["more_unit"] == "uur" else "P18M")
    return Length("PT45M" if match["quarters"] in ("drie", "3") else "PT15M")


def repeat(match: Match[str]) -> Expression | None:
    """``wekelijks``, ``tweewekelijkse``."""
    return Repeat(REPEATS[match["word"]])


def each(match: Match[str]) -> Expression | None:
    """``elke maandag``, ``elk uur``, ``om de twee weken``; ``om de week`` skips one."""
    count = number_of(match["count"]) if match["count"] else 1
    if match[0].startswith("om de") and not match["count"]:
        if not match["unit"]:
            return None
        count = 2
    if match["half"]:
        return Repeat("P6M")
    if match["ordinal"]:
        return Repeat("P1M")
    if match["weekday"]:
        return Repeat(duration(count, "W"))
    return Repeat(duration(count, UNITS[match["unit"]] if match["unit"] else "D"))


def times_a_year(match: Match[str]) -> Expression | None:
    """``twee keer per jaar``: what divides the year into whole months."""
    count = number_of(match["count"] or match["word"])
    months = 12 if match["unit"] == "jaar" else 3
    return None if count < 2 or months % count else Repeat(f"P{months // count}M")


def once_per(match: Match[str]) -> Expression | None:
    """``1 keer per 6 weken``."""
    return Repeat(duration(number_of(match["count"]) if match["count"] else 1, UNITS[match["unit"]]))
