"""Which sentences state a decision, and whether the guideline's words mark it."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.outcomes.decision_words import statement


def stated(text: str, kind: str = "minutes") -> bool | None:
    """Whether it is explicit; None where nothing is decided."""
    found = statement(text, Span(0, len(text)), kind)
    return found.explicit if found is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We besluiten de zaal niet te huren.", True),
        ("It was unanimously decided to hire the hall.", True),
        ("Aldus vastgesteld in de vergadering van 3 mei.", True),
        ("Akkoord met variant B.", True),
        ("De conclusie was dat het kan.", True),
        ("Het bestuur heeft het besluit genomen om te stoppen.", True),
        ("De raad stelt de lijst ongewijzigd vast.", False),
        ("Er is gekozen voor de kleine zaal.", False),
        ("Voorstel geaccepteerd", False),
        ("We spreken dat zo af.", False),
        ("Wij verklaren uw bezwaar gegrond.", False),
        ("Het punt schuift door naar mei.", False),
        ("We zijn het er over eens.", False),
        ("Het Nieuwe Akkoord is getekend.", None),
        ("Na uw akkoord volgt de brief.", None),
        ("Dat is nog niet besloten.", None),
        ("De lijst kan in mei worden vastgesteld.", None),
        ("De lijst zal in mei worden vastgesteld.", None),
        ("Gaat de raad akkoord?", None),
        ("Dit kan niet met zekerheid worden vastgesteld.", None),
        ("Akkoord te gaan met de zaal.", None),
    ],
)
def test_statements(text: str, expected: bool | None) -> None:
    assert stated(text) is expected


def test_a_letter_tells_how_things_are_decided() -> None:
    text = "De premies worden door de raad vastgesteld."
    assert stated(text) is True
    assert stated(text, "letter") is None


def test_initials_under_a_note_decide_nothing() -> None:
    assert stated("Akkoord", "memo") is None
    assert stated("Akkoord", "decision_list") is True


@pytest.mark.parametrize(
    ("sentence", "explicit"),
    [
        ("Geen op- of aanmerkingen; vastgesteld.", True),
        ("Met deze wijziging vastgesteld.", True),
        ("We volgen de oude versie (besluit)", True),
        ("Iedereen akkoord met variant B.", True),
        ("Het DT gaat niet akkoord.", True),
        ("Conform.", False),
        ("Aangehouden.", False),
        ("Brief van de bond: voor kennisgeving aangenomen.", False),
        ("De vergadering kiest voor variant B.", False),
        ("De leden verlenen het bestuur décharge.", False),
        ("Het voorstel wordt niet overgenomen.", False),
        ("Minutes adopted.", False),
    ],
)
def test_ways_to_state_a_decision(sentence: str, explicit: bool) -> None:
    assert stated(sentence) is explicit


@pytest.mark.parametrize(
    "sentence",
    ["Dit leidt tot de conclusie dat het kan.", "Dit is een akkoord van allen.", "Na akkoord gaat de brief uit."],
)
def test_no_decision_is_stated(sentence: str) -> None:
    assert stated(sentence) is None
