import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markdown.documents import DOCUMENTS, FAMILY
from vwsreview.domain.positions import Positions
from vwsreview.markdown.positions import Display


@given(DOCUMENTS | st.text(max_size=60))
def test_code_points_and_units_are_converted_as_utf_16_does(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        unit = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert positions.to_utf16(offset) == unit
        assert positions.to_code_point(unit) == offset


def test_the_middle_of_a_pair_is_the_character_that_it_is() -> None:
    assert [Positions("a😀b").to_code_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_without_astral_letters_nothing_is_converted() -> None:
    assert Positions("coördinatie").identity
    assert not Positions("😀").identity


@given(DOCUMENTS)
def test_without_long_lines_the_shown_text_is_the_source_text_letter_by_letter(text: str) -> None:
    display = Display(text)
    assert len(display.shown) == len(text)
    swapped = {"\ufeff": "\u2060", "\x00": "\u2400", "\u2029": "\u2028", "\ufdd0": "\ufffd"}
    assert display.shown == "".join(swapped.get(character, character) for character in text)
    assert display.shown.count("\n") == text.count("\n")


@given(DOCUMENTS, st.integers(5, 40))
def test_lines_that_are_split_keep_every_offset(text: str, longest: int) -> None:
    display = Display(text, longest)
    assert max(len(line) for line in display.shown.split("\n")) <= longest
    shown_units = display.shown.encode("utf-16-le")
    assert display.shown.replace("\n", "") == Display(text).shown.replace("\n", "")
    for offset in range(len(text)):
        position = display.to_shown(offset)
        assert display.to_source(position) == offset
        first = shown_units[2 * position : 2 * position + 2].decode("utf-16-le", "surrogatepass")
        assert first == Display(text[offset]).shown.encode("utf-16-le")[:2].decode("utf-16-le", "surrogatepass")
    for end in range(1, len(text) + 1):
        assert display.to_source(display.end_to_shown(end)) == end
        assert display.to_shown(end - 1) < display.end_to_shown(end)


@given(DOCUMENTS, st.integers(5, 40))
def test_pieces_are_the_blocks_of_the_shown_text(text: str, longest: int) -> None:
    display = Display(text, longest)
    lines = text.split("\n")
    assert len(display.pieces) == display.shown.count("\n") + 1
    for number, piece in enumerate(display.pieces):
        assert display.piece_at(piece.start) == number
        assert text[piece.start : piece.end] in lines[piece.line]


def test_a_long_line_is_split_behind_a_space_and_never_in_a_composed_letter() -> None:
    words = Display("woord " * 700)
    assert all(words.text[piece.end - 1] == " " for piece in [*words.pieces][:-1])
    composed = Display("e\u0301" * 1_500, 101)
    assert all(composed.text[piece.start] == "e" for piece in composed.pieces)
    joined = Display(FAMILY * 300, 101)
    assert all(joined.text[piece.start] != "\u200d" for piece in joined.pieces)


@pytest.mark.parametrize("text", ["", "\n", "\n\n"])
def test_empty_lines_are_pieces(text: str) -> None:
    assert len(Display(text).pieces) == len(text) + 1
