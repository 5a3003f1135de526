"""Values as JSON gives them, against what a key needs, one at a time and many at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.examples import json_values
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.formats.json_checks import (
    Check,
    all_pass,
    are_spans,
    are_texts,
    check_of,
    each,
    is_flag,
    is_number,
    is_object,
    is_share,
    is_text,
    is_text_or_null,
    or_null,
)

CHECKS: tuple[Check, ...] = (
    is_text, is_text_or_null, is_flag, is_number, is_share, is_object, are_texts, are_spans, each(are_texts),
    or_null(is_share), *(check_of(key) for layer in LAYERS for key in layer.keys),
)  # fmt: skip


@pytest.mark.parametrize(
    ("check", "passes", "fails"),
    [
        (is_text, ["", "a"], [None, 1, ["a"]]),
        (is_text_or_null, [None, "a"], [False, 0]),
        (is_flag, [True, False], [0, 1, "true", None]),
        (is_number, [0, -1, 10**400], [True, 1.0, "1"]),
        (is_share, [0, 1, 0.5], [True, -0.1, 1.1, 10**400, None, "0"]),
        (is_object, [{}, {"a": 1}], [[], None]),
        (are_texts, [[], ["a"]], [["a", None], "a", None, {}]),
        (are_spans, [[], [[0, 1], [2, 3]]], [[[1]], [[1, 2, 3]], [[True, 2]], [[1.0, 2]], [1], {}, None]),
        (each(are_texts), [{}, {"a": ["b"]}], [{"a": "b"}, [], None]),
        (check_of(BY_NAME["date"].key("value")), ["2021-01-11", None], ["gisteren", 2021, ["2021"]]),
        (check_of(BY_NAME["date"].key("role")), ["meeting"], ["chair", None, ["meeting"], {}]),
        (check_of(BY_NAME["attendee"].key("role")), ["chair", "whatever", None], [1, []]),
    ],
)
def test_a_check_takes_what_it_says(check: Check, passes: list[object], fails: list[object]) -> None:
    assert all(map(check, passes))
    assert not any(map(check, fails))


@given(st.sampled_from(CHECKS), st.lists(json_values | st.sampled_from(["open", "2021-01-11", True, 1, None])))
def test_many_pass_where_each_does(check: Check, values: list[object]) -> None:
    assert all_pass(check, values) == all(map(check, values))
