"""The guideline says something about every layer and key, in both languages, where the reviewer needs it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.review.examples import store_with
from tests.ui.languages import spoken
from vwsreview.domain.layers import LAYERS
from vwsreview.ui.help_browser import HelpBrowser, anchors
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.panes.guideline_pane import LANGUAGES, guideline
from vwsreview.ui.session import Session

WANTED = [layer.name for layer in LAYERS] + [f"{layer.name}/{key.name}" for layer in LAYERS for key in layer.keys]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_layer_and_key_has_its_section(language: str) -> None:
    found = [name for name in anchors(guideline(language)) if name]
    assert len(found) == len(set(found))
    assert set(WANTED) <= set(found)
    links = re.findall(r"\]\(#([\w/-]+)\)", guideline(language))
    assert set(links) <= set(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_section_is_empty(language: str) -> None:
    parts = re.split(r"(?m)^#+ .*$", guideline(language))[1:]
    assert all(len(part.split()) > 3 for part in parts)


def test_both_languages_have_the_same_sections_in_the_same_order() -> None:
    assert anchors(guideline("nl_NL")) == anchors(guideline("en_GB"))
    assert guideline("fr_FR") == guideline("en_GB")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_knows_the_sections(qtbot: QtBot, language: str) -> None:
    browser = HelpBrowser()
    qtbot.addWidget(browser)
    browser.show_markdown(guideline(language))
    assert set(WANTED) <= set(browser.sections())
    assert "|" not in browser.toPlainText()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    store_with(tmp_path / "set.dossier").close()
    with spoken(QApplication.instance(), QLocale("nl_NL")):
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


def heading(browser: HelpBrowser) -> str:
    return browser.textCursor().block().text()


def test_it_opens_at_the_layer_and_follows_without_taking_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.centralWidget().currentWidget()
    pane = workspace.guideline
    assert pane.browser.sections() == ()  # nothing is read before it is seen
    qtbot.keySequence(QApplication.focusWidget(), "I")
    assert pane.isVisible() and pane.browser.hasFocus()
    assert heading(pane.browser) == "Velden"
    qtbot.keyClick(pane.browser, Qt.Key.Key_Escape)
    assert workspace.view.hasFocus()
    action = next(
        record for record in workspace.dossier.store.records(workspace.document_id) if record.layer == "action"
    )
    workspace.panel.select(action.id)
    assert heading(pane.browser) == "Acties"
    assert workspace.view.hasFocus()


def test_reading_on_is_not_disturbed_inside_a_layer(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.centralWidget().currentWidget()
    window.commands["show_pane/guideline"].trigger()
    browser = workspace.guideline.browser
    browser.verticalScrollBar().setValue(400)
    workspace.guideline.show_record(workspace.panel.current())
    assert browser.verticalScrollBar().value() == 400


def test_words_are_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["show_pane/guideline"].trigger()
    pane = window.centralWidget().currentWidget().guideline
    pane.search.words.setFocus()
    qtbot.keyClicks(pane.search.words, "lakcodes")
    assert pane.browser.textCursor().selectedText().lower() == "lakcodes"
    qtbot.keyClicks(pane.search.words, "zzz")
    assert pane.search.told_found.isVisible()
