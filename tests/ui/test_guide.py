"""The guide tells of keys and menus that are there, and opens where it is needed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.review.examples import store_with
from tests.ui.every_dialog import DIALOGS
from tests.ui.languages import spoken
from vwsreview.ui.dialogs.guide import GuideWindow
from vwsreview.ui.guide_text import FIRST, LANGUAGES, PLACEHOLDER, SECTIONS, guide, guide_source
from vwsreview.ui.help_browser import anchors
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.menus.table import command_table
from vwsreview.ui.session import Session

COMMANDS = {command.id for menu in command_table() for command in menu.commands()}
THE_LOOP = (
    "accept", "reject", "edit_doubtful", "choose_span", "reopen", "next_open_record", "next_cue", "toggle_read",
    "show_pane/people", "edit_anchor", "next_finding", "fix_finding", "spread_correction", "done_and_next",
    "export_dossier", "undo",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_names_a_command(language: str) -> None:
    named = {found.group(2) for found in PLACEHOLDER.finditer(guide_source(language))}
    assert named <= COMMANDS
    assert named >= set(THE_LOOP)
    assert not re.search(r"[{}]", re.sub(r"\{#[\w/-]+\}", "", PLACEHOLDER.sub("", guide_source(language))))


def test_both_languages_tell_the_same_in_the_same_order() -> None:
    english, dutch = (guide_source(language) for language in LANGUAGES)
    assert anchors(english) == anchors(dutch)
    assert [found.group() for found in PLACEHOLDER.finditer(english)] == [
        found.group() for found in PLACEHOLDER.finditer(dutch)
    ]
    for mark in ("\n- ", "\n| ", "\n## "):
        assert english.count(mark) == dutch.count(mark)


def test_every_section_has_a_name_and_is_there_for_what_leads_to_it() -> None:
    names = anchors(guide_source("en"))
    assert "" not in names and len(names) == len(set(names))
    assert {*SECTIONS.values(), FIRST, "cues"} <= set(names)
    assert {kind.__name__ for kind in DIALOGS} - {GuideWindow.__name__} <= set(SECTIONS)


def test_menus_are_named_in_the_language_of_the_guide(qtbot: QtBot) -> None:
    assert "**File › Extract again › This document**" in guide("en_GB")
    with spoken(QApplication.instance(), QLocale("nl_NL")):
        assert "**Bestand › Opnieuw uitlezen › " in guide("nl_NL")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    store_with(tmp_path / "set.dossier").close()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(settings), Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_paths([tmp_path / "set.dossier"])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def opened(qtbot: QtBot) -> GuideWindow:
    """The guide, opened by its key from where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), GuideWindow))
    guide_window = QApplication.activeWindow()
    assert isinstance(guide_window, GuideWindow)
    return guide_window


def marked(guide_window: GuideWindow) -> str:
    return str(guide_window.contents.currentItem().data(Qt.ItemDataRole.UserRole))


@pytest.mark.parametrize(
    ("command", "section"),
    [
        ("focus_text", "decide"),
        ("edit_doubtful", "values"),
        ("show_pane/people", "people"),
        ("show_pane/checks", "checks"),
        ("find_in_dossier", "find"),
        ("edit_anchor", "anchor"),
        ("edit_settings", "look"),
    ],
)
def test_it_opens_at_what_has_the_keyboard(qtbot: QtBot, window: MainWindow, command: str, section: str) -> None:
    window.commands[command].trigger()
    dialog = window.findChild(QDialog)
    if dialog is not None:
        qtbot.waitUntil(dialog.isActiveWindow)
    guide_window = opened(qtbot)
    assert marked(guide_window) == section
    assert guide_window.browser.hasFocus()
    qtbot.keyClick(guide_window.browser, Qt.Key.Key_Escape)
    assert not guide_window.isVisible()
    if dialog is not None:
        dialog.close()


def test_it_opens_in_a_dialog_while_there_is_another_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """As when the language was changed and the old window is not gone yet."""
    settings = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    another = MainWindow(Session(settings), Theme.named("light"))
    qtbot.addWidget(another)
    another.show()
    another.furnish()
    window.activateWindow()
    window.commands["edit_settings"].trigger()
    dialog = window.findChild(QDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    guide_window = opened(qtbot)
    assert marked(guide_window) == "look"
    guide_window.close()
    dialog.close()
    another.close()


def test_the_contents_lead_to_a_section_and_follow_the_reader(qtbot: QtBot, window: MainWindow) -> None:
    guide_window = opened(qtbot)
    guide_window.contents.setFocus()
    qtbot.keyClick(guide_window.contents, Qt.Key.Key_End)
    assert guide_window.browser.textCursor().block().text() == "What the program does not do"
    guide_window.browser.go_to("anchor")
    assert marked(guide_window) == "anchor"
    guide_window.close()


def test_words_are_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    guide_window = opened(qtbot)
    qtbot.keyClick(guide_window.browser, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(guide_window.search.words, "newest good copy")
    assert guide_window.browser.textCursor().selectedText() == "newest good copy"
    qtbot.keyClicks(guide_window.search.words, "zzz")
    assert guide_window.search.told_found.isVisible()
    guide_window.close()


def test_keys_are_told_as_they_are_now(qtbot: QtBot, window: MainWindow) -> None:
    guide_window = opened(qtbot)
    guide_window.browser.go_to("anchor")
    window.commands.shortcuts.give("edit_anchor", ["F12"])
    assert "F12 shows the days found" in guide_window.browser.toPlainText()
    assert guide_window.browser.section() == "anchor"
    guide_window.close()
