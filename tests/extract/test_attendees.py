"""Attendance lists in the shapes that minutes, notes, agendas and mails give them."""

from pathlib import Path

import pytest

from vwsreview.extract.rules import read

LISTS = (Path(__file__).parent / "cases" / "attendee_lists.txt").read_text(encoding="utf-8").split("=== ")[1:]


def attendees(text: str) -> list[str]:
    """Who is found: the quote, the organisation, the role and the presence in one line."""
    found = read(text).of("attendee")
    return [
        f"{text[one.start : one.end]} => {one.values['organisation'] or '-'}; {one.values['role'] or '-'}; "
        f"{one.values['presence']}".replace("\n", "\\n")
        for one in found
    ]


@pytest.mark.parametrize("case", LISTS, ids=lambda case: case.partition("\n")[0])
def test_who_is_listed(case: str) -> None:
    text, _, expected = case.partition("\n")[2].rpartition("\n---\n")
    assert sorted(attendees(text + "\n")) == sorted(expected.splitlines())


def evidence(text: str, quote: str) -> dict[str, list[str]]:
    found = next(one for one in read(text).of("attendee") if text[one.start : one.end] == quote)
    return {key: [text[start:end] for start, end in spans] for key, spans in found.evidence.items()}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("# Verslag\n\nAfwezig: A. Bol (CZ)\n", "A. Bol (CZ)", {"presence": ["Afwezig"], "organisation": ["CZ"]}),
        (
            "# Verslag\n\nAanwezig:\nRIVM: A. Bol, B. Dam\nNHG: C. Kok\n",
            "B. Dam",
            {"presence": ["Aanwezig"], "organisation": ["RIVM"]},
        ),
        (
            "# Verslag\n\n## Gasten\n\n- A. Bol\n- B. Dam\n",
            "A. Bol",
            {"presence": ["Gasten"], "role": ["Gasten"]},
        ),
        ("# Verslag\n\nAanwezig: A. Bol\n\nB. Dam is verhinderd.\n", "B. Dam", {"presence": ["is verhinderd"]}),
        (
            "# Verslag\n\n| Naam | Aanwezig |\n| --- | --- |\n| A. Bol | x |\n",
            "A. Bol | x",
            {"presence": ["x"]},
        ),
    ],
)
def test_the_words_that_say_so_are_evidence(text: str, quote: str, expected: dict[str, list[str]]) -> None:
    assert expected.items() <= evidence(text, quote).items()


@pytest.mark.parametrize(
    "text",
    [
        "Geachte heer,\n\nAanwezigheid van asbest is niet uitgesloten.\n\nHoogachtend,\nJan Bol\n",
        "Van: Jan Bol\nAan: Eva Dam\nCc: Mia Vos\nOnderwerp: planning\n\nDag Eva,\n\nDank.\n\nGroet, Jan\n",
        "# Verslag\n\n1. Opening\n\nDGCZ opent de vergadering. RIVM licht de cijfers toe.\n",
        "# Notitie\n\nDe deelnemers krijgen drie vragen: wie, wat en waar.\n",
        "# Agenda\n\n| 13:50 uur | **4. Vaststellen profiel** - Toelichting Jan Bol (CZ), Eva Dam (PG), Mia Vos |\n",
    ],
)
def test_nobody_is_listed(text: str) -> None:
    assert attendees(text) == []
