import pytest

from vwsreview.markdown.abbreviations import is_abbreviation


@pytest.mark.parametrize("word", ["a.s.", "a.s", "Dhr.", "dhr", "m.b.t.", "enz.", "P.M."])
def test_their_full_stop_ends_no_sentence(word: str) -> None:
    assert is_abbreviation(word)


@pytest.mark.parametrize("word", ["besluit.", "u.", "", ".", "5.1.2e."])
def test_other_words_may_end_one(word: str) -> None:
    assert not is_abbreviation(word)
