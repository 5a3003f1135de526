"""What comes next: the open proposals of a document in the order that the reviewer chose, then its open cues."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change
from vwsreview.domain.listing import DocumentSummary
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.span import Span

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

    `listed` is what the list of records shows. None where no other is open; `here` itself never comes.
    """
    if order == LEAST_SURE and isinstance(here, Record):
        return _beside(listed, here, _by_confidence, backward)
    if order == LEAST_SURE:
        return _beside(listed, None, _by_confidence, backward)
    return _beside(listed, here, _by_place, backward)


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


def next_document(
    following: Iterable[DocumentSummary], is_waiting: Callable[[DocumentSummary], bool]
) -> DocumentSummary | None:
    """The first of these that is not done and in which something is open, as `is_waiting` tells."""
    return next((one for one in following if one.document.status != "done" and is_waiting(one)), None)


def _beside(
    listed: Sequence[Record], here: Placed | None, key: Callable[[Placed], tuple[object, ...]], backward: bool
) -> Record | None:
    waiting = [record for record in listed if record.is_open and record is not here and not _same(record, here)]
    if not waiting:
        return None
    pick: Callable[..., Record] = max if backward else min
    if here is not None:
        place = key(here)
        beyond = [one for one in waiting if (key(one) < place if backward else key(one) > place)]
        waiting = beyond or waiting
    return pick(waiting, key=key)


def _same(record: Record, here: Placed | None) -> bool:
    return isinstance(here, Record) and here.id == record.id


def _by_place(place: Placed) -> tuple[object, ...]:
    return in_document_order(place) if isinstance(place, Record) else (place.start, -place.end, "", "")


def _by_confidence(place: Placed) -> tuple[object, ...]:
    sure = place.confidence if isinstance(place, Record) and not place.changed else None
    return (UNSURE if sure is None else sure, *_by_place(place))


def cues_answered(change: Change) -> list[Span]:
    """Where the cues stand that a change of the document's row says are nothing; none for other changes."""
    before, after = change.before, change.after
    if not isinstance(before, Document) or not isinstance(after, Document):
        return []
    known = set(before.answered_cues)
    return [Span(one.start, one.end) for one in after.answered_cues if one not in known]
