"""Documents, records and edits for the tests of the store; made by rule, or by hypothesis."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.store.store import Store

MINUTES = """**Coördinatie Covidstaf**
Aanwezig: 5.1.2e 5.1.2e (WJZ), MEVA, LZ
- De één-op-één gesprekken vinden plaats op vrijdag 🙂
- MEVA stuurt uiterlijk 1 april de slides (actie MEVA)
"""
LETTER = "Geachte heer,\nHet vaccin wordt in week 12 geleverd.\nHoogachtend, de Minister\n"
OLDEST = Path(__file__).with_name("version_1.dossier")
"""A dossier as the first version of the program made it (`make_older_dossier`); to be copied before it is opened."""


def annotated(name: str, text: str, records: int = 3) -> AnnotatedDocument:
    """A document with so many records, each of them one word of its text."""
    sha256 = hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()
    document = Document(
        document_id(sha256),
        sha256,
        name,
        len(text),
        anchor_candidates=(AnchorCandidate("2021-01-11", "header", 0, 5),),
        extra={"sections_read": [1, 2], "onbekend": {"é": None}},
    )
    spans = word_spans(text)
    made = [
        Record(
            f"{document.id}-{number}",
            document.id,
            "date" if number % 2 else "action",
            *spans[number % len(spans)],
            values={"type": "date", "value": "2021-W05", "role": "mention"} if number % 2 else {"owners": ["MEVA"]},
            confidence=1 if number % 3 else None,
            rule="weekday",
            evidence={"value": [[0, 1]]} if number % 2 else {},
            computed=("value",) if number % 2 else (),
            extra={"organisation_id": ["x", "y"]} if number % 2 else {},
        )
        for number in range(records)
    ]
    return AnnotatedDocument(document, text, tuple(made))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand."""
    spans, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        spans.append((start, start + len(word)))
        start += len(word)
    return spans


def batch(count: int, first: int = 0) -> list[AnnotatedDocument]:
    """Short documents with different texts."""
    return [annotated(f"map/{number:04}.md", f"{MINUTES}{number}", 4) for number in range(first, first + count)]


def accepting(records: Sequence[Record]) -> Edit:
    """An edit that accepts records."""
    return Edit("accept", tuple(Change(record, replace(record, review="accepted")) for record in records))


def everything(store: Store) -> list[AnnotatedDocument]:
    """All rows of a dossier, those of removed documents too."""
    return [store.annotated(document.id) for document in store.digests().values()]


SPANS = st.tuples(st.integers(0, len(LETTER) - 1), st.integers(1, 20)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], len(LETTER)))
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=4,
)
VALUES = st.dictionaries(WORDS, st.none() | WORDS | st.booleans() | st.integers() | st.lists(WORDS, max_size=3))
OPTIONAL = st.none() | WORDS


@st.composite
def records(draw: st.DrawFn, id_: str, document: str) -> Record:
    """Any record of LETTER that the type allows."""
    start, end = draw(SPANS)
    return Record(
        id_,
        document,
        draw(st.sampled_from(["date", "action", "attendee", "section"])),
        start,
        end,
        values=draw(VALUES),
        origin=draw(st.sampled_from(["extractor", "reviewer"])),
        review=draw(st.sampled_from(["proposed", "accepted", "corrected", "added", "rejected"])),
        confidence=draw(st.none() | st.floats(0, 1)),
        rule=draw(OPTIONAL),
        comment=draw(OPTIONAL),
        reviewer=draw(OPTIONAL),
        updated_at=draw(OPTIONAL),
        evidence=draw(st.dictionaries(WORDS, st.lists(st.lists(st.integers(0, 99), min_size=2, max_size=2)))),
        links=draw(st.dictionaries(WORDS, st.lists(WORDS))),
        by_hand=tuple(draw(st.lists(WORDS, max_size=2))),
        computed=tuple(draw(st.lists(WORDS, max_size=2))),
        changed=tuple(draw(st.lists(WORDS, max_size=2))),
        proposal=draw(st.none() | st.dictionaries(WORDS, JSON, max_size=3)),
        extra=draw(st.dictionaries(WORDS, JSON, max_size=3)),
    )


@st.composite
def decisions(draw: st.DrawFn, document: Document) -> Document:
    """The document with what a reviewer may change of it."""
    return replace(
        document,
        kind=draw(st.sampled_from(["letter", "minutes"])),
        anchor_date=draw(st.none() | st.sampled_from(["2021-01-11", "XXXX-06-14"])),
        anchor_by_hand=draw(st.booleans()),
        status=draw(st.sampled_from(["new", "in_review", "done"])),
        comment=draw(OPTIONAL),
        removed=draw(st.booleans()),
        extra=draw(st.dictionaries(WORDS, JSON, max_size=3)),
    )


def do_something(data: st.DataObject, store: Store, number: int, ways: Sequence[str]) -> None:
    """One of these ways of changing rows, drawn; `number` tells the records that are made apart."""
    document = store.document(data.draw(st.sampled_from([one.id for one in store.digests().values()])))
    there = store.records(document.id)
    match data.draw(st.sampled_from(ways)):
        case "document":
            store.apply(Edit("e", (Change(document, data.draw(decisions(document))),)), "Anna")
        case "add":
            made = data.draw(records(f"made-{number}", document.id))
            store.apply(Edit("e", (Change(None, made),)), "Anna")
        case "change" if there:
            old = data.draw(st.sampled_from(there))
            store.apply(Edit("e", (Change(old, data.draw(records(old.id, old.document))),)), "Anna")
        case "delete" if there:
            store.apply(Edit("e", (Change(data.draw(st.sampled_from(there)), None),)), "Anna")
        case "undo":
            store.undo("Anna")
        case "redo":
            store.redo("Anna")
