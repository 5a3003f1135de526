"""The table of commands: no key twice, no access key twice in a menu, every command said in words."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vwsreview.domain.layers import LAYERS
from vwsreview.resources import resource
from vwsreview.ui.keys.commands import Command, Menu
from vwsreview.ui.menus.table import TOOL_BAR, command_table

DEAD_OR_SHIFTED = set("'\"`~^´¨")


def all_menus() -> list[Menu]:
    found: list[Menu] = []
    waiting = list(command_table())
    while waiting:
        menu = waiting.pop()
        found.append(menu)
        waiting += [entry for entry in menu.entries if isinstance(entry, Menu)]
    return found


def all_commands() -> list[Command]:
    return [command for menu in command_table() for command in menu.commands()]


def access_keys(texts: list[str]) -> list[str]:
    return [text.replace("&&", "").partition("&")[2][:1].lower() for text in texts]


def test_no_key_is_given_twice(qtbot: QtBot) -> None:
    keys = Counter(QKeySequence(key).toString() for command in all_commands() for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_keys_are_neither_dead_keys_nor_ctrl_alt(qtbot: QtBot) -> None:
    for command in all_commands():
        for key in command.keys:
            assert not DEAD_OR_SHIFTED & set(key), key
            assert not ("Ctrl" in key and "Alt" in key), f"{key} is AltGr on Windows"


def test_a_key_never_runs_what_a_menu_opens(qtbot: QtBot) -> None:
    taken = {f"Alt+{key.upper()}" for key in access_keys([menu.text for menu in command_table()])}
    assert not taken & {key for command in all_commands() for key in command.keys}


@pytest.fixture(params=["en", "nl"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource(f"translations/vwsreview_{request.param}.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("language")
def test_access_keys_are_there_and_differ_inside_a_menu() -> None:
    bars = [[menu.text for menu in command_table()]]
    bars += [[entry.text for entry in menu.entries if not isinstance(entry, str)] for menu in all_menus()]
    for texts in bars:
        keys = access_keys(texts)
        assert all(keys), texts
        assert len(set(keys)) == len(keys), texts


def test_every_command_has_its_own_id_a_text_and_a_tip(qtbot: QtBot) -> None:
    commands = all_commands()
    assert len({command.id for command in commands}) == len(commands)
    for command in commands:
        assert command.text
        assert command.tip
        assert not command.tip.endswith("."), command.tip


def test_what_the_tool_bar_shows_is_in_a_menu_and_has_an_icon(qtbot: QtBot) -> None:
    commands = {command.id: command for command in all_commands()}
    for entry in TOOL_BAR:
        assert entry == "-" or entry in commands, entry


def test_every_layer_has_one_key(qtbot: QtBot) -> None:
    keys = {command.argument: command.keys for command in all_commands() if command.handler == "add_record"}
    assert keys == {layer.name: (str(number),) for number, layer in enumerate(LAYERS, 1)}


def test_a_name_is_the_text_without_marks() -> None:
    assert Command("x", "&Fish && chips…", "").name == "Fish & chips"
