"""A correction spread by keys: the hint, the preview, ticks, one step, and answers that are remembered."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.review.examples import STAMP, store_with
from tests.review.test_spread import TEXT, annotated
from tests.ui.driving import Driven, driven
from vwsreview.domain.layers import Value
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.store.store import Store
from vwsreview.ui.dialogs.remembered import RememberedDialog
from vwsreview.ui.dialogs.spread import SpreadDialog

BOS = "J. Bos (WJZ)"
BOS_AGAIN = "J. Bos** (WJZ)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    return tmp_path / "set.dossier"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, path: Path) -> Iterator[Driven]:
    with driven(qtbot, tmp_path, path) as desk:
        yield desk


def correct(desk: Driven, layer: str, words: str, key: str, value: Value) -> None:
    """Correct a value and stay with the record."""
    record = desk.record(layer, words)
    desk.panel.select(record.id)
    now = desk.workspace.desk()
    assert desk.workspace.do(edits.set_value(now.document, record, key, value, STAMP))


def back(qtbot: QtBot, desk: Driven) -> None:
    """The window again, for without a desktop nobody brings it forward when a dialog closes."""
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)


def opened(qtbot: QtBot, desk: Driven, kind: type[QDialog] = SpreadDialog) -> QDialog:
    """The dialog that is open, when it has the keyboard and all cases."""
    (dialog,) = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and dialog.isAncestorOf(QApplication.focusWidget()))
    qtbot.waitUntil(lambda: not any("Looking" in label.text() for label in dialog.findChildren(QLabel)))
    return dialog


def spreading(qtbot: QtBot, desk: Driven) -> SpreadDialog:
    back(qtbot, desk)
    desk.press("T")
    dialog = opened(qtbot, desk)
    assert isinstance(dialog, SpreadDialog)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(dialog.list.model(), mode, dialog)
    return dialog


def rows(dialog: SpreadDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(row, 0).data()).partition(":")[0] for row in range(model.rowCount())]


def on_disk(path: Path, name: str, layer: str, words: str) -> Record:
    with Store.open(path, "read") as store:
        (row,) = [one for one in store.documents() if one.name == name]
        return next(one for one in store.records(row.id) if one.layer == layer and one.span.of(TEXT) == words)


def test_equal_cases_of_the_document_are_hinted_at_and_done_with_two_keys(qtbot: QtBot, desk: Driven) -> None:
    with qtbot.waitSignal(desk.workspace.findings.changed):
        correct(desk, "attendee", BOS, "organisation", "W&Z")
    assert desk.told == "T: 1 more like this"
    dialog = spreading(qtbot, desk)
    assert rows(dialog) == ["a.md"]
    desk.press("Return")
    assert desk.record("attendee", BOS_AGAIN).values["organisation"] == "W&Z"
    assert desk.labels() == ["spread", "set_value"]
    assert desk.told.startswith("Done in 1 more record")
    back(qtbot, desk)
    desk.press("Ctrl+Z")
    assert desk.record("attendee", BOS_AGAIN).values["organisation"] == "WJZ"


def test_after_a_rejection_the_cases_of_what_was_rejected_are_meant(qtbot: QtBot, desk: Driven) -> None:
    desk.panel.select(desk.record("section", "Stand van zaken").id)
    with qtbot.waitSignal(desk.workspace.findings.changed):
        desk.press("X")
    assert desk.words != "Stand van zaken"
    assert desk.told == "T: 1 more like this"
    assert rows(spreading(qtbot, desk)) == ["a.md"]
    desk.press("Return")
    assert desk.record("section", "Stand  van zaken").review == "rejected"


def test_the_key_may_come_before_the_keys_rest(desk: Driven) -> None:
    desk.panel.select(desk.record("attendee", BOS).id)
    desk.press("E", *"VWS", "Return", "T")
    (dialog,) = [one for one in desk.window.findChildren(SpreadDialog) if one.isVisible()]
    assert dialog.list.model().rowCount() == 1
    dialog.reject()


def test_keys_choose_how_far_it_goes(qtbot: QtBot, desk: Driven, path: Path) -> None:
    correct(desk, "attendee", BOS, "organisation", "W&Z")
    dialog = spreading(qtbot, desk)
    desk.press("2")
    assert rows(dialog) == ["a.md", "b.md", "b.md"]
    desk.press("1")
    assert rows(dialog) == ["a.md"]
    desk.press("3")
    assert rows(dialog) == ["a.md", "b.md", "b.md"]
    desk.press("Space", "Down", "Return")
    assert desk.record("attendee", BOS_AGAIN).values["organisation"] == "WJZ"
    assert on_disk(path, "b.md", "attendee", BOS).values["organisation"] == "W&Z"
    assert on_disk(path, "b.md", "attendee", BOS_AGAIN).values["organisation"] == "W&Z"


def test_what_was_decided_is_shown_grey_and_stays(qtbot: QtBot, desk: Driven) -> None:
    desk.panel.select(desk.record("attendee", BOS_AGAIN).id)
    desk.press("A")
    correct(desk, "attendee", BOS, "organisation", "W&Z")
    dialog = spreading(qtbot, desk)
    index = dialog.list.model().index(0, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert str(index.data()).endswith("(accepted)")
    desk.press("Return")
    assert desk.record("attendee", BOS_AGAIN).values["organisation"] == "WJZ"
    assert dialog.isVisible()
    desk.press("Escape")


def test_not_here_is_remembered_and_can_be_taken_back(qtbot: QtBot, desk: Driven) -> None:
    correct(desk, "attendee", BOS, "organisation", "W&Z")
    dialog = spreading(qtbot, desk)
    desk.press("3", "X")
    assert rows(dialog) == ["b.md", "b.md"]
    desk.press("Escape")
    assert rows(spreading(qtbot, desk)) == ["b.md", "b.md"]
    desk.press("Escape")
    back(qtbot, desk)
    desk.window.commands["remembered_answers"].trigger()
    remembered = opened(qtbot, desk, RememberedDialog)
    assert isinstance(remembered, RememberedDialog)
    assert remembered.list.item(0).text().startswith("Not in a.md: “j. bos (wjz)”: organisation WJZ becomes W&Z")
    desk.press("Delete")
    assert remembered.list.count() == 0
    desk.press("Escape")
    assert rows(spreading(qtbot, desk)) == ["a.md"]
    desk.press("Escape")


def test_never_is_remembered(qtbot: QtBot, desk: Driven) -> None:
    correct(desk, "attendee", BOS, "organisation", "W&Z")
    spreading(qtbot, desk)
    desk.press("Shift+X")
    assert desk.told.startswith("Never offered again: “J. Bos (WJZ)”")
    back(qtbot, desk)
    desk.press("T")
    assert desk.told.startswith("You answered “never” to this")
    assert desk.labels() == ["set_value"]


def test_equal_codes_are_not_equal_people(qtbot: QtBot, desk: Driven) -> None:
    with qtbot.waitSignal(desk.workspace.findings.changed):
        correct(desk, "attendee", "5.1.2e (WJZ)", "organisation", "CZ")
    assert "more like this" not in desk.told
    desk.press("T")
    assert desk.told == "Not offered for others: equal codes are not equal people"


def test_a_record_that_nobody_corrected_says_so(desk: Driven) -> None:
    desk.panel.select(desk.record("attendee", BOS).id)
    desk.press("T")
    assert desk.told == "Nothing was corrected in this record that others could have as well"


def test_an_older_correction_is_spread_from_its_record(qtbot: QtBot, desk: Driven) -> None:
    correct(desk, "attendee", BOS, "organisation", "W&Z")
    desk.panel.select(desk.record("action", "PZo belt de NZa.").id)
    desk.press("A")
    desk.panel.select(desk.record("attendee", BOS).id)
    assert rows(spreading(qtbot, desk)) == ["a.md"]
    desk.press("Escape")


def test_a_dossier_that_is_closed_is_not_looked_through_any_more(qtbot: QtBot, desk: Driven) -> None:
    correct(desk, "attendee", BOS, "organisation", "W&Z")
    back(qtbot, desk)
    desk.press("T")
    (dialog,) = [one for one in desk.window.findChildren(SpreadDialog) if one.isVisible()]
    assert desk.window.handlers.dossiers.leave()
    assert not dialog.isVisible()
    assert not any(thread.name.startswith("job") for thread in threading.enumerate())
