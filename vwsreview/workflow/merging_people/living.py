"""What still holds of what several dossiers say about one thing: a record, its comment, a part of a document's row.

By its history a dossier knows what happened to the thing: steps, undo and redo, the import. What is said was brought by
some of these. Who knows all that brought it, and says something else, has had it and went on: then it holds no more.
Everything else holds, beside what others say. That is symmetric, so the order plays no part; and who says what another
one said already adds nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vwsreview.domain.past import MERGE, OTHER_IMPORT, PastStep


@dataclass(frozen=True, slots=True)
class Trace:
    """What one dossier says of a thing now, each with the events that brought it there, and all events it knows.

    What is said is told by keys: texts that are equal for equal contents.
    """

    now: Mapping[str, frozenset[str]]
    known: frozenset[str]


def living(traces: Sequence[Trace], base: Collection[str] = ()) -> list[frozenset[str]]:
    """Of each what holds of that which it says; `base` is what the common base says, which gives way to what others
    say where nobody knows less than another."""
    found = [
        frozenset(
            key
            for key, brought in trace.now.items()
            if not any(key not in other.now and brought <= other.known for other in traces)
        )
        for trace in traces
    ]
    if any(found):
        return found
    # Everybody has been where somebody else is now, by ways of their own.
    said = [frozenset(trace.now) for trace in traces]
    without = [keys.difference(base) for keys in said]
    return without if any(without) else said


Told = tuple[PastStep, frozenset[str], frozenset[str]]
"""A step with what was said of a thing before and after it."""


def traced(now: Iterable[str], imported: Iterable[str], steps: Iterable[Told]) -> Trace:
    """What a dossier says now, each with all that may have brought it: the import, steps, undo and redo.

    Merging brings nothing but what it put together anew. The same import is the same event wherever it was made.
    """
    brought: dict[str, set[str]] = defaultdict(set)
    put_together: dict[str, set[str]] = defaultdict(set)
    known: set[str] = set()
    for key in imported:
        brought[key].add(f"import {key}")
    for step, before, after in steps:
        undone = {move for move in step.moves if move.startswith("undo ")}
        known.update((step.id, *step.moves))
        for key in before - after:
            brought[key] |= undone
        for key in after - before:
            brought[key].update(set(step.moves) - undone)
            if step.label == MERGE:
                put_together[key].add(step.id)
            else:
                brought[key].add(f"import {key}" if step.label == OTHER_IMPORT else step.id)
    known.update(event for events in brought.values() for event in events)
    return Trace({key: frozenset(brought[key] or put_together[key] or known) for key in now}, frozenset(known))
