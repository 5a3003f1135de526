"""Open cues in the loop of a real window: shown, made a record, answered, left for the next document, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.review.examples import document, record, store_with
from tests.ui.driving import Driven, driven
from vwsreview.domain.document import AnnotatedDocument

TEXT = """Verslag overleg

## 1. Planning
MEVA stuurt de nota uiterlijk vrijdag.
De actie wordt opgepakt.
Er is besloten de brief te sturen.
"""


def annotated(name: str) -> AnnotatedDocument:
    row = document(TEXT, name)
    rows = (record("section", "Planning", TEXT, row), record("date", "vrijdag", TEXT, row))
    return AnnotatedDocument(row, TEXT, rows)


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def cue(at: Driven) -> str:
    at_hand = at.workspace.cue
    return at_hand.span.of(TEXT) if at_hand is not None else ""


def name(at: Driven) -> str:
    row = at.workspace.document()
    return row.name if row is not None else ""


def test_after_the_last_proposal_come_the_cues_and_then_the_next_document(at: Driven) -> None:
    at.press("A", "A")
    assert cue(at) == "uiterlijk"
    assert at.words == ""
    assert at.selected == "MEVA stuurt de nota uiterlijk vrijdag."
    assert at.workspace.cue_at_hand.bar.isVisible()
    at.press("A")
    made = at.record("action", "MEVA stuurt de nota uiterlijk vrijdag.")
    assert made.review == "added"
    assert made.values["owners"] == ["MEVA"]
    assert cue(at) == "actie"
    at.press("X")
    assert cue(at) == "besloten"
    at.press("A")
    assert at.labels()[:3] == ["add_record", "answer_cue", "add_record"]
    assert name(at) == "b.md"
    assert at.words == "Planning"
    assert not at.workspace.cue_at_hand.bar.isVisible()


def test_a_record_without_its_main_value_is_looked_at_first(at: Driven) -> None:
    at.press("Q", "Q")
    assert cue(at) == "actie"
    at.press("A")
    assert at.words == "De actie wordt opgepakt."
    at.press("A")
    assert cue(at) == "besloten"


def test_cues_are_walked_both_ways_and_n_goes_back_to_the_records(at: Driven) -> None:
    at.press("Q")
    assert cue(at) == "uiterlijk"
    at.press("Q", "Q")
    assert cue(at) == "besloten"
    at.press("Q")
    assert cue(at) == "uiterlijk"
    at.press("Shift+Q")
    assert cue(at) == "besloten"
    at.press("N")
    assert (cue(at), at.words) == ("", "Planning")


def test_the_record_beside_the_cue_is_a_key_away(at: Driven) -> None:
    at.press("Q", "K")
    assert (cue(at), at.words) == ("", "Planning")
    at.press("Q", "J")
    assert (cue(at), at.words) == ("", "vrijdag")


def test_a_digit_makes_a_record_of_another_layer(at: Driven) -> None:
    at.press("Q", "5")
    assert at.record("decision", "MEVA stuurt de nota uiterlijk vrijdag.").review == "added"
    assert cue(at) == "actie"


def test_other_words_that_the_reviewer_selects_are_taken(at: Driven) -> None:
    at.press("Q")
    start = TEXT.index("nota")
    at.view.select_span(start, start + 4)
    at.press("4")
    assert at.record("action", "nota").review == "added"


def test_undo_brings_the_cue_back(at: Driven) -> None:
    at.press("Q", "X")
    assert cue(at) == "actie"
    at.press("Ctrl+Z")
    assert cue(at) == "uiterlijk"
    at.press("A", "Ctrl+Z")
    assert cue(at) == "uiterlijk"


def test_an_answer_is_an_answer_only_with_a_cue_or_record(at: Driven) -> None:
    at.press("Q")
    assert at.window.commands["accept"].isEnabled()
    assert not at.window.commands["edit_doubtful"].isEnabled()
    at.panel.select(None)
    at.workspace.cue_at_hand.let_go()
    at.workspace.state_changed.emit()
    assert not at.window.commands["accept"].isEnabled()


def test_only_cues_of_the_listed_layer_come(at: Driven) -> None:
    at.panel.layers.choose("decision")
    at.press("Q")
    assert cue(at) == "besloten"
    at.press("X")
    assert name(at) == "b.md"
    assert cue(at) == "besloten"


def test_a_document_with_nothing_but_cues_is_gone_to(at: Driven) -> None:
    at.press("A", "A")
    at.window.commands["next_document"].trigger()
    assert name(at) == "b.md"
    at.press(*"AAXXX")
    assert name(at) == "a.md"
    assert cue(at) == "uiterlijk"
    at.press(*"XXX")
    assert "Nothing is left to decide" in at.told
    assert (cue(at), at.words) == ("", "")


def test_while_a_filter_asks_for_records_cues_come_only_when_asked_for(at: Driven) -> None:
    at.press("Ctrl+L")
    at.type("layer:date")
    at.press("Return", "F9", "A")
    assert name(at) == "b.md"
    assert (cue(at), at.words) == ("", "vrijdag")
    at.press("Q")
    assert cue(at) == "actie"


def test_other_words_that_were_chosen_for_a_cue_are_those_of_its_record(at: Driven) -> None:
    at.press("Q", "B", "Down", "Down", "Return")
    chosen = at.selected
    assert cue(at) == "uiterlijk" and "uiterlijk" in chosen != "MEVA stuurt de nota uiterlijk vrijdag."
    at.press("A")
    assert at.record("action", chosen).review == "added"


def test_the_words_of_a_cue_are_in_sight_above_what_is_said_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    text = (
        "Verslag\n\n"
        + "Niets van belang staat in deze regel.\n\n" * 5
        + "Iemand zal "
        + "het verslag van het overleg " * 40
    )
    store_with(tmp_path / "set.dossier", AnnotatedDocument(document(text, "lang.md"), text, ())).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as at:
        at.window.resize(640, 400)
        qtbot.waitUntil(lambda: at.window.width() == 640)
        at.press("F8", "Q")
        at_hand = at.workspace.cue
        assert at_hand is not None
        bar = at.workspace.cue_at_hand.bar
        qtbot.waitUntil(lambda: bar.y() >= at.view.geometry().bottom())
        box = at.view.box_of(at_hand.span)
        assert not box.isEmpty() and at.view.viewport().rect().contains(box)


def test_from_a_cue_the_records_beside_it_are_selected_not_the_first_ones(at: Driven) -> None:
    at.press("Q", "Q", "Shift+K")
    assert at.words == "vrijdag"
    at.press("Shift+K")
    assert [record.span.of(TEXT) for record in at.panel.selected()] == ["Planning", "vrijdag"]
