"""Records that may be equal to one are found over the whole set, by their words or by what a key of theirs held."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.review.examples import TEXT, annotated, store_with
from vwsreview.domain.edit import Change, Edit
from vwsreview.store.alike import AROUND, Alike
from vwsreview.store.store import Store

AWAY = annotated("removed.md", removed=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with store_with(tmp_path / "set.dossier", annotated("a.md"), AWAY, annotated("b.md")) as store:
        yield store


def words(found: Alike) -> str:
    start = found.record.start - found.offset
    return found.piece[start : start + found.record.end - found.record.start]


def test_a_layer_is_found_in_the_order_of_the_set_with_the_text_around(store: Store) -> None:
    found = list(store.alike("attendee"))
    assert [one.name for one in found] == ["a.md", "a.md", "b.md", "b.md"]
    assert [words(one) for one in found] == ["Dhr. 5.1.2e (WJZ)", "J. de Vries (RIVM)"] * 2
    assert all(one.piece in TEXT and TEXT[one.offset :].startswith(one.piece) for one in found)
    assert all(len(one.piece) <= one.record.end - one.record.start + 2 * AROUND for one in found)


def test_documents_without_the_words_are_left_out(store: Store) -> None:
    assert len(list(store.alike("section", words="planning"))) == 2
    assert list(store.alike("section", words="nergens te vinden")) == []
    assert len(list(store.alike("section", words='"**"'))) == 2


def test_what_a_key_held_is_found_whatever_its_case(store: Store) -> None:
    assert len(list(store.alike("action", held="meva"))) == 2
    assert list(store.alike("action", held="MEV")) == []


def test_header_fields_come_by_name_without_rejected_ones(store: Store) -> None:
    (first, *_) = store.documents()
    assert store.field_values(first.id, ("subject",)) == [("subject", "Overleg testlijn")]
    assert store.field_values(first.id, ("unit",)) == []
    field = next(one for one in store.records(first.id) if one.layer == "field")
    store.apply(Edit("reject", (Change(field, replace(field, review="rejected")),)), "Anne")
    assert store.field_values(first.id, ("subject",)) == []
