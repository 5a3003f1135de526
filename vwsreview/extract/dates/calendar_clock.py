"""Times of day: ``10:00-10:30``, ``15.30u``, ``14 uur``, ``half vier``, ``11:22:32 AM``, ``3 uur 's middags``."""

import re
from dataclasses import dataclass, replace

from vwsreview.extract.dates.calendar_expressions import Clock
from vwsreview.extract.dates.calendar_words import NUMBERS

_HOURS = {word: number for word, number in NUMBERS.items() if number <= 12}
_HOUR_WORD = "|".join(sorted(_HOURS, key=len, reverse=True))
_NUMERIC = re.compile(
    r"(?P<hour>2[0-4]|[01]?[0-9])"
    r"(?:(?: ?: ?|\.)(?P<minute>[0-5][0-9])(?:[:.][0-5][0-9])?|[uh](?P<after>[0-5][0-9]))?(?![0-9])(?![.,:][0-9])"
    r"(?P<unit> ?(?:uur|uren|hrs|[uh]|am|pm|a\.m\.|p\.m\.)(?![a-zà-ÿ0-9]))?"
)
_SPOKEN = re.compile(
    r"(?P<noon>noon)(?![a-z])|(?:(?P<quarter>kwart|vijf|tien) (?P<side>voor|over) )?(?P<half>half )?"
    rf"(?P<hour>{_HOUR_WORD}|[0-9]{{1,2}})(?P<unit> uur)?(?![a-zà-ÿ0-9])"
)
_PROMISING = re.compile(
    r"[0-9]{1,2}(?: ?[:.uhap\-]| (?:uur|tot|en|and|to|t/m|'s|in de) ?)"
    rf"|(?:kwart|vijf|tien) (?:voor|over) |half |noon|(?:{_HOUR_WORD}) uur"
)
"""Whether it is worth looking further."""
_PART_BEHIND_CLOCK = re.compile(r" (?:'s |in de )(?P<part>ochtend|morgen|middag|avond|nacht)s?(?![a-zà-ÿ])")
_PART_BEFORE_CLOCK = re.compile(r"(?:'s |in de )(?P<part>ochtend|morgen|middag|avond|nacht)s? (?:om )?$")
_JOINER = re.compile(r"(?: ?--? ?| tot en met | tot | t/m | to )(?=[0-9hkvtdeznao])")
_BETWEEN_JOINER = re.compile(r"(?: (?:en|and) | ?- ?| tot )(?=[0-9hkvtdeznao])")
_LEAD = re.compile(
    r"(?:\n {0,60}om |\n{1,2}(?=[0-9]{1,2}[.:][0-9]{2} uur {0,3}(?:\n|$))| ?<br ?/?> ?"
    r"| ?[,:]? {0,2}(?:\(|om |van |from |between |vanaf |at |--? |/ |tussen |omstreeks |rond |uiterlijk |tot |voor "
    r"|v[oó]ór |te )?(?:aanvang )?| {1,4})"
)
_CUE = re.compile(
    r"(?:^|[^a-zà-ÿ])(?:om|vanaf|rond|omstreeks|tot|vóór|voor|na|sinds|at|tijd:?|tijdstip:?|aanvang:?|uiterlijk)"
    r" {1,12}(?:circa |ca\. |ongeveer |uiterlijk )?$"
)
_CELL_BEFORE = re.compile(r"(?:^|\|) ?$")
_CELL = re.compile(r"[0-9]{2}\.[0-5][05](?: ?- ?[0-9]{2}\.[0-5][05])? ?(?:\| ?[a-z]|$)")
_LINE_START = re.compile(r"\n[-> ]{0,3}$")
_LINE_TIME = re.compile(
    r"(?:0[7-9]|1[0-9]|2[0-2])\.[0-5][05](?: ?- ?[0-9]{2}\.[0-5][05])?(?: uur)? {1,12}(?:[0-9]{1,2}[.)]? {1,8})?[a-z]"
)
_OTHER_LINE_TIME = re.compile(
    r"\n[-> ]{0,3}(?:0[7-9]|1[0-9]|2[0-2])\.[0-5][05] {0,12}(?:-|uur|[a-z]|[0-9]{1,2}[.)]? {1,8}[a-z])"
)
_COLUMN_TIME = re.compile(r"(?<=  )(?:0[7-9]|1[0-9]|2[0-2])\.[0-5][05] {0,3}(?:\n|$)")
"""``Rondvraag      15.40``: a column of times at the ends of lines."""
_BEHIND_DAY = re.compile(
    r",? {1,2}(?:(?:in de |'s )(?P<part>ochtend|morgen|middag|avond|nacht)s?|(?P<bare>ochtend|middag|avond)"
    r"|(?:aan het )?einde? (?:van de |vd )?(?P<of>dag|middag|ochtend))(?![a-zà-ÿ])"
)
_PARTS = {"ochtend": "MO", "morgen": "MO", "middag": "AF", "avond": "EV", "nacht": "NI", "dag": "AF"}
_NOT_A_TIME = re.compile(
    r" {0,2}(?:€|%|/|(?:euro|dagen|weken|maanden|jaar|uren|miljoen|miljard|mln|mld|procent|meter|fte|personen|doses"
    r"|vaccins|m2|km|kg)(?![a-z]))"
)


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A clock time and where it ends in the legible text."""

    clock: Clock
    end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """One time as written; `sure` where nothing but a time is written so."""

    hour: int
    minute: int
    has_minutes: bool
    unit: str
    sure: bool
    end: int
    part: str | None = None

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


def clock_at(text: str, start: int, *, after_day: bool = False, between: bool = False) -> TimeFound | None:
    """The clock time at this place; `after_day`: behind a day, where a comma or ``om`` may come first.

    A bare ``10.00`` counts only behind a day, behind a word such as ``om``, or as an end of a stretch.
    """
    lead = _LEAD.match(text, start) if after_day else None
    if after_day:
        if lead is None or lead.end() == start:
            return None
        start = lead.end()
    if not _PROMISING.match(text, start):
        return None
    cued, bare = None, False
    if lead is not None:
        between, bare = lead[0].endswith(("tussen ", "between ")), lead[0].endswith(("tussen ", "van "))
        cued = lead[0].strip(" ,(-") != "" or text[start].isdigit()
    first = _reading(text, start, cued)
    if first is None:
        return None
    cued = _is_cued(text, start) if cued is None else cued
    joiner = (_BETWEEN_JOINER if between else _JOINER).match(text, first.end)
    last = _reading(text, joiner.end(), cued) if joiner else None
    if last is not None and (
        _is_stretch(first, last, after_day)
        or (between and (first.sure or last.sure))
        or (bare and not _NOT_A_TIME.match(text, last.end))
    ):
        return TimeFound(Clock(str(_like(first, last)), str(last)), last.end)
    if not _stands_alone(text, first, cued):
        return None
    return TimeFound(Clock(str(first)), first.end)


def _is_cued(text: str, start: int) -> bool:
    """Behind ``om`` and the like, or alone in the first cell of a row."""
    return (
        _CUE.search(text, max(0, start - 24), start) is not None
        or _opens_a_row(text, start)
        or _opens_a_line_among_others(text, start)
        or _closes_a_line_among_others(text, start)
    )


def _opens_a_row(text: str, start: int) -> bool:
    """``| 15.30 | Rondvraag |``: two and two digits that fill a cell which a cell of words follows."""
    return _CELL_BEFORE.search(text, max(0, start - 3), start) is not None and _CELL.match(text, start) is not None


def _opens_a_line_among_others(text: str, start: int) -> bool:
    """``10.15 Rondvraag`` below ``10.00 Opening``: an agenda, where numbers of sections would go on by one."""
    if start and _LINE_START.search(text, max(0, start - 4), start) is None:
        return False
    if _LINE_TIME.match(text, start) is None:
        return False
    around = text[max(0, start - 300) : start] + text[start + 5 : start + 300]
    return _OTHER_LINE_TIME.search(around) is not None


def _closes_a_line_among_others(text: str, start: int) -> bool:
    """``Opening      10.00`` above ``Rondvraag      10.15``."""
    if _COLUMN_TIME.match(text, start) is None:
        return False
    return any(_COLUMN_TIME.search(text, *near) for near in ((max(0, start - 300), start), (start + 5, start + 300)))


def part_of_day_at(text: str, start: int) -> TimeFound | None:
    """A part of the day behind a day: ``'s middags``, ``in de ochtend``, ``einde dag``."""
    found = _BEHIND_DAY.match(text, start)
    if found is None:
        return None
    return TimeFound(Clock(_PARTS[found["part"] or found["bare"] or found["of"]]), found.end())


def _reading(text: str, start: int, cued: bool | None) -> _Reading | None:
    """A time in digits or words; where `cued` is None the text in front is still to be looked at."""
    if text[start : start + 1].isdigit():
        found = _numeric(text, start)
    else:
        found = _spoken(text, start, _is_cued(text, start) if cued is None else cued)
    if found is None:
        return None
    part = _PART_BEHIND_CLOCK.match(text, found.end)
    end = part.end() if part else found.end
    part = part or _PART_BEFORE_CLOCK.search(text, max(0, start - 14), start)
    if part is None:
        return found
    late = part["part"] in ("middag", "avond") and found.hour < 12
    return replace(found, hour=found.hour + 12 if late else found.hour, sure=True, end=end, part=part["part"])


def _numeric(text: str, start: int) -> _Reading | None:
    found = _NUMERIC.match(text, start)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or found["after"] or 0)
    unit = (found["unit"] or ("u" if found["after"] else "")).strip().rstrip(".")
    if hour == 24:
        if minute:
            return None
        hour = 0 if found["minute"] else 24
    if unit.startswith("p") and hour < 12:
        hour += 12
    elif unit.startswith("a") and hour == 12:
        hour = 0
    has_minutes = bool(found["minute"] or found["after"])
    sure = (has_minutes and bool(unit)) or ":" in found[0] or unit[:1] in ("a", "p")
    return _Reading(hour % 24, minute, has_minutes, unit, sure, found.end())


def _spoken(text: str, start: int, cued: bool) -> _Reading | None:
    """``half vier`` is 15:30, ``tien over half drie`` 14:40: what lies before eight is in the afternoon or evening."""
    found = _SPOKEN.match(text, start)
    if found is not None and found["noon"]:
        return _Reading(12, 0, True, "", True, found.end())
    if found is None or not (found["quarter"] or found["half"] or (cued and found["unit"])):
        return None
    hour = _HOURS[found["hour"]] if found["hour"] in _HOURS else int(found["hour"])
    if not 1 <= hour <= 12:
        return None
    minutes = 60 * hour - (30 if found["half"] else 0)
    if found["quarter"]:
        step = {"kwart": 15, "vijf": 5, "tien": 10}[found["quarter"]]
        minutes += -step if found["side"] == "voor" else step
    minutes += 12 * 60 if minutes < 8 * 60 else 0
    return _Reading(minutes // 60 % 24, minutes % 60, True, "", True, found.end())


def _stands_alone(text: str, reading: _Reading, cued: bool) -> bool:
    """Whether one time without another is a time and no amount or length."""
    if _NOT_A_TIME.match(text, reading.end):
        return False
    if reading.sure:
        return True
    if reading.has_minutes:
        return cued
    return bool(reading.unit) and (cued or (reading.unit != "uur" and reading.unit != "uren"))


def _is_stretch(first: _Reading, last: _Reading, after_day: bool) -> bool:
    """Whether two readings are the ends of one stretch and not amounts or numbers of paragraphs."""
    if first.has_minutes and last.has_minutes:
        return bool(after_day or first.sure or last.sure or (first.minute % 5 == 0 and last.minute % 5 == 0))
    if last.part and (first.part or not first.unit):
        return True
    return bool(last.unit and last.unit != "uren" and (after_day or first.has_minutes or first.hour >= 7))


def _like(first: _Reading, last: _Reading) -> _Reading:
    """The first end in the afternoon where only the last says so (``1-3 pm``, ``4 tot 5 's middags``)."""
    if (
        (last.unit.startswith("p") or last.part in ("middag", "avond"))
        and not first.part
        and not first.unit
        and first.hour + 12 <= last.hour
    ):
        return replace(first, hour=first.hour + 12)
    return first
