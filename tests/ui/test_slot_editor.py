"""The slot editor in a real window: digits pick, letters type, words of the text fill, and the loop goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, store_with
from tests.ui.driving import Driven, driven
from tests.ui.languages import spoken
from tests.ui.test_document_view import point_of
from vwsreview.domain.span import Span
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.candidates_model import SOURCE, VALUE
from vwsreview.ui.slots.slot_editor import SlotEditor

ACTION = "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated("a.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def slot(at: Driven) -> SlotEditor:
    return at.panel.detail.slot


def open_slot(at: Driven, layer: str, words: str, key: str) -> SlotEditor:
    at.panel.select(at.record(layer, words).id)
    at.panel.open_slot(key)
    assert slot(at).key == key and slot(at).line.hasFocus()
    return slot(at)


def rows(at: Driven, column: int = VALUE) -> list[str]:
    model = slot(at).list.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def digit_of(at: Driven, words: str) -> str:
    return str(rows(at).index(words) + 1)


def evidence(at: Driven) -> list[str]:
    return [span.of(TEXT) for span in at.view.evidence]


def owners(at: Driven) -> object:
    return at.record("action", ACTION).values["owners"]


def test_a_digit_picks_and_the_loop_goes_on(at: Driven) -> None:
    open_slot(at, "attendee", "J. de Vries (RIVM)", "presence")
    assert rows(at) == ["present", "absent", "expected", "partly", "deputised"]
    at.press("2")
    record = at.record("attendee", "J. de Vries (RIVM)")
    assert (record.values["presence"], record.review, record.by_hand) == ("absent", "corrected", ("presence",))
    assert slot(at).key is None and at.words == "Planning"
    assert at.panel.table.hasFocus() or at.view.hasFocus()


def test_e_opens_the_value_in_doubt_from_the_text_too(at: Driven) -> None:
    at.panel.select(at.record("action", ACTION).id)
    at.view.setFocus()
    at.press("E")
    assert slot(at).key == "owners"
    at.press("Escape")
    assert slot(at).key is None and at.view.hasFocus()
    assert at.labels() == []


def test_a_due_day_is_picked_with_its_words_and_the_record_of_the_date(at: Driven) -> None:
    open_slot(at, "action", ACTION, "due")
    at.press(digit_of(at, "Mon 22 Mar 2021"))
    record = at.record("action", ACTION)
    assert record.values["due"] == "2021-03-22" and record.computed == ()
    assert [Span(*span).of(TEXT) for span in record.evidence["due"]] == ["22 maart"]
    assert record.links["due"] == [at.record("date", "22 maart").id]


def test_letters_type_and_the_first_ones_find_the_candidate(at: Driven) -> None:
    open_slot(at, "action", ACTION, "owners")
    at.press("Ctrl+0")
    assert owners(at) == []
    at.type("wj")
    assert slot(at).line.text() == "wj" and rows(at)[0] == "WJZ"
    at.press("Return")
    assert owners(at) == ["WJZ"]


def test_shift_enter_takes_the_words_as_they_are_typed(at: Driven) -> None:
    open_slot(at, "action", ACTION, "owners")
    at.type("wj, 5.1.2e")
    at.press("Shift+Return")
    assert owners(at) == ["wj", "5.1.2e"]


def test_space_lets_a_text_begin_with_a_digit(at: Driven) -> None:
    editor = open_slot(at, "action", ACTION, "due")
    assert "Space" in editor.line.placeholderText()
    at.press("Space")
    at.type("1 april")
    assert editor.line.text() == "1 april" and "Thu 1 Apr 2021" in editor.hint.text()
    at.press("Return")
    assert at.record("action", ACTION).values["due"] == "2021-04-01"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("vr", "Fri 15 Jan 2021"), ("over 2 weken", "Mon 25 Jan 2021"), ("eerstdaags", "not understood")],
)
def test_what_typed_words_mean_is_said_while_typing(at: Driven, typed: str, said: str) -> None:
    editor = open_slot(at, "action", ACTION, "due")
    at.type(typed)
    assert said in editor.hint.text()


def test_backspace_in_the_empty_line_gives_the_digits_back(at: Driven) -> None:
    editor = open_slot(at, "attendee", "J. de Vries (RIVM)", "presence")
    at.press("Backspace")
    assert editor.line.is_typing
    at.press("Backspace")
    assert not editor.line.is_typing
    at.press("2")
    assert at.record("attendee", "J. de Vries (RIVM)").values["presence"] == "absent"


def test_ctrl_and_a_digit_add_and_take_out_owners_and_stay(at: Driven) -> None:
    editor = open_slot(at, "action", ACTION, "owners")
    both = digit_of(at, "WJZ"), digit_of(at, "RIVM")
    at.press(f"Ctrl+{both[0]}")
    assert owners(at) == ["MEVA", "WJZ"] and editor.key == "owners"
    at.press(f"Ctrl+{digit_of(at, 'RIVM')}")
    assert owners(at) == ["MEVA", "WJZ", "RIVM"]
    at.press(f"Ctrl+{digit_of(at, 'MEVA')}")
    assert owners(at) == ["WJZ", "RIVM"]
    stands = [value for value, told in zip(rows(at), rows(at, SOURCE), strict=True) if "✓" in told]
    assert {"WJZ", "RIVM"} <= set(stands) and "MEVA" not in stands
    at.press("Return")
    assert editor.key is None and at.words != ACTION
    assert at.labels() == ["set_value"] * 3


def test_nought_empties_a_value_that_may_be_empty(at: Driven) -> None:
    open_slot(at, "action", ACTION, "due")
    assert "no value" in rows(at)
    at.press("0")
    assert at.record("action", ACTION).values["due"] is None
    open_slot(at, "attendee", "J. de Vries (RIVM)", "presence")
    at.press("0")
    assert at.record("attendee", "J. de Vries (RIVM)").values["presence"] == "present" and slot(at).key == "presence"


def test_enter_without_a_choice_changes_nothing(at: Driven) -> None:
    open_slot(at, "action", ACTION, "due")
    at.press("Return")
    assert at.labels() == [] and at.words == ACTION and slot(at).key is None


def test_tab_keeps_what_is_typed_and_goes_on_to_the_next_value(at: Driven) -> None:
    editor = open_slot(at, "action", ACTION, "owners")
    at.type("GGD")
    at.press("Tab")
    assert (editor.key, owners(at)) == ("due", ["GGD"])
    at.press("Shift+Tab")
    assert editor.key == "owners"
    at.press("Shift+Tab")
    assert editor.key is None, "in front of the first value it is left"


def test_from_the_organisation_the_presence_is_a_tab_away(at: Driven) -> None:
    at.panel.select(at.record("attendee", "J. de Vries (RIVM)").id)
    at.press("E", "Tab", "3")
    assert at.record("attendee", "J. de Vries (RIVM)").values["presence"] == "expected" and at.words == "Planning"


def test_a_key_of_the_window_keeps_what_is_typed(at: Driven) -> None:
    open_slot(at, "action", ACTION, "owners")
    at.type("GGD")
    at.view.setFocus()
    at.press("J")
    assert owners(at) == ["GGD"] and slot(at).key is None


def test_what_is_not_understood_is_kept_and_asked_for(at: Driven) -> None:
    open_slot(at, "action", ACTION, "due")
    at.type("ooit eens")
    at.press("Return")
    assert slot(at).key == "due" and at.panel.unread.isVisible()
    assert at.record("action", ACTION).values["due"] == "2021-01-15"
    at.panel.open_slot("due")
    assert slot(at).line.text() == "ooit eens"
    at.press("Shift+Home")
    at.type("vandaag")
    at.press("Return")
    assert at.record("action", ACTION).values["due"] == "2021-01-11" and not at.panel.unread.isVisible()


def test_a_word_that_is_no_choice_is_not_lost_either(at: Driven) -> None:
    open_slot(at, "attendee", "J. de Vries (RIVM)", "presence")
    at.type("ziek")
    at.press("Return")
    assert at.panel.unread.isVisible() and slot(at).key == "presence"
    assert at.record("attendee", "J. de Vries (RIVM)").values["presence"] == "present"


def test_arrows_mark_and_pages_turn(at: Driven) -> None:
    editor = open_slot(at, "field", "Overleg testlijn", "name")
    assert len(rows(at)) == 10 and rows(at)[-1] == "page 1 of 2"
    room = slot(at).list.columnWidth(SOURCE) - 8
    assert slot(at).list.fontMetrics().horizontalAdvance(rows(at, SOURCE)[-1]) <= room
    at.press("PgDown")
    assert rows(at)[0] == "Sender"
    at.press("1")
    assert at.record("field", "Overleg testlijn").values["name"] == "sender"
    editor = open_slot(at, "field", "Overleg testlijn", "name")
    at.press("PgUp", *["Down"] * 3)
    assert editor.list.currentIndex().row() == 2
    at.press("Return")
    assert at.record("field", "Overleg testlijn").values["name"] == "meeting_date"


@pytest.mark.parametrize(("typed", "key"), [("se", "Return"), ("sender", "Shift+Return"), ("minutes_t", "Return")])
def test_a_choice_beyond_the_digits_is_found_by_its_letters(at: Driven, typed: str, key: str) -> None:
    open_slot(at, "field", "Overleg testlijn", "name")
    at.type(typed)
    at.press(key)
    name = at.record("field", "Overleg testlijn").values["name"]
    assert name == ("minutes_taker" if typed.startswith("m") else "sender")


def test_f2_types_on_in_the_present_value(at: Driven) -> None:
    editor = open_slot(at, "field", "Overleg testlijn", "value")
    at.press("F2")
    assert editor.line.text() == "Overleg testlijn"
    at.type(" 2")
    at.press("Shift+Return")
    assert at.record("field", "Overleg testlijn").values["value"] == "Overleg testlijn 2"


def test_typed_words_that_the_record_holds_are_its_evidence(at: Driven) -> None:
    open_slot(at, "action", ACTION, "owners")
    at.type("de nota")
    at.press("Shift+Return")
    record = at.record("action", ACTION)
    assert record.values["owners"] == ["de nota"]
    assert [Span(*span).of(TEXT) for span in record.evidence["owners"]] == ["de nota"]


def test_undo_undoes_while_the_slot_is_open_and_nothing_is_typed(at: Driven) -> None:
    open_slot(at, "action", ACTION, "owners")
    at.press(f"Ctrl+{digit_of(at, 'WJZ')}")
    assert owners(at) == ["MEVA", "WJZ"]
    at.press("Ctrl+Z")
    assert owners(at) == ["MEVA"] and slot(at).key == "owners"


# the words in the text


def test_the_words_of_the_value_in_hand_are_underlined(at: Driven) -> None:
    open_slot(at, "action", ACTION, "due")
    assert evidence(at) == ["vrijdag"]
    at.press("Down")
    assert evidence(at) != ["vrijdag"]
    at.press("Escape")
    assert evidence(at) == []


def test_the_words_of_the_current_cell_are_underlined(at: Driven) -> None:
    at.panel.layers.choose("action")
    at.panel.select(at.record("action", ACTION).id)
    at.panel.table.setFocus()
    at.press("Home")
    assert evidence(at) == []
    at.press("Right", "Right", "Right")
    assert evidence(at) == ["vrijdag"]
    at.press("Left")
    assert evidence(at) == ["MEVA"]


def test_the_underline_is_seen_in_both_themes(at: Driven, qtbot: QtBot) -> None:
    at.panel.select(None)
    for name in ("light", "dark"):
        at.workspace.set_theme(Theme.named(name))
        at.view.show_evidence(())
        before = picture(at)
        at.view.show_evidence([Span(TEXT.index("vrijdag"), TEXT.index("vrijdag") + 7)])
        after = picture(at)
        text = Theme.named(name).colour("text").rgb()
        changed = [
            after.pixel(x, y)
            for x in range(after.width()) for y in range(after.height())
            if before.pixel(x, y) != after.pixel(x, y)
        ]  # fmt: skip
        assert changed.count(text) > 30, name


def picture(at: Driven) -> QImage:
    return at.view.viewport().grab().toImage()


def test_selected_words_fill_the_value_in_hand(at: Driven) -> None:
    open_slot(at, "action", ACTION, "owners")
    select(at, "PZo/BPZ")
    at.view.setFocus()
    at.press("Shift+W")
    record = at.record("action", ACTION)
    assert record.values["owners"] == ["PZo", "BPZ"]
    assert [Span(*span).of(TEXT) for span in record.evidence["owners"]] == ["PZo", "BPZ"]
    assert slot(at).key == "owners" and evidence(at) == ["PZo", "BPZ"]


def test_selected_words_fill_the_value_of_the_current_cell(at: Driven) -> None:
    at.panel.layers.choose("action")
    at.panel.select(at.record("action", ACTION).id)
    at.panel.table.setFocus()
    at.press("Home", "Right", "Right", "Right")
    select(at, "22 maart")
    at.press("Shift+W")
    assert at.record("action", ACTION).values["due"] == "2021-03-22"
    select(at, "nota")
    at.press("Shift+W")
    assert "Due" in at.told


def test_the_mouse_picks_words_for_the_open_slot_and_ctrl_adds(at: Driven, qtbot: QtBot) -> None:
    editor = open_slot(at, "action", ACTION, "owners")
    double_click(at, qtbot, "akkoord")
    assert owners(at) == ["akkoord"] and editor.line.hasFocus()
    at.press("Escape")
    double_click(at, qtbot, "brief")
    assert owners(at) == ["akkoord"], "without an open slot selecting only selects"
    editor = open_slot(at, "action", ACTION, "owners")
    double_click(at, qtbot, "nota", Qt.KeyboardModifier.ControlModifier)
    assert owners(at) == ["akkoord", "nota"] and editor.key == "owners"


def select(at: Driven, words: str) -> None:
    at.view.select_span(TEXT.index(words), TEXT.index(words) + len(words))


def double_click(
    at: Driven, qtbot: QtBot, words: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """As a mouse does: the last release comes after the word is selected."""
    view, left = at.view, Qt.MouseButton.LeftButton
    place = point_of(view, words, view.toPlainText())
    qtbot.mouseClick(view.viewport(), left, held, place)
    qtbot.mouseDClick(view.viewport(), left, held, place)
    qtbot.mouseRelease(view.viewport(), left, held, place)


# the rest


def test_the_model_keeps_the_rules_of_models(at: Driven) -> None:
    editor = slot(at)
    tester = QAbstractItemModelTester(editor.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    open_slot(at, "field", "Overleg testlijn", "name")
    at.press("PgDown", "PgUp")
    at.type("se")
    at.press("Escape")
    del tester


def test_everything_in_the_editor_has_a_name(at: Driven) -> None:
    editor = open_slot(at, "action", ACTION, "owners")
    assert editor.line.accessibleName() == "Owners"
    assert editor.list.accessibleName()
    model = editor.list.model()
    assert model.index(0, VALUE).data(Qt.ItemDataRole.AccessibleTextRole).startswith("1 MEVA")
    assert QApplication.focusWidget() is editor.line


def test_nothing_opens_where_nothing_can_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    store_with(tmp_path / "set.dossier", annotated("a.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as first:
        with driven(qtbot, tmp_path, tmp_path / "set.dossier") as second:
            assert second.workspace.dossier is not None and second.workspace.dossier.read_only
            second.panel.open_slot("value")
            assert slot(second).key is None
        assert slot(first).key is None


@pytest.mark.parametrize("key", ["E", "F2", "C"])
def test_what_is_typed_comes_into_sight_from_any_pane(at: Driven, key: str) -> None:
    at.press("Alt+3", "F8", key)
    assert at.workspace.side.shown() == "records"
    assert at.panel.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_the_keys_do_can_be_read_in_full(at: Driven, qapp: QApplication, language: str) -> None:
    with spoken(qapp, QLocale(language)):
        for layer, words, key in (("action", ACTION, "owners"), ("attendee", "J. de Vries (RIVM)", "presence")):
            editor = open_slot(at, layer, words, key)
            for typed in ("", "a"):
                at.type(typed)
                hint = editor.hint
                assert hint.fontMetrics().horizontalAdvance(hint.text()) <= hint.width(), hint.text()
            at.press("Escape", "Escape")


def test_words_that_are_no_choice_are_asked_about_in_the_words_of_choices(at: Driven) -> None:
    open_slot(at, "attendee", "J. de Vries (RIVM)", "presence")
    at.type("zz")
    at.press("Return")
    at.panel.commit_pending()
    told = " ".join(label.text() for label in at.panel.unread.findChildren(QLabel))
    assert "zz" in told and "no choice" in told and "april" not in told
