"""A dossier of an older version is brought up to date in a thread, and is then opened as any other."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.store.samples import OLDEST
from vwsreview.store.copies import copies
from vwsreview.store.identity import is_older
from vwsreview.store.lock import take_lock
from vwsreview.store.store import Store
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session


@pytest.fixture
def older(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLDEST, tmp_path / "older.dossier"))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(settings), Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    yield window
    window.close()


def test_it_is_said_and_the_dossier_opens_with_what_was_in_it(qtbot: QtBot, window: MainWindow, older: Path) -> None:
    assert is_older(older)
    window.open_paths([older])
    assert window.dossier is None and window.status.job_strip.isVisible()
    assert "older.dossier" in window.status.job_strip._text.text()
    assert not window.status.job_strip.pause.isVisible(), "it cannot rest"
    assert "copy" in window._waiting.text() and window._waiting.isVisible() and not window.start_page.isVisible()
    qtbot.waitUntil(lambda: window.dossier is not None)
    assert window.dossier is not None and not window.dossier.read_only
    assert [line.document.name for line in window.dossier.store.summaries()] == [
        "Covidstaf 1.md", "brief.txt", "École.md",
    ]  # fmt: skip
    assert not window.status.job_strip.isVisible() and len(copies(older)) >= 1


def test_sources_that_were_named_with_it_go_into_it(
    qtbot: QtBot, window: MainWindow, older: Path, tmp_path: Path
) -> None:
    source = tmp_path / "new.md"
    source.write_text("Datum: 11 januari 2021\n", encoding="utf-8")
    window.open_paths([older, source])
    qtbot.waitUntil(lambda: window.dossier is not None and window.dossier.store.lists.totals().documents == 4)
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy)


def test_what_keeps_it_from_that_is_said(qtbot: QtBot, window: MainWindow, older: Path) -> None:
    lock = take_lock(older)
    window.open_paths([older])
    qtbot.waitUntil(lambda: any(isinstance(one, QMessageBox) for one in QApplication.topLevelWidgets()))
    [box] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    assert "older version" in box.text()
    box.close()
    lock.release()
    assert window.dossier is None and is_older(older)
    assert window.start_page.isVisible() and not window.status.progress.isVisible()


def test_closing_the_window_in_the_middle_leaves_a_whole_dossier(window: MainWindow, older: Path) -> None:
    window.open_paths([older])
    window.close()
    assert not window.handlers.exchange.busy
    with Store.open(older, "write") as store:
        assert list(store.check()) == []


def test_it_can_be_stopped(qtbot: QtBot, window: MainWindow, older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vwsreview.store.copies.STEPS_AT_ONCE", 10)
    window.open_paths([older])
    window.handlers.exchange.cancel_job()
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy)
    assert window.dossier is None and is_older(older)
    assert window.start_page.isVisible()
