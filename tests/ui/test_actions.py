"""Menus and tool bar are what the table says, and an action runs the method of its name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.keys.commands import DOCUMENT, RECORD, WHOLE, WRITABLE
from vwsreview.ui.menus.table import command_table
from vwsreview.ui.session import Session


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> QMainWindow:
    window = QMainWindow()
    window.setObjectName(str(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    return window


def actions_of(window: QMainWindow) -> Actions:
    return Actions(window, lambda name: QIcon(), Session(QSettings(window.objectName(), QSettings.Format.IniFormat)))


def test_every_command_is_in_a_menu_with_its_key(window: QMainWindow) -> None:
    actions = actions_of(window)
    commands = [command for menu in command_table() for command in menu.commands()]
    assert [action.command for action in actions.all()] == commands
    for action in actions.all():
        assert any(
            isinstance(place, type(window.menuBar().actions()[0].menu())) for place in action.associatedObjects()
        )
        assert len(action.shortcuts()) == len(action.command.keys)


def test_state_enables_what_it_allows(window: QMainWindow) -> None:
    actions = actions_of(window)
    assert not actions["reopen"].isEnabled()
    assert actions["quit"].isEnabled()
    actions.set_state(frozenset({DOCUMENT, RECORD}))
    assert not actions["reopen"].isEnabled()
    assert actions["copy_record"].isEnabled()
    actions.set_state(frozenset({DOCUMENT, RECORD, WRITABLE}))
    assert not actions["reopen"].isEnabled()
    actions.set_state(frozenset({DOCUMENT, RECORD, WRITABLE, WHOLE}))
    assert actions["reopen"].isEnabled()


def test_an_action_runs_the_method_of_its_name(window: QMainWindow) -> None:
    ran: list[str] = []

    def method(name: str) -> object:
        return lambda self, *arguments: ran.append(" ".join([name, *arguments]))

    names = {action.command.handler for action in actions_of(window).all()}
    handler = type("Handler", (QObject,), {name: method(name) for name in names})(window)
    actions = actions_of(window)
    actions.run_by([handler])
    actions["quit"].trigger()
    actions.set_state(frozenset({"writable", "whole", "selection"}))
    actions["add_record/date"].trigger()
    assert ran == ["quit", "add_record date"]


def test_a_command_without_a_handler_is_a_mistake_of_ours(window: QMainWindow) -> None:
    with pytest.raises(ValueError, match="unpack"):
        actions_of(window).run_by([])


def test_one_of_several_is_ticked(window: QMainWindow) -> None:
    actions = actions_of(window)
    actions.check("set_kind", "memo")
    actions.check("set_kind", "letter")
    assert actions["set_kind/letter"].isChecked()
    assert not actions["set_kind/memo"].isChecked()
