"""What kind of document a text is."""

import pytest

from vwsreview.extract import language
from vwsreview.extract.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# verslag\n\nBetreft\tOverleg\n", "minutes"),
        ("# ver slag\n", "minutes"),
        ("# Notulen Landelijk Overleg\n", "minutes"),
        ("MT-overleg 22 maart 15.30u\n\nAanwezig: 5.1.2e\n", "minutes"),
        ("Minister MZS\ncc. DGCZ\n\n# nota\n", "memo"),
        ("# annotatie\n\n**Aan**\nMinister\n", "memo"),
        ("# agenda\n\n1. Opening\n", "agenda"),
        ("# Besluitenlijst Bestuursraad\n", "decision_list"),
        ("# Actielijst Regiegroep\n", "decision_list"),
        ("**Van:** A\n**Verzonden:** 3 mei\n**Aan:** B\n", "email"),
        ("From: A\nSent: Wed 1/20/2021 11:22:32 AM\nTo: B\nSubject: x\n", "email"),
        ("Geachte heer,\n\nDank.\n\nHoogachtend,\n", "letter"),
        ("Tekst.\n\nMet vriendelijke groet,\n\n5.1.2e\n", "letter"),
        ("Zomaar een tekst.\n", "other"),
        ("", "other"),
    ],
)
def test_kinds(text: str, expected: str) -> None:
    assert Reading(text).kind == expected


def test_the_language_is_dutch_where_nothing_says_otherwise() -> None:
    assert language.of("") == "nl"
    assert language.of("het verslag van de vergadering " * 10) == "nl"
    assert language.of("the minutes of the meeting are to be sent to all of you " * 5) == "en"
