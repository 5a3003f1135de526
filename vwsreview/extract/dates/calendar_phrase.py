"""What a phrase of the temporal grammar is, and the openings that many of them share."""

from dataclasses import dataclass
from re import Pattern

from vwsreview.extract.dates.calendar_openings import ORDINAL, first_words
from vwsreview.extract.dates.calendar_readers import Reader
from vwsreview.extract.dates.calendar_words import BEGIN, END, LAST, MIDDLE, NEXT, THIS

SHIFTS = first_words(LAST, NEXT, THIS, ("a.s.", "as", "j.l."))
PARTS = first_words(BEGIN, MIDDLE, END, ("eerste", "tweede", ORDINAL))


@dataclass(frozen=True, slots=True)
class Phrase:
    """One rule of the grammar.

    `words` are what can begin it, as `calendar_openings.opening` names them. `examples` pair what is written with its
    value at the anchor 2021-02-03, a Wednesday; `counters` are texts in which `dates.find` must not find this rule.
    """

    name: str
    pattern: Pattern[str]
    read: Reader
    words: frozenset[str]
    examples: tuple[tuple[str, str], ...]
    counters: tuple[str, ...]
