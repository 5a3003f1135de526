"""A rule: one small named function that finds records of one layer, with examples beside it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span

if TYPE_CHECKING:
    from vwsreview.extract.reading import Reading


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: a span, its values, and for a key the spans of the words that gave it.

    `takes` are the lines that are no running text because of it: labels, their values, lists of people.
    """

    start: int
    end: int
    values: Mapping[str, Value]
    evidence: Mapping[str, list[Span]] = field(default_factory=dict)
    takes: tuple[int, ...] = ()


def as_lists(evidence: Mapping[str, Sequence[Span]]) -> dict[str, list[list[int]]]:
    """Evidence as records hold it; an empty span (a cell without words) is none."""
    told = ((key, [list(span) for span in spans if span.start < span.end]) for key, spans in evidence.items())
    return {key: spans for key, spans in told if spans}


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` gives what the rule finds in a text of which the stages before are done.

    Each example is a text and a quote that this rule finds in it; in a counter-example it finds nothing. `gate`
    holds words in small letters: without any of them in the text the rule is not tried.
    """

    name: str
    layer: str
    find: "Callable[[Reading], Iterable[Found]]"
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[str, ...]
    gate: tuple[str, ...] = ()
