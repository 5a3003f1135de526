"""Cells that run nowhere and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.torture import FORMULAS, HOSTILE
from vwsreview.formats.cells import harmless, joined, may_run, original, split

ANYTHING = st.text() | st.text("'=+-@\t\r\n \u00a0＝a;\\", max_size=8)


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\rx", "\nx", "  =1", "\u00a0=1", "\u200b=1", "\ufeff=1", "＝1", "＋1",
     "－1", "＠x", " \t ＝1", "\x1f=1", "'=1", "''=1"],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell", ["", "WJZ", "5.1.2e", "a=b", "'s-Gravenhage", "'", "1-2", " een", "– streep", "(=)", "5 = 5", "é=1", "𝔸=1"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", [*HOSTILE, *FORMULAS])
def test_a_hostile_cell_comes_back(cell: str) -> None:
    assert not may_run(harmless(cell))
    assert original(harmless(cell)) == cell


@given(ANYTHING)
def test_no_cell_begins_with_a_sign_and_what_was_added_goes_again(cell: str) -> None:
    result = harmless(cell)
    assert result in (cell, "'" + cell)
    assert not result.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert original(result) == cell


@given(ANYTHING, ANYTHING)
def test_two_cells_never_look_the_same(one: str, other: str) -> None:
    assert (harmless(one) == harmless(other)) == (one == other)


@given(st.lists(ANYTHING))
def test_a_list_comes_back(items: list[str]) -> None:
    assert split(joined(items)) == items


def test_a_list_reads_as_people_write_it() -> None:
    assert joined(["LZ", "PZo/BPZ"]) == "LZ; PZo/BPZ"
    assert joined(["a; b", "c\\d", ""]) == "a\\; b; c\\\\d; \\-"
    assert (joined([]), joined([""])) == ("", "\\-")


@pytest.mark.parametrize("text", ["LZ;PZo", "a;", ";", "a\\"])
def test_a_list_by_another_hand_loses_nothing(text: str) -> None:
    assert split(text) == [text]
