"""What a reviewer is told when something goes wrong outside the program, and how the work goes on."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.faults.dossiers import SOURCES, filled
from tests.faults.small_disk import PAGES_OF_A_BATCH, SmallDisk
from tests.ui.driving import Driven, driven, visible
from vwsreview.store import network
from vwsreview.store.copies import copies_folder
from vwsreview.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "set.dossier"
    filled(path)
    return path


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, path: Path) -> Iterator[Driven]:
    with driven(qtbot, tmp_path, path) as opened:
        yield opened


def message(qtbot: QtBot, desk: Driven) -> QMessageBox:
    return visible(qtbot, desk, QMessageBox)


def close(qtbot: QtBot, desk: Driven, told: QMessageBox) -> None:
    """Read the message and go on."""
    told.button(QMessageBox.StandardButton.Ok).click()
    qtbot.waitUntil(lambda: not desk.window.findChildren(QMessageBox))
    desk.window.activateWindow()
    desk.view.setFocus()
    qtbot.waitUntil(desk.view.hasFocus)


def test_a_dossier_that_was_moved_away_is_two_keys_from_a_copy_in_which_the_work_goes_on(
    qtbot: QtBot, desk: Driven, path: Path
) -> None:
    desk.press("A")
    path.rename(path.with_name("elsewhere"))
    desk.press("A")
    told = message(qtbot, desk)
    assert "moved" in told.text() and "Save a copy now" in told.text()
    assert desk.window.status.saved.text() == "The last decision is not saved"
    desk.press("Return")
    dialog = visible(qtbot, desk, QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["set-copy.dossier"]
    desk.press("Return")
    qtbot.waitUntil(lambda: desk.told == "You are working in set-copy.dossier now")
    assert desk.labels() == ["accept"]
    desk.window.activateWindow()
    desk.view.setFocus()
    qtbot.waitUntil(desk.view.hasFocus)
    desk.press("X")
    assert desk.labels() == ["reject", "accept"]
    with Store.open(path.with_name("elsewhere"), "read") as moved:
        assert len(moved.history()) == 1
        assert list(moved.check()) == []


def test_another_program_that_writes_is_told_and_the_decision_can_be_made_again(
    qtbot: QtBot, desk: Driven, path: Path
) -> None:
    before = desk.panel.current()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.press("A")
        told = message(qtbot, desk)
        assert "Another program is using" in told.text() and "do it again" in told.text()
        other.execute("ROLLBACK")
    close(qtbot, desk, told)
    assert desk.labels() == [] and desk.panel.current() == before
    desk.press("A")
    assert desk.labels() == ["accept"]
    assert desk.window.status.saved.text() == "Every decision is saved"


def test_copies_that_cannot_be_kept_are_said_in_one_line_and_the_work_goes_on(
    qtbot: QtBot, tmp_path: Path, path: Path
) -> None:
    copies_folder(path).write_text("in the way")
    with driven(qtbot, tmp_path, path) as desk:
        qtbot.waitUntil(lambda: desk.told == "No copy could be made today; save one elsewhere")
        notice = desk.window.status.notice
        assert notice.isVisible() and notice.text() == "No copy of today"
        assert "save a copy elsewhere" in notice.toolTip()
        assert desk.window.findChildren(QMessageBox) == []
        desk.press("A")
        assert desk.labels() == ["accept"]


def test_a_network_share_is_said_in_the_status_bar(
    qtbot: QtBot, tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\n//nas/share {tmp_path} cifs rw 0 0\n")
    monkeypatch.setattr(network, "_MOUNTS", mounts)
    with driven(qtbot, tmp_path, path) as desk:
        assert desk.window.status.notice.text() == "On a network share: saving takes a little longer"
        assert desk.window.status.notice.isVisible()
        desk.press("A")
        assert desk.labels() == ["accept"]
        assert not path.with_name(path.name + "-wal").exists()


@pytest.mark.skipif(os.name == "nt", reason="nothing can be mounted there")
def test_an_import_that_meets_a_full_disk_stops_and_goes_on_with_room(
    qtbot: QtBot, tmp_path: Path, disk: SmallDisk, on_disk: Path
) -> None:
    sources = on_disk.with_name("sources")
    with driven(qtbot, tmp_path, on_disk) as desk:
        disk.leave(PAGES_OF_A_BATCH)
        desk.window.handlers.imports.take_in([sources])
        told = message(qtbot, desk)
        assert "The disk is full" in told.text() and "Make room" in told.text()
        assert desk.window.status.saved.text() == "Every decision is saved"
        dossier = desk.workspace.dossier
        assert dossier is not None
        assert 0 < dossier.store.document_count() < SOURCES
        disk.make_room()
        close(qtbot, desk, told)
        desk.window.handlers.imports.take_in([sources])
        qtbot.waitUntil(lambda: not desk.window.handlers.exchange.busy)
        assert dossier.store.document_count() == SOURCES
        assert list(dossier.store.check()) == []
