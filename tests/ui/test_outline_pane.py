"""The outline beside the text, the cues in it, and closing a document in which something is left open: all by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, store_with
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.ui.dialogs.closing import ClosingDialog
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.models.outline_model import OutlineModel
from vwsreview.ui.session import Session


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    yield made
    made.show_dossier(None)


@pytest.fixture
def dossier(window: MainWindow, tmp_path: Path) -> Iterator[Dossier]:
    with store_with(tmp_path / "d.dossier") as store:
        opened = Dossier(store)
        window.show_dossier(opened)
        window.workspace.view.setFocus()
        yield opened
        window.show_dossier(None)


def press(qtbot: QtBot, *keys: str) -> None:
    for key in keys:
        qtbot.keySequence(QApplication.focusWidget(), key)


def model(window: MainWindow) -> OutlineModel:
    found = window.workspace.outline.tree.model()
    assert isinstance(found, OutlineModel)
    return found


def rows(window: MainWindow, parent: QModelIndex | None = None) -> list[list[str]]:
    shown, above = model(window), parent or QModelIndex()
    return [
        [shown.index(row, column, above).data() or "" for column in range(5)] for row in range(shown.rowCount(above))
    ]


def document(dossier: Dossier) -> Document:
    return dossier.store.documents()[0]


def open_outline(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, "Alt+3")
    window.workspace.cues.look_later()
    window.workspace.cues.now()


def without_actions(dossier: Dossier) -> None:
    """Take the actions and decisions away as undo of an import would: nobody rejected them."""
    gone = [one for one in dossier.store.records(document(dossier).id) if one.layer in ("action", "decision")]
    dossier.do(Edit("reject", tuple(Change(one, None) for one in gone)))


def test_the_parts_are_listed_with_what_is_open(qtbot: QtBot, window: MainWindow, dossier: Dossier) -> None:
    open_outline(qtbot, window)
    (beginning, planning) = rows(window)
    assert (beginning[0], beginning[1]) == ("Beginning", "")
    assert (planning[0], planning[1], planning[4]) == ("1. Planning", "", "")
    assert window.workspace.outline.told_line.text().startswith("0 of 2")


def test_a_cue_stands_below_its_part_until_it_is_answered(qtbot: QtBot, window: MainWindow, dossier: Dossier) -> None:
    open_outline(qtbot, window)
    without_actions(dossier)
    window.workspace.cues.now()
    planning = model(window).index(1, 0)
    (first, *_) = rows(window, planning)
    assert "“actie”" in first[0] or "“uiterlijk”" in first[0]
    cue = window.workspace.cues.now()[0]
    assert window.workspace.view._cues == [one.span for one in window.workspace.cues.now()]
    press(qtbot, "Ctrl+Z")
    window.workspace.cues.now()
    assert rows(window, planning) == []
    assert cue.span not in window.workspace.view._cues


def test_choosing_a_row_goes_there(qtbot: QtBot, window: MainWindow, dossier: Dossier) -> None:
    open_outline(qtbot, window)
    press(qtbot, "Down", "Down")
    selected = window.workspace.view.selected_span()
    assert selected is not None and selected.of(TEXT) == "Planning"


def test_a_part_is_marked_as_read_by_a_key(qtbot: QtBot, window: MainWindow, dossier: Dossier) -> None:
    open_outline(qtbot, window)
    press(qtbot, "Home", "M")
    window.workspace.cues.now()
    assert [row[1] for row in rows(window)] == ["read", ""]
    assert window.workspace.outline.told_line.text().startswith("1 of 2")
    press(qtbot, "F8")
    window.workspace.panel.select(None)
    window.workspace.view.set_caret(TEXT.index("MEVA"))
    press(qtbot, "M")
    window.workspace.cues.now()
    assert [row[1] for row in rows(window)] == ["read", "read"]
    press(qtbot, "M")
    assert [one.section for one in document(dossier).sections_read] == [None]
    press(qtbot, "Ctrl+Z")
    assert len(document(dossier).sections_read) == 2


def test_marking_part_after_part_the_row_stays_where_the_reviewer_is(
    qtbot: QtBot, window: MainWindow, dossier: Dossier
) -> None:
    last = dossier.store.records(document(dossier).id)[-1]
    window.workspace.panel.select(last.id)
    open_outline(qtbot, window)
    tree = window.workspace.outline.tree
    press(qtbot, "Home", "M")
    window.workspace.cues.now()
    assert tree.currentIndex().row() == 0
    assert next(row[1] for row in rows(window)) == "read"


def test_cues_are_marked_in_the_text_where_that_is_wanted(qtbot: QtBot, window: MainWindow, dossier: Dossier) -> None:
    without_actions(dossier)
    window.workspace.cues.now()
    assert window.workspace.view._cues
    window.commands["show_cues"].trigger()
    assert window.workspace.view._cues == [] and not window.commands["show_cues"].isChecked()
    window.commands["show_cues"].trigger()
    assert window.workspace.view._cues


def decide_all(dossier: Dossier) -> None:
    of = document(dossier)
    dossier.do(edits.accept(of, dossier.store.records(of.id), dossier.stamp()))


def closing(window: MainWindow) -> ClosingDialog | None:
    return next((one for one in window.findChildren(ClosingDialog) if one.isVisible()), None)


def in_dialog(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    dialog = closing(window)
    assert dialog is not None
    for key in keys:
        qtbot.keyClick(dialog.focusWidget(), key)


def test_a_document_in_which_all_is_answered_is_done_at_once(
    qtbot: QtBot, window: MainWindow, dossier: Dossier
) -> None:
    decide_all(dossier)
    assert not window.workspace.cues.now()
    press(qtbot, "Ctrl+Return")
    assert closing(window) is None
    assert document(dossier).status == "done" and document(dossier).waived == ()


def test_what_is_left_is_asked_about_and_the_review_goes_on(qtbot: QtBot, window: MainWindow, dossier: Dossier) -> None:
    window.workspace.panel.select(dossier.store.records(document(dossier).id)[-1].id)
    press(qtbot, "Ctrl+Return")
    dialog = closing(window)
    assert dialog is not None and "proposal" in dialog.accessibleDescription()
    in_dialog(qtbot, window, Qt.Key.Key_Return)
    assert document(dossier).status == "new"
    current = window.workspace.panel.current()
    assert current is not None and current.id == dossier.store.records(document(dossier).id)[0].id


def test_a_document_is_closed_knowingly_and_keeps_what_was_left(
    qtbot: QtBot, window: MainWindow, dossier: Dossier
) -> None:
    waiting = [one for one in dossier.store.records(document(dossier).id) if one.is_open]
    press(qtbot, "Ctrl+Return")
    in_dialog(qtbot, window, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    closed = document(dossier)
    assert closed.status == "done" and {one.record for one in closed.waived} == {one.id for one in waiting}
    assert "left open" in window.workspace.header.status.text()
    open_outline(qtbot, window)
    assert window.workspace.outline.waived_line.isVisible()
    assert all(one.is_open for one in map(dossier.store.record, (one.id for one in waiting)) if one is not None)
    press(qtbot, "Ctrl+Z")
    assert document(dossier).status == "new" and document(dossier).waived == ()


def test_escape_changes_nothing(qtbot: QtBot, window: MainWindow, dossier: Dossier) -> None:
    before = window.workspace.panel.current()
    press(qtbot, "Ctrl+Return")
    in_dialog(qtbot, window, Qt.Key.Key_Escape)
    assert closing(window) is None and document(dossier).status == "new"
    assert window.workspace.panel.current() == before


def test_the_record_in_hand_is_one_of_the_part_that_was_gone_to(
    qtbot: QtBot, window: MainWindow, dossier: Dossier
) -> None:
    open_outline(qtbot, window)
    panel = window.workspace.panel
    for _ in window.workspace.outline._model.parts()[1:]:
        press(qtbot, "Down")
        part = window.workspace.outline.part_at_hand()
        assert part is not None and part.section is not None
        assert panel.current() == part.section
    press(qtbot, "A")
    assert dossier.store.record(part.section.id).review == "accepted"
