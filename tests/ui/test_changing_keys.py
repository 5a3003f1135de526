"""Keys are changed by keys: taken over, left alone, refused with a reason, removed, reset, kept and printed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, QSettings, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vwsreview.ui.dialogs.keys import KeysDialog
from vwsreview.ui.keys.key_rules import KeyRules, portable
from vwsreview.ui.keys.key_sheet import KeySheet
from vwsreview.ui.keys.shortcuts import Shortcuts
from vwsreview.ui.menus.table import command_table
from vwsreview.ui.session import Session

NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def shortcuts(qtbot: QtBot, session: Session) -> Shortcuts:
    return Shortcuts(command_table(), session)


@pytest.fixture
def dialog(qtbot: QtBot, shortcuts: Shortcuts) -> KeysDialog:
    dialog = KeysDialog(command_table(), shortcuts)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def press(qtbot: QtBot, *keys: str) -> None:
    for key in keys:
        qtbot.keySequence(QApplication.focusWidget(), key)


def go_to(dialog: KeysDialog, command: str) -> None:
    rows = [row for _, rows in dialog._groups for row in rows]
    dialog.tree.setFocus()
    dialog.tree.setCurrentItem(next(row for row in rows if row.data(0, Qt.ItemDataRole.UserRole).id == command))


def test_a_free_key_is_taken_at_once(qtbot: QtBot, dialog: KeysDialog, shortcuts: Shortcuts) -> None:
    go_to(dialog, "accept")
    press(qtbot, "F2", "Y")
    assert shortcuts.keys("accept") == ("Y",)
    assert QApplication.focusWidget() is dialog.tree
    press(qtbot, "Insert", "Ctrl+Shift+Y")
    assert shortcuts.keys("accept") == ("Y", "Ctrl+Shift+Y")


def test_a_clash_is_told_and_can_be_left(qtbot: QtBot, dialog: KeysDialog, shortcuts: Shortcuts) -> None:
    go_to(dialog, "accept")
    press(qtbot, "Return", "X")
    assert dialog.message.text() == "X is a key of “Reject”."
    press(qtbot, "Escape")
    assert dialog.isVisible()
    assert (shortcuts.keys("accept"), shortcuts.keys("reject")) == (("A",), ("X",))
    press(qtbot, "Return", "X", "Return")
    assert (shortcuts.keys("accept"), shortcuts.keys("reject")) == (("X",), ())
    shortcuts.give("reject", shortcuts.standard("reject"))
    assert (shortcuts.keys("accept"), shortcuts.keys("reject")) == ((), ("X",))


def test_a_needed_key_is_refused_with_the_reason(qtbot: QtBot, dialog: KeysDialog, shortcuts: Shortcuts) -> None:
    go_to(dialog, "accept")
    press(qtbot, "Return", "Tab")
    assert "Lists, lines and buttons need that key" in dialog.message.text()
    press(qtbot, "Ctrl+C")
    assert "Lines that are typed in need that key" in dialog.message.text()
    press(qtbot, "Alt+F")
    assert "opens a menu" in dialog.message.text()
    press(qtbot, "Y")
    assert shortcuts.keys("accept") == ("Y",)


def test_escape_leaves_the_key_as_it_is(qtbot: QtBot, dialog: KeysDialog, shortcuts: Shortcuts) -> None:
    go_to(dialog, "accept")
    press(qtbot, "Return", "Escape")
    assert dialog.isVisible()
    assert shortcuts.keys("accept") == ("A",)


def test_delete_takes_the_keys_and_standard_gives_them_back(
    qtbot: QtBot, dialog: KeysDialog, shortcuts: Shortcuts, session: Session
) -> None:
    go_to(dialog, "undo")
    press(qtbot, "Delete")
    assert shortcuts.keys("undo") == ()
    assert Shortcuts(command_table(), session).keys("undo") == ()
    dialog._on_standard_wanted()
    assert shortcuts.keys("undo") == ("Ctrl+Z",)
    shortcuts.give("undo", ["Ctrl+U"])
    shortcuts.give("accept", ["Y"])
    dialog._on_all_standard_wanted()
    assert session.own_keys == {}


def test_who_takes_a_key_back_frees_it_for_its_owner(shortcuts: Shortcuts) -> None:
    shortcuts.give("accept", ["X"])
    assert shortcuts.keys("reject") == ()
    shortcuts.give("accept", ["Y"])
    assert shortcuts.keys("reject") == ("X",)


def test_damaged_settings_and_commands_of_other_versions_do_no_harm(session: Session) -> None:
    session._settings.setValue("keys", '{"accept": 3, "gone": ["X"], "reject": ["Y"]}')
    shortcuts = Shortcuts(command_table(), session)
    assert (shortcuts.keys("accept"), shortcuts.keys("reject")) == (("A",), ("Y",))
    shortcuts.give("reject", ["X"])
    assert session.own_keys == {"gone": []}


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Return, NO), (Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Escape, NO), (Qt.Key.Key_QuoteDbl, NO),
        (Qt.Key.Key_Dead_Acute, NO), (Qt.Key.Key_E, CONTROL | ALT), (Qt.Key.Key_F10, NO), (Qt.Key.Key_F4, ALT),
        (Qt.Key.Key_L, META), (Qt.Key.Key_V, CONTROL), (Qt.Key.Key_Left, CONTROL), (Qt.Key.Key_F, ALT),
    ],
)  # fmt: skip
def test_refused(qtbot: QtBot, shortcuts: Shortcuts, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    assert KeyRules().refusal(QKeyCombination(modifiers, key), shortcuts.menu_keys)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Y, NO), (Qt.Key.Key_Y, SHIFT), (Qt.Key.Key_F12, NO), (Qt.Key.Key_Left, ALT),
     (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_A, CONTROL | SHIFT), (Qt.Key.Key_Question, SHIFT)],
)  # fmt: skip
def test_allowed(qtbot: QtBot, shortcuts: Shortcuts, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    assert KeyRules().refusal(QKeyCombination(modifiers, key), shortcuts.menu_keys) == ""


def test_signs_carry_their_shift() -> None:
    assert portable(QKeyCombination(SHIFT, Qt.Key.Key_Question)) == "?"
    assert portable(QKeyCombination(CONTROL | SHIFT, Qt.Key.Key_Plus)) == "Ctrl++"
    assert portable(QKeyCombination(CONTROL | SHIFT, Qt.Key.Key_A)) == "Ctrl+Shift+A"
    assert portable(QKeyCombination(SHIFT, Qt.Key.Key_Backtab)) == "Shift+Tab"


def test_no_standard_key_is_one_that_is_refused(qtbot: QtBot, shortcuts: Shortcuts) -> None:
    for menu in command_table():
        for command in menu.commands():
            assert not shortcuts.menu_keys & set(shortcuts.standard(command.id)), command.id


def test_the_sheet_is_printed(qtbot: QtBot, shortcuts: Shortcuts, tmp_path: Path) -> None:
    sheet = KeySheet()
    shortcuts.give("accept", ["Y"])
    words = sheet.document(command_table(), shortcuts).toPlainText()
    assert "Y\nAccept" in words
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    sheet.print_on(printer, command_table(), shortcuts)
    assert (tmp_path / "keys.pdf").stat().st_size > 5000
