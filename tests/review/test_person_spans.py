"""Where the words of one attendee are cut into several."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.span import Span, trimmed
from vwsreview.review.attendance import person_spans

CODES = "5.1.2e 5.1.2e 5.1.2e (WJZ)"
words = st.sampled_from(
    ["Dhr. A", "mw. Bol", "5.1.2e", "(WJZ)", "(RIVM, voorzitter)", "Vries, J. de", "en", "en/of", "&", "/", ",", "\n",
     "*", " ", ";", "(", ")", "_x_", "ÿ", "𝒳", "art. 5.1 lid 2 sub e", "van den", "<br>"]
)  # fmt: skip
texts = st.one_of(st.lists(words, min_size=1, max_size=9).map(" ".join), st.text(max_size=60))


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, Span]:
    """A text, and a span in it as a record has one."""
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    span = trimmed(text, start, draw(st.integers(start, len(text))))
    return text, span


def cut(text: str, span: Span) -> list[str]:
    return [part.of(text) for part in person_spans.parts(text, span)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dhr. A en/of Dhr. B (FMS)", ["Dhr. A", "Dhr. B (FMS)"]),
        ("5.1.2e 5.1.2e (DCo, 5.1.2e2e (BPZ)", ["5.1.2e 5.1.2e (DCo", "5.1.2e2e (BPZ)"]),
        ("J. de Vries (RIVM, voorzitter), A. Bol (CZ)", ["J. de Vries (RIVM, voorzitter)", "A. Bol (CZ)"]),
        ("A. Bol & C. Dam", ["A. Bol", "C. Dam"]),
        ("A. Bol\nC. Dam", ["A. Bol", "C. Dam"]),
        ("5.1.2e (WJZ) 5.1.2e (BPZ)", ["5.1.2e (WJZ)", "5.1.2e (BPZ)"]),
        ("PZo/BPZ", ["PZo", "BPZ"]),
        ("A. Bol (NFU / UMCU)", ["A. Bol (NFU / UMCU)"]),
        ("Bol, J. (RIVM)", ["Bol, J. (RIVM)"]),
        (CODES, [CODES]),
    ],
)
def test_signs_of_a_list_part_people(text: str, expected: list[str]) -> None:
    assert cut(text, Span(0, len(text))) == expected


def test_a_run_of_codes_can_be_cut_before_each_but_the_first() -> None:
    assert person_spans.places(CODES, Span(0, len(CODES))) == [7, 14]
    assert person_spans.places("art. 5.1 lid 2 sub e 5.1.2e", Span(0, 27)) == [21], "inside a code nothing begins"
    assert person_spans.places("5.1.2e (WJZ)", Span(0, 12)) == []


def test_a_run_is_cut_into_equal_parts() -> None:
    span = Span(0, len(CODES))
    places = person_spans.places(CODES, span)
    two, three, nine = (person_spans.cut_at(CODES, span, person_spans.evenly(places, count)) for count in (2, 3, 9))
    assert [part.of(CODES) for part in two] == ["5.1.2e", "5.1.2e 5.1.2e (WJZ)"]
    assert [part.of(CODES) for part in three] == ["5.1.2e", "5.1.2e", "5.1.2e (WJZ)"]
    assert nine == three, "no more parts than there are codes"


@given(spans())
def test_parts_lie_inside_in_order_and_end_where_the_span_does(given_span: tuple[str, Span]) -> None:
    text, span = given_span
    in_parts(text, span, person_spans.parts(text, span))


@given(spans(), st.data())
def test_so_do_parts_that_keys_cut(given_span: tuple[str, Span], data: st.DataObject) -> None:
    text, span = given_span
    places = person_spans.places(text, span)
    if places:
        chosen = data.draw(st.sets(st.sampled_from(places), min_size=1))
        parts = person_spans.cut_at(text, span, sorted(chosen))
        assert len(parts) == len(chosen) + 1
        in_parts(text, span, parts)


@given(st.lists(st.integers(0, 500), unique=True, min_size=1, max_size=12).map(sorted), st.integers(2, 9))
def test_equal_parts_use_places_that_there_are(places: list[int], count: int) -> None:
    cuts = person_spans.evenly(places, count)
    assert len(cuts) == min(count, len(places) + 1) - 1
    assert set(cuts) <= set(places) and cuts == sorted(set(cuts))


def in_parts(text: str, span: Span, parts: list[Span]) -> None:
    assert all(span.holds(part) for part in parts)
    assert all(left.end <= right.start for left, right in pairwise(parts))
    assert (parts[0].start, parts[-1].end) == span
    if len(parts) > 1:
        assert all(any(map(str.isalnum, part.of(text))) for part in parts)
