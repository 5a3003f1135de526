"""Values of dates and the days they stand for, by the guideline's table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.timevalue import days, is_value, single_day

DAYS = [
    ("2021-01-11T10:00/2021-01-11T10:30", ("2021-01-11", "2021-01-11")),
    ("2021-01-28", ("2021-01-28", "2021-01-28")),
    ("2021-02-03TMO", ("2021-02-03", "2021-02-03")),
    ("2021-W05", ("2021-02-01", "2021-02-07")),
    ("2020-W53", ("2020-12-28", "2021-01-03")),
    ("2021-02", ("2021-02-01", "2021-02-28")),
    ("2021-12", ("2021-12-01", "2021-12-31")),
    ("2021-03-21/2021-03-31", ("2021-03-21", "2021-03-31")),
    ("2021-Q2", ("2021-04-01", "2021-06-30")),
    ("2021-SU", ("2021-06-01", "2021-08-31")),
    ("2021-WI", ("2021-12-01", "2022-02-28")),
    ("2021", ("2021-01-01", "2021-12-31")),
]
WITHOUT_DAYS = [
    "XXXX-03-22T15:30", "XXXX-WXX-3", "XXXX-W27", "XXXX-06-14", "XXXX-SU", "XXXX-Q1",
    "XXXX-07-18/XXXX-08-05", "P2W", "PT90M", "P1Y6M", "R/P1W", "R/PT1H",
]  # fmt: skip
NO_VALUES = [
    "", "morgen", "2021-02-30", "2021-13", "2021-W54", "P", "PT", "R/", "R/2021", "2021/2022/2023", "2021-1-1",
    "2022/2021", "2021-02-02/2021-02-01", "2021-03/2021-W01",
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), DAYS)
def test_a_value_stands_for_a_first_and_a_last_day(value: str, expected: tuple[str, str]) -> None:
    assert is_value(value)
    assert days(value) == expected


@pytest.mark.parametrize("value", WITHOUT_DAYS)
def test_some_values_have_no_days(value: str) -> None:
    assert is_value(value)
    assert days(value) is None


@pytest.mark.parametrize("text", NO_VALUES)
def test_anything_else_is_no_value(text: str) -> None:
    assert not is_value(text)


def test_null_has_no_days() -> None:
    assert days(None) is None


@given(st.dates())
def test_every_day_stands_for_itself(day: object) -> None:
    assert days(str(day)) == (str(day), str(day))


@given(st.text(alphabet="0123456789-/TPWXQSRMDY:", max_size=24))
def test_nothing_raises_and_days_are_in_order(text: str) -> None:
    found = days(text)
    if found is not None and is_value(text):
        assert found[0] <= found[1]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-01-11", "2021-01-11"),
        ("2021-01-11T10:00/2021-01-11T10:30", "2021-01-11"),
        ("2021-02-03TMO", "2021-02-03"),
        ("XXXX-06-14", "XXXX-06-14"),
        ("2021-01-11/2021-01-12", None),
        ("2021-01", None),
        ("P2W", None),
        (None, None),
    ],
)
def test_a_single_day(value: str | None, expected: str | None) -> None:
    assert single_day(value) == expected
