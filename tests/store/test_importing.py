"""Taking documents in."""

from dataclasses import replace

import pytest

from tests.store.samples import MINUTES, annotated, batch, everything
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.query_parser import parse
from vwsreview.store.store import Store


def test_a_known_document_refuses_the_batch(store: Store) -> None:
    before = everything(store)
    with pytest.raises(Problem) as raised:
        store.add_documents([*batch(2), annotated("covidstaf.md", MINUTES)])
    assert raised.value.code == "known_document"
    assert raised.value.parameters["name"] == "covidstaf.md"
    assert everything(store) == before
    assert store.find(parse("0 1")) == []


def test_the_same_document_twice_in_a_batch(store: Store) -> None:
    with pytest.raises(Problem, match="known_document"):
        store.add_documents([*batch(1), *batch(1)])


def test_a_removed_document_is_still_known(store: Store) -> None:
    store.add_documents([replace_removed(batch(1)[0])])
    with pytest.raises(Problem, match="known_document"):
        store.add_documents(batch(1))


def replace_removed(found: AnnotatedDocument) -> AnnotatedDocument:
    return replace(found, document=replace(found.document, removed=True))


def test_a_known_record_refuses_the_batch(store: Store) -> None:
    taken = store.records(store.documents()[0].id)[0].id
    [new] = batch(1)
    clashing = replace(new, records=(replace(new.records[0], id=taken),))
    with pytest.raises(Problem, match="known_record"):
        store.add_documents([clashing])
    twice = replace(new, records=(new.records[0], new.records[0]))
    with pytest.raises(Problem, match="known_record"):
        store.add_documents([twice])
    assert len(store.documents()) == 2


def test_at_most_fifty_documents_in_one_transaction(store: Store) -> None:
    with pytest.raises(ValueError, match="51"):
        store.add_documents(batch(51))
    store.add_documents(batch(50))
    assert len(store.documents()) == 52
    assert list(store.check()) == []


def test_ill_made_documents_are_a_mistake_of_ours(store: Store) -> None:
    [good] = batch(1)
    record = good.records[0]
    for bad in (
        replace(good, text=good.text + "x"),
        replace(good, records=(replace(record, end=len(good.text) + 1),)),
        replace(good, records=(replace(record, start=record.end),)),
        replace(good, records=(replace(record, document="other"),)),
    ):
        with pytest.raises(ValueError):
            store.add_documents([bad])


def test_reviewed_records_and_texts_with_anything_in_them_come_back(store: Store) -> None:
    text = "NUL \0 en \ufeff, \u00a0 en 🙂\u2028einde"
    [made] = [annotated("vreemd.txt", text, 2)]
    reviewed = replace(made, records=tuple(replace(r, review="accepted", reviewer="Anna") for r in made.records))
    store.add_documents([reviewed])
    assert store.annotated(made.document.id).text == text
    assert {record.review for record in store.records(made.document.id)} == {"accepted"}
    assert [hit.start for hit in store.find(parse("einde"))] == [text.index("einde")]
    assert list(store.check()) == []


def test_an_empty_document(store: Store) -> None:
    store.add_documents([AnnotatedDocument(replace(batch(1)[0].document, length=0), "")])
    assert list(store.check()) == []


def test_beside_the_store_another_connection_writes_under_the_same_lock(store: Store) -> None:
    with store.beside() as other:
        other.add_documents(batch(1))
    assert len(store.documents()) == len(store.digests()) and batch(1)[0].document in store.documents()
    with pytest.raises(Problem, match="locked"):
        Store.open(store.path, "write")
    with Store.open(store.path, "read") as reading, pytest.raises(Problem, match="read_only"):
        reading.beside()
