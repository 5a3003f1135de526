"""Finding temporal expressions and saying what they are for.

Recognise first, resolve afterwards: `find` gives spans, `calendar.resolve` their values against any anchor.
"""

from dataclasses import dataclass

from vwsreview.domain.span import trimmed
from vwsreview.extract.calendar import type_of
from vwsreview.extract.calendar_grammar import Parsed, parse_at, places
from vwsreview.extract.calendar_legible import legible
from vwsreview.extract.dates_friends import is_date


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A temporal expression: its span in code points, the rule that found it, and the guideline's type."""

    start: int
    end: int
    rule: str
    type: str


def find(text: str) -> list[FoundDate]:
    """Every expression of a text that names a point or stretch of time, in document order, none inside another."""
    readable = legible(text)
    found: list[FoundDate] = []
    reached = 0
    for place in places(readable.text):
        if place < reached:
            continue
        parsed = parse_at(readable.text, place)
        if parsed is None or not is_date(readable.text, text, parsed, readable.to_source(place, place + 1)[0]):
            continue
        reached = parsed.end
        found.append(_found(text, readable.to_source(parsed.start, parsed.end), parsed))
    return found


def _found(text: str, span: tuple[int, int], parsed: Parsed) -> FoundDate:
    words = trimmed(text, *span)
    return FoundDate(words.start, words.end, parsed.rule, type_of(parsed.expression))
