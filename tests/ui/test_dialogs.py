"""What dialogs ask for, and what they hand back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from vwsreview.ui.dialogs.comment import CommentDialog
from vwsreview.ui.dialogs.keys import KeysDialog
from vwsreview.ui.dialogs.settings import SettingsDialog
from vwsreview.ui.keys.shortcuts import Shortcuts
from vwsreview.ui.menus.table import command_table
from vwsreview.ui.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def test_settings_are_kept_on_ok_only(qtbot: QtBot, session: Session) -> None:
    for end, language in ((SettingsDialog.reject, "system"), (SettingsDialog.accept, "nl")):
        dialog = SettingsDialog(session, "anne")
        qtbot.addWidget(dialog)
        dialog.language.setCurrentIndex(dialog.language.findData("nl"))
        dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
        dialog.reviewer.setText("  Bram ")
        dialog.advance.setChecked(False)
        end(dialog)
        assert session.language == language
    assert (session.theme, session.reviewer, session.advance) == ("dark", "Bram", False)


def test_who_gives_no_name_is_shown_the_name_of_the_system(qtbot: QtBot, session: Session) -> None:
    dialog = SettingsDialog(session, "anne")
    qtbot.addWidget(dialog)
    assert dialog.reviewer.placeholderText() == "anne"


def test_the_sheet_of_keys_lists_every_command_and_finds_one(qtbot: QtBot, session: Session) -> None:
    dialog = KeysDialog(command_table(), Shortcuts(command_table(), session))
    qtbot.addWidget(dialog)
    tree = dialog.tree
    rows = [tree.topLevelItem(at).child(row) for at in range(tree.topLevelItemCount())
            for row in range(tree.topLevelItem(at).childCount())]  # fmt: skip
    assert len(rows) == sum(1 for menu in command_table() for _ in menu.commands())
    dialog.words.setText("copy ctrl+shift+r")
    assert [row.text(0) for row in rows if not row.isHidden()] == ["Copy the record with its source"]
    assert sum(not tree.topLevelItem(at).isHidden() for at in range(tree.topLevelItemCount())) == 1


def test_a_comment_is_kept_with_ctrl_enter(qtbot: QtBot) -> None:
    dialog = CommentDialog("overleg.md", "oud")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(dialog.focusWidget(), "Nakijken")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keySequence(dialog.focusWidget(), "Ctrl+Return")
    assert dialog.comment() == "Nakijken"


def test_the_sheet_of_keys_tells_the_menu_of_a_command_that_is_named_short(qtbot: QtBot, session: Session) -> None:
    dialog = KeysDialog(command_table(), Shortcuts(command_table(), session))
    qtbot.addWidget(dialog)
    dialog.words.setText("extract again")
    assert dialog.tree.currentItem().text(0) == "Extract again › This document"


def test_the_sheet_of_keys_goes_to_the_command_of_that_name_first(qtbot: QtBot, session: Session) -> None:
    dialog = KeysDialog(command_table(), Shortcuts(command_table(), session))
    qtbot.addWidget(dialog)
    dialog.words.setText("accept")
    assert dialog.tree.currentItem().text(0) == "Accept"
