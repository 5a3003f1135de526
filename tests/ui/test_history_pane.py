"""The history in the window: every step in words, what it changed, going back and to another branch; by keys."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QRadioButton, QTableView
from pytestqt.qtbot import QtBot

from tests.review.examples import annotated, store_with
from tests.ui.driving import Driven, driven
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.ui.models.history_model import PAGE, WHAT, HistoryModel
from vwsreview.ui.panes.history_pane import HistoryPane

VRIES = "J. de Vries (RIVM)"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as desk:
        desk.workspace.panel.select(desk.record("attendee", VRIES).id)
        yield desk


@pytest.fixture
def pane(desk: Driven) -> HistoryPane:
    return desk.workspace.history


def told(table: QTableView, column: int = WHAT) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def listed(qtbot: QtBot, pane: HistoryPane, *steps: str) -> None:
    qtbot.waitUntil(lambda: told(pane.steps) == list(steps))


def choose(pane: HistoryPane, scope: str) -> None:
    """Choose whose history is listed, as a click does."""
    next(button for button in pane.findChildren(QRadioButton) if button.text() == scope).click()


def answer(qtbot: QtBot, desk: Driven, button: str) -> str:
    """Press a button of the question that is asked; what it said."""
    boxes = [box for box in desk.window.findChildren(QMessageBox) if box.isVisible()]
    (box,) = boxes
    text = box.text()
    next(one for one in box.findChildren(QPushButton) if one.text().replace("&", "") == button).click()
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in desk.window.findChildren(QMessageBox)))
    return text


def test_steps_are_told_with_their_changes_and_undone_ones_as_such(
    qtbot: QtBot, desk: Driven, pane: HistoryPane
) -> None:
    tester = QAbstractItemModelTester(pane.steps.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    desk.press("A")
    desk.press("Alt+5")
    assert pane.steps.hasFocus()
    assert told(pane.steps) == [f"Accept – Attendee “{VRIES}”"]
    assert told(pane.changes, 0)[0] == f"Attendee “{VRIES}”"
    assert told(pane.changes, 1) == ["proposed → accepted", "status: new → in review"]
    desk.press("Ctrl+Z")
    listed(qtbot, pane, f"Undone: Accept – Attendee “{VRIES}”")
    assert pane.steps.model().index(0, WHAT).data(Qt.ItemDataRole.FontRole).strikeOut()
    del tester


def test_the_list_is_that_of_the_record_the_document_or_the_dossier(
    qtbot: QtBot, desk: Driven, pane: HistoryPane
) -> None:
    desk.press("A", "Ctrl+PgDown", "X", "Alt+5")
    assert len(told(pane.steps)) == 1
    choose(pane, "Dossier")
    assert [words.rpartition(" – ")[2] for words in told(pane.steps)] == ["b.md", "a.md"]
    choose(pane, "Record")
    assert desk.window.session.history_scope == "record"
    desk.press("Alt+1")
    desk.workspace.panel.select(desk.record("section", "Planning").id)
    desk.press("Alt+5")
    assert told(pane.steps) == []


def test_what_changed_is_gone_to(qtbot: QtBot, desk: Driven, pane: HistoryPane) -> None:
    first = desk.workspace.document_id
    desk.press("A", "Ctrl+PgDown", "Alt+5")
    choose(pane, "Dossier")
    assert desk.workspace.document_id != first
    pane.steps.setFocus()
    desk.press("Return")
    assert pane.changes.hasFocus()
    desk.press("Return")
    assert desk.workspace.document_id == first and desk.words == VRIES
    assert pane.changes.hasFocus() and len(told(pane.steps)) == 1


def test_an_older_step_is_taken_back_or_what_hinders_is_shown(qtbot: QtBot, desk: Driven, pane: HistoryPane) -> None:
    desk.press("X")
    desk.workspace.panel.select(desk.record("attendee", VRIES).id)
    desk.press("R")
    desk.workspace.panel.select(desk.record("section", "Planning").id)
    desk.press("A", "Alt+5")
    listed(qtbot, pane, "Accept – Section “Planning”", f"Back to proposed – Attendee “{VRIES}”",
           f"Reject – Attendee “{VRIES}”")  # fmt: skip
    desk.press("Down", "Down")
    pane.take_back.click()
    sentence = answer(qtbot, desk, "Show that step")
    assert "Back to proposed" in sentence
    assert pane.step() is not None and pane.step().label == "reopen"
    pane.take_back.click()
    qtbot.waitUntil(lambda: len(told(pane.steps)) == 4)
    assert told(pane.steps)[0] == f"Taken back: Back to proposed – Attendee “{VRIES}”"
    assert desk.record("attendee", VRIES).review == "rejected"
    assert desk.record("section", "Planning").review == "accepted"
    assert desk.labels()[0] == "undo_step"


def test_a_branch_that_was_left_is_offered_and_gone_to(qtbot: QtBot, desk: Driven, pane: HistoryPane) -> None:
    attendee, section = desk.record("attendee", VRIES), desk.record("section", "Planning")
    desk.press("A")
    desk.press("Ctrl+Z")
    desk.workspace.panel.select(section.id)
    desk.press("X", "Alt+5")
    listed(qtbot, pane, "Reject – Section “Planning”", f"Left: Accept – Attendee “{VRIES}”")
    assert pane.left.isVisible() and pane.left.count() == 1
    assert "1 step" in pane.left.itemText(0)
    pane.left.setFocus()
    desk.press("Down")
    pane.left.activated.emit(0)
    assert pane.step() is not None and pane.step().label == "accept"
    pane.go_to.click()
    sentence = answer(qtbot, desk, "Go there")
    assert "1 step" in sentence and "taken back" in sentence and "done again" in sentence
    assert desk.record("attendee", VRIES).review == "accepted"
    assert desk.record("section", "Planning").review == "proposed"
    listed(qtbot, pane, "Left: Reject – Section “Planning”", f"Accept – Attendee “{VRIES}”")
    assert attendee.review == "proposed"
    assert not pane.go_to.isEnabled()


def test_commands_of_the_menu_do_the_same(qtbot: QtBot, desk: Driven, pane: HistoryPane) -> None:
    desk.window.commands["take_back_step"].trigger()
    assert "Alt+5" in desk.told
    desk.press("A", "Alt+5")
    desk.window.commands["go_to_step"].trigger()
    assert desk.told == "This is the present state"
    desk.window.commands["take_back_step"].trigger()
    assert desk.record("attendee", VRIES).review == "proposed"


def test_a_record_and_a_document_go_back_to_what_was_extracted(qtbot: QtBot, desk: Driven) -> None:
    desk.press("A")
    desk.workspace.panel.select(desk.record("attendee", VRIES).id)
    desk.press("Ctrl+R")
    assert desk.record("attendee", VRIES).review == "proposed"
    assert desk.told == "The record is as the extractor proposed it, and open again"
    desk.press("Ctrl+R")
    assert desk.told == "The record is as the extractor proposed it"
    desk.press("X")
    desk.window.commands["revert_document"].trigger()
    assert "a.md" in answer(qtbot, desk, "Revert")
    assert desk.record("attendee", VRIES).review == "proposed"
    assert desk.workspace.document().status == "new"
    assert desk.labels()[0] == "revert_document"
    desk.window.commands["revert_document"].trigger()
    assert desk.told == "The document is as it was imported"


def test_a_long_history_comes_page_by_page_and_keeps_its_place(qtbot: QtBot, desk: Driven, pane: HistoryPane) -> None:
    dossier = desk.workspace.dossier
    assert dossier is not None
    for number in range(PAGE + 20):
        document = dossier.store.documents()[0]
        dossier.store.apply(Edit("set_comment", (Change(document, _commented(document, str(number))),)), "Anne")
    desk.press("Alt+5")
    model = pane.steps.model()
    assert isinstance(model, HistoryModel) and model.rowCount() == PAGE
    desk.press("Ctrl+End")
    qtbot.waitUntil(lambda: model.rowCount() == PAGE + 20)
    desk.press("Ctrl+End")
    here = pane.step()
    assert here is not None and here.parent is None
    dossier.do(Edit("set_comment", (Change(dossier.store.documents()[0],
                                           _commented(dossier.store.documents()[0], "last")),)))  # fmt: skip
    qtbot.waitUntil(lambda: model.rowCount() == PAGE + 21)
    assert pane.step() is not None and pane.step().id == here.id
    while dossier.undo() is not None:
        pass
    qtbot.waitUntil(lambda: all(words.startswith("Undone") for words in told(pane.steps)))
    assert pane.step().id == here.id


def test_every_widget_says_what_it_is_and_is_reached_by_keys(qtbot: QtBot, desk: Driven, pane: HistoryPane) -> None:
    desk.press("Alt+5")
    assert QApplication.focusWidget() is pane.steps
    for widget in (pane.steps, pane.changes, pane.left):
        assert widget.accessibleName()
    desk.press("A")
    qtbot.waitUntil(pane.take_back.isEnabled)
    desk.press("Tab")
    assert QApplication.focusWidget() is pane.take_back
    desk.press("Tab")
    assert QApplication.focusWidget() is pane.changes
    desk.press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton) and focused.text() == "Document"
    desk.press("Right")
    assert pane.scope == "dossier"


def _commented(document: Document, words: str) -> Document:
    return replace(document, comment=words)


def test_a_change_is_told_in_full(qtbot: QtBot, desk: Driven, pane: HistoryPane) -> None:
    desk.press("C")
    desk.type("Words that go on for longer than any pane is wide, and then some more of them. " * 3)
    desk.press("Return", "Alt+5")
    qtbot.waitUntil(lambda: pane.changes.model().rowCount() > 0)
    rows = range(pane.changes.model().rowCount())
    lines = [pane.changes.rowHeight(row) // pane.changes.fontMetrics().height() for row in rows]
    assert max(lines) > 3
    assert all(pane.changes.rowHeight(row) >= pane.changes.sizeHintForRow(row) for row in rows)
