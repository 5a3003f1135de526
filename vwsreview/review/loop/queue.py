"""What comes next: conflicts, the open proposals of a document in the order that the reviewer chose, its open cues."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Protocol, TypeVar

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.span import Span
from vwsreview.domain.versions import versions

READING, LEAST_SURE = "reading", "least_sure"
ORDERS = (READING, LEAST_SURE)
"""By place, or what the extractor is least sure of first."""

UNSURE = 0.0
"""How sure a proposal counts that tells no confidence, and one whose value moved with the anchor."""


class Placed(Protocol):
    """Anything with a place in the text: a record, a cue."""

    @property
    def start(self) -> int:
        """Where it begins, in code points."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""


P = TypeVar("P", bound=Placed)


def next_open(
    listed: Sequence[Record], here: Placed | None, order: str = READING, backward: bool = False
) -> Record | None:
    """The open record that follows `here` (a record or a cue; None: the first), past the end from the beginning.

    `listed` is what the list of records shows, in document order. `here` itself never comes; None without another.
    What people decided differently comes before all other records.
    """
    listed = [one for one in listed if versions(one) and not _same(one, here)] or listed
    if order == LEAST_SURE:
        return _beside_by_confidence(listed, here if isinstance(here, Record) else None, backward)
    start = bisect_right(listed, _by_place(here), key=_by_place) if here is not None else 0
    onward: Iterable[Record] = chain(islice(listed, start, None), islice(listed, start))
    if backward:
        onward = chain(reversed(listed[:start]), reversed(listed[start:]))
    return next((record for record in onward if record.is_open and not _same(record, here)), None)


def next_placed(places: Sequence[P], here: Placed | None, backward: bool = False) -> P | None:
    """The place that follows `here`, past the end from the beginning; `places` stand in the order of the text."""
    others = [place for place in places if here is None or (place.start, place.end) != (here.start, here.end)]
    if not others:
        return None
    if here is None:
        return others[-1] if backward else others[0]
    if backward:
        return next((one for one in reversed(others) if (one.start, one.end) < (here.start, here.end)), others[-1])
    return next((one for one in others if (one.start, one.end) > (here.start, here.end)), others[0])


def _beside_by_confidence(listed: Sequence[Record], here: Record | None, backward: bool) -> Record | None:
    waiting = [(_by_confidence(one), one) for one in listed if one.is_open and not _same(one, here)]
    if here is not None:
        place = _by_confidence(here)
        beyond = [one for one in waiting if (one[0] < place if backward else one[0] > place)]
        waiting = beyond or waiting
    if not waiting:
        return None
    return (max if backward else min)(waiting, key=_first)[1]


def _first(pair: tuple[tuple[float, int, int, str, str], Record]) -> tuple[float, int, int, str, str]:
    return pair[0]


def _same(record: Record, here: Placed | None) -> bool:
    return isinstance(here, Record) and here.id == record.id


def _by_place(place: Placed) -> tuple[int, int, str, str]:
    return in_document_order(place) if isinstance(place, Record) else (place.start, -place.end, "", "")


def _by_confidence(record: Record) -> tuple[float, int, int, str, str]:
    sure = record.confidence if not record.changed else None
    return (UNSURE if sure is None else sure, *in_document_order(record))


def cues_answered(change: Change) -> list[Span]:
    """Where the cues stand that a change of the document's row says are nothing; none for other changes."""
    before, after = change.before, change.after
    if not isinstance(before, Document) or not isinstance(after, Document):
        return []
    known = set(before.answered_cues)
    return [Span(one.start, one.end) for one in after.answered_cues if one not in known]
