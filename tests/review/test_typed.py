"""What people type, and what it stands for."""

from dataclasses import replace

import pytest

from tests.review.examples import ANCHOR, records
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.review.slots.typed import listed, typed


def of(layer: str) -> Record:
    return next(record for record in records() if record.layer == layer)


@pytest.mark.parametrize(
    ("words", "value", "kind"),
    [
        ("vr", "2021-01-15", "date"),
        ("1 april", "2021-04-01", "date"),
        ("2021-02-03", "2021-02-03", "date"),
        ("2021-02-03T16:00", "2021-02-03T16:00", "time"),
        ("2 weken", "P2W", "duration"),
    ],
)
def test_dates_are_typed_in_words_or_as_the_guideline_writes_them(words: str, value: str, kind: str) -> None:
    assert typed(of("date"), "value", words, ANCHOR) == (value, {"type": kind})


def test_a_length_typed_as_due_leads_to_the_day() -> None:
    assert typed(of("action"), "due", "3 weken", ANCHOR) == ("2021-02-01", {})
    assert typed(of("action"), "due", "binnen 3 weken", ANCHOR) == ("2021-02-01", {})
    assert typed(of("action"), "due", "3 weken", None) == ("P3W", {})


def test_a_due_date_has_no_type() -> None:
    assert typed(of("action"), "due", "1 april", ANCHOR) == ("2021-04-01", {})


def test_a_date_with_two_ends_stays_one_when_an_end_is_typed_anew() -> None:
    late_march = of("date").with_values(type="date", value="2021-03-21/2021-03-31")
    assert typed(late_march, "value", "2021-03-20/2021-03-31", ANCHOR) == ("2021-03-20/2021-03-31", {})
    one_day = late_march.with_values(value="2021-03-21")
    assert typed(one_day, "value", "2021-03-21/2021-03-31", ANCHOR)[1] == {"type": "interval"}


@pytest.mark.parametrize("words", ["31 foo", "2021-02-31", "5.1.2e", "?"])
def test_what_is_no_date_is_not_understood(words: str) -> None:
    with pytest.raises(Problem) as caught:
        typed(of("date"), "value", words, ANCHOR)
    assert caught.value.code == "not_understood" and caught.value.parameters["words"] == words


def test_nothing_is_null_where_a_key_may_be_null() -> None:
    assert typed(of("action"), "due", "  ", ANCHOR) == (None, {})
    assert typed(of("attendee"), "role", "", ANCHOR) == (None, {})
    assert typed(of("field"), "value", "", ANCHOR) == ("", {})
    assert typed(of("action"), "owners", "", ANCHOR) == ([], {})
    with pytest.raises(Problem) as caught:
        typed(of("section"), "level", "", ANCHOR)
    assert caught.value.code == "empty_value"


def test_a_level_is_a_whole_number_from_one() -> None:
    assert typed(of("section"), "level", "2", ANCHOR) == (2, {})
    for words in ("0", "-1", "twee", "1.5"):
        with pytest.raises(Problem) as caught:
            typed(of("section"), "level", words, ANCHOR)
        assert caught.value.code == "not_a_number"


def test_white_space_in_typed_text_is_folded() -> None:
    assert typed(of("field"), "value", "  Overleg \n testlijn ", ANCHOR) == ("Overleg testlijn", {})


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("MEVA, BPZ", ["MEVA", "BPZ"]),
        ("PZo/BPZ", ["PZo", "BPZ"]),
        (" adviseur  DGLZ ; MEVA,", ["adviseur DGLZ", "MEVA"]),
        ("MEVA, MEVA", ["MEVA"]),
        ("5.1.2e, 5.1.2e", ["5.1.2e", "5.1.2e"]),
        (" , ", []),
    ],
)
def test_lists_are_typed_with_commas_or_slashes(words: str, parts: list[str]) -> None:
    assert listed(words) == parts


def test_a_day_without_an_anchor_has_an_unknown_year() -> None:
    assert typed(replace(of("date")), "value", "14 juni", None)[0] == "XXXX-06-14"
