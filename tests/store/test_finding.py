"""Finding: what a query finds, and exactly where it stands."""

import re
import sqlite3
import tempfile
import unicodedata
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.samples import LETTER, MINUTES, annotated
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.listing import Hit, RecordHit
from vwsreview.domain.problems import Problem
from vwsreview.domain.query_parser import parse
from vwsreview.domain.record import Record, in_document_order
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


TEXTS = (MINUTES, LETTER)
NAMES = st.sampled_from(
    ["MEVA", "Coördinatie", "coo\u0308rdinatie-team", 'a "b"', "", "none", "5.1.2e", "vrijdag\n", "ΔΡΆΣΗ"]
)
DAYS = st.none() | st.sampled_from(["2021-02-01", "2021-02", "2021-W05", "P2W", "XXXX-03-22", "2020-12-30/2021-02-02"])
VALUES = {
    "action": st.fixed_dictionaries(
        {"owners": st.lists(NAMES, max_size=2), "due": DAYS},
        optional={"status": st.sampled_from(["open", "done"]), "explicit": st.booleans()},
    ),
    "attendee": st.fixed_dictionaries(
        {"organisation": st.none() | NAMES, "role": st.none() | st.sampled_from(["chair", "Voorzitter", "lid"])},
        optional={"name": st.none() | NAMES, "redacted": st.booleans(), "presence": st.sampled_from(["present", "x"])},
    ),
    "date": st.fixed_dictionaries({"value": DAYS, "role": st.sampled_from(["deadline", "mention"])}),
    "section": st.fixed_dictionaries({"number": st.none() | NAMES, "level": st.integers(1, 3)}),
}


@st.composite
def annotated_documents(draw: st.DrawFn) -> list[AnnotatedDocument]:
    """Both texts with random records, document by document."""
    made = []
    for text, name in zip(TEXTS, ("covidstaf.md", "map/brief.txt"), strict=True):
        plain = annotated(name, text, 0)
        document = replace(
            plain.document,
            kind=draw(st.sampled_from(["minutes", "letter"])),
            status=draw(st.sampled_from(["new", "done"])),
            anchor_date=draw(st.none() | st.sampled_from(["2021-02-01", "XXXX-06-14"])),
        )
        records = []
        for number in range(draw(st.integers(0, 6))):
            layer = draw(st.sampled_from(sorted(VALUES)))
            start = draw(st.integers(0, len(text) - 1))
            made_of = Record(
                f"{document.id}-{number}", document.id, layer, start, draw(st.integers(start + 1, len(text))),
                values=draw(VALUES[layer]),
                review=draw(st.sampled_from(["proposed", "accepted", "rejected"])),
                confidence=draw(st.none() | st.sampled_from([0, 0.5, 0.8, 1])),
                rule=draw(st.none() | NAMES), comment=draw(st.none() | NAMES), reviewer=draw(st.none() | NAMES),
                changed=draw(st.sampled_from([(), ("due",)])),
            )  # fmt: skip
            records.append(made_of)
        made.append(AnnotatedDocument(document, text, tuple(records)))
    return made


KEYED = {
    "owner": NAMES,
    "organisation": NAMES,
    "name": NAMES,
    "number": NAMES,
    "value": NAMES,
    "rule": NAMES,
    "comment": NAMES,
    "reviewer": NAMES,
    "text": NAMES | st.sampled_from(["vaccin", "MEVA"]),
    "document": NAMES,
    "layer": st.sampled_from(["action", "date,section"]),
    "review": st.sampled_from(["open", "decided", "rejected,open"]),
    "role": st.sampled_from(["chair", "lid", "deadline"]),
    "presence": st.just("present"),
    "changed": st.sampled_from(["yes", "no"]),
    "redacted": st.sampled_from(["yes", "no"]),
    "progress": st.sampled_from(["open", "done"]),
    "kind": st.just("minutes"),
    "status": st.sampled_from(["new", "new,done"]),
    "due": st.sampled_from(["2021-02-01", "2021", "2021-W05"]),
    "date": st.sampled_from(["2021-02", "2020"]),
    "anchor": st.just("2021"),
    "confidence": st.sampled_from(["0.5", "1"]),
    "level": st.just("2"),
}
ORDERED = {"due", "date", "anchor", "confidence", "level"}


@st.composite
def conditions(draw: st.DrawFn) -> str:
    """A condition, or words."""
    minus = draw(st.sampled_from(["", "", "-"]))
    key = draw(st.sampled_from([*KEYED, "", ""]))
    if not key:
        return minus + draw(st.sampled_from(["MEVA", "coordinatie", "wo*", '"de sli"*', "vrijdag", "5.1.2e", "zzz"]))
    if KEYED[key] is NAMES or key in ORDERED:
        special = draw(st.sampled_from(["", "", ":none", ":*"]))
        if special:
            return minus + key + special
    operator = draw(st.sampled_from([":", "=", "<", "<=", ">", ">="] if key in ORDERED else [":", "="]))
    value = draw(KEYED[key])
    if key in ORDERED or value in ("new,done", "date,section", "rejected,open"):
        return f"{minus}{key}{operator}{value}"
    plain = value.replace('"', "")
    return f'{minus}{key}{operator}"{plain or "x"}"' + draw(
        st.sampled_from(["", "*"]) if KEYED[key] is NAMES else st.just("")
    )


@settings(max_examples=80, deadline=None)
@given(
    annotated_documents(),
    st.lists(conditions(), min_size=1, max_size=3),
    st.integers(1, 3),
    st.integers(0, 2),
    st.integers(1, 2),
)
def test_sql_and_the_query_find_the_same(
    made: list[AnnotatedDocument], typed: list[str], page: int, in_front: int, at_once: int
) -> None:
    """What SQLite narrows down is exactly what the query takes, page by page and document by document."""
    try:
        query = parse(" ".join(typed))
    except Problem:
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder) / "set.dossier") as store,
        patch("vwsreview.store.finding._IN_FRONT", (1,) * in_front),
        patch("vwsreview.store.finding._IN_FRONT_OF_INDEX", (in_front, 2 * len(made[0].text))),
        patch("vwsreview.store.finding._AT_ONCE", (1, at_once)),
    ):
        store.add_documents(made)
        found = store.find(query)
        pages: list[Hit] = []
        while more := store.find(query, page, pages[-1] if pages else None):
            pages += more
        matching = {document for document in store.documents_matching(query) if document is not None}
    assert pages == found
    assert matching == {hit.document for hit in found}
    if query.needs_records:
        expected = [
            record.id
            for one in made
            for record in sorted(one.records, key=in_document_order)
            if query.matches(record, one.document, one.text)
        ]
        assert [hit.record.id for hit in found if isinstance(hit, RecordHit)] == expected
    else:
        assert matching == {one.document.id for one in made if query.holds_of(one.document, one.text)}


def test_a_record_is_shown_with_its_surroundings(store: Store) -> None:
    [hit, *_] = store.find(parse("layer:date document:covidstaf"))
    assert isinstance(hit, RecordHit)
    assert hit.name == "covidstaf.md"
    text = store.text(hit.document)
    assert hit.snippet[hit.snippet_start :].startswith(text[hit.start : hit.start + 5])
    assert hit.snippet in text
