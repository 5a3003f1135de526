"""At 200 percent a screen of 1280 by 800 has room for 640 by 400: everything can still be reached and read."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.review.examples import annotated, store_with
from tests.ui.every_dialog import DIALOGS
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.listing import Totals
from vwsreview.ui.look.roomy_area import RoomyArea
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

SCREEN = (640, 400)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_paths([tmp_path / "set.dossier"])
    window.resize(*SCREEN)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def in_sight(window: MainWindow, widget: QWidget) -> bool:
    """Whether some of a widget can be seen, its top left corner with it."""
    corner = QRect(widget.mapTo(window, QPoint(0, 0)), widget.rect().size().boundedTo(widget.rect().size() / 4))
    return window.rect().contains(corner)


def test_the_window_fits(window: MainWindow) -> None:
    assert (window.width(), window.height()) == SCREEN


def test_no_pane_is_taken_for_garbage(qtbot: QtBot, window: MainWindow) -> None:
    side = window.workspace.side
    window.resize(1280, 800)
    for record in window.workspace.panel.records():
        window.workspace.panel.select(record.id)
        window.workspace.view.setFocus()
        for key in (Qt.Key.Key_E, Qt.Key.Key_1):
            qtbot.keyClick(QApplication.focusWidget(), key)
            QApplication.processEvents()
            gc.collect()
            assert isValid(side)


def test_the_list_of_documents_makes_room_until_it_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.view.setFocus()
    assert not window.workspace.documents.isVisible()
    window.commands["focus_documents"].trigger()
    assert window.workspace.documents.isVisible()
    assert window.workspace.documents.isAncestorOf(QApplication.focusWidget())
    window.commands["focus_text"].trigger()
    assert not window.workspace.documents.isVisible()
    window.resize(1280, 800)
    assert window.workspace.documents.isVisible()


@pytest.mark.parametrize("command", ["focus_documents", "focus_text", "focus_records", "show_pane/guideline"])
def test_what_has_the_keyboard_is_in_sight(qtbot: QtBot, window: MainWindow, command: str) -> None:
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: in_sight(window, QApplication.focusWidget()))


def test_the_text_is_no_higher_than_the_window(window: MainWindow) -> None:
    view = window.workspace.view
    assert view.mapTo(window, QPoint(0, view.height())).y() <= window.status.y()


def test_what_is_told_is_not_covered(qtbot: QtBot, window: MainWindow) -> None:
    window.status.tell("Nothing is left to decide in the documents of the list")
    assert not window.status.progress.isVisible() and window.status.saved.isVisible()
    window.status.tell("Nothing is left to decide in the documents of the list, nor a cue that nobody answered")
    assert not window.status.progress.isVisible() and not window.status.saved.isVisible()
    window.status.clearMessage()
    assert window.status.progress.isVisible() and window.status.saved.isVisible()
    window.status.tell("Taken back")
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.status.progress.isVisible())
    window.status.tell("20 accepted in the section on the state of affairs; undo takes all of them back")
    window.status.job_strip.show_work("Importing")
    window.status.job_strip.show_step(1156, 2002)
    window.status.show_conflicts(1)
    qtbot.waitUntil(lambda: not window.status.progress.isVisible())
    assert window.status.job_strip.isVisible()
    window.status.clearMessage()
    qtbot.waitUntil(lambda: window.status.progress.isVisible())


def test_large_numbers_make_the_window_no_wider(qtbot: QtBot, window: MainWindow) -> None:
    progress, strip = window.status.progress, window.status.job_strip
    progress.show_set(Totals(documents=100_000, done=12_345, records=4_000_000, open=2_000_000))
    qtbot.waitUntil(lambda: progress.isVisible() and not progress._bar.isVisible())
    strip.show_work("Importing")
    strip.show_step(12_345, 100_000)
    window.resize(*SCREEN)
    qtbot.waitUntil(lambda: not progress.isVisible())
    assert strip.isVisible() and window.width() == SCREEN[0]
    window.status.show_saved(False)
    assert window.status.saved.isVisible()


def test_layers_of_very_many_records_stay_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    layers = window.workspace.panel.layers
    record = next(one for one in window.workspace.panel.records() if one.is_open)
    of_each = [replace(record, layer=layer.name) for layer in LAYERS]
    widths = []
    for count in (9_999, 100_001):
        layers.show_counts(one for one in of_each for _ in range(count))
        QApplication.processEvents()
        widths.append(layers.minimumSizeHint().width())
        assert window.width() == 1280 and layers.mapTo(window, QPoint(layers.width(), 0)).x() <= 1280
    assert widths[1] <= widths[0]
    date = layers.findChild(QToolButton, "layer/date")
    assert date.text().endswith("100k") and QLocale().toString(100_001) in date.toolTip()


def test_what_a_digit_would_pick_is_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.view.setFocus()
    panel = window.workspace.panel
    panel.select(next(record.id for record in panel.records() if record.layer == "date"))
    window.commands["edit_doubtful"].trigger()
    offered = panel.detail.slot.list
    third = offered.visualRect(offered.model().index(2, 1)).center()
    qtbot.waitUntil(lambda: offered.viewport().visibleRegion().contains(third))
    assert in_sight(window, panel.detail.slot.line)


def test_the_lines_of_the_text_are_in_sight_again_after_a_slot(qtbot: QtBot, window: MainWindow) -> None:
    view = window.workspace.view
    view.setFocus()
    window.commands["edit_doubtful"].trigger()
    qtbot.waitUntil(lambda: view.mapTo(window, QPoint(0, 0)).x() < 0)
    qtbot.keySequence(window.workspace.panel.detail.slot.line, "Escape")
    qtbot.waitUntil(lambda: view.mapTo(window, QPoint(0, 0)).x() >= 0)


@pytest.mark.parametrize("pane", ["people", "outline", "checks", "history", "guideline"])
def test_as_much_of_a_pane_as_there_is_room_for_is_in_sight(qtbot: QtBot, window: MainWindow, pane: str) -> None:
    window.commands["focus_text"].trigger()
    window.commands[f"show_pane/{pane}"].trigger()

    def much_in_sight() -> bool:
        list_, area = QApplication.focusWidget(), window.findChild(RoomyArea)
        corner, room = list_.mapTo(area.viewport(), QPoint(0, 0)), area.viewport().size()
        return corner.x() >= 0 and 0 <= corner.y() < 100 and corner.x() + list_.width() <= room.width() + 2

    qtbot.waitUntil(much_in_sight)


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_each_dialog_fits(qtbot: QtBot, window: MainWindow, kind: type[QDialog]) -> None:
    dialog = DIALOGS[kind](window)
    dialog.show()
    dialog.resize(*SCREEN)
    assert dialog.width() <= SCREEN[0] and dialog.height() <= SCREEN[1], dialog.minimumSizeHint()
    dialog.close()
