"""From UTF-16 units, as doccano's browser counts them, to code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.problems import Problem
from vwsreview.formats.doccano import units
from vwsreview.formats.doccano.units import CODE_POINTS, UTF_16, code_points_in


@given(st.text(st.sampled_from("aé𝔸🙂\n"), max_size=40), st.integers(1, 9))
def test_every_place_is_found_whatever_lies_before_it(text: str, step: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(units, "STEP", step)
        place = code_points_in(text, UTF_16)
        for offset in range(len(text) + 1):
            assert place(len(text[:offset].encode("utf-16-le")) // 2) == offset


def test_code_points_are_what_they_are() -> None:
    assert code_points_in("🙂a", CODE_POINTS)(2) == 2


@pytest.mark.parametrize("offset", [-1, 1, 4])
def test_half_a_sign_and_what_lies_outside_the_text_is_no_place(offset: int) -> None:
    with pytest.raises(Problem, match="bad_value"):
        code_points_in("🙂a", UTF_16)(offset)


def test_a_place_in_a_long_text_is_counted_from_nearby(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    count = units._signs

    def noted(high: bytes) -> int:
        counted.append(len(high))
        return count(high)

    monkeypatch.setattr(units, "_signs", noted)
    place = code_points_in("🙂" * 10_000, UTF_16)
    counted.clear()
    assert place(18_000) == 9_000
    assert sum(counted) < units.STEP
