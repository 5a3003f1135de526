"""Which records of several reviewers are about the same words: the units on which their agreement is measured.

Groups are made one to one, at most one record of each reviewer, as `matching` makes pairs: largest overlap first, and
any two records of a group share at least half of the longer one. Records of one layer come first; what is left over
then joins across layers, for a reviewer may have seen a decision where another saw an action. The outcome does not
hang on the order of the reviewers: ties are broken by what they marked, and records that are the same in everything
find each other before any other.
"""

import json
from collections.abc import Iterator, Sequence

from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.record import Record, in_document_order
from vwsreview.workflow.matching import overlap, same_value

Unit = tuple[Record | None, ...]
"""A place for each reviewer; None for who has no such record."""
Group = dict[int, Record]
"""Records by the number of their reviewer."""


def units_of(sets: Sequence[Sequence[Record]]) -> list[Unit]:
    """The units of one document, in its order, from the records of each reviewer."""
    groups: list[Group] = []
    for layer in LAYERS:
        alone = [{number: record} for number, records in enumerate(sets) for record in records]
        groups += _joined([group for group in alone if _first(group).layer == layer.name])
    whole = [group for group in groups if len(group) == len(sets)]
    units = whole + _joined([group for group in groups if len(group) < len(sets)])
    units.sort(key=lambda group: min(map(_content, group.values())))
    return [tuple(group.get(reviewer) for reviewer in range(len(sets))) for group in units]


def _joined(groups: Sequence[Group]) -> list[Group]:
    """Groups that have no reviewer in common joined, the closest records first."""
    homes = [[number] for number in range(len(groups))]
    joined = [dict(group) for group in groups]
    for *_, one, other in sorted(_candidates(groups)):
        left, right = homes[one], homes[other]
        if left is not right and _fit(joined[left[0]], joined[right[0]]):
            joined[left[0]] |= joined[right[0]]
            left += right
            for number in right:
                homes[number] = left
    return [joined[number] for number, home in enumerate(homes) if home[0] == number]


def _candidates(groups: Sequence[Group]) -> Iterator[tuple[int, int, int, int, int, int, int]]:
    """Two records that could stand in one group: how close they are, their places in the document, their groups."""
    members = [(record, reviewer, number) for number, group in enumerate(groups) for reviewer, record in group.items()]
    members.sort(key=lambda member: _content(member[0]))
    for place, (one, reviewer, number) in enumerate(members):
        for later in range(place + 1, len(members)):
            other, second, another = members[later]
            if other.start >= one.end:
                break
            if reviewer != second and number != another:
                longer = max(one.end - one.start, other.end - other.start)
                yield -one.span.shared(other.span), longer, -_alike(one, other), place, later, number, another


def _fit(one: Group, other: Group) -> bool:
    return one.keys().isdisjoint(other) and all(
        overlap(left, right) for left in one.values() for right in other.values()
    )


def _alike(one: Record, other: Record) -> int:
    """How many values are the same."""
    if one.layer != other.layer:
        return 0
    return sum(same_value(one, other, key.name) for key in BY_NAME[one.layer].keys)


def _first(group: Group) -> Record:
    return next(iter(group.values()))


def _content(record: Record) -> tuple[int, int, str, str, str]:
    return *in_document_order(record), json.dumps(dict(record.values), sort_keys=True)
