import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markdown.documents import DOCUMENTS
from vwsreview.markdown.units import sentences, unit_at


def unit(text: str, word: str) -> str:
    return unit_at(text, text.index(word)).of(text)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Eén zin. Nog een zin!", "Nog", "Nog een zin!"),
        ("Op 20 november jl. heeft het kabinet besloten. Klaar.", "kabinet",
         "Op 20 november jl. heeft het kabinet besloten."),
        ("Dhr. 5.1.2e belt mw. De Vries. Daarna niet.", "belt", "Dhr. 5.1.2e belt mw. De Vries."),
        ("De slides gaan naar 5.1.2e. Daarna volgt overleg.", "Daarna", "Daarna volgt overleg."),
        ("De slides gaan naar 5.1.2e. Daarna volgt overleg.", "slides", "De slides gaan naar 5.1.2e."),
        ("A.s. dinsdag is er overleg. Ja.", "overleg", "A.s. dinsdag is er overleg."),
        ("Bedrag is 1.350 euro. Goed.", "euro", "Bedrag is 1.350 euro."),
        ("- eerste punt\n- **tweede** punt", "tweede", "tweede** punt"),
        ("- Nee. Ja, dat gaat *goed*.\n", "gaat", "Ja, dat gaat *goed*."),
        ("- een bullet die\n  verder gaat", "verder", "een bullet die\n  verder gaat"),
        ("| a | b |\n|---|---|\n| 1 | doen | CZ |", "doen", "1 | doen | CZ"),
        ("# Kop\nTekst", "Kop", "Kop"),
        ("J. de Vries zegt het. Klaar", "Vries", "J. de Vries zegt het."),
        ("Ik hoor het van u. Groet", "hoor", "Ik hoor het van u."),
        ("Wat nu? Daarna", "Wat", "Wat nu?"),
        ("Er zijn scenario's. Die komen later.", "Die", "Die komen later."),
        ("- **Actie:** CZ belt de NZa.", "belt", "CZ belt de NZa."),
        ("AP 3: CZ belt de NZa.", "belt", "CZ belt de NZa."),
        ("Ja. LZ neemt dit mee (**actie LZ**). Nee.", "neemt", "LZ neemt dit mee (**actie LZ**)"),
    ],
)  # fmt: skip
def test_the_unit_around_a_word(text: str, word: str, expected: str) -> None:
    assert unit(text, word) == expected


def test_the_bullet_sign_belongs_to_its_first_sentence() -> None:
    text = "- een\n - twee"
    assert unit_at(text, 0).of(text) == "een"
    assert unit_at(text, 6).of(text) == "twee"


def test_the_end_of_a_line_belongs_to_its_last_sentence() -> None:
    text = "Een. Twee.\n\nDrie."
    assert unit_at(text, 10).of(text) == "Twee."


def test_a_blank_line_has_no_unit() -> None:
    assert unit_at("een\n\n\ntwee", 5).start == unit_at("een\n\n\ntwee", 5).end


@given(DOCUMENTS, st.integers(0, 200))
def test_a_unit_lies_in_the_text_and_is_trimmed(text: str, offset: int) -> None:
    span = unit_at(text, min(offset, len(text)))
    assert 0 <= span.start <= span.end <= len(text)
    assert span.of(text) == span.of(text).strip()


def test_the_sentences_of_the_gold_actions_are_found(shared: Path) -> None:
    """Most actions of the gold sets are whole sentences, bullets or rows: one key selects them."""
    hits = total = 0
    for path in shared.glob("gold/**/*.gold.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for action in gold["actions"]:
            total += 1
            span = unit_at(gold["text"], (action["start"] + action["end"]) // 2)
            hits += (span.start, span.end) == (action["start"], action["end"])
    assert hits / total > 0.8, (hits, total)


def test_sentences_cover_all_words() -> None:
    text = "Een. Twee!  Drie? vier. Vijf"
    assert [span.of(text) for span in sentences(text, 0, len(text))] == ["Een.", "Twee!", "Drie? vier.", "Vijf"]
