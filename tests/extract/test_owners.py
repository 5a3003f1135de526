"""Owners in markers and in front of verbs."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.outcomes import doers, owners


def split(text: str) -> list[str]:
    return owners.written(text, owners.split(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PZo/BPZ", ["PZo", "BPZ"]),
        ("LNAZ / LCPS", ["LNAZ", "LCPS"]),
        ("adviseur DGLZ", ["adviseur DGLZ"]),
        ("5.1.2e en 5.1.2e", ["5.1.2e", "5.1.2e"]),
        ("De GGD", ["GGD"]),
        ("De Wit en Donders", ["De Wit", "Donders"]),
        ("V&VN", ["V&VN"]),
        ("5.1.2e 5.1.2e (FMS)", ["5.1.2e 5.1.2e (FMS)"]),
        ("", []),
    ],
)
def test_owners_are_split_and_lose_articles(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("LZ neemt dit mee op het lijstje.", "LZ"),
        ("Nictiz levert vóór 9 juni een herziene analyse aan.", "Nictiz"),
        ("De Wit en Donders brengen in kaart welke er zijn.", "De Wit en Donders"),
        ("Mijn secretariaat neemt contact met u op.", "Mijn secretariaat"),
        ("De GGD stelt voor om op maandag te sluiten.", None),
        ("De GGD stelt dat het kan op de website.", None),
        ("Dit maakt het lastig.", None),
        ("De kamer werkt niet.", None),
    ],
)
def test_a_doer_stands_before_a_verb_with_its_particle(sentence: str, expected: str | None) -> None:
    found = doers.doer(sentence, Span(0, len(sentence)))
    assert (None if found is None else sentence[found.start : found.end]) == expected


@pytest.mark.parametrize(
    "name", ["de heer Bol", "5.1.2e", "secretariaat", "[A. Bol]", "wij", "(geanonimiseerd)", "De Boer"]
)
def test_the_first_word_of_a_name_may_open_one(name: str) -> None:
    assert owners.may_open(name.split()[0])


@pytest.mark.parametrize("word", ["Er", "stuurt", "vandaag", "zaal"])
def test_other_words_open_no_name(word: str) -> None:
    assert not owners.may_open(word)
