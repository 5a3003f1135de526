"""Tables without bars, and whose head says little."""

import pytest

from vwsreview.extract.rules import read

HEAD = "# Verslag\n\nDatum: 3 maart 2025\n\n## Actielijst\n\n"


def rows(
    text: str, rules: tuple[str, ...] = ("action.table", "action.plain_table")
) -> list[tuple[str, list[str], str]]:
    """The words, owners and status of each action in a table."""
    reading = read(HEAD + text)
    kept = [found for rule, found in reading.found.get("action", ()) if rule.name in rules]
    return [(reading.words(found), found.values["owners"], found.values["status"]) for found in kept]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nr   Actie       Wie     Wanneer   Status\n1    Zaal huren  Anna    3 april   open\n"
            "2    Brief       Bob               gereed\n",
            [
                ("Zaal huren  Anna    3 april   open", ["Anna"], "open"),
                ("Brief       Bob               gereed", ["Bob"], "done"),
            ],
        ),
        (
            "Actie\tWie\tStand\nZaal huren\tAnna en Bob\tafgevoerd\n",
            [("Zaal huren\tAnna en Bob\tafgevoerd", ["Anna", "Bob"], "cancelled")],
        ),
        (
            "Nr.\n\nActie\n\nActiehouder\n\n1\n\nZaal huren\n\nAnna\n\n2\n\nBellen\n\nBob\n",
            [("Zaal huren\n\nAnna", ["Anna"], "open"), ("Bellen\n\nBob", ["Bob"], "open")],
        ),
        (
            "| 1 | Zaal huren | Anna |\n| 2 | Bellen | Bob |\n",
            [("Zaal huren | Anna", ["Anna"], "open"), ("Bellen | Bob", ["Bob"], "open")],
        ),
        (
            "| Deel | Beschrijving | Afhandeling |\n| - | - | - |\n| 2 | Tekst bijwerken | Gedaan |\n",
            [("Tekst bijwerken | Gedaan", [], "done")],
        ),
        (
            "| Wat | Voor |\n| - | - |\n| Zaal huren | Anna (per mail) |\n",
            [("Zaal huren | Anna (per mail)", ["Anna"], "open")],
        ),
        ("| Actie | Wie |\n| - | - |\n| - | Anna |\n", []),
    ],
)
def test_rows_of_a_table(text: str, expected: list[tuple[str, list[str], str]]) -> None:
    assert rows(text) == expected


def test_a_decision_in_a_shared_column_is_no_action() -> None:
    reading = read(
        "| Punt | Actie/besluit | Wie |\n| - | - | - |\n| 1 | Zaal huren | Anna |\n| 2 | Verslag vastgesteld | |\n"
    )
    assert [reading.words(found) for found in reading.of("action")] == ["Zaal huren | Anna"]
    assert [reading.words(found) for found in reading.of("decision")] == ["Verslag vastgesteld"]


def test_a_log_of_what_was_done_is_no_list_of_actions() -> None:
    assert not read("| Datum | Wie | Wat |\n| - | - | - |\n| 3 mei | Anna | Zaal gehuurd |\n").of("action")
