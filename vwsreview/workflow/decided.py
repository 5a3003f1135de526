"""What people decided in a document, looked up by place: a new proposal is judged against it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from vwsreview.domain.layers import BY_NAME, EXTRACTOR
from vwsreview.domain.record import Record
from vwsreview.domain.versions import versions


def is_touched(record: Record) -> bool:
    """Whether anybody but the extractor had a hand in the record: a person who decided, corrected or made it, or who
    decided before its value moved, or another tool that it was read from."""
    return bool(
        not record.is_open
        or record.origin != EXTRACTOR
        or record.by_hand
        or record.changed
        or record.proposal
        or versions(record)
    )


def same(one: Record, other: Record) -> bool:
    """Whether both say the same of the same words."""
    return one.span == other.span and alike(one, other)


def alike(one: Record, other: Record) -> bool:
    """Whether both say the same, wherever they stand."""
    return identity(one) == identity(other) and _values(one) == _values(other)


def identity(record: Record) -> tuple[str, Any]:
    """What a record is about besides its words: the layer, of a field also which one, for fields share words."""
    return record.layer, record.values.get("name") if record.layer == "field" else None


class Decided:
    """The records of people in one document. Each is found where it stands, and where it was proposed."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = {record.id: record for record in records}
        claims = [(form, record) for record in self.records.values() for form in _forms(record)]
        self._claims = sorted(claims, key=lambda claim: (claim[0].start, claim[0].end, claim[1].id))
        self._starts = [form.start for form, _ in self._claims]
        self._longest = max((form.end - form.start for form, _ in self._claims), default=0)

    def near(self, proposal: Record) -> list[Record]:
        """Those that are about the same thing and share words with the proposal, most words first."""
        first = bisect_left(self._starts, proposal.start - self._longest)
        last = bisect_left(self._starts, proposal.end)
        found: dict[str, int] = {}
        for form, record in self._claims[first:last]:
            shared = form.span.shared(proposal.span)
            if shared and identity(form) == identity(proposal):
                found[record.id] = max(shared, found.get(record.id, 0))
        return [self.records[record] for record in sorted(found, key=lambda record: (-found[record], record))]

    def repeated(self, *proposals: Record) -> Record | None:
        """The record for which this is what the extractor had proposed when the person decided."""
        for proposal in proposals:
            own = self.records.get(proposal.id)
            for record in ([own] if own is not None else []) + self.near(proposal):
                if record.origin == EXTRACTOR and same(_forms(record)[-1], proposal):
                    return record
        return None

    def rejected(self, proposal: Record) -> Record | None:
        """The record in which a person said that there is none: of these very words, or the same of most of them."""
        for record in self.near(proposal):
            if record.review == "rejected" and any(
                form.span == proposal.span or (alike(form, proposal) and _half_shared(form, proposal))
                for form in _forms(record)
            ):
                return record
        return None

    def agreeing(self, proposal: Record) -> Record | None:
        """The record that says the same of at least half of the words."""
        for record in self.near(proposal):
            if record.review != "rejected" and alike(record, proposal) and _half_shared(record, proposal):
                return record
        return None


def _forms(record: Record) -> list[Record]:
    """The record as it is, and as it was proposed where a person corrected it."""
    proposal = record.proposal
    if proposal is None:
        return [record]
    proposed = replace(
        record,
        layer=proposal.get("layer", record.layer),
        start=proposal.get("start", record.start),
        end=proposal.get("end", record.end),
        values=proposal.get("values", record.values),
    )
    return [record, proposed]


def _values(record: Record) -> Mapping[str, Any]:
    """The values by the layer's keys, with the defaults for what is not said."""
    layer = BY_NAME.get(record.layer)
    return {**layer.defaults(), **record.values} if layer is not None else record.values


def _half_shared(one: Record, other: Record) -> bool:
    longer = max(one.end - one.start, other.end - other.start)
    return one.span.shared(other.span) * 2 >= longer
