"""Spans: what they share, and how their edges are trimmed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.span import Span, trimmed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**MEVA**", "MEVA"),
        ("(**actie MO**)", "(**actie MO**)"),
        ("**5.1.2e** **5.1.2e** (PZo)", "5.1.2e** **5.1.2e** (PZo)"),
        ("  het verslag \n", "het verslag"),
        ("_Dienstpostbus Reizen", "_Dienstpostbus Reizen"),
        ("_schuin_", "schuin"),
        ("`5.1.2e`", "5.1.2e"),
        ("***", ""),
        ("", ""),
    ],
)
def test_edges_lose_white_space_and_markers(text: str, words: str) -> None:
    assert trimmed(text, 0, len(text)).of(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("regio **(actie NZa**", "regio **(actie NZa**"),
        ("regio **(actie NZa)** ", "regio **(actie NZa)**"),
        ("**MEVA**", "MEVA"),
        ("**A** en **B**", "A** en **B"),
        ("regio *", "regio"),
    ],
)
def test_stars_that_close_what_was_opened_inside_stay_where_they_are_asked_for(text: str, words: str) -> None:
    assert trimmed(text, 0, len(text), closing=True).of(text) == words


@given(st.text(alphabet="ab *_`~\n\u00a0🙂"), st.data())
def test_trimming_stays_inside_and_is_done_once(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = trimmed(text, start, end)
    assert start <= span.start <= span.end <= end
    assert trimmed(text, *span) == span
    if span.start < span.end:
        assert not span.of(text)[0].isspace()
        assert not span.of(text)[-1].isspace()
        assert "*" not in (span.of(text)[0], span.of(text)[-1])


def test_what_two_spans_share() -> None:
    outer, inner, apart = Span(2, 10), Span(4, 6), Span(10, 12)
    assert outer.holds(inner) and not inner.holds(outer)
    assert outer.touches(inner) and not outer.touches(apart)
    assert (outer.shared(inner), outer.shared(Span(8, 14)), outer.shared(apart)) == (2, 2, 0)
