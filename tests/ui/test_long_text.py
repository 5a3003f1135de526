"""A long text comes into the page in parts; offsets, jumps and selections are right before, while and after."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from tests.benchmarks import bench_view
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.markdown.positions import Display
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.arrival import PART, Arrival, Place
from vwsreview.ui.page.document_view import DocumentView

TEXT = bench_view.sample(4 * PART) + "\n😀 het slot"
LAST = Span(len(TEXT) - 8, len(TEXT))
"""The words "het slot"."""


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DocumentView]:
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_document(TEXT, [Record("last", "d", "field", *LAST, {})])
    return view


def raw(document: QTextDocument) -> str:
    return document.toRawText().replace("\u2029", "\n")


def test_the_first_screen_is_there_before_the_rest(view: DocumentView, qtbot: QtBot) -> None:
    view.show_document(TEXT, ())
    assert not view.whole
    there = raw(view.document())
    assert TEXT.startswith(there)
    assert PART <= len(there) < PART + 1_000
    assert view.text == TEXT
    view.viewport().repaint()
    assert view.firstVisibleBlock().layout().lineCount()
    qtbot.waitUntil(lambda: view.whole)
    assert raw(view.document()) == TEXT


def test_nothing_moves_while_the_rest_comes(view: DocumentView, qtbot: QtBot) -> None:
    view.restore_place((20_000, 30_000))
    before = view.place()
    assert before.caret == 30_000
    qtbot.waitUntil(lambda: view.whole)
    assert view.place() == before


@pytest.mark.parametrize("backward", [False, True])
def test_a_selection_to_what_was_the_end_stays(view: DocumentView, qtbot: QtBot, backward: bool) -> None:
    end = len(raw(view.document()))
    cursor = view.textCursor()
    cursor.setPosition(end if backward else 100)
    cursor.setPosition(100 if backward else end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    qtbot.waitUntil(lambda: view.whole)
    assert (view.textCursor().anchor(), view.textCursor().position()) == ((end, 100) if backward else (100, end))


def test_who_goes_to_words_that_are_not_there_yet_waits_for_them(view: DocumentView, qtbot: QtBot) -> None:
    waits: list[bool] = []
    view.arriving.connect(waits.append)
    view.select_span(*LAST)
    assert waits == [True]
    assert (view.selected_span(), view.place()) == (None, Place(*LAST))
    qtbot.waitUntil(lambda: view.whole)
    assert waits == [True, False]
    assert view.selected_span() == LAST
    assert not view.box_of(LAST).isEmpty()


def test_a_record_comes_into_sight_with_its_words(view: DocumentView, qtbot: QtBot) -> None:
    view.select_record("last")
    qtbot.waitUntil(lambda: view.whole)
    assert view.caret_offset() == LAST.start
    assert not view.box_of(LAST).isEmpty()


def test_words_are_found_where_they_are_not_shown_yet(view: DocumentView, qtbot: QtBot) -> None:
    assert view.find_words("het slot")
    qtbot.waitUntil(lambda: view.whole)
    assert view.selected_span() == LAST


def test_who_goes_elsewhere_meanwhile_waits_no_more(view: DocumentView, qtbot: QtBot) -> None:
    view.select_span(*LAST)
    view.set_caret(50)
    assert view.place().caret == 50
    qtbot.waitUntil(lambda: view.whole)
    assert view.caret_offset() == 50


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        (QKeySequence.StandardKey.MoveToEndOfDocument, None),
        (QKeySequence.StandardKey.SelectEndOfDocument, Span(0, len(TEXT))),
        (QKeySequence.StandardKey.SelectAll, Span(0, len(TEXT))),
    ],
)
def test_the_end_is_that_of_the_text(
    view: DocumentView, qtbot: QtBot, keys: QKeySequence.StandardKey, selected: Span | None
) -> None:
    qtbot.keySequence(view, QKeySequence(keys))
    qtbot.waitUntil(lambda: view.whole)
    assert view.caret_offset() == len(TEXT)
    span = view.selected_span()
    assert span == selected or (span is not None and selected is not None and span.end == selected.end)


def test_another_text_while_the_rest_comes(view: DocumentView, qtbot: QtBot) -> None:
    view.select_span(*LAST)
    view.show_document("kort\nen klein", ())
    assert view.whole
    qtbot.wait(0)
    assert raw(view.document()) == "kort\nen klein"
    assert view.caret_offset() == 0
    view.show_document(TEXT, ())
    qtbot.waitUntil(lambda: view.whole)
    assert raw(view.document()) == TEXT


def test_other_colours_while_the_rest_comes(view: DocumentView, qtbot: QtBot) -> None:
    view.select_span(*LAST)
    view.set_theme(Theme.named("dark"))
    assert not view.whole
    qtbot.waitUntil(lambda: view.whole)
    assert raw(view.document()) == TEXT
    assert view.place().caret == LAST.end


@pytest.mark.usefixtures("qapp")
@given(st.text(st.sampled_from("aé😀 \n\u200d"), max_size=200), st.integers(1, 30), st.integers(1, 60))
def test_positions_are_exact_while_parts_are_missing(text: str, part: int, longest: int) -> None:
    display = Display(text, longest)
    document = QTextDocument()
    arrival = Arrival(document, display, part=part)
    shown = display.shown.encode("utf-16-le")
    parts = 0
    while True:
        there = raw(document).encode("utf-16-le")
        assert shown.startswith(there)
        for offset in range(len(text)):
            position = display.to_shown(offset)
            assert arrival.holds(offset) == (2 * position < len(there) + 2 * (text[offset] == "\n"))
            assert display.to_source(position) == offset
        if arrival.whole:
            break
        arrival.bring()
        parts += 1
    assert there == shown
    assert parts <= len(display.pieces)
