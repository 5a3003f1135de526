"""Wider and narrower lines: the setting is kept, and the reader stays where he was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.review.examples import store_with
from vwsreview.extract.extractor import extract
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.page.document_view import DocumentView
from vwsreview.ui.page.page_layout import STANDARD, PageLayout, Typesetting
from vwsreview.ui.session import Session

SENTENCE = "Dit is een regel over het overleg die zo lang is dat zij nooit op één regel van de bladzijde past. "
TEXT = "".join(f"## Punt {number}\n\n{SENTENCE * 4}\n\n" for number in range(40))


@pytest.fixture
def view(qtbot: QtBot) -> DocumentView:
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(1400, 700)
    view.show()
    view.show_document(TEXT, ())
    return view


def lines_of(view: DocumentView) -> list[float]:
    block = view.document().findBlockByNumber(2)
    view.blockBoundingRect(block)  # lays it out
    layout = block.layout()
    return [layout.lineAt(line).naturalTextWidth() for line in range(layout.lineCount())]


def test_lines_are_no_wider_than_their_characters(view: DocumentView) -> None:
    widths = {}
    for characters in (60, STANDARD.characters, 120, None):
        view.set_typesetting(Typesetting(characters))
        layout = view.document().documentLayout()
        assert isinstance(layout, PageLayout)
        assert max(lines_of(view)) <= layout.measure
        widths[characters] = layout.measure
    assert widths[60] < widths[STANDARD.characters] < widths[120] < widths[None]
    assert widths[None] > 1300


def test_spacing_moves_lines_apart(view: DocumentView) -> None:
    heights = []
    for space in (0.2, STANDARD.line_space, 0.7):
        view.set_typesetting(Typesetting(60, space))
        heights.append(view.blockBoundingRect(view.document().findBlockByNumber(2)).height())
    assert heights == sorted(set(heights))


def test_the_reader_stays_where_he_was(view: DocumentView) -> None:
    view.set_caret(TEXT.index("Punt 20"))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 5)
    place = view.place()
    for typesetting in (Typesetting(60), Typesetting(None, 0.7), Typesetting(120, 0.2)):
        view.set_typesetting(typesetting)
        top, caret = view.place()
        assert caret == place.caret
        assert TEXT.rfind("\n", 0, top) == TEXT.rfind("\n", 0, place.top)  # the same paragraph is on top


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    document = extract(TEXT, sha256="0" * 64, name="lang.md")
    store_with(tmp_path / "set.dossier", document).close()
    window = MainWindow(session(tmp_path), Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_paths([tmp_path / "set.dossier"])
    yield window
    window.close()


def session(folder: Path) -> Session:
    return Session(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_the_choice_is_ticked_and_kept(window: MainWindow, tmp_path: Path) -> None:
    commands = window.commands
    assert commands["set_line_width/normal"].isChecked()
    commands["set_line_width/narrow"].trigger()
    commands["set_line_space/wide"].trigger()
    assert commands["set_line_width/narrow"].isChecked()
    assert not commands["set_line_width/normal"].isChecked()
    kept = session(tmp_path)
    assert (kept.line_width, kept.line_space) == ("narrow", "wide")


def test_a_damaged_setting_reads_as_normal(qtbot: QtBot, tmp_path: Path) -> None:
    kept = session(tmp_path)
    kept.line_width = kept.line_space = "rubbish"
    window = MainWindow(kept, Theme.named("light"))
    qtbot.addWidget(window)
    window.furnish()
    assert window.commands["set_line_width/normal"].isChecked()
    window.close()
