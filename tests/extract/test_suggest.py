"""First guesses for records that a person makes of selected words."""

from collections.abc import Mapping
from typing import Any

import pytest

from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.extract.extractor import extract
from vwsreview.extract.suggest import Suggestion, suggest

TEXT = """# verslag

Vergaderdatum\t3 februari 2021
Onderwerp: **Overleg** over zorg
Afwezig: 5.1.2e (FEZ), Dhr. 5.1.2e (IGJ, verslag)

**Kenmerk**
12-34-CZ

1. Planning

- MO stuurt de lijst uiterlijk vrijdag rond.
- Actie: CZ belt de NZa.
- Besluit: het blijft zo.
- Wij zien dat anders. buiten verzoek
"""


def guess(layer: str, words: str) -> Suggestion:
    made = extract(TEXT, sha256="0" * 64, name="x.md")
    start = TEXT.index(words)
    return suggest(layer, TEXT, start, start + len(words), made.document, made.records)


@pytest.mark.parametrize(
    ("layer", "words", "expected"),
    [
        ("field", "**Overleg** over zorg", {"name": "subject", "value": "Overleg over zorg"}),
        ("field", "12-34-CZ", {"name": "reference", "value": "12-34-CZ"}),
        ("attendee", "Dhr. 5.1.2e (IGJ, verslag)",
         {"name": None, "redacted": True, "honorific": "Dhr.", "organisation": "IGJ", "role": "minutes_taker",
          "presence": "absent"}),
        ("date", "vrijdag", {"type": "date", "value": "2021-02-05", "role": "deadline"}),
        ("date", "zo", {"type": "date", "value": None, "role": "mention"}),
        (
            "action",
            "MO stuurt de lijst uiterlijk vrijdag rond.",
            {"explicit": False,
            "owners": ["MO"],
            "due": "2021-02-05",
            "status": "open"},
        ),
        ("action", "CZ belt de NZa.", {"explicit": True, "owners": ["CZ"], "due": None, "status": "open"}),
        ("decision", "het blijft zo.", {"explicit": True}),
        ("decision", "Wij zien dat anders.", {"explicit": False}),
        ("redaction", "buiten verzoek", {"ground": ["out_of_scope"]}),
        ("redaction", "5.1.2e", {"ground": ["5.1.2e"]}),
        ("section", "Planning", {"number": "1.", "level": 1}),
    ],
)  # fmt: skip
def test_guesses(layer: str, words: str, expected: Mapping[str, Any]) -> None:
    assert guess(layer, words).values == expected


def test_what_follows_the_anchor_is_named() -> None:
    assert guess("date", "vrijdag").computed == ("value",)
    assert guess("action", "MO stuurt de lijst uiterlijk vrijdag rond.").computed == ("due",)
    assert guess("date", "3 februari 2021").computed == ()


def test_evidence_points_at_the_words() -> None:
    evidence = guess("action", "MO stuurt de lijst uiterlijk vrijdag rond.").evidence
    assert [TEXT[start:end] for start, end in evidence["owners"]] == ["MO"]
    assert [TEXT[start:end] for start, end in evidence["due"]] == ["vrijdag"]


@pytest.mark.parametrize("layer", [layer.name for layer in LAYERS])
def test_every_layer_gives_all_its_keys_for_any_words(layer: str) -> None:
    for words in ("verslag", "lijst", "5.1.2e (FEZ), Dhr.", "\n"):
        assert set(guess(layer, words).values) == {key.name for key in BY_NAME[layer].keys}
