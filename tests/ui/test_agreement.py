"""Comparing with other reviewers from the window, by keys."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.review.examples import annotated, store_with
from tests.ui.driving import Driven, driven
from tests.workflow.agreement_example import agreement_report, other_reading, without
from vwsreview.formats import jsonl
from vwsreview.ui.dialogs.agreement import AgreementDialog
from vwsreview.ui.dialogs.agreement_figures import ALL_SAME, ALPHA, EXACT, KAPPA, RECORDS, SAME
from vwsreview.ui.dialogs.compare import CompareDialog
from vwsreview.ui.models.disagreements_model import DisagreementsModel


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    """Anna's dossier is open; beside it lies what Bert exported, and a dossier of Carla without decisions."""
    mine = annotated()
    store_with(tmp_path / "anna.dossier", mine).close()
    store_with(tmp_path / "carla.dossier", without(mine, "decision")).close()
    bert = other_reading(mine, "action", owners=["PZo"])
    (tmp_path / "bert.jsonl").write_text("".join(jsonl.write([bert])), encoding="utf-8")
    with driven(qtbot, tmp_path, tmp_path / "anna.dossier") as desk:
        yield desk


def visible(window: QWidget, kind: type[QDialog]) -> QDialog | None:
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def compared(qtbot: QtBot, desk: Driven, *files: Path, reviewed_only: bool = False) -> AgreementDialog:
    """Ask for the command, give these files, and wait for what comes."""
    desk.window.commands["compare_reviewers"].trigger()
    asked = visible(desk.window, CompareDialog)
    assert isinstance(asked, CompareDialog)
    asked.others.add([str(file) for file in files])
    asked.reviewed_only.setChecked(reviewed_only)
    asked.activateWindow()
    qtbot.waitUntil(asked.isActiveWindow)
    desk.press("Return")
    qtbot.waitUntil(lambda: visible(desk.window, AgreementDialog) is not None)
    dialog = visible(desk.window, AgreementDialog)
    assert isinstance(dialog, AgreementDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: AgreementDialog) -> list[list[str]]:
    model = dialog.lines.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def line(dialog: AgreementDialog, group: str, name: str) -> list[str]:
    (parent,) = dialog.figures.findItems(group, Qt.MatchFlag.MatchExactly)
    children = [parent.child(number) for number in range(parent.childCount())]
    found = parent if not name else next(one for one in children if one.text(0) == name)
    return [found.text(column) for column in range(dialog.figures.columnCount())]


def test_two_reviewers_and_a_line_leads_to_its_record(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    dialog = compared(qtbot, desk, tmp_path / "bert.jsonl")
    words = "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"
    assert rows(dialog) == [[words, "Action: Owners", "MEVA", "PZo", "overleg.md"]]
    assert dialog.pair.isHidden() and dialog.figures.isColumnHidden(ALL_SAME)
    owners = line(dialog, "Actions", "Owners")
    assert (owners[SAME], owners[KAPPA]) == ("0 of 1", "0.000")
    assert line(dialog, "Actions", "Status")[KAPPA] == "always the same"
    actions = line(dialog, "Actions", "")
    assert (actions[RECORDS], actions[EXACT]) == ("1 / 1", "1.000")
    assert dialog.lines.hasFocus()
    desk.press("Return")
    assert desk.words == words
    qtbot.waitUntil(lambda: dialog.height() < 400)
    assert dialog.figures.isHidden() and dialog.isVisible()
    dialog.shown.click()
    assert dialog.figures.isVisible()
    dialog.close()


def test_three_reviewers_and_the_pair_can_be_chosen(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    dialog = compared(qtbot, desk, tmp_path / "bert.jsonl", tmp_path / "carla.dossier")
    assert [row[1:5] for row in rows(dialog)] == [
        ["Action: Owners", "MEVA", "PZo", "MEVA"],
        ["Decision: there or not", *["Morgen gaat PZo/BPZ akkoord."] * 2, "no record"],
    ]
    assert dialog.pair.isVisible() and not dialog.figures.isColumnHidden(ALL_SAME)
    assert line(dialog, "Decisions", "")[RECORDS] == "1 / 1"
    dialog.pair.setFocus()
    desk.press("Down")
    assert dialog.pair.currentText() == "anna.dossier and carla.dossier"
    assert line(dialog, "Decisions", "")[RECORDS] == "1 / 0"
    assert line(dialog, "Actions", "Owners")[ALL_SAME] == "0 of 1"
    assert line(dialog, "Fields", "Field")[ALPHA] == "always the same"
    dialog.close()


def test_a_figure_leads_to_its_first_disagreement(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    dialog = compared(qtbot, desk, tmp_path / "bert.jsonl", tmp_path / "carla.dossier")
    (group,) = dialog.figures.findItems("Decisions", Qt.MatchFlag.MatchExactly)
    dialog.figures.setCurrentItem(group)
    dialog.figures.setFocus()
    desk.press("Return")
    assert dialog.lines.currentIndex().row() == 1 and dialog.lines.hasFocus()
    dialog.close()


def test_only_what_people_decided(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    dialog = compared(qtbot, desk, tmp_path / "bert.jsonl", reviewed_only=True)
    assert rows(dialog) == []
    assert line(dialog, "Actions", "")[EXACT] == "no records"
    dialog.close()


def test_figures_and_list_go_to_the_clipboard_and_to_a_file(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    dialog = compared(qtbot, desk, tmp_path / "bert.jsonl")
    buttons = {one.text().replace("&", ""): one for one in dialog.findChildren(QPushButton)}
    buttons["Copy the list"].click()
    assert [text.split("\t")[1:4] for text in QGuiApplication.clipboard().text().splitlines()] == [
        ["Difference", "anna.dossier", "bert.jsonl"],
        ["Action: Owners", "MEVA", "PZo"],
    ]
    buttons["Copy the figures"].click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len({text.count("\t") for text in copied}) == 1
    assert any(text.startswith("Actions: Owners\t") and "\t0 of 1\t0.000\t" in text for text in copied)
    buttons["Save the figures…"].click()
    (asked,) = (one for one in dialog.findChildren(QFileDialog) if one.isVisible())
    asked.fileSelected.emit(str(tmp_path / "uit.csv"))
    asked.close()
    assert (tmp_path / "uit.csv").read_text(encoding="utf-8").startswith("reviewers,layer,key,")
    assert "uit.csv" in desk.told
    dialog.close()


def test_nothing_to_compare_is_a_problem_and_no_dialog(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    met: list[object] = []
    desk.window.handlers.exchange.failed.connect(met.append)
    (tmp_path / "leeg.jsonl").write_text("", encoding="utf-8")
    desk.window.commands["compare_reviewers"].trigger()
    asked = visible(desk.window, CompareDialog)
    assert isinstance(asked, CompareDialog)
    asked.others.add([str(tmp_path / "leeg.jsonl")])
    asked.accept()
    qtbot.waitUntil(lambda: bool(met))
    assert visible(desk.window, AgreementDialog) is None
    assert desk.window.commands["compare_reviewers"].isEnabled()


def test_a_comparison_can_be_stopped(qtbot: QtBot, desk: Driven, tmp_path: Path) -> None:
    many = (annotated(f"{number}.md") for number in range(500))
    (tmp_path / "veel.jsonl").write_text("".join(jsonl.write(many)), encoding="utf-8")
    desk.window.commands["compare_reviewers"].trigger()
    asked = visible(desk.window, CompareDialog)
    assert isinstance(asked, CompareDialog)
    asked.others.add([str(tmp_path / "veel.jsonl")])
    asked.accept()
    desk.window.commands["cancel_job"].trigger()
    qtbot.waitUntil(lambda: desk.told == "Nothing was compared")
    assert visible(desk.window, AgreementDialog) is None
    assert desk.window.commands["compare_reviewers"].isEnabled()


def test_files_are_listed_once_and_can_be_taken_out(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CompareDialog(tmp_path)
    qtbot.addWidget(dialog)
    compare = next(one for one in dialog.findChildren(QDialogButtonBox)[0].buttons() if "Compare" in one.text())
    assert not compare.isEnabled()
    dialog.others.add([str(tmp_path / "a.dossier"), str(tmp_path / "b.jsonl")])
    dialog.others.add([str(tmp_path / "a.dossier")])
    assert dialog.paths() == [tmp_path / "a.dossier", tmp_path / "b.jsonl"] and compare.isEnabled()
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.others.files.setFocus()
    dialog.others.files.setCurrentRow(0)
    qtbot.keyClick(dialog.others.files, Qt.Key.Key_Delete)
    assert dialog.paths() == [tmp_path / "b.jsonl"]


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    report = agreement_report()
    model = DisagreementsModel(report.disagreements, report.reviewers)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert model.rowCount() == 3 and model.columnCount() == 6
    assert model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "anna.dossier: MEVA"


def test_what_was_not_compared_is_told(qtbot: QtBot) -> None:
    report = agreement_report()
    report.lone = [*report.lone, *[(2, f"{number}.md") for number in range(5)]]
    dialog = AgreementDialog(replace(report))
    qtbot.addWidget(dialog)
    assert "eigen.md, 0.md, 1.md …" in dialog.sentence.text()
