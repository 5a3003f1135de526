"""From an expression and an anchor to a value of the guideline. Called again whenever the anchor moves.

An anchor is the day that relative expressions count from: ``2021-01-11``, ``XXXX-06-14`` where its year is unknown,
or None. `relative` in a resolution is true where another anchor could give another value.
Source of every rule: the table of values and the cases in the annotation guideline.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from vwsreview.domain import timevalue
from vwsreview.extract.dates.calendar_anchor import Anchor
from vwsreview.extract.dates.calendar_context import is_past, sentence
from vwsreview.extract.dates.calendar_expressions import (
    Clock,
    Day,
    Expression,
    Length,
    NearDay,
    Range,
    Repeat,
    Stretch,
    Weekday,
)  # fmt: skip
from vwsreview.extract.dates.calendar_grammar import Parsed, parse_at
from vwsreview.extract.dates.calendar_legible import Legible, legible
from vwsreview.extract.dates.calendar_places import places
from vwsreview.extract.dates.calendar_values import follows_tense, value_of
from vwsreview.extract.dates.calendar_words import SHORT_WEEKDAYS
from vwsreview.extract.dates.dates_friends import is_date

_BEFORE, _BEHIND = 300, 220
_SURE_DAYS = ("named_day", "numeric_day", "iso_day")
_TYPES: dict[type, str] = {
    Clock: "time", Stretch: "interval", Range: "interval", Length: "duration", Repeat: "set",
}  # fmt: skip
_ANCHOR = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_LEADING = re.compile(r"(?:op|uiterlijk|voor|vóór|per|vanaf|sinds|tot|om|in|binnen|by|on|until) (?=[^ ])")


@dataclass(frozen=True, slots=True)
class Resolution:
    """Type and value as the guideline writes them; `relative` where the value depends on the anchor.

    `notes` says what a reviewer should look at: ``weekday_disagrees`` where a weekday is written that the day does
    not have; the number counts (guideline, cases).
    """

    type: str
    value: str | None
    relative: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """An expression at its place in a legible text; its sentence is read only where the tense matters."""

    text: str
    parsed: Parsed

    def resolve(self, anchor: str | None) -> Resolution:
        """What it means in its sentence: what names its year is the same in any tense."""
        expression = self.parsed.expression
        past = follows_tense(expression) and is_past(self.text, self.parsed.start, self.parsed.end)
        return resolution(expression, anchor, past)

    def due(self, anchor: str | None) -> str | None:
        """The value by which an action is due: a length leads to the day that lies as far ahead."""
        expression = self.parsed.expression
        if isinstance(expression, Length):
            day = parse_anchor(anchor)
            return None if day is None else day.after_duration(expression.duration)
        return self.resolve(anchor).value


def said(text: str, parsed: Parsed, latest: Parsed | None) -> Said:
    """An expression in its sentence; a clock time alone is one of the `latest` day, if it stands there before it.

    ``Op 17 maart was er overleg (18.30-19.45 uur)``: the bracket's day is 17 March.
    """
    clock = parsed.expression
    if not isinstance(clock, Clock) or clock.day is not None or latest is None or parsed.start - latest.end > _BEFORE:
        return Said(text, parsed)
    between = text[latest.end : parsed.start]
    if "|" in between or "  " in between or len(sentence(text, parsed.start, parsed.end)[0]) < len(between):
        return Said(text, parsed)
    return Said(text, replace(parsed, expression=replace(clock, day=day_of(latest))))


def day_of(parsed: Parsed) -> Day | Weekday | NearDay | None:
    """The day that an expression surely names, with or without a time of it."""
    expression = parsed.expression.day if isinstance(parsed.expression, Clock) else parsed.expression
    sure = isinstance(expression, Weekday | NearDay) or parsed.rule in _SURE_DAYS
    return expression if sure and isinstance(expression, Day | Weekday | NearDay) else None


def _latest_day(window: Legible, source: str, until: int) -> Parsed | None:
    """The last day that the legible copy of a source surely names before a place, where a date would be found."""
    text = window.text
    latest, reached = None, 0
    for place in places(text[:until]):
        found = parse_at(text, place) if place >= reached else None
        if (
            found is not None
            and found.end <= until
            and is_date(text, source, found, window.to_source(place, place + 1)[0])
        ):
            reached = found.end
            latest = found if day_of(found) is not None else latest
    return latest


def resolve(text: str, start: int, end: int, anchor: str | None) -> Resolution | None:
    """What the expression at a span of the text means in its sentence; None where there is no expression."""
    read = _read(text, start, end)
    return None if read is None else read.resolve(anchor)


def due(text: str, start: int, end: int, anchor: str | None) -> str | None:
    """The value by which an action is due; None where it cannot be known."""
    read = _read(text, start, end)
    return None if read is None else read.due(anchor)


def parse_typed(words: str, anchor: str | None) -> Resolution | None:
    """What a person types in a date box: a value of the guideline, or words such as ``vr``, ``over 2 weken``."""
    typed = words.strip()
    if timevalue.is_value(typed):
        return Resolution(type_of_value(typed), typed, False)
    plain = " ".join(legible(typed).text.split())
    plain = _LEADING.sub("", plain, count=1)
    if plain.rstrip(".") in SHORT_WEEKDAYS:
        return resolution(Weekday(SHORT_WEEKDAYS[plain.rstrip(".")]), anchor, False)
    for candidate in (plain, f"om {plain}"):
        start = len(candidate) - len(plain)
        parsed = parse_at(candidate, start)
        if parsed is not None and parsed.end == len(candidate):
            return resolution(parsed.expression, anchor, False)
    return None


def resolution(expression: Expression, anchor: str | None, past: bool) -> Resolution:
    """Type and value of an expression; `past` where its sentence tells of the past."""
    found = value_of(expression, parse_anchor(anchor), past)
    value = found.value if found.value is not None and timevalue.is_value(found.value) else None
    return Resolution(type_of(expression), value, found.relative, _notes(expression, value))


def _notes(expression: Expression, value: str | None) -> tuple[str, ...]:
    day = expression.day if isinstance(expression, Clock) else expression
    if not isinstance(day, Day) or day.weekday is None or value is None or value.startswith("X"):
        return ()
    return ("weekday_disagrees",) if date.fromisoformat(value[:10]).isoweekday() != day.weekday else ()


@lru_cache(maxsize=64)
def parse_anchor(anchor: str | None) -> Anchor | None:
    """An anchor in words as a day; None where it is none."""
    found = _ANCHOR.fullmatch(anchor) if anchor else None
    if found is None:
        return None
    known = found[1] != "XXXX"
    try:
        leap_day = found[2] + found[3] == "0229"
        return Anchor(date(int(found[1]) if known else 2004 if leap_day else 2001, int(found[2]), int(found[3])), known)
    except ValueError:
        return None


def type_of(expression: Expression) -> str:
    """The guideline's type of an expression."""
    return _TYPES.get(type(expression), "date")


def type_of_value(value: str) -> str:
    """The type that a bare value shows; two ends are taken for an interval."""
    if value.startswith("R/"):
        return "set"
    if value.startswith("P"):
        return "duration"
    if "T" in value:
        return "time"
    return "interval" if "/" in value else "date"


def _read(text: str, start: int, end: int) -> Said | None:
    """The expression at a span in its surroundings; else alone; else the first inside the span."""
    start, end = max(0, start), min(len(text), end)
    left = max(0, start - _BEFORE)
    source = text[left : end + _BEHIND]
    window = legible(source)
    first, last = window.from_source(start - left), window.from_source(end - left)
    parsed = parse_at(window.text, first) if first < last else None
    if parsed is not None and parsed.end == last:
        return _in_window(window, source, parsed)
    inside = legible(text[start:end])
    whole = [found for place in places(inside.text) if (found := parse_at(inside.text, place)) is not None]
    if not whole:
        return None
    chosen = max(whole, key=lambda found: (found.end - found.start, -found.start))
    parsed = Parsed(chosen.expression, first + chosen.start, first + chosen.end, chosen.rule)
    return _in_window(window, source, parsed)


def _in_window(window: Legible, source: str, parsed: Parsed) -> Said:
    alone = isinstance(parsed.expression, Clock) and parsed.expression.day is None
    return said(window.text, parsed, _latest_day(window, source, parsed.start) if alone else None)
