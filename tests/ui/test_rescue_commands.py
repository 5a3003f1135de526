"""A damaged dossier in the window: what is offered, the rescue in a job, its report, and going on in what came out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.review.examples import annotated, store_with
from tests.ui.driving import Driven, driven, visible
from vwsreview.domain.rescuing import Lost, OtherWayOut, RescueReport
from vwsreview.ui.dialogs.messages import Question
from vwsreview.ui.dialogs.rescue_report import RescueReportDialog


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "open.dossier", annotated("a.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "open.dossier") as desk:
        yield desk


@pytest.fixture
def headless(tmp_path: Path) -> Path:
    """A dossier without its first page, of which there is no copy."""
    path = tmp_path / "broken.dossier"
    store_with(path, annotated("b.md"), annotated("c.md")).close()
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    return path


def offered(qtbot: QtBot, desk: Driven, path: Path) -> Question:
    desk.window.open_paths([path])
    return visible(qtbot, desk, Question)


def choose(qtbot: QtBot, question: QMessageBox, words: str) -> None:
    (button,) = [one for one in question.buttons() if one.text().replace("&", "") == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_can_be_read_is_rescued_and_opened(qtbot: QtBot, desk: Driven, headless: Path) -> None:
    before = headless.read_bytes()
    question = offered(qtbot, desk, headless)
    assert "is no dossier" in question.text() and "If it is a dossier that was damaged" in question.text()
    choose(qtbot, question, "Rescue what can be read")
    report = visible(qtbot, desk, RescueReportDialog)
    target = headless.with_name("broken-rescued.dossier")
    assert str(target) in report.sentence.text() and "2 document(s)" in report.sentence.text()
    assert not report.tree.isVisibleTo(report)
    assert desk.workspace.path() == headless.with_name("open.dossier")
    desk.press("Return")
    assert desk.workspace.path() == target
    assert headless.read_bytes() == before


def test_a_dossier_with_its_header_and_without_a_copy_is_offered_rescue_alone(
    qtbot: QtBot, desk: Driven, headless: Path
) -> None:
    header = headless.with_name("open.dossier").read_bytes()[:100]
    headless.write_bytes(header + headless.read_bytes()[100:])
    question = offered(qtbot, desk, headless)
    assert "is damaged" in question.text() and "no good copy" in question.text()
    assert [button.text().replace("&", "") for button in question.buttons()] == ["Rescue what can be read", "Cancel"]
    question.reject()


def test_damage_that_is_found_only_when_the_copy_of_today_is_made_is_told_at_once(
    qtbot: QtBot, desk: Driven, tmp_path: Path
) -> None:
    path = tmp_path / "partly.dossier"
    store_with(path, annotated("b.md"), annotated("c.md")).close()
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'search_docsize'").fetchone()
    whole = path.read_bytes()
    path.write_bytes(whole[: (page - 1) * 4096] + bytes([7]) * 4096 + whole[page * 4096 :])
    question = offered(qtbot, desk, path)
    assert desk.workspace.path() == path and "is damaged" in question.text()
    choose(qtbot, question, "Rescue what can be read")
    visible(qtbot, desk, RescueReportDialog).reject()


def test_the_menu_asks_for_a_dossier_and_a_second_rescue_has_a_name_of_its_own(
    qtbot: QtBot, desk: Driven, headless: Path
) -> None:
    headless.with_name("broken-rescued.dossier").write_bytes(b"")
    desk.window.commands["rescue_dossier"].trigger()
    dialog = visible(qtbot, desk, QFileDialog)
    dialog.filesSelected.emit([str(headless)])
    dialog.reject()
    report = visible(qtbot, desk, RescueReportDialog)
    assert "broken-rescued-2.dossier" in report.sentence.text()
    report.reject()


def test_a_file_with_nothing_of_a_dossier_is_told(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    path = tmp_path / "noise.dossier"
    path.write_bytes(b"noise" * 4000)
    choose(qtbot, offered(qtbot, desk, path), "Rescue what can be read")
    qtbot.waitUntil(lambda: any("Nothing of a dossier" in box.text() for box in desk.window.findChildren(QMessageBox)))
    assert not path.with_name("noise-rescued.dossier").exists()
    visible(qtbot, desk, QMessageBox).reject()


def test_the_report_names_what_is_missing(qtbot: QtBot) -> None:
    report = RescueReport(
        documents=3,
        records=40,
        unsure=["b.md"],
        named=["rescued-00002.txt"],
        lost=[Lost("c.md", 3, "no_text"), Lost("", 4, "no_row")],
        lost_records=7,
        steps=5,
        found_steps=8,
        missing_steps=1,
        log_torn=True,
        copy=OtherWayOut(Path("20210111.dossier"), "2021-01-11T10:00:00", 4, 50),
    )
    dialog = RescueReportDialog(report, Path("new.dossier"))
    qtbot.addWidget(dialog)
    for words in (
        "7 record(s) are missing",
        "4 step(s) of the history are not",
        "log beside",
        "holds more",
        "4 document",
    ):
        assert words in dialog.sentence.text()
    titles = [dialog.tree.topLevelItem(row).text(0) for row in range(3)]
    assert titles == ["Missing (2)", "Only the text (1)", "To be looked at (1)"]
    missing = dialog.tree.topLevelItem(0)
    assert [missing.child(row).text(0) for row in range(2)] == ["c.md", "Document 4"]
    dialog._on_copy_clicked()
    assert "Missing (2)\tc.md\tIts text is lost" in QGuiApplication.clipboard().text()


def test_a_copy_that_holds_less_is_told_as_such(qtbot: QtBot) -> None:
    report = RescueReport(documents=5, records=60, unsure=["a.md"], copy=OtherWayOut(Path("x"), "2021-01-11", 4, 50))
    dialog = RescueReportDialog(report, Path("new.dossier"))
    qtbot.addWidget(dialog)
    assert "There is a copy of" in dialog.sentence.text() and "holds more" not in dialog.sentence.text()
