"""Lists of documents as the database gives them, against the same made from all lines in Python."""

import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.samples import accepting, annotated
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES
from vwsreview.domain.listing import LIST_ORDERS, DocumentSummary, ListedWord, Listing, Totals
from vwsreview.domain.timevalue import days
from vwsreview.store.store import Store

NAMES = ["b.md", "A.md", "map/École 1.md", "map/ss.md", "MAP/ß.md", "é.md"]
KINDS = list(DOCUMENT_KINDS)
DATES = [None, "2021-01-11", "2021-W02", "XXXX-06-14", "1999", "2020-06-04/2020-06-05"]
WORDS = st.builds(
    ListedWord,
    st.sampled_from(["", "a", "map", "ss", "École".casefold(), "zz"]),
    st.lists(st.sampled_from(KINDS), max_size=2).map(tuple),
    st.lists(st.sampled_from([date for date in DATES if date]), max_size=2).map(tuple),
)
LISTINGS = st.builds(
    Listing,
    st.sampled_from(LIST_ORDERS),
    st.permutations(KINDS).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
    st.none() | st.sampled_from(DOCUMENT_STATUSES),
    st.none() | st.frozensets(st.integers(0, 30)),
)


@pytest.fixture(scope="module")
def varied() -> Iterator[Store]:
    """Documents of all kinds, dates and states; two were removed, one of them came back."""
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "set.dossier") as store:
        made = []
        for number in range(30):
            one = annotated(f"{chance.choice(NAMES)}{number // 2}", f"Tekst nummer {number}", chance.randrange(5))
            kind, date, status = chance.choice(KINDS), chance.choice(DATES), chance.choice(DOCUMENT_STATUSES)
            made.append(replace(one, document=replace(one.document, kind=kind, anchor_date=date, status=status)))
        store.add_documents(made)
        for one in made[::2]:
            store.apply(accepting(one.records[: chance.randrange(5)]), "Anna")
        for one in made[3:5]:
            store.apply(Edit("remove", (Change(one.document, replace(one.document, removed=True)),)), "Anna")
        store.undo("Anna")
        yield store


def key_of(listing: Listing) -> Callable[[DocumentSummary], Any]:
    """By what Python sorts."""

    def first_day(line: DocumentSummary) -> str:
        known = days(line.document.anchor_date)
        return known[0] if known else ""

    return {
        "arrival": lambda line: 0,
        "name": lambda line: line.document.name.casefold(),
        "kind": lambda line: listing.kinds.index(line.document.kind),
        "oldest": lambda line: first_day(line) or "9999",
        "newest": lambda line: [-ord(sign) for sign in first_day(line)] or [0],
        "status": lambda line: DOCUMENT_STATUSES.index(line.document.status),
        "open": lambda line: -line.open,
    }[listing.order]


def shows(listing: Listing, number: int, line: DocumentSummary) -> bool:
    """Whether the list shows a document, by the words of `Listing`."""
    row = line.document
    return (
        listing.status in (None, row.status)
        and (listing.only is None or number in listing.only)
        and all(
            word.text in row.name.casefold() or row.kind in word.kinds or row.anchor_date in word.dates
            for word in listing.words
        )
    )


@given(listing=LISTINGS)
def test_a_list_is_what_sorting_and_filtering_all_lines_gives(varied: Store, listing: Listing) -> None:
    numbers = varied.lists.numbers_of([document.id for document in varied.documents()])
    lines = {numbers[line.document.id]: line for line in varied.summaries()}
    shown = [number for number, line in lines.items() if shows(listing, number, line)]
    expected = sorted(shown, key=lambda number: key_of(listing)(lines[number]))
    assert varied.lists.numbers(listing) == expected
    assert varied.lists.lines(expected) == {number: lines[number] for number in expected}
    places = varied.lists.places(listing, expected[::2])
    assert [number for _, number in places] == expected[::2]
    assert [varied.lists.place(listing, number) for number in expected[::2]] == places
    everywhere = [varied.lists.place(listing, number) for number in expected]
    assert everywhere == sorted(everywhere), "Python puts a document where the database would"


def test_what_is_not_done_comes_in_the_order_that_is_given(varied: Store) -> None:
    numbers = varied.lists.numbers(Listing("newest"))[::-1]
    lines = varied.lists.lines(numbers)
    expected = [lines[number] for number in numbers if lines[number].document.status != "done"]
    found = varied.lists.unfinished([*numbers, 999])
    assert [(one.document, one.open) for one in found] == [(line.document.id, line.open) for line in expected]


def test_totals_are_those_of_all_lines(varied: Store) -> None:
    lines = varied.summaries()
    assert len(lines) == 29
    assert varied.lists.totals() == Totals(
        29,
        sum(line.document.status == "done" for line in lines),
        sum(line.records for line in lines),
        sum(line.open for line in lines),
    )


def test_totals_of_nothing(tmp_path: Path) -> None:
    with Store.create(tmp_path / "empty.dossier") as store:
        assert store.lists.totals() == Totals(0, 0, 0, 0)


def test_ids_and_numbers_of_documents(varied: Store) -> None:
    [removed] = [one for one in varied.digests().values() if one.removed]
    there = varied.documents()[0]
    numbers = varied.lists.numbers_of([there.id, removed.id, "nobody"])
    assert numbers.keys() == {there.id, removed.id}
    assert varied.lists.present(numbers.values()) == {numbers[there.id]}
    assert set(varied.lists.ids([*numbers.values()])) == {there.id, removed.id}
    assert [varied.has(id_) for id_ in (there.id, removed.id, "nobody")] == [True, False, False]


def test_kinds_and_dates_that_are_there(varied: Store) -> None:
    rows = list(varied.digests().values())
    assert sorted(varied.lists.kinds()) == sorted({row.kind for row in rows})
    assert sorted(varied.lists.anchor_dates()) == sorted({row.anchor_date for row in rows if row.anchor_date})


def test_names_are_found_by_their_beginning_in_either_case(varied: Store) -> None:
    numbers = varied.lists.numbers_of([document.id for document in varied.documents()])
    expected = {numbers[one.id] for one in varied.documents() if one.name.casefold().startswith("map/é")}
    assert expected and varied.lists.named("MAP/É") == expected
