"""Other boundaries by a digit in a real window, and the moves of a boundary by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, document, record, store_with
from tests.ui.driving import Driven, driven
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.ui.slots.span_chooser import SpanChooser

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
ACTION = "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def chooser(at: Driven) -> SpanChooser:
    found = at.window.findChild(SpanChooser)
    assert isinstance(found, SpanChooser)
    return found


def lines(at: Driven) -> list[str]:
    shown = chooser(at).list
    return [shown.item(row).text() for row in range(shown.count())]


def digit_of(at: Driven, words: str) -> str:
    (line,) = [line for line in lines(at) if line.endswith(f"   {words}")]
    return line.split()[0]


def test_a_digit_takes_other_boundaries_and_goes_on(at: Driven) -> None:
    at.panel.select(at.record("action", ACTION).id)
    at.press("Alt+Right", "Alt+Right", "B")
    assert chooser(at).isVisible()
    at.press(digit_of(at, ACTION))
    assert not chooser(at).isVisible()
    assert at.record("action", ACTION).review == "accepted"  # as the extractor proposed it
    assert at.words == "vrijdag"


def test_with_ctrl_the_reviewer_stays_and_the_keyboard_goes_back(at: Driven) -> None:
    at.panel.select(at.record("attendee", "J. de Vries (RIVM)").id)
    at.press("F8", "B")
    at.press("Ctrl+1")
    assert at.panel.current() is not None
    assert at.words != "J. de Vries (RIVM)"
    assert at.view.hasFocus()
    assert at.labels() == ["set_span"]


def test_escape_leaves_all_as_it_was(at: Driven) -> None:
    at.press("F9", "B", "Down", "Escape")
    assert not chooser(at).isVisible()
    assert at.panel.table.hasFocus()
    assert at.labels() == []


def test_enter_takes_the_line_that_is_looked_at(at: Driven) -> None:
    at.panel.select(at.record("decision", "Morgen gaat PZo/BPZ akkoord.").id)
    at.press("B", "Down")
    second = lines(at)[1].split(maxsplit=1)[1]
    at.press("Return")
    assert at.record("decision", second).review == "corrected"


def test_b_once_more_shows_other_ones(at: Driven) -> None:
    at.panel.select(at.record("action", ACTION).id)
    at.press("B")
    first = lines(at)
    at.press("B")
    assert lines(at) != first
    at.press("A")  # a command closes the list, for another record comes
    assert not chooser(at).isVisible()
    assert at.record("action", ACTION).review == "accepted"


def test_without_a_record_words_at_the_caret_are_selected(at: Driven) -> None:
    at.panel.select(None)
    at.view.set_caret(TEXT.index("vorige"))
    at.press("B", digit_of_line(at, "De vorige brief is van 22 maart."), "5")
    assert at.record("decision", "De vorige brief is van 22 maart.").review == "added"


def digit_of_line(at: Driven, words: str) -> str:
    at.press("B")
    found = digit_of(at, words)
    at.press("Escape")
    return found


LONG = "MEVA zal samen met de regio en de huisartsen bezien hoe het verslag van het overleg er volgende keer uitziet. "


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (640, 400)])
def test_the_list_lies_inside_what_is_seen_of_the_page(qtbot: QtBot, tmp_path: Path, width: int, height: int) -> None:
    text = f"{LONG * 3}\n\n" * 6
    row = document(text, "lang.md")
    action = record("action", LONG.strip(), text, row)
    store_with(tmp_path / "set.dossier", AnnotatedDocument(row, text, (action,))).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as at:
        at.window.resize(width, height)
        qtbot.waitUntil(lambda: at.window.width() == width)
        seen = at.view.viewport().visibleRegion().boundingRect()
        at.press("B", "B")
        shown = chooser(at)
        assert seen.contains(shown.geometry())
        assert all(shown.rect().contains(part.geometry()) for part in shown.findChildren(QWidget, options=DIRECT))
        assert not shown.geometry().intersects(at.view.box_of(action.span))
        hint = shown.findChild(QLabel)
        assert hint is not None and hint.height() >= hint.heightForWidth(hint.width())


def test_the_list_leaves_the_words_in_sight_that_it_offers(at: Driven) -> None:
    at.panel.select(at.record("action", ACTION).id)
    at.press("B")
    for span in chooser(at).offered()[:9]:
        assert not chooser(at).geometry().intersects(at.view.box_of(span))
