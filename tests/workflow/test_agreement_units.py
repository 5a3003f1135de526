"""Which records of several reviewers make one unit."""

from collections.abc import Sequence
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record
from vwsreview.workflow.agreement.units import Unit, units_of
from vwsreview.workflow.matching import overlap


def record(layer: str, start: int, end: int, id: str = "", **values: Value) -> Record:
    everything = {**BY_NAME[layer].defaults(), **values}
    return Record(id or f"{layer}{start}-{end}", "d", layer, start, end, everything)


def ids(units: Sequence[Unit]) -> list[list[str | None]]:
    return [[one.id if one is not None else None for one in unit] for unit in units]


def test_records_that_share_half_of_the_longer_one_are_one_unit() -> None:
    sets = [[record("date", 0, 10)], [record("date", 0, 20)], [record("date", 0, 21)]]
    assert ids(units_of(sets)) == [[None, "date0-20", "date0-21"], ["date0-10", None, None]]


def test_any_two_of_a_unit_share_half_and_not_only_their_neighbours() -> None:
    chain = [[record("date", 0, 10)], [record("date", 4, 14)], [record("date", 8, 18)]]
    for unit in units_of(chain):
        present = [one for one in unit if one is not None]
        assert all(overlap(one, other) for one in present for other in present)
    assert len(units_of(chain)) == 2


def test_the_largest_overlap_comes_first() -> None:
    sets = [[record("decision", 0, 10)], [record("decision", 0, 8), record("decision", 1, 10)]]
    assert ids(units_of(sets)) == [["decision0-10", "decision1-10"], [None, "decision0-8"]]


def test_of_equally_large_overlaps_the_tightest_comes_first() -> None:
    sets = [[record("date", 0, 10)], [record("date", 0, 10), record("date", 0, 12)]]
    assert ids(units_of(sets)) == [[None, "date0-12"], ["date0-10", "date0-10"]]


def test_of_equal_extent_those_that_say_the_same_belong_together() -> None:
    subject, meeting = {"name": "subject", "value": "x"}, {"name": "meeting", "value": "x"}
    one = [record("field", 0, 5, "a", **subject), record("field", 0, 5, "b", **meeting)]
    other = [record("field", 0, 5, "a", **meeting), record("field", 0, 5, "b", **subject)]
    for unit in units_of([one, other]):
        assert [one.id for one in unit if one is not None] in (["a", "b"], ["b", "a"])


def test_the_same_layer_comes_first_and_what_is_left_joins_across_layers() -> None:
    one = [record("action", 0, 40)]
    other = [record("decision", 0, 40), record("action", 0, 38)]
    third = [record("decision", 0, 40, "third")]
    assert ids(units_of([one, other])) == [["action0-40", "action0-38"], [None, "decision0-40"]]
    assert ids(units_of([one, third])) == [["action0-40", "third"]]
    assert ids(units_of([one, other, third])) == [
        ["action0-40", "action0-38", None],
        [None, "decision0-40", "third"],
    ]


spans = st.tuples(st.integers(0, 12), st.integers(1, 6))
marked = st.builds(
    lambda layer, span, role: (layer, span, {"role": role} if layer == "date" else {}),
    st.sampled_from(["date", "decision"]),
    spans,
    st.sampled_from(["mention", "deadline"]),
)
sets = st.lists(st.lists(marked, max_size=5), min_size=2, max_size=4).map(
    lambda reviewers: [
        [
            record(layer, start, start + length, f"{number}", **values)
            for number, (layer, (start, length), values) in enumerate(records)
        ]
        for records in reviewers
    ]
)


@given(sets)
def test_each_record_is_in_one_unit_in_its_reviewers_place(sets: list[list[Record]]) -> None:
    units = units_of(sets)
    for number, records in enumerate(sets):
        placed = [unit[number] for unit in units if unit[number] is not None]
        assert sorted(map(repr, placed)) == sorted(map(repr, records))
    for unit in units:
        present = [one for one in unit if one is not None]
        assert present and all(overlap(one, other) for one in present for other in present)


@given(sets)
def test_the_units_are_the_same_in_whatever_order_the_reviewers_stand(sets: list[list[Record]]) -> None:
    """Reviewers with the very same records can change places, so units are compared without their places."""
    found = {
        str(sorted(sorted(map(repr, filter(None, unit))) for unit in units_of([sets[place] for place in order])))
        for order in permutations(range(len(sets)))
    }
    assert len(found) == 1
