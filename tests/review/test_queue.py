"""What comes next after a decision: in reading order, by confidence, past the end from the beginning."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.domain.versions import version_of, with_versions
from vwsreview.review.loop.queue import LEAST_SURE, ORDERS, READING, next_open, next_placed


def rows(*told: tuple[int, str, float | None]) -> list[Record]:
    return [
        Record(f"r{start}", "d", "date", start, start + 2, {}, review=state, confidence=sure)
        for start, state, sure in told
    ]


ROWS = rows((0, "proposed", 0.9), (5, "accepted", 0.1), (9, "proposed", 0.4), (12, "proposed", None), (20, "added", 1))


def ids(start: Record | None, order: str, backward: bool = False) -> list[str]:
    """The walk from a record until it begins again."""
    walk: list[str] = []
    here = start
    while (here := next_open(ROWS, here, order, backward)) is not None and here.id not in walk:
        walk.append(here.id)
    return walk


def test_reading_order_goes_round() -> None:
    assert ids(None, READING) == ["r0", "r9", "r12"]
    assert ids(ROWS[1], READING) == ["r9", "r12", "r0"]
    assert ids(ROWS[4], READING, backward=True) == ["r12", "r9", "r0"]


def test_least_sure_first_and_without_confidence_before_all() -> None:
    assert ids(None, LEAST_SURE) == ["r12", "r9", "r0"]
    assert ids(ROWS[2], LEAST_SURE) == ["r0", "r12", "r9"]


def test_a_value_that_moved_with_the_anchor_comes_before_what_is_sure() -> None:
    moved = [*ROWS[:2], replace(ROWS[0], id="moved", start=30, end=32, changed=("value",))]
    found = next_open(moved, None, LEAST_SURE)
    assert found is not None and found.id == "moved"


def test_the_record_itself_never_comes() -> None:
    assert next_open(ROWS[:2], ROWS[0], READING) is None
    assert next_open(ROWS[:2], ROWS[0], LEAST_SURE) is None


def test_from_any_place_in_the_text() -> None:
    found = next_open(ROWS, Span(6, 8), READING)
    assert found is not None and found.id == "r9"


@given(
    st.lists(st.tuples(st.sampled_from(["proposed", "accepted", "rejected"]), st.floats(0, 1) | st.none()), max_size=9),
    st.sampled_from(ORDERS),
)
def test_deciding_one_after_the_other_reaches_all(told: list[tuple[str, float | None]], order: str) -> None:
    listed = rows(*((3 * place, state, sure) for place, (state, sure) in enumerate(told)))
    waiting = {one.id for one in listed if one.is_open}
    here: Record | None = None
    reached: list[str] = []
    while (here := next_open(listed, here, order)) is not None:
        reached.append(here.id)
        listed = [replace(one, review="accepted") if one.id == here.id else one for one in listed]
    assert sorted(reached) == sorted(waiting)


def test_places_are_walked_both_ways() -> None:
    places = [Span(0, 2), Span(4, 6), Span(9, 11)]
    assert next_placed(places, None) == Span(0, 2)
    assert next_placed(places, Span(4, 6)) == Span(9, 11)
    assert next_placed(places, Span(5, 6)) == Span(9, 11)
    assert next_placed(places, Span(9, 11)) == Span(0, 2)
    assert next_placed(places, Span(4, 6), backward=True) == Span(0, 2)
    assert next_placed(places, None, backward=True) == Span(9, 11)
    assert next_placed([Span(1, 2)], Span(1, 2)) is None


def test_what_people_decided_differently_comes_first_in_either_order() -> None:
    first, second, third = rows((0, "proposed", 0.1), (5, "accepted", 0.2), (9, "proposed", 0.9))
    listed = [first, second, conflict := with_versions(replace(third, layer="date"), [version_of(third)])]
    for order in ORDERS:
        assert next_open(listed, None, order) == conflict == next_open(listed, first, order, backward=True)
        assert next_open(listed, conflict, order) == first
