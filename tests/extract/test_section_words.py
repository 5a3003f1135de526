"""What reads as the title of a part."""

import pytest

from vwsreview.extract.sections.section_words import is_known, is_plain_title, is_readable, is_scan_title, is_sentence


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Beslissing", True),
        ("Politiek draagvlak", True),
        ("Begroting 2020", True),
        ("AANLEIDING EN VOORSTEL", True),
        ("BESLUITENLIJST", False),
        ("Dit betekent dat de sluis", False),
        ("Communicatie over de brug in", False),
        ("Eva van Dam", False),
        ("Geachte heer", False),
        ("Hoofdpunten:", False),
        ("Postbus 12", False),
        ("de sluis", False),
        ("Actie: de sluis", False),
        ("5.1.2e", False),
    ],
)
def test_plain_titles(words: str, expected: bool) -> None:
    assert is_plain_title(words) == expected


@pytest.mark.parametrize("words", ["EE FE , NE.", "pr", "T", "C0140 22176 07-12 W", "A&A", "2509 LV DEN HAAG"])
def test_fragments_of_a_scan_are_no_titles(words: str) -> None:
    assert not is_scan_title(words)


def test_known_titles_need_no_mark() -> None:
    assert is_known("Rondvraag")
    assert is_known("W.v.t.t.k.")
    assert not is_known("Sluis Oost")


def test_codes_and_signs_cannot_be_read() -> None:
    assert not is_readable("5.1 lid 2 sub e")
    assert not is_readable("[ O |")
    assert not is_readable("(geanonimiseerd)")
    assert is_readable("API")


def test_joined_titles_are_known_where_each_is() -> None:
    assert is_known("Opening, mededelingen")
    assert is_known("Rondvraag / sluiting")
    assert not is_known("Opening, Sluis Oost")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("De sluis is dicht.", True),
        ("Notulen 3 mei jl.", False),
        ("Planning (A. Bol)", False),
        ("Dicht. Daarna open", True),
    ],
)
def test_the_end_of_a_sentence(words: str, expected: bool) -> None:
    assert is_sentence(words) is expected
