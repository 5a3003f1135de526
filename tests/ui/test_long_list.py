"""A list of records that is longer than its pane: the current one is always seen, and what comes next."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.review.examples import store_with
from tests.ui.driving import Driven, driven
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record

LINES = [f"Op {day} januari is er overleg nummer {day}.\n\n" for day in range(10, 70)]


def many() -> AnnotatedDocument:
    text = "".join(LINES)
    row = Document(document_id("e" * 64), "e" * 64, "lang.md", len(text), kind="minutes")
    starts = [text.index(line) for line in LINES]
    return AnnotatedDocument(
        row, text, tuple(
            Record(f"{row.id}-date-{start}", row.id, "date", start + 3, start + 13, BY_NAME["date"].defaults())
            for start in starts
        ),
    )  # fmt: skip


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", many()).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def seen(at: Driven, row: int) -> bool:
    table = at.panel.table
    QApplication.sendPostedEvents()
    return table.viewport().rect().contains(table.visualRect(table.model().index(row, 1)))


def row(at: Driven) -> int:
    return at.panel.table.currentIndex().row()


def test_the_rows_around_the_current_one_are_seen(at: Driven) -> None:
    for _ in range(30):
        at.press("A")
        assert seen(at, row(at) + 2)
    for _ in range(30):
        at.press("K")
        assert row(at) < 2 or seen(at, row(at) - 2)


def test_the_current_record_is_seen_when_the_filter_is_gone(at: Driven) -> None:
    at.press("Ctrl+L")
    at.type("60")
    at.press("Return")
    assert at.words == "60 januari"
    at.press("Ctrl+L", "Ctrl+A", "Backspace", "Escape")
    assert at.words == "60 januari"
    assert seen(at, row(at))


def test_a_record_that_is_moved_far_is_followed(at: Driven) -> None:
    at.view.select_span(at.view.text.index("nummer 65"), at.view.text.index("nummer 65") + 9)
    at.press("W")
    assert at.words == "nummer 65"
    assert seen(at, row(at))


def test_a_key_whose_command_cannot_run_does_not_walk_the_list(at: Driven) -> None:
    at.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)
    at.press("Right", "Right", "6")  # without selected words there is nothing to make a record of
    assert row(at) == 0


@pytest.mark.parametrize("key", ["B", "E"])
def test_the_words_come_into_sight_of_which_boundaries_or_a_value_are_looked_for(at: Driven, key: str) -> None:
    record = at.panel.current()
    assert record is not None
    bar = at.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert at.view.box_of(record.span).isEmpty()
    at.press(key)
    assert at.view.viewport().rect().contains(at.view.box_of(record.span))


def test_a_decision_on_many_records_is_said_with_the_way_back(at: Driven) -> None:
    at.press("Shift+J", "Shift+J", "A")
    assert at.told == "3 decided; Ctrl+Z takes it back"
    at.press("Ctrl+Z")
    assert all(record.is_open for record in at.panel.records())


@pytest.mark.parametrize("key", ["Return", "Escape"])
def test_after_a_comment_the_keyboard_is_where_it_was(at: Driven, key: str) -> None:
    at.press("F8", "C")
    at.type("nagaan")
    at.press(key)
    assert at.view.hasFocus()
    at.press("F9", "C", key)
    assert at.panel.table.hasFocus()
