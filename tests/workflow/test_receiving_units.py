"""The unit of a file's offsets is found out by its quotes, whatever the letters."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from vwsreview.domain.receiving import UNITS
from vwsreview.formats.foreign import ForeignRecord
from vwsreview.workflow.receiving.units import chosen, converter, same_words, votes

TEXT = "🙂 Renée (LZ) stuurt 𝔸 op 1 april"


def lengths(text: str) -> dict[str, int]:
    return {"code_points": len(text), "utf16": len(text.encode("utf-16-le")) // 2, "bytes": len(text.encode())}


def counted(words: str, unit: str, text: str = TEXT) -> ForeignRecord:
    """A record of these words as a tool gives it that counts in this unit."""
    before = text[: text.index(words)]
    start = lengths(before)[unit]
    return ForeignRecord("date", start, start + lengths(words)[unit], words)


def test_each_unit_is_told_from_the_others_behind_an_astral_letter() -> None:
    for unit in UNITS:
        found = votes(TEXT, [counted("1 april", unit), counted("LZ", unit)])
        assert (chosen(found), found[unit], found["quoted"]) == (unit, 2, 2)


def test_without_quotes_or_in_plain_text_code_points_are_taken() -> None:
    assert chosen(votes(TEXT, [ForeignRecord("date", 0, 4)])) == "code_points"
    assert chosen(votes("op 1 april", [counted("1 april", "bytes", "op 1 april")])) == "code_points"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.data())
def test_every_border_of_a_code_point_is_converted_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    for unit, there in lengths(text[:offset]).items():
        assert converter(text, unit)(there) == offset


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.integers(-5, 200), st.sampled_from(UNITS))
def test_what_lies_inside_a_letter_or_outside_the_text_is_no_offset(text: str, offset: int, unit: str) -> None:
    borders = {lengths(text[:end])[unit]: end for end in range(len(text) + 1)}
    assert converter(text, unit)(offset) == borders.get(offset)


def test_white_space_may_differ_in_a_quote() -> None:
    assert same_words("1 april\n2021", "1 april 2021")
    assert not same_words("1 april", "1april")


def test_where_hardly_a_quote_stands_anywhere_code_points_are_taken() -> None:
    assert chosen(Counter(quoted=69, bytes=20, utf16=5, code_points=5)) == "code_points"
    assert chosen(Counter(quoted=4, bytes=2, code_points=1)) == "bytes"
