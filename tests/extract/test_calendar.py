"""Values of the guideline's table, moving anchors, due days and what people type."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain import timevalue
from vwsreview.extract.dates import calendar, dates
from vwsreview.extract.dates.calendar_phrases import PHRASES, Phrase
from vwsreview.extract.dates.calendar_values import follows_tense

CASES = Path(__file__).parent / "cases" / "calendar_values.txt"
EXAMPLES = [(phrase, written, value) for phrase in PHRASES for written, value in phrase.examples]
COUNTERS = [(phrase, text) for phrase in PHRASES for text in phrase.counters]
WORDS = st.sampled_from([
    "op", "van", "tot", "en", "t/m", "3", "10", "31", "2021", "29-02", "mei", "februari", "vrijdag", "jl.", "a.s.",
    "om", "10.00", "-", "24:00", "uur", "week", "53", "eind", "half", "Q4", "komende", "afgelopen", "vorige", "over",
    "99", "weken", "jaar", "geleden", "elke", "Pasen", "morgen", "avond", "|", "\n", ",", ".", "5.1.2e", "AM",
    "1/20/2021",
])  # fmt: skip
ANCHORS = st.one_of(
    st.none(),
    st.dates().map(date.isoformat),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map("XXXX-{:%m-%d}".format),
)


def cases() -> list[tuple[str, str, str, str]]:
    """Rows of the case file: text with brackets, anchor, type, value."""
    rows = (line.split(" | ") for line in CASES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return [(text, anchor, kind, value) for text, anchor, kind, value in rows]


def unmarked(text: str) -> tuple[str, int, int]:
    """The text without brackets and the span between them; all of it where there are none."""
    if "[[" not in text:
        return text, 0, len(text)
    start = text.index("[[")
    end = text.index("]]") - 2
    return text.replace("[[", "").replace("]]", ""), start, end


def nothing(word: str) -> str | None:
    return None if word == "-" else word


@pytest.mark.parametrize(("marked", "anchor", "kind", "value"), cases())
def test_a_value_of_the_guideline(marked: str, anchor: str, kind: str, value: str) -> None:
    text, start, end = unmarked(marked)
    found = calendar.resolve(text, start, end, nothing(anchor))
    assert found is not None
    assert (found.type, found.value) == (kind, nothing(value))


@pytest.mark.parametrize(("phrase", "written", "value"), EXAMPLES, ids=lambda item: getattr(item, "name", repr(item)))
def test_a_phrase_reads_its_examples(phrase: Phrase, written: str, value: str) -> None:
    found = [date for date in dates.find(written) if date.rule == phrase.name]
    assert found, f"{phrase.name} finds nothing in {written!r}"
    resolved = calendar.resolve(written, found[0].start, found[0].end, "2021-02-03")
    assert resolved is not None and resolved.value == value


@pytest.mark.parametrize(("phrase", "text"), COUNTERS, ids=lambda item: getattr(item, "name", repr(item)))
def test_a_phrase_leaves_its_counter_examples(phrase: Phrase, text: str) -> None:
    assert [date for date in dates.find(text) if date.rule == phrase.name] == []


def test_every_phrase_has_examples_and_a_counter_example() -> None:
    assert [phrase.name for phrase in PHRASES if len(phrase.examples) < 2 or not phrase.counters] == []
    assert len({phrase.name for phrase in PHRASES}) == len(PHRASES)


@pytest.mark.parametrize(
    ("words", "relative"),
    [("11 januari 2021", False), ("11 januari", True), ("vrijdag", True), ("Q2 2021", False), ("Q2", True),
     ("2 weken", False), ("wekelijks", False), ("10:00", True), ("11 januari 2021 10:00", False), ("Kerst", True),
     ("Kerst 2021", False), ("3 t/m 7 mei", True), ("3 t/m 7 mei 2021", False), ("2021", False), ("dit jaar", True)],
)  # fmt: skip
def test_relative_tells_what_follows_the_anchor(words: str, relative: bool) -> None:
    found = [calendar.resolve(words, 0, len(words), f"{year}-07-0{year % 7 + 1}") for year in (1999, 2010, 2022)]
    assert all(one is not None and one.relative is relative for one in found)
    assert (len({one.value for one in found if one}) > 1) is relative


@pytest.mark.parametrize(
    ("text", "due"),
    [("binnen [[3 weken]]", "2021-02-24"), ("binnen [[twee maanden]]", "2021-04-03"),
     ("uiterlijk [[vrijdag]]", "2021-02-05"), ("binnen [[24 uur]]", "2021-02-04"),
     ("binnen [[een half jaar]]", "2021-08-03"), ("[[vanmiddag]]", "2021-02-03TAF"),
     ("[[komende twee weken]]", "2021-02-03/2021-02-17"), ("binnen [[36 uur]]", "2021-02-05")],
)  # fmt: skip
def test_due_is_the_day_it_leads_to(text: str, due: str) -> None:
    plain, start, end = unmarked(text)
    assert calendar.due(plain, start, end, "2021-02-03") == due


def test_due_of_a_length_needs_an_anchor() -> None:
    assert calendar.due("binnen 3 weken", 7, 14, None) is None


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [("vr", "date", "2021-02-05"), ("1 april", "date", "2021-04-01"), ("over 2 weken", "date", "2021-02-17"),
     ("2021-03-01", "date", "2021-03-01"), ("2021-W05", "date", "2021-W05"), ("R/P1W", "set", "R/P1W"),
     ("1-4", "date", "2021-04-01"), ("10.00", "time", "2021-02-03T10:00"), ("P2W", "duration", "P2W"),
     ("uiterlijk 1 april", "date", "2021-04-01"), ("2021-03-21/2021-03-31", "interval", "2021-03-21/2021-03-31"),
     ("XXXX-06-14", "date", "XXXX-06-14"), ("eind maart", "date", "2021-03-21/2021-03-31"),
     (" Morgen ", "date", "2021-02-04")],
)  # fmt: skip
def test_what_a_person_types(words: str, kind: str, value: str) -> None:
    typed = calendar.parse_typed(words, "2021-02-03")
    assert typed is not None and (typed.type, typed.value) == (kind, value)


@pytest.mark.parametrize("words", ["", "  ", "onzin", "31 februari", "32-13", "vr mm", "2021-13-01"])
def test_what_a_person_types_and_is_no_date(words: str) -> None:
    assert calendar.parse_typed(words, "2021-02-03") is None


def test_a_span_that_a_person_widened_is_still_read() -> None:
    text = "Graag uiterlijk 1 april leveren."
    found = calendar.resolve(text, 6, 23, "2021-02-03")
    assert found is not None and found.value == "2021-04-01"


def test_words_without_time_have_no_value() -> None:
    assert calendar.resolve("niets te zien", 0, 13, "2021-02-03") is None


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), ANCHORS, st.integers(0, 60), st.integers(0, 60))
def test_values_are_values_and_nothing_raises(text: str, anchor: str | None, start: int, length: int) -> None:
    found = calendar.resolve(text, start, start + length, anchor)
    assert found is None or found.value is None or timevalue.is_value(found.value)
    assert found == calendar.resolve(text, start, start + length, anchor)
    due = calendar.due(text, start, start + length, anchor)
    assert due is None or timevalue.is_value(due)


@given(st.one_of(st.text(max_size=30), st.lists(WORDS, max_size=6).map(" ".join)), ANCHORS)
def test_typing_never_raises(words: str, anchor: str | None) -> None:
    typed = calendar.parse_typed(words, anchor)
    assert typed is None or typed.value is None or timevalue.is_value(typed.value)


@given(st.lists(WORDS, max_size=12).map(" ".join), ANCHORS)
def test_what_is_found_can_be_resolved(text: str, anchor: str | None) -> None:
    for found in dates.find(text):
        resolved = calendar.resolve(text, found.start, found.end, anchor)
        assert resolved is not None and resolved.type == found.type


@given(st.lists(WORDS, max_size=12).map(" ".join), ANCHORS)
def test_the_tense_is_read_wherever_it_matters(text: str, anchor: str | None) -> None:
    for found in dates.find(text):
        expression = found.said.parsed.expression
        ahead, behind = (calendar.resolution(expression, anchor, past) for past in (False, True))
        assert ahead == behind or follows_tense(expression)


def test_a_clock_takes_no_day_from_what_is_no_date() -> None:
    """As the extraction does, so that an anchor that is moved there and back changes nothing."""
    for text, value in (("3 sep 2020 om de tafel 8:14", "2020-09-03T08:14"), ("3sep2020U 8:14", None)):
        found = calendar.resolve(text, len(text) - 4, len(text), None)
        assert found is not None and found.value == value
