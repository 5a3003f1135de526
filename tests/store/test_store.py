"""Reading a dossier and changing it through its one door."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.samples import LETTER, MINUTES, accepting, annotated, batch, everything
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.query_parser import parse
from vwsreview.domain.record import in_document_order
from vwsreview.store.store import Store


def test_what_was_added_comes_back(store: Store) -> None:
    given = [annotated("covidstaf.md", MINUTES, 8), annotated("brief.txt", LETTER)]
    assert store.documents() == [found.document for found in given]
    for found in given:
        assert store.document(found.document.id) == found.document
        assert store.text(found.document.id) == found.text
        assert store.records(found.document.id) == sorted(found.records, key=in_document_order)
        assert store.record(found.records[0].id) == found.records[0]
        assert store.annotated(found.document.id).records == tuple(store.records(found.document.id))
    assert store.digests() == {found.document.sha256: found.document for found in given}
    assert list(store.check()) == []


def test_unknown_ids(store: Store) -> None:
    assert store.record("nobody") is None
    for asked in (store.document, store.text, store.summary, store.annotated):
        with pytest.raises(KeyError):
            asked("nobody")


def test_summaries_count_records_and_open_ones(store: Store) -> None:
    minutes = store.documents()[0]
    store.apply(accepting(store.records(minutes.id)[:3]), "Anna")
    assert [(line.records, line.open) for line in store.summaries()] == [(8, 5), (3, 3)]
    assert store.summary(minutes.id) == store.summaries()[0]
    letter = store.documents()[1]
    assert store.summaries([letter.id, "nobody", minutes.id]) == store.summaries()
    assert store.summaries([letter.id]) == store.summaries()[1:]
    assert store.summaries([]) == []


def test_an_edit_says_what_it_changed(store: Store) -> None:
    minutes = store.documents()[0]
    record = store.records(minutes.id)[2]
    changed = store.apply(accepting([record]), "Anna")
    assert (changed.documents, changed.records, changed.everything) == ({minutes.id}, {record.id}, False)
    kept = store.record(record.id)
    assert kept is not None and kept.review == "accepted"


def test_an_edit_without_changes_is_no_step(store: Store) -> None:
    store.apply(Edit("accept", ()), "Anna")
    assert store.history() == []


def test_a_conflict_writes_nothing(store: Store) -> None:
    minutes = store.documents()[0]
    first, second, third = store.records(minutes.id)[:3]
    store.apply(accepting([second]), "Anna")
    before = everything(store)
    for edit in (
        accepting([first, second, third]),
        Edit("add_record", (Change(None, replace(first, id="new")), Change(None, second))),
        Edit("delete", (Change(first, None), Change(second, None))),
        Edit("set_status", (Change(first, None), Change(replace(minutes, status="done"), minutes))),
        Edit("gone", (Change(replace(first, id="gone"), None),)),
    ):
        with pytest.raises(Conflict) as raised:
            store.apply(edit, "Bert")
        assert raised.value.code == "conflict"
        assert everything(store) == before
        assert len(store.history()) == 1


def test_edits_that_only_a_mistake_of_ours_builds_write_nothing(store: Store) -> None:
    minutes = store.documents()[0]
    record = store.records(minutes.id)[0]
    before = everything(store)
    for change in (
        Change(record, replace(record, id="other")),
        Change(record, replace(record, end=minutes.length + 1)),
        Change(None, replace(record, id="new", document="nobody")),
        Change(record, replace(record, end=record.start)),
        Change(minutes, None),
        Change(None, replace(minutes, id="new")),
    ):
        with pytest.raises(ValueError):
            store.apply(Edit("wrong", (change,)), "Anna")
    assert everything(store) == before
    assert store.history() == []


def test_a_removed_document_is_hidden_but_known(store: Store) -> None:
    minutes = store.documents()[0]
    store.apply(Edit("remove_document", (Change(minutes, replace(minutes, removed=True)),)), "Anna")
    assert minutes.id not in [document.id for document in store.documents()]
    assert minutes.id not in [line.document.id for line in store.summaries()]
    assert store.find(parse("coordinatie")) == []
    assert minutes.sha256 in store.digests()
    store.undo("Anna")
    assert minutes in store.documents()
    assert len(store.find(parse("coordinatie"))) == 1


def test_settings_are_kept(store: Store, path: Path) -> None:
    assert store.setting("guideline") is None
    assert store.setting("guideline", "1") == "1"
    store.set_setting("guideline", "2")
    store.set_setting("guideline", "3")
    store.close()
    with Store.open(path) as again:
        assert again.setting("guideline") == "3"


def test_a_read_only_store_refuses_every_change(store: Store, path: Path) -> None:
    with Store.open(path, "read") as reading:
        record = reading.records(reading.documents()[0].id)[0]
        for change in (
            lambda: reading.apply(accepting([record]), "Anna"),
            lambda: reading.undo("Anna"),
            lambda: reading.redo("Anna"),
            lambda: reading.add_documents(batch(1)),
            lambda: reading.set_setting("a", "b"),
        ):
            with pytest.raises(Problem) as raised:
                change()
            assert raised.value.code == "read_only"
            assert raised.value.parameters["reason"] == "asked"


def test_a_reader_sees_what_the_writer_commits(store: Store, path: Path) -> None:
    with Store.open(path, "read") as reading:
        record = reading.records(reading.documents()[0].id)[0]
        store.apply(accepting([record]), "Anna")
        seen = reading.record(record.id)
        assert seen is not None and seen.review == "accepted"


def test_text_that_is_no_unicode_is_refused(store: Store) -> None:
    record = store.records(store.documents()[0].id)[0]
    edit = Edit("set_comment", (Change(record, replace(record, comment="\ud800")),))
    with pytest.raises(Problem) as raised:
        store.apply(edit, "Anna")
    assert raised.value.code == "not_unicode"
    assert store.record(record.id) == record
