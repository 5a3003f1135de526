"""Nothing that is said is cut off: in both languages, in a window of 1280 by 800 and in each dialog."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolBar,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, document, records, store_with
from tests.ui.every_dialog import export_dialog
from tests.ui.languages import spoken
from vwsreview.domain.document import AnchorCandidate
from vwsreview.domain.layers import DOCUMENT_KINDS
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import IntakeReport, Refusal
from vwsreview.ui.dialogs.about import AboutDialog
from vwsreview.ui.dialogs.anchor import AnchorDialog
from vwsreview.ui.dialogs.comment import CommentDialog
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.dialogs.keys import KeysDialog
from vwsreview.ui.dialogs.settings import SettingsDialog
from vwsreview.ui.documents.document_header import ElidedLabel
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.records.record_detail import RecordDetail
from vwsreview.ui.session import Session

NAME = "verslag-testcapaciteit.md"
SMALLEST = (1280, 800)
EDGES = 12
"""Pixels that a line to type in keeps for its frame and margins."""


@pytest.fixture(params=["nl_NL", "en_GB"])
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    with spoken(qapp, QLocale(request.param)):
        yield request.param


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, session: Session, language: str) -> Iterator[MainWindow]:
    """On a dossier with a document of every kind, the most being open."""
    path = tmp_path / "set.dossier"
    documents = [annotated(f"{kind}-{NAME}", kind=kind, status="in_review") for kind in DOCUMENT_KINDS]
    store_with(path, annotated(NAME, status="in_review"), *documents).close()
    window = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(window)
    window.resize(*SMALLEST)
    window.show()
    window.furnish()
    window.open_paths([path])
    qtbot.waitUntil(lambda: window.windowTitle().startswith(NAME))
    yield window
    window.close()


def dialogs(window: MainWindow, session: Session) -> Iterator[QDialog]:
    report = IntakeReport(["a.md"], ["b.md"], ["c.md"], [Refusal("d.txt", Problem("not_utf8", offset=3))], True)
    candidates = tuple(AnchorCandidate("2020-11-18", reason, 0, 3) for reason in ("meeting_date", "text"))
    yield AboutDialog(window)
    yield AnchorDialog(replace(document(), anchor_candidates=candidates), TEXT, records(), window)
    yield CommentDialog(NAME, "", window)
    yield export_dialog(window)
    yield ImportReportDialog(report, "", window)
    yield KeysDialog(window.commands.table, window.commands.shortcuts, window)
    yield SettingsDialog(session, "m.smit", window)


def cut_off(root: QWidget) -> list[str]:
    """What is said in less room than it needs; texts that leave out their middle on purpose are not looked at."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            found += [f"{type(widget).__name__}: {text!r}" for text, fits in _said(widget) if text and not fits]
    return found


def _said(widget: QWidget) -> Iterator[tuple[str, bool]]:
    """Texts of a widget, with whether there is room for them."""
    room, needed = widget.size(), widget.sizeHint()
    if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
        high = widget.heightForWidth(room.width()) if widget.wordWrap() else needed.height()
        yield widget.text(), room.height() >= high and (widget.wordWrap() or room.width() >= needed.width())
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), room.width() >= needed.width() and room.height() >= needed.height()
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
        line = widget.style().subControlRect(*parts).width()
        for row in range(widget.count()):
            yield widget.itemText(row), line >= widget.fontMetrics().horizontalAdvance(widget.itemText(row))
    elif isinstance(widget, QLineEdit):
        words = widget.placeholderText()
        yield words, room.width() - EDGES >= widget.fontMetrics().horizontalAdvance(words)
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            yield action.text(), widget.rect().contains(widget.actionGeometry(action))
    elif isinstance(widget, QToolBar):
        more = widget.findChild(QWidget, "qt_toolbar_ext_button")
        yield "all of the tool bar", more is None or not more.isVisible()
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        for section in range(widget.count()):
            text = widget.model().headerData(section, Qt.Orientation.Horizontal)
            margins = 2 * widget.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, widget)
            needed_width = widget.fontMetrics().horizontalAdvance(str(text or "")) + margins
            yield str(text or ""), widget.sectionSize(section) >= needed_width
    elif isinstance(widget, QTreeView):
        for column in range(widget.model().columnCount()):
            fits = widget.wordWrap() or widget.columnWidth(column) >= widget.sizeHintForColumn(column)
            yield f"column {column}", fits


def assert_whole(qtbot: QtBot, root: QWidget) -> None:
    """Nothing is cut off, at the latest when Qt has laid out anew what has other words now."""

    def whole() -> None:
        assert cut_off(root) == []

    qtbot.waitUntil(whole)


def test_the_window_cuts_nothing_off(qtbot: QtBot, window: MainWindow) -> None:
    assert (window.width(), window.height()) == SMALLEST
    assert_whole(qtbot, window)
    for command in ("accept", "next_record", "find_in_document", "find_in_dossier", "reject"):
        window.commands[command].trigger()
        assert_whole(qtbot, window)


def test_the_name_of_a_document_is_whole_above_it(window: MainWindow) -> None:
    title = next(label for label in window.findChildren(ElidedLabel) if label.text() == NAME)
    assert title.width() >= title.fontMetrics().horizontalAdvance(NAME)


def test_each_layer_has_room_for_its_headings(qtbot: QtBot, window: MainWindow) -> None:
    for button in window.findChildren(QToolButton):
        if button.objectName().startswith("layer/"):
            button.click()
            assert_whole(qtbot, window)


@pytest.mark.parametrize("pane", ["people", "outline", "checks", "history", "guideline", "conflicts"])
def test_no_pane_cuts_anything_off(qtbot: QtBot, window: MainWindow, pane: str) -> None:
    window.commands[f"show_pane/{pane}"].trigger()
    assert_whole(qtbot, window.workspace.side)


def test_no_dialog_cuts_anything_off(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    for dialog in dialogs(window, session):
        dialog.show()
        qtbot.waitExposed(dialog)
        assert_whole(qtbot, dialog)
        assert dialog.width() <= SMALLEST[0] and dialog.height() <= SMALLEST[1]
        dialog.close()


def test_the_settings_are_whole_on_a_small_screen(qtbot: QtBot, session: Session, language: str) -> None:
    """Where two thirds of the screen are less than they need, as at 200 percent."""
    dialog = SettingsDialog(session, "m.smit")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(1, 1)
    assert_whole(qtbot, dialog)


def test_the_parts_of_a_record_stand_below_each_other(qtbot: QtBot, window: MainWindow) -> None:
    """With most keys and a history; and the list above keeps its height from one record to the next."""
    attendee = next(button for button in window.findChildren(QToolButton) if button.objectName() == "layer/attendee")
    attendee.click()
    window.commands["advance_after_decision"].setChecked(False)
    window.commands["accept"].trigger()
    detail = window.findChild(RecordDetail)
    history = detail.findChildren(QTableView)[-1]
    qtbot.waitUntil(history.isVisible)

    def apart() -> None:
        parts = [detail.layout().itemAt(place).geometry() for place in range(detail.layout().count() - 1)]
        assert all(above.bottom() < below.top() for above, below in pairwise(parts))
        assert parts[-1].bottom() <= detail.height()

    qtbot.waitUntil(apart)


def test_a_text_without_room_is_found(qtbot: QtBot) -> None:
    label = QLabel("words that are long")
    qtbot.addWidget(label)
    label.show()
    label.resize(20, 20)
    assert cut_off(label) == ["QLabel: 'words that are long'"]
