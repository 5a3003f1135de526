"""Damage that lies in what the window shows first: told plainly with the ways out, and nothing stays half shown."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.faults.dossiers import filled
from tests.review.examples import document
from vwsreview.app import Program
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.store.store import Store
from vwsreview.ui.dialogs.messages import Question
from vwsreview.ui.fault_report import FaultReport
from vwsreview.ui.session import Session

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "set.dossier"
    filled(path)
    return path


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Where mistakes of the program are reported."""
    return tmp_path / "reports"


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    session.language = "en"
    palette, locale = QPalette(qapp.palette()), QLocale()
    program = Program(qapp, session)
    monkeypatch.setattr(sys, "excepthook", partial(program.meet, FaultReport(reports, program.tell_fault)))
    yield program
    program.window.close()
    program.stop()
    qapp.setPalette(palette)
    QLocale.setDefault(locale)


def damage(path: Path, name: str) -> None:
    """Spoil the first page of a table or an index."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = connection.execute(sql, (name,)).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes([7]) * PAGE)


def questions(program: Program) -> list[Question]:
    return [one for one in program.window.findChildren(Question) if one.isVisible()]


READ_FIRST = (
    "changes", "changes_by_record", "documents", "head", "history", "listing", "records", "records_of_document", "texts"
)  # fmt: skip


@pytest.mark.parametrize("name", READ_FIRST)
def test_damage_in_what_is_shown_first_is_told_with_the_ways_out(
    qtbot: QtBot, program: Program, path: Path, reports: Path, name: str
) -> None:
    damage(path, name)
    program.start([path])
    qtbot.waitUntil(lambda: bool(questions(program)))
    qtbot.waitUntil(program.window.start_page.isVisible)
    (question,) = questions(program)
    assert "is damaged" in question.text()
    assert program.window.dossier is None and program.window.windowTitle() == "vwsreview"
    assert not reports.exists()
    question.reject()


def test_a_document_that_cannot_be_read_is_told_when_one_goes_there(
    qtbot: QtBot, program: Program, path: Path, reports: Path
) -> None:
    with Store.open(path, "write") as store:
        store.add_documents([AnnotatedDocument(document("Onleesbaar", "zulu.md"), "Onleesbaar", ())])
    path.write_bytes(path.read_bytes().replace(b"Onleesbaar", bytes([255]) * len("Onleesbaar")))
    program.start([path])
    qtbot.waitUntil(lambda: program.window.dossier is not None)
    window = program.window
    for _ in range(6):
        window.commands["next_document"].trigger()
    qtbot.waitUntil(lambda: bool(questions(program)))
    assert window.dossier is None and window.start_page.isVisible()
    assert not reports.exists()
    questions(program)[0].reject()


def test_a_pane_that_cannot_be_read_is_told_once(qtbot: QtBot, program: Program, path: Path, reports: Path) -> None:
    damage(path, "changes_by_document")
    program.start([path])
    qtbot.waitUntil(lambda: program.window.dossier is not None)
    program.window.commands["show_pane/history"].trigger()
    qtbot.waitUntil(lambda: bool(questions(program)))
    assert len(questions(program)) == 1 and program.window.dossier is None
    assert not reports.exists()
    questions(program)[0].reject()
