"""Selected words of the text as the value of a key."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import TEXT, document, only, records
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.slots.candidates import is_valid
from vwsreview.review.slots.filling import filled

DOCUMENT = document()
RECORDS = records()
ACTION = only(RECORDS, "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)")
DATE = only(RECORDS, "date", "vrijdag")
ATTENDEE = only(RECORDS, "attendee", "J. de Vries (RIVM)")
REDACTION = only(RECORDS, "redaction", "5.1.2e")
ALL_KEYS = [(one, key) for one in RECORDS for key in BY_NAME[one.layer].keys]


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("one", "key", "words", "value"),
    [
        (ACTION, "owners", "PZo/BPZ", ["PZo", "BPZ"]),
        (ACTION, "due", "22 maart", "2021-03-22"),
        (ACTION, "due", "van 22 maart", "2021-03-22"),
        (DATE, "value", "Morgen", "2021-01-12"),
        (ATTENDEE, "organisation", "(WJZ)", "(WJZ)"),
        (ATTENDEE, "name", " MEVA", "MEVA"),
        (REDACTION, "ground", "5.1.2e (WJZ)", ["5.1.2e"]),
        (only(RECORDS, "field", "Overleg testlijn"), "value", "**Betreft:** Overleg", "Betreft: Overleg"),
        (only(RECORDS, "section", "Planning"), "number", "1.", "1."),
    ],
)
def test_words_become_the_value(one: Record, key: str, words: str, value: Value) -> None:
    candidate = filled(one, key, TEXT, place(words), DOCUMENT)
    assert candidate is not None and candidate.value == value
    assert all(span.of(TEXT).strip() == span.of(TEXT) for span in candidate.evidence)


@pytest.mark.parametrize(
    ("one", "key", "words"),
    [
        (ACTION, "due", "de nota"),
        (ACTION, "status", "Planning"),
        (ATTENDEE, "presence", "Aanwezig"),
        (REDACTION, "ground", "Planning"),
        (ACTION, "owners", "\n\n"),
        (only(RECORDS, "section", "Planning"), "level", "Planning"),
    ],
)
def test_words_that_say_nothing_for_a_key_give_nothing(one: Record, key: str, words: str) -> None:
    assert filled(one, key, TEXT, place(words), DOCUMENT) is None


def test_a_date_takes_its_type_along() -> None:
    candidate = filled(
        replace(DATE, values={**DATE.values, "type": "time"}), "value", TEXT, place("22 maart"), DOCUMENT
    )
    assert candidate is not None and candidate.following == {"type": "date"}


def test_owners_are_added_with_their_words_and_nobody_twice() -> None:
    before = replace(ACTION, evidence={"owners": [[*place("MEVA")]]})
    candidate = filled(before, "owners", TEXT, place("PZo/BPZ"), DOCUMENT, adding=True)
    assert candidate is not None and candidate.value == ["MEVA", "PZo", "BPZ"]
    assert [span.of(TEXT) for span in candidate.evidence] == ["MEVA", "PZo", "BPZ"]
    codes = filled(replace(ACTION, values={**ACTION.values, "owners": ["5.1.2e"]}), "owners", TEXT, place("5.1.2e"),
                   DOCUMENT, adding=True)  # fmt: skip
    assert codes is not None and codes.value == ["5.1.2e", "5.1.2e"], "equal codes are not equal people"
    again = filled(ACTION, "owners", TEXT, place("MEVA"), DOCUMENT, adding=True)
    assert again is not None and again.value == ["MEVA"]


@given(st.data())
def test_whatever_is_selected_the_value_is_one_of_the_guideline(data: st.DataObject) -> None:
    one, key = data.draw(st.sampled_from(ALL_KEYS))
    start = data.draw(st.integers(0, len(TEXT) - 1))
    end = data.draw(st.integers(start, len(TEXT)))
    candidate = filled(one, key.name, TEXT, Span(start, end), DOCUMENT, data.draw(st.booleans()))
    if candidate is not None:
        assert is_valid(key, candidate.value)
        assert all(start <= span.start < span.end <= end for span in candidate.evidence)
