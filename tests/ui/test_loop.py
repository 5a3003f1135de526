"""The one-key loop in a real window: decide, go on, to the next document; accept many; select by typing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, store_with
from tests.ui.driving import Driven, driven

ACTION = "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def name(at: Driven) -> str:
    document = at.workspace.document()
    return document.name if document is not None else ""


def test_a_key_decides_and_the_next_open_record_comes(at: Driven) -> None:
    assert at.words == "Overleg testlijn"
    at.press("A")
    assert at.words == "11 januari 2021"
    at.press("X")
    assert at.words == "Dhr. 5.1.2e (WJZ)"


def test_past_the_last_record_comes_the_next_document(at: Driven) -> None:
    at.press(*["A"] * 11)
    assert name(at) == "b.md"
    assert at.words == "Overleg testlijn"
    assert "b.md" in at.told
    at.press(*["X"] * 11)
    assert "Nothing is left to decide" in at.told
    assert name(at) == "b.md"


def test_undo_goes_back_to_the_record_in_its_document(at: Driven) -> None:
    at.press(*["A"] * 11)
    at.press("Ctrl+Z")
    assert name(at) == "a.md"
    assert at.words == "22 maart"
    at.press("X")
    assert name(at) == "b.md"


def test_a_document_that_is_done_or_not_listed_is_not_gone_to(at: Driven) -> None:
    at.workspace.documents.filter.setText("a.md")
    at.press(*["A"] * 11)
    assert name(at) == "a.md"
    assert "Nothing is left to decide" in at.told


def test_who_does_not_want_to_go_on_stays(at: Driven) -> None:
    at.window.commands["advance_after_decision"].trigger()
    at.press("A", "A")
    assert at.words == "Overleg testlijn"


def test_only_the_layer_of_the_list_is_gone_through(at: Driven) -> None:
    at.panel.layers.choose("attendee")
    at.press("A", "A")
    assert name(at) == "b.md"
    assert at.words == "Dhr. 5.1.2e (WJZ)"


def test_only_what_the_filter_lets_pass_is_gone_through(at: Driven) -> None:
    at.press("Ctrl+L")
    at.type("owner:MEVA")
    at.press("Return", "F9")
    assert at.words == ACTION
    at.press("A")
    assert (name(at), at.words) == ("b.md", ACTION)
    at.press("A")
    assert "Nothing is left to decide" in at.told


def test_least_sure_first_is_remembered_and_followed(at: Driven) -> None:
    dossier = at.workspace.dossier
    assert dossier is not None
    at.window.commands["order_queue/least_sure"].trigger()
    assert at.window.session.queue_order == "least_sure"
    assert at.window.commands["order_queue/least_sure"].isChecked()
    assert not at.window.commands["order_queue/reading"].isChecked()
    at.press("A")
    assert at.words == "11 januari 2021"  # all are equally sure: by place


def test_the_value_in_doubt_is_opened_by_one_key(at: Driven) -> None:
    at.panel.select(at.record("action", ACTION).id)
    at.press("E")
    at.press("Escape")
    assert at.words == ACTION


def test_a_section_is_accepted_at_once_and_taken_back_at_once(at: Driven) -> None:
    at.panel.select(at.record("date", "Morgen").id)
    at.press("X", "K", "K")
    at.panel.select(at.record("date", "vrijdag").id)
    at.press("Shift+A")
    assert at.told.startswith("5 accepted in this section")
    assert at.record("date", "Morgen").review == "rejected"
    assert at.record("action", ACTION).review == "accepted"
    assert at.record("field", "Overleg testlijn").is_open
    at.press("Ctrl+Z")
    assert at.record("action", ACTION).is_open
    assert at.record("date", "Morgen").review == "rejected"


def test_a_layer_is_accepted_at_once(at: Driven) -> None:
    at.panel.select(at.record("date", "Morgen").id)
    at.press("Ctrl+Shift+L")
    assert at.told.startswith("4 accepted of the layer Dates")
    at.panel.select(at.record("date", "Morgen").id)
    at.press("Ctrl+Shift+L")
    assert at.told == "Nothing is open of the layer Dates"
    assert at.labels() == ["accept_all"]


def test_what_the_list_shows_is_accepted_at_once(at: Driven) -> None:
    at.panel.layers.choose("attendee")
    at.press("Ctrl+Shift+Return")
    assert at.told.startswith("2 accepted in the list")
    assert at.record("attendee", "J. de Vries (RIVM)").review == "accepted"


def test_any_words_are_selected_by_typing_their_ends(at: Driven) -> None:
    at.press("/")
    at.type("pzo/bpz")
    at.press("Escape", ".")
    at.type("22")
    assert at.selected == "PZo/BPZ akkoord. De vorige brief is van 22"
    at.press("Escape", "5")
    assert at.record("decision", "PZo/BPZ akkoord. De vorige brief is van 22").review == "added"


def test_enter_goes_on_to_the_next_end_and_shift_enter_back(at: Driven) -> None:
    start = TEXT.index("nota")
    at.view.set_caret(start)
    at.press(".")
    at.type("meva")
    assert at.selected == "nota uiterlijk vrijdag (actie MEVA"
    at.press("Backspace", "Backspace", "Backspace", "Backspace")
    assert at.selected == ""
    at.type("a")
    assert at.selected == "nota"
    at.press("Return")
    assert at.selected == "nota uiterlijk vrijda"
    at.press("Shift+Return")
    assert at.selected == "nota"
    at.type("bsent")
    assert at.selected == ""
    at.press("Escape")
    assert at.view.hasFocus()


def test_what_was_decided_last_is_a_key_away(at: Driven) -> None:
    at.press(*["A"] * 11)
    assert name(at) == "b.md"
    at.press("Shift+P")
    assert (name(at), at.words) == ("a.md", "22 maart")
    at.press("Shift+P", "X")
    assert name(at) == "b.md"
    at.press("Shift+P")
    assert at.words == "Morgen"
    assert at.record("date", "Morgen").review == "rejected"
