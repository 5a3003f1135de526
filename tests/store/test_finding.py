"""Search: what is found, and exactly where it stands."""

import re
import sqlite3
import tempfile
import unicodedata
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.samples import LETTER, annotated
from vwsreview.domain.query_parser import parse
from vwsreview.domain.wording import folded
from vwsreview.store.store import Store


def found(store: Store, words: str) -> list[str]:
    return [store.text(hit.document)[hit.start : hit.end] for hit in store.find(parse(words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("coordinatie", ["Coördinatie"]),
        ("COÖRDINATIE", ["Coördinatie"]),
        ("coo\u0308rdinatie", ["Coördinatie"]),
        ("coördi", []),
        ("coördi*", ["Coördinatie"]),
        ("een-op-een", ["één-op-één"]),
        ("5.1.2e", ["5.1.2e", "5.1.2e"]),
        ('"5.1.2e WJZ"', ["5.1.2e (WJZ"]),
        ('"actie MEVA', ["actie MEVA"]),
        ("stuurt slides", ["stuurt", "slides"]),
        ('"stuurt slides"', []),
        ('"de sli"*', ["de slides"]),
        ("stuurt vaccin", []),
        ("vaccin", ["vaccin"]),
        ("", []),
        ('" * - ( ) ""', []),
        ("NOT MEVA", []),
        ("de NEAR(1)", []),
        ("text:MEVA", [""]),
        ("-vaccin MEVA", ["MEVA", "MEVA", "MEVA"]),
        ("een -vaccin kind:minutes", []),
        ("🙂", []),
    ],
)
def test_words(store: Store, words: str, expected: list[str]) -> None:
    assert found(store, words) == expected


def test_a_hit_shows_its_surroundings(store: Store) -> None:
    [hit] = store.find(parse("vaccin"))
    assert hit.name == "brief.txt"
    assert hit.snippet[hit.snippet_start :].startswith("vaccin")
    assert hit.snippet in LETTER


def test_no_more_hits_than_asked_for(store: Store) -> None:
    assert len(store.find(parse("de"), limit=2)) == 2


LETTERS = st.sampled_from("aeéöçñAÉß5ij\u0301\u0308")
WORD = st.text(LETTERS, min_size=1, max_size=4)
GAP = st.sampled_from([" ", "\n", ", ", "-", "**", "🙂", "🥳", "\uf0b7", "\u00a0", " \u0301", "'", "\0"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WORD, GAP), min_size=1, max_size=12), st.data())
def test_the_offsets_are_those_of_the_words(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    """Every word of a text is found, at every place where a plain search by folding finds it, and nowhere else."""
    text = "".join(word + gap for word, gap in pieces)
    wanted = data.draw(st.sampled_from([word for word, _ in pieces]))
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "set.dossier") as store:
        store.add_documents([replace(annotated("a.txt", text), records=())])
        hits = [(hit.start, hit.end) for hit in store.find(parse(wanted))]
    asked = [plain for _, _, plain in plain_tokens(wanted)]
    assert hits == [(start, end) for start, end, plain in plain_tokens(text) if [plain] == asked]


def plain_tokens(text: str) -> list[tuple[int, int, str]]:
    """Start, end and plain letters of every word: the slow way, character by character."""
    tokens: list[tuple[int, int, str]] = []
    for place, character in enumerate(text):
        joins = bool(tokens) and tokens[-1][1] == place
        if character.isalnum():
            plain = unicodedata.normalize("NFD", character)[0].lower()
            start, before = (tokens[-1][0], tokens.pop()[2]) if joins else (place, "")
            tokens.append((start, place + 1, before + plain))
        elif unicodedata.combining(character) and joins:
            start, _, before = tokens.pop()
            tokens.append((start, place + 1, before))
    return tokens


def has_long_been_known(character: str) -> bool:
    """Whether Unicode 3.2 had it, in the category of today."""
    category = unicodedata.ucd_3_2_0.category(character)
    return category == unicodedata.category(character) and category not in ("Cn", "Co", "Cs")


def test_folding_agrees_with_the_index_on_every_character() -> None:
    """The index's words, folded, are the words that this module sees."""
    codes = [code for code in range(1, 0x30000) if has_long_been_known(chr(code))]
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize='unicode61 remove_diacritics 2')")
        index.execute("CREATE VIRTUAL TABLE terms USING fts5vocab (words, instance)")
        index.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", ((c, f"x{chr(c)}y") for c in codes))
        seen: dict[int, list[str]] = {}
        for code, term in index.execute("SELECT doc, term FROM terms ORDER BY doc, offset"):
            seen.setdefault(code, []).append(folded(term))
    differing = [code for code in codes if seen[code] != re.findall(r"[^\W_]+", folded(f"x{chr(code)}y"))]
    assert list(map(hex, differing)) == []
