"""The pane of findings: of the document, of the dossier, with what a key does about the one at hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.review.troubled import troubled_store
from tests.ui.driving import Driven, driven
from vwsreview.ui.panes.checks_pane import ChecksPane

INTERVAL = "20 december tot 5 januari"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    troubled_store(tmp_path / "set.dossier").close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as desk:
        desk.press("Ctrl+PgDown", "Alt+4")
        yield desk


@pytest.fixture
def pane(desk: Driven) -> ChecksPane:
    return desk.workspace.checks


def rows(pane: ChecksPane) -> list[str]:
    model = pane.list.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def said(pane: ChecksPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.text()]


def test_the_findings_of_the_document_are_listed_with_sentence_words_and_fix(desk: Driven, pane: ChecksPane) -> None:
    assert pane.list.hasFocus()
    assert len(rows(pane)) == 4
    desk.press("Down")
    assert desk.words == INTERVAL
    assert f"“{INTERVAL}”" in said(pane)
    assert pane.fix_button.text() == "F: Swap the ends"
    assert pane.keep_button.text() == "Shift+F: It is right as it is"


def test_a_button_does_what_the_key_does(qtbot: QtBot, desk: Driven, pane: ChecksPane) -> None:
    desk.press("Down")
    qtbot.mouseClick(pane.fix_button, Qt.MouseButton.LeftButton)
    assert desk.record("date", INTERVAL).values["value"] == "2021-01-05/2021-12-20"
    assert len(rows(pane)) == 3
    qtbot.mouseClick(pane.keep_button, Qt.MouseButton.LeftButton)
    assert desk.labels() == ["keep_finding", "set_value"]


def test_the_list_follows_a_correction_and_leaves_the_reviewer_where_they_are(
    qtbot: QtBot, desk: Driven, pane: ChecksPane
) -> None:
    desk.panel.select(desk.record("date", INTERVAL).id)
    desk.workspace.view.setFocus()
    with qtbot.waitSignal(desk.workspace.findings.changed):
        desk.press("X")
    assert len(rows(pane)) == 3
    assert desk.words != INTERVAL


def test_the_finding_of_the_record_in_hand_is_the_one_at_hand(desk: Driven, pane: ChecksPane) -> None:
    desk.panel.select(desk.record("date", INTERVAL).id)
    line = pane.line()
    assert line is not None and line.words == INTERVAL


def test_the_dossier_is_checked_on_demand_and_another_document_opens_with_enter(
    qtbot: QtBot, desk: Driven, pane: ChecksPane
) -> None:
    here = desk.workspace.document_id
    desk.press("Shift+Tab")
    assert pane.whole.hasFocus()
    desk.press("Space")
    qtbot.waitUntil(lambda: len(rows(pane)) == 8)
    pane.list.setFocus()
    desk.press("End")
    assert desk.workspace.document_id == here
    desk.press("Return")
    assert desk.workspace.document_id != here
    assert desk.words == "nota lezen"


def test_a_finding_of_another_document_is_opened_before_it_is_fixed(
    qtbot: QtBot, desk: Driven, pane: ChecksPane
) -> None:
    here = desk.workspace.document_id
    pane.whole.setChecked(True)
    qtbot.waitUntil(lambda: len(rows(pane)) == 8)
    pane.list.setCurrentIndex(pane.list.model().index(5, 0))
    desk.press("F")
    assert desk.workspace.document_id != here and desk.words == INTERVAL and desk.labels() == []
    desk.press("F")
    assert desk.labels() == ["set_value"]
    qtbot.waitUntil(lambda: len(rows(pane)) == 7)


def test_a_pane_out_of_sight_does_no_work(qtbot: QtBot, desk: Driven, pane: ChecksPane) -> None:
    desk.press("Alt+1")
    with qtbot.waitSignal(desk.workspace.findings.changed):
        desk.panel.select(desk.record("date", INTERVAL).id)
        desk.press("X")
    assert len(rows(pane)) == 4
    desk.press("Alt+4")
    assert len(rows(pane)) == 3


def test_a_document_in_order_says_so(desk: Driven, pane: ChecksPane) -> None:
    desk.press("Ctrl+PgUp")
    assert "Nothing was found." in said(pane)
    assert not pane.fix_button.isVisible()


def test_the_finding_at_hand_stays_at_hand_in_the_list_of_the_dossier(
    qtbot: QtBot, desk: Driven, pane: ChecksPane
) -> None:
    desk.press("Ctrl+PgDown", "Down")
    line = pane.line()
    pane.whole.setChecked(True)
    qtbot.waitUntil(lambda: len(rows(pane)) == 8)
    assert pane.line() == line
    assert pane.list.currentIndex().row() == 5


def test_the_whole_dossier_is_one_command_away(qtbot: QtBot, desk: Driven, pane: ChecksPane) -> None:
    desk.press("Alt+1")
    desk.window.commands["check_dossier"].trigger()
    qtbot.waitUntil(lambda: len(rows(pane)) == 8)
    assert pane.list.hasFocus()
