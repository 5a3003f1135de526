"""Grounds in their canonical form, from every spelling that was seen in releases."""

import pytest

from vwsreview.extract.redactions.redactions import are_codes, grounds, without_codes
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


DECISION = "Onderwerp: Besluit op uw Woo-verzoek\n\nGeachte heer De Boer,\n\n{}\n\nHoogachtend,\n\n5.1.2e\n"


@pytest.mark.parametrize(
    "text",
    [
        "Op grond van artikel 5.1, tweede lid, aanhef en onder e, van de Woo zijn namen gelakt.",
        "Dat is geweigerd op grond van 5.1.2e en 5.1.2i Woo.",
        "Ik weiger dat ingevolge art. 10 lid 2 sub e Wob.",
        "Als bedoeld in artikel 5.1 lid 2 sub b en artikel 5.1 lid 2 sub i.",
        "De persoonlijke levenssfeer (artikel 5.1 lid 2 sub e) weegt zwaar.",
        "**Artikel 5.1, tweede lid, onder e**",
        "## Artikel 5.1 lid 2 sub e Woo",
        "5.1.2e: eerbiediging van de persoonlijke levenssfeer\n5.1.2i: het goed functioneren van de Staat",
        "12 Mail van 3 april, deels openbaar, 5.1.2h; 5.1.2i",
        "| Nr | Stuk | Weigeringsgrond |\n| --- | --- | --- |\n| 1 | Mail | 5.1.2e; 5.1.2i |",
        "Artikel 5.1 lid 2 sub e beschermt namen.",
    ],
)
def test_a_decision_cites_the_law(text: str) -> None:
    assert spans(DECISION.format(text)) == ["5.1.2e"]


def test_names_are_blacked_out_with_articles_too() -> None:
    text = (
        "Art. 5.1 lid 2 sub e belt met art. 5.1 lid 2 sub i en Artikel 5.1 lid 2 Woo.\nVan: art. 10 lid 2 sub e Wob\n"
    )
    assert spans(text) == [
        "Art. 5.1 lid 2 sub e",
        "art. 5.1 lid 2 sub i",
        "Artikel 5.1 lid 2 Woo",
        "art. 10 lid 2 sub e Wob",
    ]


def test_nothing_is_blacked_out_in_a_legend() -> None:
    legend = "## Toelichting grondslagen\n\nJ Art. 5.1 lid 2 sub e\n\nU\n\nBuiten verzoek\n\n"
    assert spans(f"{legend}## Verslag\n\n5.1.2e\n") == ["5.1.2e"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan,5.1.2e;5.1.2i/5.1.2e", ["5.1.2e", "5.1.2i", "5.1.2e"]),
        ("5.1.2e 5.12e 5.120", ["5.1.2e 5.12e 5.120"]),
        ("512e belt. 512e mailt. Dan 512e.", ["512e", "512e", "512e"]),
        ("Op 5.1.2e, 5.120, 5.1.2e (GMT)", ["5.1.2e", "5.120", "5.1.2e"]),
        ("T 070 5.1.20\n5.1.2e@minvws.nl", ["5.1.20", "5.1.2e"]),
        ("(10)(2e) (10)(2e) (PG), 11)(1)", ["(10)(2e) (10)(2e)", "11)(1)"]),
        ("De bijlagen\n\n5.1 lid 2 sub e\n\nDat mag. 5.2\n", ["5.1 lid 2 sub e", "5.2"]),
        ("11.1 11.1\n\n10.2.e", ["11.1 11.1", "10.2.e"]),
    ],
)
def test_runs_and_damage(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "buiten verzoek", "Buiten reikwijdte verzoek", "Valt buiten de reikwijdte van het Woo-verzoek",
        "valt buiten bereik verzoek, andere onderwerpen", "ziet niet op het verzoek", "B uiten scope",
        "buiten reikwijdte: persoonlijke levenssfeer", "buiten verzoek buiten verzoek", "niet relevant",
        "valt valt buiten buiten bereik bereik verzoek verzoek",
    ],
)  # fmt: skip
def test_a_line_out_of_scope(line: str) -> None:
    assert spans(f"Kop\n\n{line}\n\nTekst.") == [line]


@pytest.mark.parametrize("line", ["dubbel", "buiten", "Buiten de stad", "niet relevant voor de GGD", "Uw Woo-verzoek"])
def test_a_line_in_scope(line: str) -> None:
    assert spans(f"Kop\n\n{line}\n\nTekst.") == []
