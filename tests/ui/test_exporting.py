"""Exporting from the window, by keys: asking, looking for people, the report."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, store_with
from tests.ui.driving import Driven, driven, visible
from tests.ui.every_dialog import PEOPLE, export_report
from vwsreview.ui.dialogs.export import ExportDialog
from vwsreview.ui.dialogs.export_report import ExportReportDialog
from vwsreview.ui.dialogs.identifying import IdentifyingDialog
from vwsreview.ui.models.identifying_model import IdentifyingModel

OTHERS = "Other files that stay in the folder"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as desk:
        yield desk


def rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def ask_for_organisations_only(qtbot: QtBot, desk: Driven) -> None:
    desk.press("Ctrl+E")
    dialog = visible(qtbot, desk, ExportDialog)
    desk.press("Alt+O")
    qtbot.waitUntil(dialog.contents.organisations_only.isChecked)
    desk.press("Return")


def test_an_export_by_keys_and_its_report(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    desk.press("Ctrl+E")
    visible(qtbot, desk, ExportDialog)
    desk.press("Return")
    report = visible(qtbot, desk, ExportReportDialog)
    assert len(rows(tmp_path / "set.jsonl")) == 2
    assert "set.jsonl" in desk.told and desk.told.startswith("2 document(s) exported")
    lines = [report.figures.topLevelItem(row) for row in range(report.figures.topLevelItemCount())]
    attendees = next(line for line in lines if line.text(0) == "Attendees")
    assert [attendees.text(column) for column in range(1, 5)] == ["4", "4", "0", "0"]
    desk.press("Alt+C")
    qtbot.waitUntil(lambda: "sha256" in QGuiApplication.clipboard().text())
    copied = QGuiApplication.clipboard().text()
    assert "Attendees\t4\t4\t0\t0" in copied and "set.jsonl\t" in copied and "sha256 " in copied
    desk.press("Escape")
    desk.window.commands["export_dossier"].trigger()
    assert "is replaced" in visible(qtbot, desk, ExportDialog).target.note.text()
    desk.press("Escape")


def test_only_the_open_document(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    desk.press("Ctrl+E")
    visible(qtbot, desk, ExportDialog)
    desk.press("Alt+U", "Down", "Return")
    visible(qtbot, desk, ExportReportDialog)
    assert [row["document"] for row in rows(tmp_path / "set.jsonl")] == ["a.md"]


def test_with_organisations_only_people_are_listed_first(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    ask_for_organisations_only(qtbot, desk)
    people = visible(qtbot, desk, IdentifyingDialog)
    assert not (tmp_path / "set.jsonl").exists()
    model = people.lines.model()
    found = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert found == ["J. de Vries"] * 2
    desk.press("Return")
    assert desk.selected == "J. de Vries"
    qtbot.waitUntil(lambda: people.height() < 400)
    people.activateWindow()
    qtbot.waitUntil(people.isActiveWindow)
    qtbot.keySequence(people, "Alt+X")
    visible(qtbot, desk, ExportReportDialog)
    assert all("Vries" not in row["text"] and len(row["text"]) == len(TEXT) for row in rows(tmp_path / "set.jsonl"))


def test_who_looks_at_the_people_and_stops_exports_nothing(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    ask_for_organisations_only(qtbot, desk)
    visible(qtbot, desk, IdentifyingDialog)
    desk.press("Escape")
    assert desk.told == "Nothing was exported"
    assert not (tmp_path / "set.jsonl").exists()
    assert desk.window.commands["export_dossier"].isEnabled()


def test_an_export_that_cannot_be_written_is_a_message_and_no_report(
    qtbot: QtBot, desk: Driven, tmp_path: Path
) -> None:
    met: list[object] = []
    desk.window.handlers.exchange.failed.connect(met.append)
    desk.press("Ctrl+E")
    visible(qtbot, desk, ExportDialog).target.line.setText(str(tmp_path / "nergens" / "set.jsonl"))
    desk.press("Return")
    qtbot.waitUntil(lambda: bool(met))
    assert not [one for one in desk.window.findChildren(ExportReportDialog) if one.isVisible()]
    assert desk.window.commands["export_dossier"].isEnabled()
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QDialog):
            box.close()


def test_a_report_tells_what_is_lost_who_was_not_asked_and_what_to_know(qtbot: QtBot) -> None:
    dialog = ExportReportDialog(export_report())
    qtbot.addWidget(dialog)
    attendees = dialog.figures.topLevelItem(1)
    assert attendees.text(4) == "2" and attendees.child(0).text(0) == "rule (2): no place in this format"
    told = {
        dialog.told.topLevelItem(row).text(0): dialog.told.topLevelItem(row)
        for row in range(dialog.told.topLevelItemCount())
    }
    assert list(told) == ["Read back by", "Not asked", "Files", "Digest of all files", OTHERS, "To know"]
    assert told[OTHERS].child(0).text(0) == "a.txt, b.txt, c.txt, …"
    assert "4 other file(s) stay in the folder" in dialog.sentence.text()
    assert "vwsreview[webannotation]" in told["Not asked"].child(0).text(0)
    assert told["Files"].child(0).text(2) == f"sha256 {'a' * 64}"
    copy = next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text())
    copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[-1] == "\tRead it as UTF-8."


def test_the_model_of_people_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = IdentifyingModel(PEOPLE)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert [model.index(1, column).data() for column in range(3)] == ["j@rivm.nl", "e-mail address", "40–55"]
