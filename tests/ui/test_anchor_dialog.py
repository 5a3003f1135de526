"""The dialog of the anchor date in the real window: chosen by a figure, seen before, taken with Enter."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.review.examples import STAMP, TEXT, annotated, document, record, store_with
from tests.ui.driving import Driven, driven
from tests.ui.languages import spoken
from vwsreview.domain.document import AnchorCandidate
from vwsreview.review import edits
from vwsreview.ui.dialogs.anchor import AnchorDialog
from vwsreview.ui.dialogs.anchor_tables import MOST_MOVES

SECOND = TEXT.index("22 maart")
CANDIDATES = (
    AnchorCandidate("2021-01-11", "document_date", TEXT.index("11 januari"), TEXT.index("11 januari") + 15),
    AnchorCandidate("2021-03-22", "text", SECOND, SECOND + 8),
)


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated("a.md", anchor_candidates=CANDIDATES)).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def opened(qtbot: QtBot, at: Driven) -> AnchorDialog:
    at.press("D")
    (dialog,) = at.window.findChildren(AnchorDialog)
    qtbot.waitUntil(dialog.candidates.hasFocus)
    return dialog


def shown(dialog: AnchorDialog) -> list[list[str]]:
    items = [dialog.moves.topLevelItem(row) for row in range(dialog.moves.topLevelItemCount())]
    return [[item.text(column) for column in range(5)] for item in items]


def test_candidates_stand_side_by_side_with_reason_and_words(qtbot: QtBot, at: Driven) -> None:
    dialog = opened(qtbot, at)
    rows = [dialog.candidates.topLevelItem(row) for row in range(2)]
    assert [row.text(0) for row in rows] == ["1", "2"]
    assert [row.text(2) for row in rows] == ["date of the document", "in the text"]
    assert "vorige brief is van 22 maart" in rows[1].text(3)
    assert dialog.candidates.currentItem() is rows[0], "the one that holds"


def test_a_figure_chooses_and_every_value_is_shown_from_what_to_what(qtbot: QtBot, at: Driven) -> None:
    dialog = opened(qtbot, at)
    at.press("2")
    qtbot.waitUntil(lambda: dialog.moves.topLevelItemCount() == 3)
    assert shown(dialog) == [
        ["MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)", "Action: due", "Fri 15 Jan 2021", "Fri 26 Mar 2021",
         "proposed"],
        ["vrijdag", "Date: date", "Fri 15 Jan 2021", "Fri 26 Mar 2021", "proposed"],
        ["Morgen", "Date: date", "Tue 12 Jan 2021", "Tue 23 Mar 2021", "proposed"],
    ]  # fmt: skip
    at.press("Return")
    assert at.record("date", "Morgen").values["value"] == "2021-03-23"
    assert at.labels()[0] == "move_anchor"
    at.window.activateWindow()
    qtbot.waitUntil(at.window.isActiveWindow)
    at.press("Ctrl+Z")
    assert at.record("date", "Morgen").values["value"] == "2021-01-12", "one step takes all of it back"


def test_enter_does_not_wait_for_the_preview(qtbot: QtBot, at: Driven) -> None:
    opened(qtbot, at)
    at.press("2", "Return")
    assert at.workspace.document().anchor_date == "2021-03-22"


def test_what_was_accepted_comes_back_and_what_was_typed_stays(qtbot: QtBot, at: Driven) -> None:
    dossier = at.workspace.dossier
    dossier.do(edits.accept(at.workspace.document(), [at.record("date", "vrijdag")], STAMP))
    dossier.do(edits.set_value(at.workspace.document(), at.record("date", "Morgen"), "value", "2021-02-02", STAMP))
    dialog = opened(qtbot, at)
    at.press("2")
    qtbot.waitUntil(lambda: dialog.moves.topLevelItemCount() == 2)
    assert shown(dialog)[1][4] == "was accepted, comes back"
    assert "1 decided record(s) will come back" in dialog.effect.text()
    assert "1 value(s) set by hand will stay" in dialog.effect.text()
    at.press("Return")
    assert at.record("date", "vrijdag").changed == ("value",)
    assert at.record("date", "Morgen").values["value"] == "2021-02-02"


def test_letters_begin_to_type_a_day(qtbot: QtBot, at: Driven) -> None:
    dialog = opened(qtbot, at)
    at.press("Down", "m")
    assert QApplication.focusWidget() is dialog.words
    assert "no single day" in dialog.effect.text()
    dialog.words.setText("1 april 2021")
    at.press("Return")
    assert at.workspace.document().anchor_date == "2021-04-01"


@pytest.mark.parametrize("day", ["2 april 2021", "2-4-2021", "2021-04-02", "02 apr 2021"])
def test_a_day_that_begins_with_a_figure_can_be_typed_at_once(qtbot: QtBot, at: Driven, day: str) -> None:
    dialog = opened(qtbot, at)
    for letter in day:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert dialog.anchor() == "2021-04-02"


def test_in_dutch(qapp: QApplication, qtbot: QtBot, at: Driven) -> None:
    with spoken(qapp, QLocale("nl")):
        dialog = opened(qtbot, at)
        dialog.show_effect()
        assert dialog.candidates.topLevelItem(0).text(1) == "ma 11 jan 2021"


def test_of_many_values_the_first_are_listed(qtbot: QtBot) -> None:
    text = "morgen " * 2000
    row = document(text)
    records = [
        record("date", "morgen", text, row, values={"value": "2021-01-12"}, computed=("value",)) for _ in range(2000)
    ]
    placed = [replace(one, id=str(n), start=7 * n, end=7 * n + 6) for n, one in enumerate(records)]
    dialog = AnchorDialog(row, text, placed)
    qtbot.addWidget(dialog)
    dialog.words.setText("2022-05-05")
    dialog.show_effect()
    assert dialog.moves.topLevelItemCount() == MOST_MOVES
    assert "2000 value(s) will follow" in dialog.effect.text() and "first 300" in dialog.effect.text()


def test_a_typed_day_without_a_year_is_one_of_the_document(qtbot: QtBot, at: Driven) -> None:
    dialog = opened(qtbot, at)
    dialog.words.setFocus()
    dialog.words.selectAll()
    at.type("1 feb")
    assert dialog.anchor() == "2021-02-01"
