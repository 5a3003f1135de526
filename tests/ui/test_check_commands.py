"""Findings by keys: from one to the next, settled with one key, kept as they are with another, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.review.troubled import troubled_store
from tests.ui.driving import Driven, driven

DUE = "MEVA stuurt de nota op 1 februari 2020"
INTERVAL = "20 december tot 5 januari"
WEEKDAY = "Vrijdag 12 januari 2021"
TASK = "nota lezen"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    """A window on a document about which four things are asked."""
    troubled_store(tmp_path / "set.dossier").close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as desk:
        desk.press("Ctrl+PgDown")
        yield desk


def test_one_key_goes_through_the_findings_from_anywhere(desk: Driven) -> None:
    seen = []
    for _ in range(5):
        desk.press("V")
        seen.append(desk.words)
    assert seen == [DUE, INTERVAL, WEEKDAY, TASK, DUE]
    desk.press("Shift+V")
    assert desk.words == TASK
    assert desk.told.startswith("4 of 4: The document marks an action")


def test_from_a_record_the_next_finding_is_the_one_behind_it(desk: Driven) -> None:
    desk.panel.select(desk.record("date", INTERVAL).id)
    desk.press("V")
    assert desk.words == WEEKDAY


def test_the_fix_is_one_key_and_the_next_finding_follows(desk: Driven) -> None:
    desk.press("V", "F")
    assert desk.record("action", DUE).values["due"] == "2021-02-01"
    assert desk.words == INTERVAL
    desk.press("F")
    assert desk.record("date", INTERVAL).values["value"] == "2021-01-05/2021-12-20"
    desk.press("F")
    assert desk.words == TASK
    desk.press("F")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    desk.press("Escape", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert desk.record("action", DUE).values["due"] == "2020-02-01"
    assert len(desk.workspace.findings.now()) == 4


def test_what_is_right_as_it_is_is_one_key_and_can_be_undone(desk: Driven) -> None:
    desk.press("V", "Shift+F")
    assert desk.labels() == ["keep_finding"]
    assert desk.record("action", DUE).review == "proposed"
    assert len(desk.workspace.findings.now()) == 3
    assert desk.words == INTERVAL
    desk.press("Ctrl+Z")
    assert len(desk.workspace.findings.now()) == 4


def test_the_fix_works_on_the_record_in_hand_without_going_there(desk: Driven) -> None:
    desk.panel.select(desk.record("date", INTERVAL).id)
    desk.press("F")
    assert desk.labels() == ["set_value"]
    assert desk.words == INTERVAL


def test_without_a_finding_nothing_is_done_and_that_is_said(desk: Driven) -> None:
    desk.panel.select(desk.record("attendee", "WJZ").id)
    desk.press("F")
    desk.press("Shift+F")
    assert desk.labels() == []
    assert desk.told == "Nothing was found about this record; V goes to the next finding"
    desk.press("Ctrl+PgUp", "V")
    assert desk.told == "Nothing was found in this document"


def test_the_record_in_hand_says_what_is_asked_about_it(qtbot: QtBot, desk: Driven) -> None:
    def asked() -> list[str]:
        said = [label.text() for label in desk.panel.detail.findChildren(QLabel)]
        return [words for words in said if "before it begins" in words]

    desk.press("V", "V")
    qtbot.waitUntil(lambda: len(asked()) == 1)
    assert asked()[0].endswith("F: Swap the ends")
    desk.panel.select(desk.record("date", INTERVAL).id)
    desk.press("F")
    qtbot.waitUntil(lambda: asked() == [])


def test_the_fix_is_that_of_the_line_in_the_list_that_has_the_keyboard(desk: Driven) -> None:
    desk.panel.select(desk.record("attendee", "WJZ").id)
    desk.press("Alt+4", "Down", "F")
    assert desk.record("date", INTERVAL).values["value"] == "2021-01-05/2021-12-20"


def test_a_value_that_is_asked_for_comes_into_sight(desk: Driven) -> None:
    desk.press("V", "V", "V", "V", "Alt+4", "F")
    assert desk.workspace.side.shown() == "records"
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert desk.words == TASK


def test_a_value_that_is_asked_for_is_picked_with_a_digit(desk: Driven) -> None:
    desk.press("V", "V", "V", "V", "F")
    slot = desk.panel.detail.slot
    assert slot.key == "owners" and slot.line.hasFocus()
    desk.press("1")
    assert desk.record("action", TASK).values["owners"]
