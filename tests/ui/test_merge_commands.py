"""Merging with others from the window: asked for, done in a job, reported, opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.differing import ACTION, NAME, SECOND, differing
from tests.ui.driving import Driven, driven, visible
from vwsreview.domain.merging_people import PeopleReport
from vwsreview.ui.dialogs.merge import MergeDialog
from vwsreview.ui.dialogs.merge_report import MergeReportDialog


@pytest.fixture
def three(tmp_path: Path) -> tuple[Path, Path, Path]:
    return differing(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, three: tuple[Path, Path, Path]) -> Iterator[Driven]:
    with driven(qtbot, tmp_path, three[1]) as desk:
        yield desk


def asked(qtbot: QtBot, desk: Driven, *others: Path) -> MergeDialog:
    desk.window.commands["merge_reviewers"].trigger()
    dialog = visible(qtbot, desk, MergeDialog)
    if others:
        dialog.others.add([str(path) for path in others])
    return dialog


def reported(qtbot: QtBot, desk: Driven) -> MergeReportDialog:
    return visible(qtbot, desk, MergeReportDialog)


def test_merging_asks_suggests_reports_and_opens(qtbot: QtBot, desk: Driven, three: tuple[Path, Path, Path]) -> None:
    base, anne, bram = three
    before = bram.read_bytes()
    dialog = asked(qtbot, desk, bram)
    assert dialog.base.text() == str(base)
    assert dialog.dossiers() == [anne, bram]
    target = anne.with_name("anne-merged.dossier")
    assert dialog.target_path() == target
    desk.press("Return")
    report = reported(qtbot, desk)
    assert "3 in conflict" in report.sentence.text() and str(target) in report.sentence.text()
    assert "pane Conflicts" in report.sentence.text() and "removed" not in report.sentence.text()
    assert desk.workspace.path() == anne and bram.read_bytes() == before
    desk.press("Return")
    assert desk.workspace.path() == target
    qtbot.waitUntil(lambda: desk.workspace.conflicts.count() == 3)
    assert desk.workspace.side.shown() == "conflicts"
    assert desk.words == NAME, "the first one is in hand"


def test_removed_documents_are_named(qtbot: QtBot) -> None:
    dialog = MergeReportDialog(PeopleReport(4, removed=["a.md", "b.md", "c.md", "d.md"]), Path("samen.dossier"))
    qtbot.addWidget(dialog)
    assert "4 document(s) removed" in dialog.sentence.text() and "a.md, b.md, c.md, …" in dialog.sentence.text()
    assert "pane Conflicts" not in dialog.sentence.text()


def test_a_line_of_the_report_opens_the_dossier_there(
    qtbot: QtBot, desk: Driven, three: tuple[Path, Path, Path]
) -> None:
    asked(qtbot, desk, three[2])
    desk.press("Return")
    report = reported(qtbot, desk)
    words = [report.lines.topLevelItem(row).text(0) for row in range(3)]
    assert sorted(words) == ["Action: " + ACTION, "Attendee: J. de Vries", "The document as a whole"]
    row = words.index("Action: " + ACTION)
    assert report.lines.topLevelItem(row).text(1).startswith("State: accepted (Anne, ")
    report.lines.setFocus()
    report.lines.setCurrentItem(report.lines.topLevelItem(row))
    desk.press("Return")
    assert desk.words == ACTION and desk.workspace.side.shown() == "conflicts"


def test_the_list_can_be_copied(qtbot: QtBot, desk: Driven, three: tuple[Path, Path, Path]) -> None:
    asked(qtbot, desk, three[2])
    desk.press("Return")
    report = reported(qtbot, desk)
    copy = next(one for one in report.findChildren(type(report.open_button)) if "Copy" in one.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert [line.split("\t") for line in lines if line.startswith("The document")] == [
        ["The document as a whole", _kinds(lines), SECOND]
    ]


def _kinds(lines: list[str]) -> str:
    (found,) = [line.split("\t")[1] for line in lines if line.startswith("The document")]
    assert found.startswith("Kind: letter (Anne, ") and " | memo (Bram, " in found
    return found


def test_the_open_dossier_may_be_what_all_began_with(
    qtbot: QtBot, tmp_path: Path, three: tuple[Path, Path, Path]
) -> None:
    base, anne, bram = three
    with driven(qtbot, tmp_path, base) as desk:
        dialog = asked(qtbot, desk, anne, bram)
        assert dialog.base_path() == base and dialog.dossiers() == [anne, bram]
        desk.press("Return")
        assert "3 in conflict" in reported(qtbot, desk).sentence.text()


def test_nothing_can_be_merged_before_all_is_chosen(qtbot: QtBot, desk: Driven, three: tuple[Path, Path, Path]) -> None:
    base, _, bram = three
    dialog = asked(qtbot, desk)
    merge = next(one for one in dialog.findChildren(type(dialog.others.add_button)) if one.text() == "&Merge")
    assert not merge.isEnabled()
    dialog.others.add([str(bram)])
    assert merge.isEnabled()
    dialog.base.setText("")
    assert not merge.isEnabled()
    dialog.base.setText("anders.dossier")
    dialog.others.files.setCurrentRow(0)
    dialog.others.files.setFocus()
    desk.press("Del")
    assert not merge.isEnabled() and dialog.base.text() == "anders.dossier", "what a person chose stays"
    assert base.exists()


def test_a_problem_is_told_and_leaves_no_file(qtbot: QtBot, desk: Driven, three: tuple[Path, Path, Path]) -> None:
    met: list[object] = []
    desk.window.handlers.exchange.failed.disconnect()
    desk.window.handlers.exchange.failed.connect(met.append)
    dialog = asked(qtbot, desk, three[2])
    dialog.target.setText(str(three[2]))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(met))
    assert getattr(met[0], "code", "") == "is_a_source"
    assert desk.window.commands["merge_reviewers"].isEnabled()


def test_merging_can_be_stopped(qtbot: QtBot, desk: Driven, three: tuple[Path, Path, Path]) -> None:
    dialog = asked(qtbot, desk, three[2])
    target = dialog.target_path()
    dialog.accept()
    desk.window.commands["cancel_job"].trigger()
    qtbot.waitUntil(lambda: desk.told == "Nothing was merged")
    assert not target.exists()
