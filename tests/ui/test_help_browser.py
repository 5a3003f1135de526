"""Text of the program's own: its sections are found by name, and nothing is fetched."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from vwsreview.ui.help_browser import HelpBrowser, anchors, code_in, patch_colour
from vwsreview.ui.look.theme import Theme

TEXT = "# Top\n\n" + "words\n\n" * 80 + "## Dates {#date}\n\nOf a day. See [the top](#top).\n\n"
TEXT += "### Role {#date/role}\n\n" + "x\n\n" * 80


@pytest.fixture
def browser(qtbot: QtBot) -> HelpBrowser:
    browser = HelpBrowser()
    qtbot.addWidget(browser)
    browser.resize(300, 300)
    browser.show()
    browser.show_markdown(TEXT)
    return browser


def test_names_stand_behind_headings_and_are_not_shown(browser: HelpBrowser) -> None:
    assert anchors(TEXT) == ["", "date", "date/role"]
    assert browser.sections() == ("date", "date/role")
    assert "{#" not in browser.toPlainText()


def test_a_section_comes_to_the_top(browser: HelpBrowser) -> None:
    assert browser.go_to("date")
    assert browser.verticalScrollBar().value() > 0
    assert browser.textCursor().block().text() == "Dates"
    assert browser.cursorRect().top() < 40
    assert not browser.go_to("nothing")


def test_a_link_inside_goes_there_and_one_that_leads_out_is_told(qtbot: QtBot, browser: HelpBrowser) -> None:
    browser.anchorClicked.emit(QUrl("#date/role"))
    assert browser.textCursor().block().text() == "Role"
    with qtbot.waitSignal(browser.followed) as told:
        browser.anchorClicked.emit(QUrl("https://example.org/a"))
    assert told.args == ["https://example.org/a"]


def test_words_are_found_and_found_again_from_the_top(browser: HelpBrowser) -> None:
    assert browser.find_words("of a day")
    assert browser.textCursor().selectedText() == "Of a day"
    assert browser.find_words("of a day")
    assert not browser.find_words("no such words")
    assert browser.textCursor().selectedText() == "Of a day"


def test_pictures_come_from_the_folder_of_the_text_alone(browser: HelpBrowser, tmp_path: Path) -> None:
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide" / "a.png").write_bytes(b"picture")
    (tmp_path / "secret.png").write_bytes(b"secret")
    browser.show_markdown("text", tmp_path / "guide")
    assert browser.loadResource(2, QUrl("a.png")) == b"picture"
    for name in ("../secret.png", "https://example.org/a.png", "b.png", (tmp_path / "secret.png").as_uri()):
        assert browser.loadResource(2, QUrl(name)) is None


def test_keys_stand_on_a_patch(browser: HelpBrowser) -> None:
    browser.show_markdown("Press `A` or `Ctrl+B`, then go.")
    block = browser.document().begin()
    assert [block.text()[place.start : place.end] for place in code_in(block)] == ["A", "Ctrl+B"]
    cursor = QTextCursor(block)
    cursor.setPosition(code_in(block)[0].end)
    assert cursor.charFormat().background().color() == patch_colour(browser.palette())
    cursor.setPosition(2)
    assert cursor.charFormat().background().color() != patch_colour(browser.palette())


def test_other_colours_hold_in_the_text_too_and_the_place_stays(browser: HelpBrowser) -> None:
    browser.show_markdown("`A`\n\n" + TEXT)
    browser.go_to("date")
    at = browser.verticalScrollBar().value()
    browser.set_theme(Theme.named("dark"))
    assert browser.verticalScrollBar().value() == at > 0
    cursor = QTextCursor(browser.document().begin())
    cursor.setPosition(1)
    assert cursor.charFormat().background().color() == patch_colour(Theme.named("dark").palette())
