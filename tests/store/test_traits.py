"""The index of what records are finds every record, through every change, and no document in which none is."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.samples import LETTER, MINUTES, annotated, do_something
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.listing import RecordHit
from vwsreview.domain.query_parser import parse
from vwsreview.domain.query_traits import asked_traits
from vwsreview.store.store import Store
from vwsreview.store.traits import fill_traits, traits_match, untraceable


def candidates(store: Store, typed: str) -> list[int]:
    """The numbers of documents that the index gives."""
    asked = traits_match(asked_traits(parse(typed)))
    rows = store._connection.rows("SELECT rowid >> 24 FROM traits WHERE traits MATCH ? ORDER BY rowid", (asked,))
    return [number for (number,) in rows]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("owner:MEVA", [1, 2]),
        ("owner:VWS", []),
        ("owner:ME*", [1, 2]),
        ("owner:none", []),
        ("-owner:*", []),
        ("layer:action coordinatie", [1]),
        ("layer:date coordinatie", []),
        ("date:2021-02", [1, 2]),
        ("date:1999", []),
        ("comment:*", []),
        ("-changed:yes", [1, 2]),
        ("changed:yes", []),
        ("review:rejected", []),
    ],
)
def test_only_documents_with_such_records_are_looked_into(store: Store, typed: str, expected: list[int]) -> None:
    assert candidates(store, typed) == expected


def test_a_changed_record_is_found_by_what_it_is_and_no_more_by_what_it_was(store: Store) -> None:
    minutes = store.documents()[0]
    record = store.records(minutes.id)[0]
    after = replace(record, values={"owners": ["Dienst Testen"]}, comment="nog eens")
    store.apply(Edit("e", (Change(record, after),)), "Anna")
    for typed in ("owner:dienst comment:nog", "comment:* coordinatie", 'owner="dienst testen"'):
        assert [hit.record for hit in store.find(parse(typed)) if isinstance(hit, RecordHit)] == [after]
    assert candidates(store, "owner:dienst") == [1]
    store.undo("Anna")
    assert store.find(parse("owner:dienst")) == []


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_record_stays_in_the_index_whatever_is_applied_and_undone(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "set.dossier") as store:
        store.add_documents([annotated("brief.txt", LETTER), annotated("ÉÉN ß.md", MINUTES, 8)])
        for number in range(data.draw(st.integers(1, 6))):
            do_something(data, store, number, ("add", "change", "delete", "undo", "redo"))
            assert list(untraceable(store._connection)) == []


def test_what_is_missing_is_noticed_and_filling_anew_mends_it(store: Store) -> None:
    minutes = store.documents()[0]
    store._connection.run("INSERT INTO traits (traits) VALUES ('delete-all')")
    assert list(untraceable(store._connection)) == [document.id for document in store.documents()]
    assert {(found.code, found.subject) for found in store.check()} >= {("index", minutes.id)}
    with store._connection.transaction():
        fill_traits(store._connection)
    assert list(store.check()) == []


def test_a_document_of_very_many_words_is_checked_too(store: Store) -> None:
    text = " ".join(f"w{number}" for number in range(3_000))
    made = annotated("lang.txt", text, 1)
    long = replace(made, records=(replace(made.records[0], start=0, end=len(text)),))
    store.add_documents([long])
    assert list(untraceable(store._connection)) == []
    assert candidates(store, "layer:action w2999") == [3]
