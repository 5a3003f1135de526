"""Other boundaries, best first: what was meant is among the first nine, whatever damage a span has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.span import Span, trimmed
from vwsreview.review.loop.spans import MOST, alternatives

TEXT = """Directie Curatieve Zorg
Aanwezig: Dhr. 5.1.2e 5.1.2e (WJZ), mw. J. de Vries (RIVM, voorzitter) en MEVA

## 3. Stand van zaken **vaccins**
- Actie: MEVA stuurt de nota uiterlijk maandag 3 mei naar LZ (actie MEVA).
- De brief is klaar. Op 1 april de slides naar 5.1.2e sturen; daarna volgt overleg.

| Nr | Actie | Wie |
| --- | --- | --- |
| 1 | Lijst rondsturen aan de leden | PZo |
"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def offered(layer: str | None, words: str) -> list[str]:
    return [one.of(TEXT) for one in alternatives(TEXT, span(words), layer)]


@pytest.mark.parametrize(
    ("layer", "damaged", "meant"),
    [
        ("action", "nota uiterlijk maandag", "MEVA stuurt de nota uiterlijk maandag 3 mei naar LZ (actie MEVA)"),
        ("action", "klaar. Op 1 april de slides", "Op 1 april de slides naar 5.1.2e sturen"),
        ("action", "rondsturen aan de leden | PZo", "Lijst rondsturen aan de leden | PZo"),
        ("decision", "brief is", "De brief is klaar."),
        ("date", "uiterlijk maandag", "maandag 3 mei"),
        ("date", "Op 1", "1 april"),
        ("date", "de nota", "maandag 3 mei"),
        ("attendee", "5.1.2e (WJZ), mw. J.", "Dhr. 5.1.2e 5.1.2e (WJZ)"),
        ("attendee", "J. de Vries (RIVM", "mw. J. de Vries (RIVM, voorzitter)"),
        ("attendee", "voorzitter) en MEVA", "MEVA"),
        ("redaction", "5.1.2e (WJZ)", "5.1.2e 5.1.2e"),
        ("section", "van zaken", "Stand van zaken **vaccins"),
        ("section", "3. Stand", "Stand van zaken **vaccins"),
        ("field", "Curatieve Zorg\nAanwezig", "Directie Curatieve Zorg"),
        (None, "nota", "MEVA stuurt de nota uiterlijk maandag 3 mei naar LZ (actie MEVA)"),
    ],
)
def test_what_was_meant_is_offered(layer: str | None, damaged: str, meant: str) -> None:
    assert meant in offered(layer, damaged)


def test_at_the_caret_the_sentence_is_offered() -> None:
    place = TEXT.index("brief")
    assert "De brief is klaar." in [one.of(TEXT) for one in alternatives(TEXT, Span(place, place))]


def test_nothing_is_offered_where_nothing_is() -> None:
    assert alternatives("", Span(0, 0)) == []
    assert alternatives(" \n ", Span(1, 1)) == []


@given(
    st.text(alphabet="ab .,()|*_-\n5é1:", max_size=80),
    st.integers(0, 80),
    st.integers(0, 80),
    st.sampled_from([None, "field", "attendee", "date", "action", "decision", "redaction", "section"]),
)
def test_each_is_another_trimmed_stretch_of_the_text(text: str, one: int, other: int, layer: str | None) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = alternatives(text, Span(start, end), layer)
    assert len(found) == len(set(found)) <= MOST
    for candidate in found:
        assert candidate != (start, end)
        assert 0 <= candidate.start < candidate.end <= len(text)
        assert trimmed(text, *candidate) == candidate
