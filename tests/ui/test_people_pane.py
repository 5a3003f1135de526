"""The grid of attendees in the real window, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.review.examples import document, record, store_with
from tests.ui.driving import Driven, driven
from tests.ui.languages import spoken
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.record import Record
from vwsreview.review.attendance.people import attendees
from vwsreview.ui.dialogs.pasted_people import PastedPeopleDialog
from vwsreview.ui.values.type_ahead import TypeAhead

RUN = "5.1.2e 5.1.2e 5.1.2e (WJZ)"
TEXT = f"""# Verslag

Aanwezig: J. de Vries (RIVM), {RUN}, Dhr. A en Dhr. B (FMS)
Afwezig: 5.1.2e (CZ)

Zoë Çelik en Jan Dam sluiten aan. Ook Eva Smit (LZ) en P. Kok.
MEVA stuurt de nota uiterlijk vrijdag.
"""
VRIES, PAIR, CZ = "J. de Vries (RIVM)", "Dhr. A en Dhr. B (FMS)", "5.1.2e (CZ)"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    row = document(TEXT, "verslag.md")
    organisations = {VRIES: "RIVM", RUN: "WJZ", PAIR: "FMS", CZ: "CZ"}
    people = [
        record("attendee", words, TEXT, row, values={"organisation": body, "presence": "present"})
        for words, body in organisations.items()
    ]
    action = record("action", "MEVA stuurt de nota uiterlijk vrijdag.", TEXT, row, values={"owners": ["MEVA"]})
    store_with(tmp_path / "set.dossier", AnnotatedDocument(row, TEXT, (*people, action))).close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        tester = QAbstractItemModelTester(
            reviewer.workspace.people.table.model(), QAbstractItemModelTester.FailureReportingMode.Warning
        )
        yield reviewer
    del tester


def rows(at: Driven) -> list[tuple[str, ...]]:
    """What the grid shows: words, presence, role, organisation."""
    model = at.workspace.people.table.model()
    return [
        tuple(str(model.index(row, column).data() or "") for column in range(1, model.columnCount()))
        for row in range(model.rowCount())
    ]


def people(at: Driven) -> list[Record]:
    store = at.workspace.dossier.store
    return attendees(store.records(at.workspace.document_id))


def words(at: Driven) -> list[str]:
    return [one.span.of(TEXT) for one in people(at) if one.counts]


def type_in(at: Driven, words: str) -> None:
    """The first letter opens the cell, the others go where the keyboard is then."""
    at.type(words[0])
    at.type(words[1:])


def enter(qtbot: QtBot, at: Driven) -> None:
    """Take what is typed in a cell; Qt closes the editor when it comes to it."""
    at.press("Return")
    qtbot.waitUntil(lambda: in_grid(at))


def in_grid(at: Driven) -> bool:
    return at.workspace.people.table.hasFocus()


@pytest.mark.parametrize("key", ["G", "Alt+2"])
def test_a_key_goes_to_the_grid_and_rows_are_followed_in_the_text(at: Driven, key: str) -> None:
    at.press(key)
    assert in_grid(at)
    assert rows(at)[0] == (VRIES, "present", "", "RIVM")
    assert at.words == VRIES
    at.press("Down")
    assert at.words == RUN
    assert in_grid(at), "the keyboard stays where it is"


def test_the_grid_opens_at_the_record_in_hand(at: Driven) -> None:
    at.panel.select(at.record("attendee", CZ).id)
    at.press("G", "Space")
    assert at.record("attendee", CZ).values["presence"] == "absent"


def test_space_goes_round_the_presences_and_shift_space_back(at: Driven) -> None:
    at.press("G", "Space")
    assert at.record("attendee", VRIES).values["presence"] == "absent"
    at.press("Space", "Space", "Shift+Space")
    found = at.record("attendee", VRIES)
    assert (found.values["presence"], found.review, found.by_hand) == ("expected", "corrected", ("presence",))
    at.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert at.record("attendee", VRIES).values["presence"] == "present"


def test_several_rows_get_one_presence_in_one_step(at: Driven) -> None:
    at.press("G", "Shift+Down", "Shift+Down", "Space")
    assert [one.values["presence"] for one in people(at)] == ["present", "absent", "absent", "absent"] or [
        one.values["presence"] for one in people(at)
    ] == ["absent", "absent", "absent", "present"]
    at.press("Ctrl+Z")
    assert {one.values["presence"] for one in people(at)} == {"present"}


def test_letters_complete_an_organisation_and_run_no_command(qtbot: QtBot, at: Driven) -> None:
    at.press("G", "Right", "Right")
    type_in(at, "m")
    editor = QApplication.focusWidget()
    assert isinstance(editor, TypeAhead)
    assert (editor.text(), editor.selectedText()) == ("MEVA", "EVA"), "the owner of the document's own action"
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["organisation"] == "MEVA"
    assert in_grid(at)
    at.press("Left", "Left", "Left", "A", "X")
    assert at.record("attendee", VRIES).review == "corrected", "no letter runs a command in any column"


def test_any_other_words_can_be_typed_and_emptied(qtbot: QtBot, at: Driven) -> None:
    at.press("G", "Right", "Right")
    type_in(at, "Wzz")
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["organisation"] == "Wzz"
    at.press("Backspace")
    assert at.record("attendee", VRIES).values["organisation"] is None


def test_the_rest_of_a_completion_can_be_left_out_or_another_chosen(qtbot: QtBot, at: Driven) -> None:
    at.press("G", "Right", "Right")
    type_in(at, "w")
    at.press("Delete")
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["organisation"] == "w"
    type_in(at, "c")
    first = QApplication.focusWidget().text()
    at.press("Down")
    second = QApplication.focusWidget().text()
    assert first == "CZ" and second != first and second.casefold().startswith("c")
    at.press("Up")
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["organisation"] == "CZ"


def test_a_role_is_a_choice_in_the_language_shown_or_words_of_a_list(qtbot: QtBot, at: Driven) -> None:
    at.press("G", "Right")
    type_in(at, "ch")
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["role"] == "chair"
    type_in(at, "notulist")
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["role"] == "minutes_taker"
    type_in(at, "deelprojectleider")
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["role"] == "deelprojectleider"


def test_a_presence_is_taken_when_its_first_letters_leave_but_one(qtbot: QtBot, at: Driven) -> None:
    at.press("G")
    type_in(at, "a")
    assert at.record("attendee", VRIES).values["presence"] == "absent"
    assert in_grid(at)
    type_in(at, "q")
    enter(qtbot, at)
    assert at.record("attendee", VRIES).values["presence"] == "absent", "no presence begins so"


def test_in_dutch_the_letters_are_dutch(qapp: QApplication, qtbot: QtBot, at: Driven) -> None:
    with spoken(qapp, QLocale("nl")):
        at.press("G", "F2")
        assert QApplication.focusWidget().text() == "aanwezig"
        at.type("af")
    assert at.record("attendee", VRIES).values["presence"] == "absent"


def test_ctrl_enter_accepts_and_goes_on_delete_rejects(at: Driven) -> None:
    at.press("G", "Ctrl+Return")
    assert at.record("attendee", VRIES).review == "accepted"
    assert at.words == RUN
    at.press("Delete")
    assert at.record("attendee", RUN).review == "rejected"
    assert [row[0] for row in rows(at)] == [VRIES, PAIR, CZ]
    at.workspace.people.rejected.setChecked(True)
    assert [row[0] for row in rows(at)] == [VRIES, RUN, PAIR, CZ]
    at.press("Ctrl+Shift+Return")
    assert [one.review for one in people(at)] == ["accepted", "rejected", "accepted", "accepted"]
    assert at.told.startswith("2 attendee")
    assert at.workspace.document().status == "in_review", "the document's own key did not run"


def test_a_list_is_split_at_its_signs_and_united_again(at: Driven) -> None:
    at.press("G", "Down", "Down", "Ctrl+D")
    assert words(at) == [VRIES, RUN, "Dhr. A", "Dhr. B (FMS)", CZ]
    assert [row[3] for row in rows(at)] == ["RIVM", "WJZ", "FMS", "FMS", "CZ"]
    assert in_grid(at)
    at.press("Shift+Down", "Ctrl+U")
    assert words(at) == [VRIES, RUN, PAIR, CZ]
    at.press("Ctrl+Z", "Ctrl+Z")
    assert words(at) == [VRIES, RUN, PAIR, CZ]
    assert at.record("attendee", PAIR).review == "proposed"


def test_a_run_of_codes_is_cut_where_keys_say(at: Driven) -> None:
    at.press("G", "Down", "Ctrl+D")
    assert in_grid(at)
    assert at.workspace.people.hint.text().startswith("5.1.2e │ 5.1.2e 5.1.2e (WJZ)")
    assert at.selected == "5.1.2e"
    at.press("Right")
    assert at.selected == "5.1.2e 5.1.2e", "the cut is seen in the text"
    at.press("Return")
    assert words(at) == [VRIES, "5.1.2e 5.1.2e", "5.1.2e (WJZ)", PAIR, CZ]
    assert at.selected == ""
    at.press("Ctrl+Z")
    assert words(at) == [VRIES, RUN, PAIR, CZ]


def test_a_run_is_cut_into_as_many_as_a_figure_says_and_escape_leaves_it(at: Driven) -> None:
    at.press("G", "Down", "Ctrl+D", "Escape")
    assert words(at) == [VRIES, RUN, PAIR, CZ]
    assert at.workspace.people.hint.text().startswith("Space")
    at.press("Ctrl+D", "3", "Return")
    assert words(at) == [VRIES, "5.1.2e", "5.1.2e", "5.1.2e (WJZ)", PAIR, CZ]
    at.press("Space")
    assert [one.values["presence"] for one in people(at)].count("absent") == 1, "equal codes are no equal people"


def test_cuts_are_kept_one_by_one(at: Driven) -> None:
    at.press("G", "Down", "Ctrl+D", "Space", "Space", "Return")
    assert words(at)[1:4] == ["5.1.2e", "5.1.2e", "5.1.2e (WJZ)"]


def test_from_the_text_the_caret_says_where(at: Driven) -> None:
    run = at.record("attendee", RUN)
    at.panel.select(run.id)
    at.view.setFocus()
    at.view.set_caret(run.start + 14)
    at.press("Ctrl+D", "Return")
    assert words(at)[1:3] == ["5.1.2e 5.1.2e", "5.1.2e (WJZ)"]


def test_in_the_loop_one_key_says_that_somebody_is_not_there(at: Driven) -> None:
    assert at.words == VRIES
    at.press("H")
    assert at.record("attendee", VRIES).values["presence"] == "absent"
    at.press("Shift+H")
    assert at.record("attendee", VRIES).values["presence"] == "present"
    at.panel.select(at.record("action", "MEVA stuurt de nota uiterlijk vrijdag.").id)
    at.press("H")
    assert "attendee first" in at.told


def test_few_names_are_pasted_at_once_and_the_missing_are_told(at: Driven) -> None:
    QGuiApplication.clipboard().setText("celik, zoe; Jan Dam; Piet Puk")
    at.press("G", "Ctrl+V")
    assert words(at)[-2:] == ["Zoë Çelik", "Jan Dam"]
    assert "2 attendee" in at.told and "Piet Puk" in at.told
    at.press("Ctrl+Z")
    assert len(words(at)) == 4


def test_many_names_are_shown_before(qtbot: QtBot, at: Driven) -> None:
    QGuiApplication.clipboard().setText("Zoë Çelik\nJan Dam\nEva Smit\nP. Kok\nJ. de Vries\nPiet Puk")
    at.press("G", "Ctrl+V")
    (dialog,) = at.window.findChildren(PastedPeopleDialog)
    qtbot.waitUntil(dialog.names.hasFocus)
    assert dialog.names.topLevelItemCount() == 6
    assert len(words(at)) == 4, "nothing is added before it was seen"
    at.press("Down", "Space", "Return")
    assert words(at)[-3:] == ["Zoë Çelik", "Eva Smit (LZ)", "P. Kok"]


def test_nothing_to_paste_is_told(at: Driven) -> None:
    QGuiApplication.clipboard().setText("  \n")
    at.press("G", "Ctrl+V")
    assert "no names" in at.told


def test_neighbours_only_are_united(at: Driven) -> None:
    at.press("G", "Ctrl+U")
    assert "beside each other" in at.told
    assert len(words(at)) == 4


def test_nothing_can_be_changed_in_a_dossier_for_reading(qtbot: QtBot, at: Driven, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    with driven(qtbot, other, tmp_path / "set.dossier") as reader:
        reader.press("G", "Space")
        assert reader.told == "The dossier can only be read"
        reader.press("Delete", "Ctrl+Return")
        reader.type("c")
        assert [one.review for one in people(reader)] == ["proposed"] * 4
        assert not reader.workspace.people.table.findChildren(TypeAhead)


def test_every_part_has_a_name(at: Driven) -> None:
    at.press("G", "Right")
    type_in(at, "c")
    names = [widget.accessibleName() for widget in (at.workspace.people.table, QApplication.focusWidget())]
    assert names == ["Attendees", "Role"]
    assert at.workspace.people.table.focusPolicy() & Qt.FocusPolicy.StrongFocus


def test_after_a_rejected_row_comes_the_next_open_one(at: Driven) -> None:
    at.press("G", "Down", "Delete")
    assert at.words == PAIR
    at.press("Ctrl+Return")
    assert at.words == CZ
    at.press("Delete")
    assert at.words == VRIES


def test_the_keys_of_the_grid_are_told_below_it(at: Driven) -> None:
    at.press("G")
    assert "Ctrl+D: divide   Ctrl+U: unite   Ctrl+V: add pasted names" in at.workspace.people.hint.text()
