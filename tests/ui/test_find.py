from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.span import Span
from vwsreview.ui.page.find import matches, within


def test_either_case_and_any_white_space() -> None:
    text = "Het Overleg.\nhet\noverleg"
    assert [span.of(text) for span in matches(text, " het  overleg ")] == ["Het Overleg", "het\noverleg"]


def test_signs_of_patterns_are_letters() -> None:
    assert matches("a.b axb (c)", "a.b") == [Span(0, 3)]
    assert matches("a.b axb (c)", "(c)") == [Span(8, 11)]


def test_blank_words_are_nowhere() -> None:
    assert matches("tekst", "  ") == []


@given(st.lists(st.integers(0, 50)), st.integers(0, 60), st.integers(0, 20))
def test_within_gives_what_touches_the_stretch(starts: list[int], start: int, length: int) -> None:
    found = [Span(at * 3, at * 3 + 2) for at in sorted(set(starts))]
    end = start + length
    assert within(found, start, end) == [span for span in found if span.start < end and span.end > start]
