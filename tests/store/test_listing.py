"""What the list of documents is sorted, filtered and counted by follows every change of documents and records."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.store.samples import LETTER, MINUTES, accepting, annotated, do_something
from vwsreview.domain.edit import Change, Edit
from vwsreview.store.listing import disagreeing, fill
from vwsreview.store.store import Store


def counts(store: Store, name: str) -> tuple[int, int]:
    [found] = [one for one in store.summaries() if one.document.name == name]
    return found.records, found.open


def test_counts_follow_decisions_and_come_back_with_undo(store: Store) -> None:
    minutes = store.documents()[0]
    first, second, third = store.records(minutes.id)[:3]
    assert counts(store, minutes.name) == (8, 8)
    store.apply(accepting([first, second]), "Anna")
    assert counts(store, minutes.name) == (8, 6)
    store.apply(Edit("delete", (Change(third, None),)), "Anna")
    assert counts(store, minutes.name) == (7, 5)
    store.undo("Anna")
    store.undo("Anna")
    assert counts(store, minutes.name) == (8, 8)


def test_a_record_that_changes_its_document_is_counted_there(store: Store) -> None:
    minutes, letter = store.documents()
    record = store.records(minutes.id)[0]
    store.apply(Edit("move", (Change(record, replace(record, document=letter.id)),)), "Anna")
    assert (counts(store, minutes.name), counts(store, letter.name)) == ((7, 7), (4, 4))


@given(data=st.data())
def test_the_table_follows_whatever_is_applied_and_undone(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "set.dossier") as store:
        store.add_documents([annotated("brief.txt", LETTER), annotated("ÉÉN ß.md", MINUTES, 8)])
        for number in range(data.draw(st.integers(1, 6))):
            do_something(data, store, number, ("document", "add", "change", "delete", "undo", "redo"))
            assert disagreeing(store._connection) == []


def test_filling_anew_mends_what_was_wrong(store: Store) -> None:
    store._connection.run("UPDATE listing SET records = 99, name = 'x' WHERE number = 1")
    store._connection.run("DELETE FROM listing WHERE number = 2")
    assert disagreeing(store._connection) == [1, 2]
    with store._connection.transaction():
        fill(store._connection)
    assert disagreeing(store._connection) == []
