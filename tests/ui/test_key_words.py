"""Sentences tell the keys of the moment."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

import vwsreview.ui
from tests.review.examples import annotated, store_with
from vwsreview.ui.keys.key_words import key_words
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

UI = Path(vwsreview.ui.__file__).parent
SPELLED = re.compile(r"\b(?:Ctrl|Alt)\+(?:Shift\+)?[A-Z]\b|\bF\d{1,2}\b")
"""A key that may be that of a command. Shift+F10, Ctrl+1–9 and the like are of the widget itself."""

OWN_KEYS = {"slot_editor.py", "people_pane.py", "key_rules.py"}
"""They tell keys of their own that run no command of the table."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_paths([tmp_path / "set.dossier"])
    yield window
    window.close()


def sentences(path: Path) -> Iterator[str]:
    """All that is handed to `tr` or `translate` in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("tr", "translate")
        ):
            yield from (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))


def test_no_sentence_spells_the_key_of_a_command() -> None:
    files = [path for path in UI.rglob("*.py") if path.name not in OWN_KEYS]
    assert len(files) > 40
    found = {path.name: told for path in files for told in sentences(path) if SPELLED.search(told)}
    assert found == {}


def test_what_is_told_has_the_key_of_the_moment(window: MainWindow) -> None:
    window.commands["remove_document"].trigger()
    assert window.statusBar().currentMessage() == "a.md was removed; Ctrl+Z brings it back"
    window.commands["undo"].trigger()
    window.commands.shortcuts.give("undo", ["Ctrl+U"])
    window.commands["remove_document"].trigger()
    assert window.statusBar().currentMessage() == "a.md was removed; Ctrl+U brings it back"
    window.commands["undo"].trigger()
    window.commands.shortcuts.give("undo", [])
    window.commands["remove_document"].trigger()
    assert "“Undo” brings it back" in window.statusBar().currentMessage()


def test_what_stands_there_follows_at_once(window: MainWindow) -> None:
    bar = window.workspace.find_bar
    assert "F3" in bar._next.toolTip()
    window.commands.shortcuts.give("find_next", ["F12"])
    assert "F12" in bar._next.toolTip()
    assert "(F12)" in window.commands["find_next"].toolTip()


def test_without_a_window_the_standard_key_is_told(qtbot: QtBot) -> None:
    assert key_words("undo") in ("Ctrl+Z", "⌘Z")
