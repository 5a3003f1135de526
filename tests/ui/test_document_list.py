"""The list of documents over a real dossier, driven by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.review.examples import annotated, store_with
from vwsreview.domain.document import Document
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.ui.documents.document_list import DocumentList
from vwsreview.ui.look.theme import Theme

NAMES = ["a.md", "b.md", "c.md", "map/d.md"]


@pytest.fixture
def dossier(tmp_path: Path, qapp: object) -> Iterator[Dossier]:
    with store_with(tmp_path / "set.dossier", *(annotated(name) for name in NAMES)) as store:
        yield Dossier(store)


@pytest.fixture
def listed(dossier: Dossier, qtbot: QtBot) -> Iterator[DocumentList]:
    listed = DocumentList()
    qtbot.addWidget(listed)
    dossier.changed.connect(listed.apply_changed)
    listed.set_theme(Theme.named("light"))
    listed.resize(250, 500)
    listed.show()
    listed.activateWindow()
    qtbot.waitUntil(listed.isActiveWindow)
    tester = QAbstractItemModelTester(listed.table.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    listed.show_dossier(dossier)
    yield listed
    del tester


def by_name(dossier: Dossier, name: str) -> Document:
    (found,) = [document for document in dossier.store.documents() if document.name == name]
    return found


def names(listed: DocumentList) -> list[str]:
    model = listed.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_keys_walk_the_list_and_tell(listed: DocumentList, dossier: Dossier, qtbot: QtBot) -> None:
    told: list[str] = []
    listed.document_selected.connect(told.append)
    listed.select(by_name(dossier, "a.md").id)
    assert told == [], "who selects knows already"
    qtbot.keyClick(listed.table, Qt.Key.Key_Down)
    assert told == [by_name(dossier, "b.md").id] and listed.current() == told[0]
    assert listed.select_next() and listed.select_next() and not listed.select_next()
    assert listed.select_previous() and told[-1] == by_name(dossier, "c.md").id


def test_home_and_end_go_to_the_ends_of_the_list(listed: DocumentList, dossier: Dossier, qtbot: QtBot) -> None:
    listed.select(by_name(dossier, "b.md").id)
    qtbot.keyClick(listed.table, Qt.Key.Key_End)
    assert listed.current() == by_name(dossier, "map/d.md").id
    qtbot.keyClick(listed.table, Qt.Key.Key_Home)
    assert listed.current() == by_name(dossier, "a.md").id


def test_the_next_unfinished_document_is_found_past_the_end(listed: DocumentList, dossier: Dossier) -> None:
    for name in ("b.md", "map/d.md"):
        dossier.do(edits.set_status(by_name(dossier, name), "done"))
    listed.select(by_name(dossier, "a.md").id)
    assert listed.select_next_open() and listed.current() == by_name(dossier, "c.md").id
    assert listed.select_next_open() and listed.current() == by_name(dossier, "a.md").id
    for name in ("a.md", "c.md"):
        dossier.do(edits.set_status(by_name(dossier, name), "done"))
    assert not listed.select_next_open()


def test_typing_filters_and_escape_shows_all_again(listed: DocumentList, qtbot: QtBot) -> None:
    listed.filter.setFocus()
    qtbot.keyClicks(listed.filter, "map")
    assert names(listed) == ["map/d.md"]
    count = listed._shown
    assert count.isVisible() and count.text() == "1 of 4 documents"
    qtbot.keyClick(listed.filter, Qt.Key.Key_Escape)
    assert names(listed) == NAMES and not count.isVisible()
    qtbot.keyClick(listed.filter, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is listed.table


def test_the_status_filters(listed: DocumentList, dossier: Dossier) -> None:
    dossier.do(edits.set_status(by_name(dossier, "c.md"), "done"))
    listed.status.setCurrentIndex(listed.status.findData("done"))
    assert names(listed) == ["c.md"]
    listed.status.setCurrentIndex(0)
    assert names(listed) == NAMES


def test_the_current_document_stays_current_in_another_order(listed: DocumentList, dossier: Dossier) -> None:
    told: list[str] = []
    document = by_name(dossier, "b.md")
    dossier.do(edits.accept(document, dossier.store.records(document.id), dossier.stamp()))
    listed.select(document.id)
    listed.document_selected.connect(told.append)
    listed.order.setCurrentIndex(listed.order.findData("open"))
    assert names(listed)[-1] == "b.md"
    assert listed.table.currentIndex().row() == 3 and told == []


def test_a_decision_changes_one_row(listed: DocumentList, dossier: Dossier) -> None:
    told: list[tuple[int, int]] = []
    listed.table.model().dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    document = by_name(dossier, "b.md")
    dossier.do(edits.accept(document, dossier.store.records(document.id)[:1], dossier.stamp()))
    assert told == [(1, 1)]
    words = listed.table.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "in review" in words and "10 of 11" in words


def test_removing_a_document_goes_on_to_the_next_and_undo_brings_it_back(
    listed: DocumentList, dossier: Dossier
) -> None:
    listed.select(by_name(dossier, "b.md").id)
    dossier.do(edits.remove_document(by_name(dossier, "b.md")))
    assert names(listed) == ["a.md", "c.md", "map/d.md"]
    assert listed.current() == by_name(dossier, "c.md").id
    dossier.undo()
    assert sorted(names(listed)) == NAMES


def test_imported_documents_come_in_without_a_reset(listed: DocumentList, dossier: Dossier) -> None:
    resets: list[int] = []
    listed.table.model().modelReset.connect(lambda: resets.append(1))
    dossier.add_documents([annotated("e.md"), annotated("f.md")])
    assert sorted(names(listed)) == sorted([*NAMES, "e.md", "f.md"]) and resets == []


def test_without_a_dossier_the_list_is_empty(listed: DocumentList) -> None:
    listed.show_dossier(None)
    assert names(listed) == [] and not listed.isEnabled() and listed.current() is None
    assert not listed.select_next() and not listed.select_next_open()


def test_everything_has_a_name_for_who_cannot_see_it(listed: DocumentList) -> None:
    for widget in (listed.filter, listed.status, listed.order, listed.table):
        assert isinstance(widget, QWidget) and widget.accessibleName()
