"""Dates that people type, and values of dates: a value of the guideline or nothing, with days in their order.

An input is a line for the anchor, and what is typed.
"""

from collections.abc import Iterator

from hypothesis import strategies as st

from tests.fuzz.laws import ordered_days
from tests.fuzz.phrases import PHRASES, text_of
from tests.fuzz.target import Target
from vwsreview.domain.problems import Problem
from vwsreview.domain.timevalue import days, is_value, single_day
from vwsreview.extract.dates.calendar import Resolution, due, parse_typed, resolve
from vwsreview.review.anchor import typed_anchor

ANCHORS = ("2021-01-11", "XXXX-06-14", "", "2020-02-29", "0001-01-01", "9999-12-31")
TYPED = (
    "vr", "a.s. dinsdag", "over 2 weken", "eind maart", "week 53", "29 februari", "1-2-2021", "2021-W05",
    "Pasen 2021", "10 t/m 12 mei 2021", "half 3", "16.00 - 17.00 uur", "elke 2 weken", "begin volgend jaar", "Q4",
    "het weekend van 9 mei", "31 april 2021", "2021-02-30", "2021/2022", "P2W", "R/P1W", "3 dagen",
    "vorig kwartaal", "eergisteren", "zomer 2021", "0000", "9999-12-31", "overmorgen om 9 uur",
    "maandag 11 januari 2021 om 10:00", "99 weken geleden", "1e kwartaal",
)  # fmt: skip


def check(data: bytes) -> None:
    """What is typed in a date box, under an anchor; and the same words as text and as a value."""
    anchor, _, words = text_of(data).partition("\n")
    _value(words)
    _value(anchor)
    told = parse_typed(words, anchor or None)
    if told is not None:
        _resolution(told, anchor)
        assert told.relative or parse_typed(words, None) == told, "it depends on the anchor and does not say so"
        if told.value is not None:
            again = parse_typed(told.value, None)
            assert again is not None and again.value == told.value
    for start, end in ((0, len(words)), (len(words) // 3, len(words) - len(words) // 3)):
        found = resolve(words, start, end, anchor or None)
        by = due(words, start, end, anchor or None)
        assert by is None or is_value(by), by
        if found is not None:
            _resolution(found, anchor)
    try:
        day = typed_anchor(words, anchor or None)
        assert day is None or is_value(day)
        assert day is None or days(day) in (None, (day, day))
    except Problem as problem:
        assert problem.code == "no_day"


def _value(text: str) -> None:
    """Any text may be asked whether it is a value, and for its days."""
    found = days(text)
    if is_value(text):
        ordered_days(text)
    day = single_day(text)
    assert day is None or not is_value(text) or is_value(day)
    assert found is None or not text.startswith(("P", "R/"))


def _resolution(told: Resolution, anchor: str) -> None:
    assert told.type in ("date", "time", "interval", "duration", "set")
    if told.value is not None:
        assert is_value(told.value), told
        ordered_days(told.value)


def seeds() -> Iterator[bytes]:
    """Words of each kind under each kind of anchor."""
    for number, words in enumerate(TYPED):
        yield f"{ANCHORS[number % len(ANCHORS)]}\n{words}".encode()


WORDS = st.lists(st.sampled_from((*PHRASES, *TYPED, " ", "1", "31", "2021", "mei", "week")), max_size=6).map("".join)
TARGET = Target(
    "dates",
    check,
    seeds,
    st.builds(lambda anchor, words: f"{anchor}\n{words}".encode(), st.sampled_from(ANCHORS), WORDS),
    longest=200,
)
