"""What stands below a heading of actions, as people write such lists."""

import pytest

from vwsreview.extract.rules import read

HEAD = "# Verslag\n\nDatum: 3 maart 2025\n\n"


def told(text: str) -> list[tuple[str, list[str], str]]:
    """The words, owners and status of each action that a list gives."""
    reading = read(HEAD + text)
    kept = [found for rule, found in reading.found.get("action", ()) if rule.name in ("action.listed", "action.box")]
    return [(reading.words(found), found.values["owners"], found.values["status"]) for found in kept]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Acties\n\n**Anna:** zaal huren\n**Bob** belt.\n", [["Anna"], ["Bob"]]),
        ("## Acties\n\nAnna: zaal huren\nBob: brief sturen\n", [["Anna"], ["Bob"]]),
        ("## Acties\n\n- **Anna**\n  - zaal huren\n  - bellen\n- mailen (Bob)\n", [["Anna"], ["Anna"], ["Bob"]]),
        ("## Acties\n\n### Anna\n\n- zaal huren\n\n### Bob\n\n- brief sturen\n", [["Anna"], ["Bob"]]),
        ("## Acties\n\n- Zaal huren / secretariaat\n- Brief sturen @anna\n", [["secretariaat"], ["anna"]]),
        ("## Acties\n\n- Zaal huren (Anna)\n  - de zaal is groot genoeg\n- Bellen (Bob)\n", [["Anna"], ["Bob"]]),
        ("## Acties\n\n- Zaal: Anna zoekt een zaal\n- Consultatie: Bob vraagt dit na\n", [["Anna"], ["Bob"]]),
        ("## Acties\n\n- Geen.\n", []),
        ("## Acties\n\n- Zaal huren (Anna)\n\n### Overig\n\n- Bob blijft\n", [["Anna"]]),
        ("## Afspraken\n\n- Anna huurt een zaal\n- het was gezellig\n", [["Anna"]]),
        ("Het MT heeft de volgende acties:\n\n- Anna huurt een zaal\n", [["Anna"]]),
    ],
)  # fmt: skip
def test_owners_of_a_list(text: str, expected: list[list[str]]) -> None:
    assert [owners for _, owners, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Acties\n\n- [x] Zaal huren\n- [ ] Bellen\n- [-] Mailen\n", ["done", "open", "cancelled"]),
        ("## Acties\n\n- Zaal huren (Anna): gereed\n- Bellen – vervallen\n", ["done", "cancelled"]),
        ("## Koffie\n\n- [v] Zaal huren\n- [ ] Bellen\n", ["done", "open"]),
        ("## Acties\n\n- [x] **Actie 3**: Zaal huren\n", []),
    ],
)
def test_states_of_a_list(text: str, expected: list[str]) -> None:
    assert [status for _, _, status in told(text)] == expected


def test_a_label_alone_takes_the_paragraph_below() -> None:
    assert told("**Actie**\n\nAnna huurt een zaal.\n\nBob drinkt koffie.\n") == [
        ("Anna huurt een zaal.", ["Anna"], "open")
    ]
