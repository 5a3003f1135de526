"""The first minute: what to do in three lines, the samples by one key, the name without a question."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT
from vwsreview.resources import resource
from vwsreview.store.store import Store
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A fresh program of somebody whose home is empty."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def button(window: MainWindow, words: str) -> QPushButton:
    return next(one for one in window.start_page.findChildren(QPushButton) if words in one.text().replace("&", ""))


def test_the_samples_lead_to_the_first_decision(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    button(window, "samples").click()
    samples = sorted(path.name for path in resource("samples").iterdir())
    folder = tmp_path / "Documents" / "vwsreview samples"
    assert sorted(path.name for path in folder.iterdir()) == samples
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy, timeout=PATIENCE)
    assert window.findChildren(ImportReportDialog) == []
    assert f"{folder.with_suffix('.dossier')} · 1" in window.statusBar().currentMessage()
    qtbot.keySequence(QApplication.focusWidget(), "A")
    window.close()
    with Store.open(folder.with_suffix(".dossier"), "read") as store:
        assert sorted(document.name for document in store.documents()) == samples
        decided = [one for document in store.documents() for one in store.records(document.id) if not one.is_open]
        assert len(decided) == 1
    assert not list(resource("samples").parent.glob("*.dossier"))


def test_the_samples_can_be_opened_again_and_keep_what_was_written(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        window.commands["try_samples"].trigger()
        qtbot.waitUntil(lambda: not window.handlers.exchange.busy, timeout=PATIENCE)
    assert "known already" in window.statusBar().currentMessage()
    window.close()


def test_a_folder_is_opened_as_it_is(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "release").mkdir()
    (tmp_path / "release" / "one.md").write_text(TEXT, encoding="utf-8")
    window.commands["open_folder"].trigger()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "release"))
    dialog.close()
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy, timeout=PATIENCE)
    assert window.windowTitle().startswith("one.md")
    assert (tmp_path / "release.dossier").is_file()
    window.close()


def test_the_three_lines_name_the_keys_of_the_moment(window: MainWindow) -> None:
    assert len(window.start_page.steps.text().splitlines()) == 3
    assert ": A right, X wrong" in window.start_page.steps.text()
    window.commands.shortcuts.give("accept", ["Y"])
    assert ": Y right" in window.start_page.steps.text()
    window.commands.shortcuts.give("open_folder", [])
    assert "“" not in button(window, "Open a folder").text()
    window.close()


def test_each_of_the_three_lines_is_one_line(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    steps = window.start_page.steps
    qtbot.waitUntil(lambda: steps.height() < 4 * steps.fontMetrics().lineSpacing())


def test_a_name_that_is_typed_is_kept(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.start_page.reviewer.placeholderText()
    assert QApplication.focusWidget() is not window.start_page.reviewer
    qtbot.keyClicks(window.start_page.reviewer, "Bram")
    assert window.session.reviewer == "Bram"
    window.commands["try_samples"].trigger()
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy, timeout=PATIENCE)
    assert window.dossier is not None
    assert window.dossier.reviewer == "Bram"
    window.close()


def test_where_nothing_can_be_written_it_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Documents").write_text("no folder", encoding="utf-8")
    told: list[object] = []
    window.workspace.problem_met.disconnect()
    window.workspace.problem_met.connect(told.append)
    window.commands["try_samples"].trigger()
    assert len(told) == 1
    assert window.dossier is None
    window.close()
