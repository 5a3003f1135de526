"""The wiring: language and colours change while the program runs, and the start imports little."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.review.examples import store_with
from vwsreview.app import Program
from vwsreview.domain.problems import Problem
from vwsreview.ui.fault_report import FaultReport
from vwsreview.ui.session import Session
from vwsreview.ui.wording.sentences import problem_sentence


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    session.language, session.theme = "en", "light"
    return session


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, session: Session) -> Iterator[Program]:
    palette, locale = QPalette(qapp.palette()), QLocale()
    program = Program(qapp, session)
    yield program
    program.window.close()
    program.stop()
    qapp.setPalette(palette)
    QLocale.setDefault(locale)


def test_another_language_is_another_window_on_the_same_dossier(
    qtbot: QtBot, program: Program, session: Session, tmp_path: Path
) -> None:
    store_with(tmp_path / "set.dossier").close()
    program.start([tmp_path / "set.dossier"])
    qtbot.waitUntil(lambda: program.window.dossier is not None)
    assert program.window.commands["accept"].text() == "&Accept"
    english = program.window
    session.language = "nl"
    english.settings_changed.emit()
    qtbot.waitUntil(lambda: program.window is not english and program.window.dossier is not None)
    assert program.window.commands["accept"].text() != "&Accept"
    assert not program.window.dossier.read_only
    qtbot.waitUntil(lambda: not isValid(english))


def test_a_problem_that_no_command_foresaw_is_said_as_any_other(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.start([])
    report = FaultReport(tmp_path / "reports", program.tell_fault)
    problem = Problem("damaged_dossier", path="set.dossier", reason="a page", copy=None)
    program.meet(report, Problem, problem, None)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)))
    [told] = program.window.findChildren(QMessageBox)
    assert told.text() == problem_sentence(problem)
    assert not (tmp_path / "reports").exists()
    told.close()


def test_what_cannot_be_opened_leaves_the_start_page(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.start([tmp_path / "gone.dossier"])
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)))
    assert program.window.start_page.isVisible()
    assert "There is no file" in program.window.findChildren(QMessageBox)[0].text()
    program.window.findChildren(QMessageBox)[0].close()


def test_colours_change_at_once(qtbot: QtBot, qapp: QApplication, program: Program, session: Session) -> None:
    program.start([])
    light = qapp.palette().window().color().lightness()
    session.theme = "dark"
    program.window.settings_changed.emit()
    assert qapp.palette().window().color().lightness() < light


def test_a_fault_is_told_in_the_window(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.start([])
    program.tell_fault(tmp_path / "report.txt")
    (box,) = [widget for widget in program.window.findChildren(QMessageBox) if widget.isVisible()]
    assert "Every decision until now is saved" in box.text()
    assert "report.txt" in box.text()
    box.close()


def test_the_window_is_there_before_what_takes_long_to_import() -> None:
    late = ("sqlite_utils", "markdown_it", "vwsreview.extract", "vwsreview.store", "vwsreview.ui.workspace")
    code = f"import sys, vwsreview.app; print([name for name in {late} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


FAULT = """
from PySide6.QtWidgets import QApplication
from vwsreview import app
from vwsreview.ui.main_window import MainWindow

def fail(window):
    raise RuntimeError("vertrouwelijk zinnetje")

MainWindow.furnish = fail
MainWindow.tell_fault = lambda window, path: (print(path), QApplication.exit(7))
raise SystemExit(app.main([]))
"""


def test_a_mistake_of_ours_leaves_a_report_without_words(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", FAULT], capture_output=True, text=True, check=False, timeout=60, env=environment
    )
    assert done.returncode == 7
    report = Path(done.stdout.strip()).read_text(encoding="utf-8")
    assert "RuntimeError" in report
    assert "vertrouwelijk" not in report + done.stderr
