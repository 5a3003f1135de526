"""Boundaries move by word and by character, and a step never ends on white space or a marker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.span import Span, trimmed
from vwsreview.ui.slots.boundaries import Direction, Edge, Unit, moved

TEXT = "Aanwezig: Dhr. 5.1.2e (FMS), **MEVA** en Zoë."


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "edge", "unit", "direction", "becomes"),
    [
        ("FMS", "start", "word", "back", "(FMS"),
        ("FMS", "end", "word", "on", "FMS)"),
        ("(FMS)", "end", "word", "back", "(FMS"),
        ("(FMS)", "start", "word", "on", "FMS)"),
        ("(FMS)", "start", "word", "back", "5.1.2e (FMS)"),
        ("MEVA", "end", "word", "on", "MEVA** en"),
        ("MEVA** en", "end", "word", "back", "MEVA"),
        ("FMS", "start", "character", "back", "(FMS"),
        ("en", "end", "character", "on", "en Z"),
        ("Zoë", "end", "character", "back", "Zo"),
        ("e (FMS)", "start", "character", "on", "(FMS)"),
        ("Aanwezig", "start", "word", "back", "Aanwezig"),
        ("Zoë.", "end", "character", "on", "Zoë."),
        ("en", "start", "word", "on", "en"),
    ],
)
def test_a_step(words: str, edge: Edge, unit: Unit, direction: Direction, becomes: str) -> None:
    assert moved(TEXT, span_of(words), edge, unit, direction).of(TEXT) == becomes


def test_an_accent_stays_with_its_letter() -> None:
    text = "Zoe\u0308 ja"
    assert moved(text, Span(0, 2), "end", "character", "on").of(text) == "Zoe\u0308"


@given(
    st.text(alphabet="ab *_(.\n5é", min_size=1, max_size=40),
    st.data(),
    st.sampled_from(["start", "end"]),
    st.sampled_from(["word", "character"]),
    st.sampled_from(["back", "on"]),
)
def test_a_moved_span_is_whole(text: str, data: st.DataObject, edge: Edge, unit: Unit, direction: Direction) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = trimmed(text, start, data.draw(st.integers(start + 1, len(text))))
    if span.start == span.end:
        return
    after = moved(text, span, edge, unit, direction)
    keeps_closing_stars = unit == "character" or edge == "start"
    assert after == trimmed(text, *after, closing=keeps_closing_stars)
    assert 0 <= after.start < after.end <= len(text)
    if edge == "start" and direction == "back":
        assert after.start <= span.start
    if edge == "end" and direction == "on":
        assert after.end >= span.end


def test_stars_that_close_what_was_opened_inside_are_reached_sign_by_sign() -> None:
    assert moved("5*5*", Span(0, 3), "end", "character", "on") == Span(0, 4)
    assert moved("5*5*", Span(0, 3), "end", "word", "on") == Span(0, 3)
    text = "uitsplitsing per regio **(actie NZa)** volgt"
    span = Span(0, text.index(")") + 1)
    further = moved(text, span, "end", "character", "on")
    assert further.of(text) == "uitsplitsing per regio **(actie NZa)**"
    assert moved(text, further, "start", "word", "on").of(text) == "per regio **(actie NZa)**"
    assert moved(text, further, "end", "character", "back") == span
