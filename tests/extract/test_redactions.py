"""Grounds in their canonical form, from every spelling that was seen in releases."""

import pytest

from vwsreview.extract.redactions import are_codes, grounds, without_codes
from vwsreview.extract.rules import read


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("5.1.2e", ["5.1.2e"]),
        ("5.1.2.e", ["5.1.2e"]),
        ("5.1.2 e", ["5.1.2e"]),
        ("5. 1. 2e", ["5.1.2e"]),
        ("5.1 .2e", ["5.1.2e"]),
        ("5.1.2e2e", ["5.1.2e"]),
        ("5.1.2e 5.1.2e", ["5.1.2e"]),
        ("5.1.2e 5.1.2i", ["5.1.2e", "5.1.2i"]),
        ("5.1.2i 5.2.1", ["5.1.2i", "5.2.1"]),
        ("5.1.1c", ["5.1.1c"]),
        ("5.1.5", ["5.1.5"]),
        ("5.1.2", ["5.1.2"]),
        ("(5.1)(2)(e)", ["5.1.2e"]),
        ("(10)(2e)", ["10.2e"]),
        ("(11)(1)", ["11.1"]),
        ("10.2.e", ["10.2e"]),
        ("10 2 e", ["10.2e"]),
        ("10.2.g", ["10.2g"]),
        ("art. 5.1 lid 2 sub e", ["5.1.2e"]),
        ("artikel 5.1 lid 2 onder i", ["5.1.2i"]),
        ("512e", ["5.1.2e"]),
        ("5.120", ["5.1.2e"]),
        ("5.12€", ["5.1.2e"]),
        ("buiten verzoek", ["out_of_scope"]),
        ("B uiten reikwijdte", ["out_of_scope"]),
        ("J. de Vries", []),
        ("102e", []),
        ("", []),
    ],
)
def test_grounds_are_canonical(words: str, expected: list[str]) -> None:
    assert grounds(words) == expected


def spans(text: str) -> list[str]:
    return [text[found.start : found.end] for found in read(text).of("redaction")]


def test_a_comma_or_a_new_line_ends_a_run() -> None:
    assert spans("5.1.2e 5.1.2e, 5.1.2e\n5.1.2e") == ["5.1.2e 5.1.2e", "5.1.2e", "5.1.2e"]


@pytest.mark.parametrize(
    "text",
    [
        "zie paragraaf 5.1.5 en hoofdstuk 5.1.4",
        "kamer 5.12 en zaal 10.2",
        "op grond van artikel 5.1 lid 2 sub e van de Woo",
        "artikel 5.1, tweede lid, onder i, van de Woo",
        "de 102e vergadering, artikel 10.1",
        "5,1% en 5.120 meldingen",
        "Dat is niet relevant.",
    ],
)
def test_other_numbers_are_no_codes(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("words", "left"),
    [("5.1.2e Bol", "Bol"), ("5.1.2e 5.1.2e", ""), ("(10)(2e) NZa)", "NZa"), ("WJZ", "WJZ"), (".", "")],
)
def test_what_is_left_beside_codes(words: str, left: str) -> None:
    assert without_codes(words) == left


@pytest.mark.parametrize(
    ("words", "expected"), [("5.1.2e 5.1.2i", True), ("5.1.2", True), (".", False), ("5.1.2e Bol", False)]
)
def test_codes_and_nothing_else(words: str, expected: bool) -> None:
    assert are_codes(words) == expected
