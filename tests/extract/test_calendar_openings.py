"""What a word or number is among the openings of phrases."""

import pytest

from vwsreview.extract.dates.calendar_openings import (
    DASHED,
    DATED_WEEKDAY,
    DOTTED,
    LISTED,
    MONTH_NEXT,
    ORDINAL,
    SLASHED,
    TIMES,
    UNIT_NEXT,
    YEAR,
    begins_a_clock,
    first_words,
    opening,
)
from vwsreview.extract.dates.calendar_phrases import FIRST_WORDS


@pytest.mark.parametrize(
    ("text", "first"),
    [("3 mei", MONTH_NEXT), ("3e\nmaart", MONTH_NEXT), ("18-nov", MONTH_NEXT), ("15maart", MONTH_NEXT),
     ("2 weken", UNIT_NEXT), ("3, 4 en 5", LISTED), ("3 en 10 mei", LISTED), ("25-01", DASHED), ("25/1", SLASHED),
     ("2.5 uur", DOTTED), ("1e kwartaal", ORDINAL), ("1 keer per week", TIMES), ("2021", YEAR),
     ("ma 3 mei", DATED_WEEKDAY), ("maandag, 3 mei", DATED_WEEKDAY), ("maandag komt", "maandag"),
     ("de zomer", "de zomer"), ("een week", "een week"), ("a.s. dinsdag", "a."), ("12 personen", "12")],
)  # fmt: skip
def test_an_opening_tells_what_follows(text: str, first: str) -> None:
    word = next(length for length in range(len(text), 0, -1) if text[:length].isalpha() or text[:length].isdigit())
    assert opening(text, 0, word) == first


def test_entries_open_with_their_first_word() -> None:
    assert first_words(("eerste kerstdag", "1e kwartaal", "a.s.")) == {"eerste", ORDINAL, "a."}


def test_only_short_numbers_and_hours_begin_a_clock_time() -> None:
    assert [word for word in ("9", "10", "half", "drie", "100", "2021", "week") if begins_a_clock(word)] == [
        "9", "10", "half", "drie",
    ]  # fmt: skip


def test_numbers_are_no_first_words() -> None:
    assert not [word for word in FIRST_WORDS if not word[0].isalpha()]
