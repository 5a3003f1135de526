"""Where people decided differently in the whole dossier: counted, kept true, and walked in order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.review.examples import only
from tests.ui.differing import ACTION, FIRST, NAME, SECOND, merged
from vwsreview.domain.edit import Changed
from vwsreview.domain.listing import ConflictPlace, RecordHit
from vwsreview.domain.query_parser import parse
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.open_conflicts import OpenConflicts
from vwsreview.store.store import Store


@pytest.fixture
def dossier(tmp_path: Path, qapp: object) -> Iterator[Dossier]:
    path, _ = merged(tmp_path)
    with Store.open(path, "write") as store:
        yield Dossier(store)


@pytest.fixture
def conflicts(dossier: Dossier, qtbot: QtBot) -> OpenConflicts:
    found = OpenConflicts(dossier)
    dossier.changed.connect(found.apply_changed)
    with qtbot.waitSignals([found.changed, found.changed]):
        found.show_dossier(dossier)
    return found


def ids(dossier: Dossier) -> dict[str, str]:
    return {document.name: document.id for document in dossier.store.documents()}


def walked(conflicts: OpenConflicts, here: ConflictPlace, backward: bool = False) -> list[ConflictPlace]:
    found = []
    while (place := conflicts.next(here, backward)) is not None and place not in found:
        found.append(place)
        here = place
    return found


def test_the_walk_goes_through_documents_and_text_in_order(dossier: Dossier, conflicts: OpenConflicts) -> None:
    assert conflicts.count() == 3
    first, second = ids(dossier)[FIRST], ids(dossier)[SECOND]
    text = dossier.store.text(first)
    places = walked(conflicts, ConflictPlace(first, None, 0, 0))
    assert [(one.document, one.record is not None, text[one.start : one.end]) for one in places] == [
        (first, True, NAME), (first, True, ACTION), (second, False, ""),
    ]  # fmt: skip
    last = places[-1]
    assert walked(conflicts, last, backward=True) == [places[1], places[0], last]


def test_a_decision_takes_one_away_and_undo_brings_it_back(dossier: Dossier, conflicts: OpenConflicts) -> None:
    document = dossier.store.document(ids(dossier)[FIRST])
    action = only(dossier.store.records(document.id), "action", ACTION)
    dossier.do(edits.reject(document, [action], dossier.stamp()))
    assert conflicts.count() == 2
    dossier.undo()
    assert conflicts.count() == 3


def test_a_large_change_is_looked_through_when_the_keys_rest(
    qtbot: QtBot, dossier: Dossier, conflicts: OpenConflicts
) -> None:
    with qtbot.waitSignal(conflicts.changed):
        dossier.store.undo("Mia")  # the merge itself, behind the back of the signal
        conflicts.apply_changed(Changed(everything=True))
    assert conflicts.count() == 0
    assert conflicts.next(ConflictPlace(ids(dossier)[FIRST], None, 0, 0)) is None


def test_a_walk_does_not_wait_for_the_keys_to_rest(dossier: Dossier, qapp: object) -> None:
    found = OpenConflicts(dossier)
    found.show_dossier(dossier)
    assert found.next(ConflictPlace(ids(dossier)[FIRST], None, 0, 0)) is not None
    assert found.count() == 3


def test_the_only_one_follows_itself(dossier: Dossier, conflicts: OpenConflicts) -> None:
    document = dossier.store.document(ids(dossier)[FIRST])
    hits = dossier.store.find(parse("conflict:yes"))
    dossier.do(edits.reject(document, [hit.record for hit in hits if isinstance(hit, RecordHit)], dossier.stamp()))
    assert conflicts.count() == 1
    only_one = ConflictPlace(ids(dossier)[SECOND], None, 0, 0)
    assert conflicts.next(only_one) == only_one == conflicts.next(only_one, backward=True)


def test_without_a_dossier_there_is_none(dossier: Dossier, conflicts: OpenConflicts) -> None:
    conflicts.show_dossier(None)
    assert conflicts.count() == 0 and conflicts.next(ConflictPlace("x", None, 0, 0)) is None


@pytest.mark.parametrize(
    ("query", "count"),
    [("conflict:yes", 2), ("geschil:ja", 2), ("-conflict:no", 2), ("conflict:no layer:action", 1),
     ("-conflict:yes layer:action", 1), ("conflict:yes,no layer:action", 2),
     ("conflict:yes layer:action", 1)],
)  # fmt: skip
def test_a_query_finds_them(dossier: Dossier, query: str, count: int) -> None:
    asked = parse(query)
    hits = dossier.store.find(asked)
    assert len(hits) == count
    every = [
        record for one in dossier.store.documents() for record in dossier.store.records(one.id)
        if asked.matches(record, one, dossier.store.text(one.id))
    ]  # fmt: skip
    assert len(every) == count
