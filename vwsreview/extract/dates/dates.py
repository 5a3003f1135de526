"""Finding temporal expressions and saying what they are for.

Recognise first, resolve afterwards: `find` gives spans, what they say leads to a value against any anchor.
"""

from dataclasses import dataclass

from vwsreview.domain.span import trimmed
from vwsreview.extract.dates.calendar import Resolution, Said, day_of, said, type_of
from vwsreview.extract.dates.calendar_expressions import Clock
from vwsreview.extract.dates.calendar_grammar import Parsed, parse_at
from vwsreview.extract.dates.calendar_legible import Legible, legible
from vwsreview.extract.dates.calendar_places import places
from vwsreview.extract.dates.dates_friends import is_date


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A temporal expression: its span in code points of the source, and what it says in its sentence."""

    start: int
    end: int
    said: Said

    @property
    def rule(self) -> str:
        """The rule of the grammar that found it."""
        return self.said.parsed.rule

    @property
    def type(self) -> str:
        """The guideline's type."""
        return type_of(self.said.parsed.expression)

    @property
    def is_bare_clock(self) -> bool:
        """Whether it is a clock time alone, of whatever day."""
        clock = self.said.parsed.expression
        return isinstance(clock, Clock) and clock.day is None

    def resolve(self, anchor: str | None) -> Resolution:
        """Its type and value, counted from an anchor."""
        return self.said.resolve(anchor)


def find(text: str, readable: Legible | None = None) -> list[FoundDate]:
    """Every expression of a text that names a point or stretch of time, in document order, none inside another.

    `readable` is the text's legible copy where the caller has it already.
    """
    readable = readable or legible(text)
    found: list[FoundDate] = []
    reached = 0
    latest: Parsed | None = None
    for place in places(readable.text):
        if place < reached:
            continue
        parsed = parse_at(readable.text, place)
        if parsed is None or not is_date(readable.text, text, parsed, readable.to_source(place, place + 1)[0]):
            continue
        reached = parsed.end
        words = trimmed(text, *readable.to_source(parsed.start, parsed.end))
        found.append(FoundDate(words.start, words.end, said(readable.text, parsed, latest)))
        latest = parsed if day_of(parsed) is not None else latest
    return found
