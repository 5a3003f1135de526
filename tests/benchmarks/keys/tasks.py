"""What a reviewer has to do to turn proposals into the gold: which record becomes which, and what differs."""

from collections.abc import Iterator, Mapping, Sequence

from vwsreview.domain.layers import BY_NAME, LAYERS, Value
from vwsreview.domain.record import Record

SPAN, LAYER = "span", "layer"
"""Stand among the keys of a record for its boundaries and its layer."""

LEAST_SHARE = 0.3
"""A proposal that shares less of the longer of two spans is no version of a record: it is rejected."""


def same(one: Value, other: Value) -> bool:
    """Whether two values say the same; the order of owners or grounds says nothing (guideline: set of owners)."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    return one == other


def differences(record: Record, wanted: Record) -> tuple[str, ...]:
    """What is to be corrected: LAYER, SPAN, and the keys with another value, in this order."""
    if record.layer != wanted.layer:
        return (LAYER, *((SPAN,) if record.span != wanted.span else ()))
    keys = [key.name for key in BY_NAME[wanted.layer].keys]
    wrong = [key for key in keys if not same(record.values.get(key), wanted.values.get(key))]
    return (*((SPAN,) if record.span != wanted.span else ()), *wrong)


def partners(proposals: Sequence[Record], gold: Sequence[Record]) -> Mapping[str, Record]:
    """For the id of each proposal the gold record that it becomes; who is not in it is rejected.

    One to one: same layer first, the largest share of the longer span first, then the same span on another layer.
    """
    found: dict[str, Record] = {}
    used: set[str] = set()
    for _, proposal, wanted in sorted(_pairs(proposals, gold), key=lambda pair: (pair[0], pair[1].id, pair[2].id)):
        if proposal.id not in found and wanted.id not in used:
            found[proposal.id] = wanted
            used.add(wanted.id)
    return found


def _pairs(
    proposals: Sequence[Record], gold: Sequence[Record]
) -> Iterator[tuple[tuple[bool, float, int], Record, Record]]:
    for layer in LAYERS:
        of_layer = [record for record in gold if record.layer == layer.name]
        for proposal in proposals:
            for wanted in of_layer:
                shared = proposal.span.shared(wanted.span)
                share = shared / max(proposal.end - proposal.start, wanted.end - wanted.start)
                other_layer = proposal.layer != wanted.layer
                if (proposal.span == wanted.span) if other_layer else (share >= LEAST_SHARE):
                    yield (other_layer, -share, len(differences(proposal, wanted))), proposal, wanted
