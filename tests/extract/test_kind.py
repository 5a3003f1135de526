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
        (
            "---\ntitle: x\n---\n\nNotulen bestuursvergadering Sluis, 7 juni 2010 te Assen. Aanwezig: A. Bol.\n",
            "minutes",
        ),
        ("---\nfile_label: Bijlage 4 Actielijst 20230411 (PDF)\n---\n\nAanwezig\n\nA. Bol\n", "decision_list"),
        ("---\nlink: x\n---\n\nVan:\n\nVerzonden: 7 juni 2019\n\nAan:\n\nOnderwerp: sluis\n", "email"),
        ("## BIJLAGE 2\n\n## Voorlegger directieteam\n", "memo"),
        ("Aan de minister\n\nnota\t\tSluizen in de winter\n", "memo"),
        ("Woensdag is de ledenvergadering.\n\nDe agenda is als volgt:\n\n1. Opening\n", "agenda"),
        ("| Vergaderdatum | 7 juni |\n\n| 9.00 uur | Opening |\n| 9.10 uur | Sluis |\n| 9.30 uur | Slot |\n", "agenda"),
        ("Sluiswacht\n\nWerkoverleg 7 juni 2019: 9.00 - 10.00 uur\n", "minutes"),
        ("# Agenda en verslag\n\n1. Opening\n", "minutes"),
        ("De vergadering van 7 juni komt terug in het verslag.\n", "other"),
        ("# Harbour meeting (7 June 2019)\n\n## Agenda\n\n* Locks\n\n## Participants\n\n* A. Bol\n", "minutes"),
        ("| | |\n|---|---|\n| **MEMO** | Programma Zuid |\n| **Datum** | 7 juni 2019 |\n", "memo"),
        ("DT ZEE – BESLUITEN EN ACTIES\nuit de vergadering van maandag 3 juni 2019\n", "decision_list"),
        ("Dag A,\n\nPrima.\n\n> Op vr 7 juni 2019 om 9:04 schreef B <b@zee.nl>:\n>\n> Kan het?\n", "email"),
        ("# Verslag: Werkgroep Zee 2019-06-07\n", "minutes"),
        ("Verslag: Werkgroep Zee 2019-06-07\n\nAgenda\n\n1 Welkom\n", "minutes"),
        ("Bijlage 2 – Openstaande punten Werkgroep Zee\n\nStand per 7 juni 2019\n", "decision_list"),
        ("MT Zee – kort verslag 7 juni 2019\n", "minutes"),
        ("Not. dijkberaad – 7/6/19\n\nA. Bol, B. Dam\n", "minutes"),
        ("DIJKEN\n\n A. Bol\n B. Dam\n C. Kade\n\nVerslag van vrijdag 7 juni 2019, 15 tot 16 uur\n", "minutes"),
        ("Van: A\nAan: B\nVerz.: vr 7-6-2019 8:15\nOnderw.: sluis\n\nHoi,\n", "email"),
        ("Dijkberaad, aantekeningen\n\nA belt.\n", "minutes"),
        ("A\n\nB\n\nC\n\nD\n\nVerslag van 7 juni 2019 volgt\n", "other"),
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
    assert language.of("thé mïnutes→of–the—meeting " * 10) == "en"  # other signs part words
    assert language.of("thé " * 30) == "nl"
