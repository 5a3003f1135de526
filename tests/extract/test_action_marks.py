"""How secretaries mark what is to be done: one line a way of writing it, with the owners and the due date."""

import pytest

from vwsreview.extract.extractor import extract

HEAD = "# Verslag werkgroep\n\nDatum: 3 mei 2021\n\nAanwezig: Jansen (BPZ), De Boer (CZ)\n\n## 1. Opening\n\n"


def marked(body: str) -> list[tuple[str, list[str], str | None]]:
    """The words, owners and due date of every action that is marked in minutes with these lines."""
    text = f"{HEAD}{body}\n"
    found = extract(text, sha256="a" * 64, name="x").records
    return [
        (text[record.start : record.end], record.values["owners"], record.values["due"])  # type: ignore[misc]
        for record in found
        if record.layer == "action" and record.values["explicit"]
    ]


@pytest.mark.parametrize(
    ("body", "task", "owners", "due"),
    [
        ("- Webinar: Actie CZ/BPZ: sprekers zoeken", "sprekers zoeken", ["CZ", "BPZ"], None),
        ("Toezegging wethouder Bos: de raad krijgt een lijst.", "de raad krijgt een lijst.", ["wethouder Bos"], None),
        ("(Actie: Jansen zoekt een zaal)", "Jansen zoekt een zaal", ["Jansen"], None),
        ("**Actie** de lijst aanvullen", "de lijst aanvullen", [], None),
        ("**Actie:** Consultatie: met BPZ kijken of dit kan.", "Consultatie: met BPZ kijken of dit kan.", [], None),
        ("Actie: Jansen zaal huren", "Jansen zaal huren", ["Jansen"], None),
        ("De zaal is te klein. Actie: jansen", "De zaal is te klein.", ["jansen"], None),
        ("De lijst is oud; actie CZ.", "De lijst is oud; actie CZ", ["CZ"], None),
        ("De lijst is oud // actie CZ", "De lijst is oud // actie CZ", ["CZ"], None),
        ("De lijst is oud (**actie** CZ).", "De lijst is oud (**actie** CZ)", ["CZ"], None),
        ("De lijst is oud [A: CZ]", "De lijst is oud [A: CZ]", ["CZ"], None),
        ("act.: zaal huren - BPZ - AF, verzonden 28-4", "zaal huren - BPZ", ["BPZ"], None),
        ("A9 (wk 23)  brief maken – Bos – volgt 20 mei", "brief maken – Bos – volgt 20 mei", ["Bos"], "2021-05-20"),
        ("- TODO Bos: pas vernieuwen (verloopt 20 mei!)", "pas vernieuwen (verloopt 20 mei!)", ["Bos"], None),
        ("- JT – ok [Action-TC-7 Add the new use cases](x)", "Add the new use cases", ["JT"], None),
        ("## Actiepunt A: kosten\n\nC. Bol levert een raming.", "C. Bol levert een raming.", ["C. Bol"], None),
        (
            "## Acties\n\n1. Zaal huren\n   Wie: Bos\n   Wanneer: week 20",
            "Zaal huren\n   Wie: Bos\n   Wanneer: week 20",
            ["Bos"],
            "2021-W20",
        ),
        ("| Wie | Te doen | Deadline |\n| - | - | - |\n| CZ | Bel | 9 mei |", "Bel | 9 mei", ["CZ"], "2021-05-09"),
        ("| Punt | Besproken | Actie |\n| - | - | - |\n| 1 | Er komt een brief. | CZ, 9 mei |", "Er komt een brief.",
         ["CZ"], "2021-05-09"),
        ("| Actie | Wie |\n| - | - |\n| ~~Zaal huren~~ | ~~Bos~~ gedaan |", "Zaal huren~~ | ~~Bos~~ gedaan", ["Bos"],
         None),
        ("nr\twat\twie\tstand\n1\tRaming maken\tcluster\nArbeid\tgereed", "Raming maken\tcluster\nArbeid\tgereed",
         ["cluster Arbeid"], None),
    ],
)  # fmt: skip
def test_a_marked_action(body: str, task: str, owners: list[str], due: str | None) -> None:
    assert marked(body) == [(task, owners, due)]


def test_each_line_that_opens_with_a_mark_is_its_own() -> None:
    lines = ["!! WJZ: rappelleren", "A: 5.1.2e / FEZ – bedragen verzamelen", "act.: zaal huren - BPZ"]
    assert [owners for _, owners, _ in marked("\n".join(lines))] == [["WJZ"], ["5.1.2e", "FEZ"], ["BPZ"]]


def test_a_list_that_runs_on_is_taken_apart() -> None:
    found = marked("Acties: 1) Jansen: zaal huren 2) De Boer: pers bellen")
    assert found == [("Jansen: zaal huren", ["Jansen"], None), ("De Boer: pers bellen", ["De Boer"], None)]


def test_a_list_in_a_bullet_ends_where_the_next_bullet_stands() -> None:
    found = marked("- **Acties:**\n  - Plan: de zaal huren (BPZ).\n- Het plan is mooi.")
    assert found == [("Plan: de zaal huren (BPZ).", ["BPZ"], None)]


@pytest.mark.parametrize(
    "body",
    [
        "De extensie (API-52) is besproken.",
        "De AP was er, de actie is mooi.",
        "| Actie | Kosten |\n| - | - |\n| Folder | 3 |",
        "Acties: die zijn er niet; dat scheelt.",
    ],
)
def test_no_marked_action(body: str) -> None:
    assert marked(body) == []
