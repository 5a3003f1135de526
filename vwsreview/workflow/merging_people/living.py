"""What still holds of what several dossiers say about one thing: a record, or a part of a document's row.

A dossier knows what happened to the thing by its history: steps, undo and redo, the import. Whoever knows all that
happened elsewhere and more has seen what the other says and decided after it, so the other says nothing any more.
What was said and known to nobody else stays beside what others said. That makes merging a union of what holds:
the order plays no part, and what was merged once is known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress


@dataclass(frozen=True)
class Trace:
    """What one dossier says of a thing now, and what happened to the thing there: for each event what it was about.

    What is said is told by keys: texts that are equal for equal contents. Nothing is said of what one never had.
    """

    now: frozenset[str]
    events: Mapping[str, frozenset[str]]

    @cached_property
    def known(self) -> frozenset[str]:
        """The names of all events."""
        return frozenset(self.events)

    def beyond(self, other: "Trace") -> frozenset[str]:
        """What the events here that are unknown there were about."""
        return frozenset().union(*(keys for event, keys in self.events.items() if event not in other.events))


def ahead(traces: Sequence[Trace]) -> list[bool]:
    """Of each whether nobody else knows all that happened to the thing there, and more; the others say nothing."""
    return [not any(trace.known < other.known for other in traces) for trace in traces]


def living(traces: Sequence[Trace], base: frozenset[str] = frozenset()) -> frozenset[str]:
    """The keys of what holds; `base` is what the common base says, which gives way where nothing else decides."""
    heard = list(compress(traces, ahead(traces)))
    said = frozenset[str]().union(*(trace.now for trace in heard))
    found = frozenset(
        key for trace in heard for key in trace.now if not any(_superseded(key, trace, other) for other in heard)
    )
    if found or not said:
        return found
    # Everybody has been where somebody else is now, by ways of their own.
    return said - base or said


def _superseded(key: str, trace: Trace, other: Trace) -> bool:
    """Whether the other dossier had what is said here, and went on from it."""
    return key not in other.now and key in other.beyond(trace)
