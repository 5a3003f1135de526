"""Numbers in front of titles."""

import pytest

from vwsreview.extract.section_numbers import are_neighbours


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
    ],
)
def test_which_numbers_follow_each_other(number: str, other: str, expected: bool) -> None:
    assert are_neighbours(number, other) is expected
