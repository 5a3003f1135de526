"""What people decided differently stands side by side, and is decided by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.differing import ACTION, FIRST, NAME, PERSON, SECOND, merged
from tests.ui.driving import Driven, driven
from vwsreview.domain.record import Record
from vwsreview.domain.versions import part_versions, versions, without_versions
from vwsreview.review.side_by_side import RecordSides
from vwsreview.store.store import Store
from vwsreview.ui.models.sides_model import SidesModel
from vwsreview.ui.panes.conflicts_pane import ConflictsPane


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    path, _ = merged(tmp_path)
    with driven(qtbot, tmp_path, path) as desk:
        qtbot.waitUntil(lambda: desk.workspace.conflicts.count() == 3)
        yield desk


@pytest.fixture
def pane(desk: Driven) -> ConflictsPane:
    return desk.workspace.conflicts_pane


def rows(pane: ConflictsPane) -> dict[str, list[str]]:
    model = pane.table.model()
    heads = (str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount()))
    columns = range(model.columnCount())
    return {head: [str(model.index(row, one).data()) for one in columns] for row, head in enumerate(heads)}


def go(desk: Driven, words: str) -> None:
    """To the conflict about these words."""
    for _ in range(4):
        desk.press("O")
        if desk.words == words:
            return
    raise AssertionError(f"no conflict about {words}")


def name(desk: Driven) -> str:
    document = desk.workspace.document()
    assert document is not None
    return document.name


def test_a_key_goes_from_conflict_to_conflict_through_all_documents(desk: Driven, pane: ConflictsPane) -> None:
    desk.press("F8")
    visited = []
    for _ in range(4):
        desk.press("O")
        visited.append((name(desk), desk.words))
    assert visited[0] == visited[3] and set(visited) == {(FIRST, NAME), (FIRST, ACTION), (SECOND, "")}
    assert pane.table.hasFocus() and desk.workspace.side.shown() == "conflicts"
    desk.press("Shift+O")
    assert (name(desk), desk.words) == visited[2]


def test_versions_stand_side_by_side(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, NAME)
    model = pane.table.model()
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(3)]
    assert [head.split("\n")[0] for head in heads] == ["1  Anne", "2  Bram", "Outcome"]
    assert rows(pane)["≠ Words"] == ["“J. de Vries (RIVM)”", "✓ “J. de Vries”", "“J. de Vries”"]
    assert rows(pane)["≠ Role"] == ["chair", "✓ –", "–"]
    assert rows(pane)["Organisation"] == ["RIVM", "RIVM", "RIVM"]
    assert rows(pane)["State"] == ["corrected", "corrected", "in the set"]


def record(desk: Driven, words: str) -> Record:
    """The record of the first document that begins with these words, as it is written."""
    dossier = desk.workspace.dossier
    assert dossier is not None
    (document,) = [one.id for one in dossier.store.documents() if one.name == FIRST]
    text = dossier.store.text(document)
    found = [one for one in dossier.store.records(document) if one.span.of(text).startswith(words)]
    return next(one for one in found if one.layer in ("attendee", "action"))


def test_a_figure_takes_a_whole_version_and_goes_on(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, NAME)
    desk.press("1")
    person = record(desk, NAME)
    assert person.span.of(desk.view.text) == PERSON and person.values["role"] == "chair"
    assert versions(person) == () and person.review == "corrected"
    assert desk.words == ACTION and pane.table.hasFocus()
    assert desk.labels()[0] == "settle"
    desk.press("Ctrl+Z")
    assert len(versions(record(desk, NAME))) == 2


def test_arrows_and_enter_put_an_outcome_together_and_a_accepts_it(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, NAME)
    assert pane.table.currentIndex().row() == list(rows(pane)).index("≠ Words")
    while list(rows(pane))[pane.table.currentIndex().row()] != "≠ Role":
        desk.press("Down")
    desk.press("Left", "Return")
    assert rows(pane)["≠ Role"] == ["✓ chair", "–", "chair"]
    assert rows(pane)["≠ Words"][2] == "“J. de Vries”"
    before = desk.labels()
    desk.press("A")
    person = record(desk, NAME)
    assert person.span.of(desk.view.text) == NAME and person.values["role"] == "chair" and versions(person) == ()
    assert len(desk.labels()) == len(before) + 1


def test_the_outcome_may_be_that_the_record_is_rejected(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, ACTION)
    assert rows(pane)["≠ State"] == ["✓ accepted", "rejected", "in the set"]
    desk.press("2")
    assert record(desk, ACTION).review == "rejected"


def test_a_figure_without_a_version_does_nothing(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, ACTION)
    desk.press("3", "9", "End", "Return")
    assert len(versions(record(desk, ACTION))) == 2 and "settle" not in desk.labels()


def test_ordinary_keys_decide_as_well(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, ACTION)
    desk.press("X")
    assert record(desk, ACTION).review == "rejected" and versions(record(desk, ACTION)) == ()
    assert desk.workspace.conflicts.count() == 2


def test_a_document_as_a_whole_is_decided_in_the_same_way(desk: Driven, pane: ConflictsPane) -> None:
    desk.press("F8", "Shift+O")
    assert (name(desk), rows(pane)) == (SECOND, {"≠ Kind": ["letter", "✓ memo", "memo"]})
    assert "The document as a whole" in pane.heading.text()
    desk.press("1")
    assert desk.workspace.dossier is not None
    (second,) = [one for one in desk.workspace.dossier.store.documents() if one.name == SECOND]
    assert second.kind == "letter" and part_versions(second) == ()


def test_the_number_of_conflicts_is_told_and_falls(desk: Driven, pane: ConflictsPane) -> None:
    tab = desk.workspace.side.names().index("conflicts")
    assert desk.workspace.side.tabText(tab) == "3 Conflicts"
    assert desk.window.status.conflicts.text() == "3 conflict(s)" and desk.window.status.conflicts.isVisible()
    desk.press("F8", "O", "1", "1", "1")
    assert desk.workspace.side.tabText(tab) == "Conflicts" and desk.window.status.conflicts.isHidden()
    assert desk.told == "No conflict is left in this dossier"
    assert rows(pane) == {} and pane.heading.text().startswith("No conflicts.")
    assert not pane.accept_button.isEnabled() and not pane.next_button.isEnabled()


def test_the_tab_is_there_while_something_is_in_conflict_or_in_sight(desk: Driven) -> None:
    side = desk.workspace.side
    tab = side.names().index("conflicts")
    assert side.isTabVisible(tab)
    desk.press("F8", "O", "1", "1", "1")
    assert side.isTabVisible(tab)
    desk.press("Alt+1")
    assert not side.isTabVisible(tab)
    desk.press("Alt+7")
    assert side.isTabVisible(tab) and side.shown() == "conflicts"


def test_after_a_decision_one_can_stay(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, ACTION)
    desk.window.commands["advance_after_decision"].trigger()
    desk.press("1")
    assert desk.words == ACTION and rows(pane) == {}
    assert pane.heading.text() == "Nobody differs about what is in hand. 2 conflict(s) left."
    assert pane.table.hasFocus()


def test_the_loop_goes_to_conflicts_first(desk: Driven) -> None:
    desk.press("F8", "Ctrl+Home", "N")
    first = desk.words
    desk.press("N")
    assert {first, desk.words} == {NAME, ACTION}


def test_conflicts_are_marked_in_the_list(qtbot: QtBot, desk: Driven) -> None:
    go(desk, ACTION)
    desk.press("Alt+1")
    model = desk.panel.table.model()
    row = desk.panel.table.currentIndex().row()
    quotes = [str(model.index(row, column).data()) for column in range(model.columnCount())]
    assert any(quote.startswith("in conflict: MEVA") for quote in quotes)
    assert "in conflict" in str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    sentence = "People decided differently; Alt+7 shows it side by side."
    labels = desk.panel.detail.findChildren(QLabel)
    qtbot.waitUntil(lambda: any(sentence in label.text() for label in labels))


def test_conflicts_have_a_line_of_their_own_in_the_text(desk: Driven) -> None:
    go(desk, ACTION)
    action = record(desk, ACTION)
    desk.panel.select(None)
    marked = desk.view.viewport().grab().toImage()
    desk.view.update_records({action.id: without_versions(action)})
    assert desk.view.viewport().grab().toImage() != marked, "an open record is drawn otherwise"
    desk.view.update_records({action.id: action})
    assert desk.view.viewport().grab().toImage() == marked


def test_buttons_do_what_the_keys_do(qtbot: QtBot, desk: Driven, pane: ConflictsPane) -> None:
    go(desk, NAME)
    qtbot.mouseClick(pane.accept_button, Qt.MouseButton.LeftButton)
    assert versions(record(desk, NAME)) == () and desk.words == ACTION
    qtbot.mouseClick(pane.next_button, Qt.MouseButton.LeftButton)
    assert name(desk) == SECOND
    cell = pane.table.visualRect(pane.table.model().index(0, 0)).center()
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    qtbot.mouseDClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert rows(pane) == {"≠ Kind": ["✓ letter", "memo", "letter"]}


def test_a_cell_says_where_it_is_and_whether_people_differ(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, ACTION)
    model = pane.table.model()
    spoken = [str(model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)) for column in range(3)]
    assert spoken == [
        "State, Anne: accepted, differs, taken",
        "State, Bram: rejected, differs",
        "State, Outcome: in the set, differs",
    ]
    assert str(model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)) == "Layer, Anne: Action"
    assert "2026" in str(model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))


def test_who_only_reads_decides_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    path, _ = merged(tmp_path)
    with Store.open(path, "write"), driven(qtbot, tmp_path, path) as desk:
        go(desk, ACTION)
        desk.press("1")
        assert desk.told == "The dossier can only be read" and len(versions(record(desk, ACTION))) == 2
        assert not desk.workspace.conflicts_pane.accept_button.isEnabled()


def test_the_model_keeps_the_rules_of_models(desk: Driven) -> None:
    go(desk, ACTION)
    model = SidesModel(desk.window)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    sides = RecordSides.of(record(desk, ACTION))
    assert sides is not None
    model.show(sides, desk.view.text)
    model.choose(sides.take_all(1))
    model.show(None, "")
