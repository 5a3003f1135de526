"""Must show: every command can be reached, seen and re-bound by keyboard, in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.review.examples import annotated, store_with
from vwsreview.ui.dialogs.keys import KeysDialog
from vwsreview.ui.dialogs.palette import FOUND_ROLE, NAME, PaletteDialog
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

MakeWindow = Callable[[], MainWindow]
FREE = "Ctrl+Shift+F12"
"""A key that runs nothing of ours."""


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path) -> MakeWindow:
    path = tmp_path / "set.dossier"
    store_with(path, annotated("a.md"), annotated("b.md")).close()

    def make() -> MainWindow:
        session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        window = MainWindow(session, Theme.named("light"))
        qtbot.addWidget(window)
        window.show()
        window.furnish()
        window.open_paths([path])
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window: MakeWindow) -> Iterator[MainWindow]:
    window = make_window()
    yield window
    window.close()


def press(qtbot: QtBot, *keys: str) -> None:
    for key in keys:
        qtbot.keySequence(QApplication.focusWidget(), key)


def opened(qtbot: QtBot, window: MainWindow, kind: type[QDialog], key: str) -> QDialog:
    press(qtbot, key)
    dialog = next(one for one in window.findChildren(kind) if one.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def reachable(menu_actions: list[QAction]) -> Iterator[QAction]:
    """Every action that arrow keys come to, from the menu bar on."""
    for action in menu_actions:
        menu = action.menu()
        assert action.isVisible(), action.text()
        if isinstance(menu, QMenu):
            yield from reachable(menu.actions())
        elif not action.isSeparator():
            yield action


def test_every_command_is_reached_from_the_menu_bar(window: MainWindow) -> None:
    recent = window.commands.menu("recent").actions()
    found = [action for action in reachable(window.menuBar().actions()) if action not in recent]
    assert found == list(window.commands.all())


def test_every_command_is_seen_in_the_palette(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, PaletteDialog, "Ctrl+Shift+P")
    assert isinstance(palette, PaletteDialog)
    rows = [palette.list.topLevelItem(row) for row in range(palette.list.topLevelItemCount())]
    assert [row.data(NAME, FOUND_ROLE).command.id for row in rows] == [
        action.command.id for action in window.commands.all()
    ]
    for row in rows:
        command = row.data(NAME, FOUND_ROLE).command.id
        assert all(row.text(column) for column in (0, 1)), command
        assert row.text(2) == window.commands.shortcuts.words(command)
    palette.reject()


def test_every_command_gets_another_key_by_keyboard(qtbot: QtBot, window: MainWindow, make_window: MakeWindow) -> None:
    """Look it up, Enter, press the key; where another command has it, Enter takes it over."""
    sheet = opened(qtbot, window, KeysDialog, "F1")
    assert isinstance(sheet, KeysDialog)
    commands = window.commands.all()
    before = None
    for action in commands:
        sheet.words.setFocus()
        press(qtbot, "Ctrl+A")
        qtbot.keyClicks(sheet.words, action.command.name)
        press(qtbot, "Return")
        assert QApplication.focusWidget() is sheet.tree
        for _ in range(len(commands)):  # several commands may hold the same words
            if sheet.command() is action.command:
                break
            press(qtbot, "Down")
        assert sheet.command() is action.command
        press(qtbot, "Return", FREE)
        if before is not None:
            assert before.name in sheet.message.text()
            press(qtbot, "Return")
        assert action.shortcut() == QKeySequence(FREE), action.command.id
        assert action.toolTip().endswith(f"({FREE})")
        before = action.command
    others = [action for action in commands if QKeySequence(FREE) in action.shortcuts()]
    assert others == [commands[-1]]
    press(qtbot, "Escape")
    assert not sheet.isVisible()
    again = make_window()  # the next day
    assert again.commands[commands[-1].command.id].shortcut() == QKeySequence(FREE)
    again.close()
