"""Numbers in front of titles."""

import pytest

from vwsreview.extract.sections.section_numbers import are_neighbours, is_first


@pytest.mark.parametrize(
    ("number", "other", "expected"),
    [
        ("1.", "2.", True),
        ("II.", "I.", True),
        ("A.", "B.", True),
        ("1.2", "2", True),
        ("2", "2a", True),
        ("2a", "2b", True),
        ("1.", "3.", False),
        ("2a", "4", False),
        ("1.0", "2.0", True),
        ("B3", "B4", True),
    ],
)
def test_which_numbers_follow_each_other(number: str, other: str, expected: bool) -> None:
    assert are_neighbours(number, other) is expected


@pytest.mark.parametrize(
    ("number", "expected"), [("1.", True), ("(a)", True), ("I.", True), ("B1", True), ("2", False)]
)
def test_which_numbers_counting_begins_with(number: str, expected: bool) -> None:
    assert is_first(number) is expected
