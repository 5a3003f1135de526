"""Searching and filtering in the whole window, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from tests.review.examples import annotated, store_with
from tests.ui import driving
from tests.ui.driving import Driven
from vwsreview.domain.query_parser import parse
from vwsreview.review.saved_queries import save_query, saved_queries
from vwsreview.ui.models.hits_model import HitsModel
from vwsreview.ui.searching.query_menu import QueryMenu, _Examples
from vwsreview.ui.searching.search_pane import SearchPane


@pytest.fixture
def driven(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    path = tmp_path / "set.dossier"
    store_with(path, annotated("a.md"), annotated("b.md"), annotated("c.md")).close()
    with driving.driven(qtbot, tmp_path, path) as hands:
        yield hands


@pytest.fixture
def pane(driven: Driven) -> SearchPane:
    return driven.workspace.search


def model(pane: SearchPane) -> HitsModel:
    found = pane.list.model()
    assert isinstance(found, HitsModel)
    return found


def look(qtbot: QtBot, driven: Driven, query: str, count: int) -> None:
    """Type a query, and be in the list of what it finds."""
    pane = driven.workspace.search
    driven.press("Ctrl+Shift+F")
    qtbot.keyClicks(pane.words, query)
    qtbot.keyClick(pane.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model(pane).rowCount() == count)
    driven.window.activateWindow()  # Qt's offscreen platform left the window's activity with the list of completions
    qtbot.waitUntil(driven.window.isActiveWindow)
    pane.list.setFocus()


def documents_listed(driven: Driven) -> list[str]:
    listed = driven.workspace.documents.table.model()
    return [listed.index(row, 0).data() for row in range(listed.rowCount())]


def test_records_are_found_and_walked_by_key(qtbot: QtBot, driven: Driven, pane: SearchPane) -> None:
    look(qtbot, driven, "layer:action owner:MEVA", 3)
    assert "3 result" in pane._told.text()
    driven.press("Ctrl+J")
    assert driven.window.windowTitle().startswith("a.md")
    driven.press("Ctrl+J", "Ctrl+J")
    assert driven.window.windowTitle().startswith("c.md")
    assert driven.words == "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"
    driven.press("Ctrl+J")
    assert "No result follows" in driven.told
    driven.press("Ctrl+K")
    assert driven.window.windowTitle().startswith("b.md")


def test_a_decision_shows_in_the_results(qtbot: QtBot, driven: Driven, pane: SearchPane) -> None:
    look(qtbot, driven, "owner:MEVA", 3)
    driven.press("Ctrl+J", "A")
    assert "accepted" in model(pane).index(0).data()
    assert model(pane).rowCount() == 3, "what was found stays until something else is asked"


def test_words_are_found_and_what_is_wrong_is_said(qtbot: QtBot, driven: Driven, pane: SearchPane) -> None:
    look(qtbot, driven, "akko* kind:minutes", 3)
    driven.press("Return")
    assert driven.selected == "akkoord"
    driven.press("Ctrl+Shift+F")
    driven.type("eigenaar:MEVA foo:bar")
    driven.press("Return")
    assert "foo" in pane.why.text() and pane.why.isVisible()
    assert model(pane).rowCount() == 0
    assert pane.words.hasFocus()


def test_escape_gives_the_keyboard_back(driven: Driven, pane: SearchPane) -> None:
    driven.press("Ctrl+Shift+F", "Escape")
    assert not pane.isVisible()
    assert driven.view.hasFocus()


def test_the_search_filters_documents_and_records(qtbot: QtBot, driven: Driven, tmp_path: Path) -> None:
    driven.press("A")  # the first record of a.md
    look(qtbot, driven, "review:accepted", 1)
    driven.press("Ctrl+Shift+J")
    qtbot.waitUntil(lambda: documents_listed(driven) == ["a.md"])
    assert driven.workspace.documents.limit.isVisible()
    assert [record.review for record in driven.panel.listed()] == ["accepted"]
    driven.press("Ctrl+Shift+J")
    assert documents_listed(driven) == ["a.md", "b.md", "c.md"]
    assert len(driven.panel.listed()) == 11
    assert not driven.workspace.documents.limit.isVisible()


def test_the_list_of_records_is_filtered_and_the_queue_follows(qtbot: QtBot, driven: Driven) -> None:
    driven.press("Ctrl+L")
    driven.type("layer:attendee,action")
    driven.press("Return")
    assert {record.layer for record in driven.panel.listed()} == {"attendee", "action"}
    assert "Filtered" in driven.panel.filter._told.text() and driven.panel.filter._told.isVisible()
    driven.press("N")
    walked = [driven.words]
    while driven.panel.select_next():
        walked.append(driven.words)
    assert "Planning" not in walked
    driven.press("Ctrl+L", "Escape")
    assert len(driven.panel.listed()) == 11
    assert not driven.panel.filter._told.isVisible()
    assert driven.panel.table.hasFocus()


def test_what_was_decided_stays_in_the_filtered_list_until_it_is_filtered_anew(driven: Driven) -> None:
    driven.press("Ctrl+L")
    driven.type("review:open")
    driven.press("Return")
    before = len(driven.panel.listed())
    driven.press("A")
    assert len(driven.panel.listed()) == before
    driven.press("Ctrl+L", "Return")
    assert len(driven.panel.listed()) == before - 1


def test_a_filter_without_hits_is_plain_to_see_and_holds_in_the_next_document(driven: Driven) -> None:
    driven.press("Ctrl+L")
    driven.type("owner:VWS")
    driven.press("Return")
    assert driven.panel.listed() == []
    assert "no record of 11" in driven.panel.filter._told.text()
    driven.press("Ctrl+PgDown")
    assert driven.window.windowTitle().startswith("b.md")
    assert list(driven.panel.listed()) == []
    assert driven.panel.filter._told.isVisible()


def test_who_goes_to_a_record_sees_it_although_a_filter_leaves_it_out(qtbot: QtBot, driven: Driven) -> None:
    driven.press("Ctrl+L")
    driven.type("layer:section")
    driven.press("Return")
    look(qtbot, driven, "owner:MEVA", 3)
    driven.press("Ctrl+J")
    assert driven.words.startswith("MEVA stuurt")


def test_a_filter_that_is_not_understood_changes_nothing(driven: Driven) -> None:
    driven.press("Ctrl+L")
    driven.type("layer:foo")
    driven.press("Return")
    assert len(driven.panel.listed()) == 11
    assert "foo" in driven.panel.filter._told.text()
    assert driven.panel.filter.line.hasFocus()


def actions(menu: QueryMenu) -> dict[str, object]:
    menu.menu().aboutToShow.emit()
    return {action.text().partition("\t")[0]: action for action in menu.menu().actions()}


def test_filters_are_saved_chosen_renamed_and_deleted(qtbot: QtBot, driven: Driven) -> None:
    dossier, menu = driven.workspace.dossier, driven.panel.filter.saved
    assert dossier is not None
    driven.press("Ctrl+L")
    driven.type("owner:MEVA")
    actions(menu)["&Save this as …"].trigger()
    dialog = driven.window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("Van MEVA")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert saved_queries(dossier.store) == {"Van MEVA": "owner:MEVA"}
    driven.press("Ctrl+L", "Escape")
    actions(menu)["Van MEVA"].trigger()
    assert [record.layer for record in driven.panel.listed()] == ["action"]
    (rename,) = [one for one in actions(menu)["&Rename"].menu().actions() if one.text() == "Van MEVA"]
    rename.trigger()
    dialog = next(one for one in driven.window.findChildren(QInputDialog) if one.isVisible())
    dialog.setTextValue("MEVA & co")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert saved_queries(dossier.store) == {"MEVA & co": "owner:MEVA"}
    (delete,) = actions(menu)["&Delete"].menu().actions()
    delete.trigger()
    assert saved_queries(dossier.store) == {}


def test_damaged_filters_are_none(driven: Driven) -> None:
    dossier = driven.workspace.dossier
    assert dossier is not None
    for damaged in ("{", "[1]", '{"a": 1}', "[" * 200_000):
        dossier.store.set_setting("saved_queries", damaged)
        assert saved_queries(dossier.store) == {}
    save_query(dossier.store, "a", "b")
    assert saved_queries(dossier.store) == {"a": "b"}


def test_every_example_is_understood(driven: Driven) -> None:

    for query, told in _Examples().table():
        assert parse(query).items and told


def test_keys_and_values_are_offered_while_typing(qtbot: QtBot, driven: Driven) -> None:
    driven.press("Ctrl+L")
    driven.type("pres")
    line = driven.panel.filter.line
    popup = line._completer.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "presence:"
    qtbot.keyClicks(line, "ab")
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "presence:absent "
    assert QApplication.focusWidget() is line


def test_all_is_shown_again_whatever_hid_it(driven: Driven) -> None:
    driven.workspace.documents.filter.setText("b.md")
    driven.workspace.documents.status.setCurrentIndex(driven.workspace.documents.status.findData("done"))
    driven.panel.layers.choose("action")
    assert documents_listed(driven) == []
    driven.press("Ctrl+Shift+K")
    assert documents_listed(driven) == ["a.md", "b.md", "c.md"]
    assert driven.panel.layers.layer() is None


def test_no_record_that_was_left_behind_is_decided_at_a_result(qtbot: QtBot, driven: Driven, pane: SearchPane) -> None:
    look(qtbot, driven, "Aanwezig", 3)
    driven.press("Ctrl+J", "Ctrl+J")
    assert driven.panel.current() is None or driven.panel.current().span.touches(driven.view.selected_span())
    driven.press("X")
    rejected = [one for one in driven.panel.records() if one.review == "rejected"]
    assert all(one.span.touches(driven.view.selected_span()) for one in rejected)


def test_the_line_stays_where_it_is_while_a_query_is_not_understood(
    qtbot: QtBot, driven: Driven, pane: SearchPane
) -> None:
    driven.press("Ctrl+Shift+F")
    driven.type("MEVA")
    qtbot.waitUntil(lambda: "result" in pane._told.text())
    before = pane.words.mapTo(driven.window, pane.words.rect().topLeft()).y()
    driven.press("Ctrl+A")
    driven.type("ownr:MEVA")
    qtbot.waitUntil(lambda: "ownr" in pane.why.text())
    pane.layout().activate()
    assert pane.words.mapTo(driven.window, pane.words.rect().topLeft()).y() == before
    driven.press("Ctrl+A")
    driven.type("MEVA")
    qtbot.waitUntil(lambda: not pane.why.isVisible())


def test_enter_goes_to_the_first_result_and_shows_it(qtbot: QtBot, driven: Driven, pane: SearchPane) -> None:
    driven.press("Ctrl+Shift+F")
    qtbot.keyClicks(pane.words, "kind:minutes")
    qtbot.waitUntil(lambda: model(pane).rowCount() == 3)
    driven.window.activateWindow()
    qtbot.waitUntil(driven.window.isActiveWindow)
    qtbot.keyClick(pane.words, Qt.Key.Key_Return)
    assert [index.row() for index in pane.list.selectionModel().selectedIndexes()] == [0]
