"""The panel of records, driven by keys over a real dossier."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, document, only
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.store.store import Store
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.values_model import VALUE
from vwsreview.ui.records.record_panel import RecordPanel

ID = document().id


class Window(QMainWindow):
    """A window with the panel and one-letter commands, as the real one has them."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self.dossier = dossier
        self.panel = RecordPanel()
        self.elsewhere = QPlainTextEdit()
        self.commands: list[str] = []
        self.setCentralWidget(self.panel)
        self.setMenuWidget(self.elsewhere)
        for letter in "APXEN1":
            action = QAction(letter, self)
            action.setShortcut(QKeySequence(letter))
            action.triggered.connect(self._on_command)
            self.addAction(action)
        self.panel.edit_requested.connect(dossier.do)
        dossier.changed.connect(self.panel.apply_changed)
        self.panel.set_theme(Theme.named("light"))
        self.resize(430, 800)

    def _on_command(self) -> None:
        self.commands.append(self.sender().text())

    def record(self, layer: str, words: str) -> Record:
        return only(self.dossier.store.records(ID), layer, words)

    def decide(self, function: Any, *rows: Record) -> None:
        self.dossier.do(function(self.dossier.store.document(ID), list(rows), self.dossier.stamp()))


@pytest.fixture
def window(dossier: Dossier, qtbot: QtBot) -> Iterator[Window]:
    window = Window(dossier)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.panel.show_document(dossier, ID)
    window.panel.table.setFocus()
    tester = QAbstractItemModelTester(window.panel.table.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    yield window
    window.panel.show_document(None, None)
    del tester


def key(qtbot: QtBot, which: Any, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a person does: an open list of choices comes before all else."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert isinstance(target, QWidget)
    inner = target.focusWidget() or target
    qtbot.keyClick(inner, which, modifiers)
    QApplication.sendPostedEvents()  # a line that is typed in is committed after its Enter was handled


def type_words(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def open_editor(qtbot: QtBot, window: Window, layer: str, words: str, column: str) -> QWidget:
    window.panel.layers.choose(layer)
    window.panel.select(window.record(layer, words).id)
    window.panel.edit_value(column)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit | QComboBox)
    if isinstance(editor, QComboBox) and not editor.isEditable():
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    return editor


def test_the_first_record_is_selected_and_shown_in_full(window: Window) -> None:
    current = window.panel.current()
    assert current is not None and current == window.record("field", "Overleg testlijn")
    shown = [label.text() for label in window.panel.detail.findChildren(QLabel)]
    assert "Field – proposed" in shown and "Found by field.example · confidence 90%" in shown
    (quote,) = window.panel.detail.findChildren(QPlainTextEdit)
    assert quote.toPlainText() == "Overleg testlijn"


def test_what_a_ground_means_stands_below_it_and_in_its_tip(window: Window) -> None:
    window.panel.layers.choose("redaction")
    meaning = "5.1.2e: respect for private life (Woo 5.1 lid 2 onder e)"
    shown = [label.text() for label in window.panel.detail.findChildren(QLabel)]
    assert f"Found by redaction.example · confidence 90%\n{meaning}" in shown
    ground = window.panel.detail.values.model().index(0, VALUE)
    assert ground.data(Qt.ItemDataRole.ToolTipRole) == f"5.1.2e\n{meaning}"
    window.panel.layers.choose("section")
    assert not any(meaning in label.text() for label in window.panel.detail.findChildren(QLabel))


def test_a_weekday_that_disagrees_is_told_until_a_person_sets_the_value(window: Window) -> None:
    said = "The weekday is not the one of that day."

    def shown() -> str:
        return "".join(label.text() for label in window.panel.detail.findChildren(QLabel))

    record = replace(window.record("date", "vrijdag"), extra={"notes": ["weekday_disagrees"]})
    window.panel.detail.show_record(record, "vrijdag", (), True)
    assert said in shown()
    window.panel.detail.show_record(replace(record, by_hand=("value",)), "vrijdag", (), True)
    assert said not in shown()


def test_down_walks_and_tells(window: Window, qtbot: QtBot) -> None:
    told: list[str] = []
    window.panel.record_selected.connect(told.append)
    key(qtbot, Qt.Key.Key_Down)
    key(qtbot, Qt.Key.Key_Down)
    key(qtbot, Qt.Key.Key_Up)
    rows = window.dossier.store.records(ID)
    assert told == [rows[1].id, rows[2].id, rows[1].id]
    current = window.panel.current()
    assert current is not None and current.id == rows[1].id


def test_the_current_record_is_shown_in_full_soon(window: Window, qtbot: QtBot) -> None:
    (quote,) = window.panel.detail.findChildren(QPlainTextEdit)
    key(qtbot, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: quote.toPlainText() == "11 januari 2021")


def test_several_records_are_selected_with_shift(window: Window, qtbot: QtBot) -> None:
    key(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    key(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.panel.selected() == window.dossier.store.records(ID)[:3]
    window.panel.select_all()
    assert len(window.panel.selected()) == len(window.dossier.store.records(ID))


def test_one_letter_keys_run_commands_in_the_list(window: Window, qtbot: QtBot) -> None:
    key(qtbot, Qt.Key.Key_A)
    assert window.commands == ["A"]


def test_a_letter_picks_a_choice_and_runs_no_command(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "attendee", "J. de Vries (RIVM)", "presence")
    key(qtbot, Qt.Key.Key_A)
    attendee = window.record("attendee", "J. de Vries (RIVM)")
    assert (attendee.values["presence"], attendee.review, attendee.by_hand) == ("absent", "corrected", ("presence",))
    assert window.commands == []
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is window.panel.table


def test_choices_that_share_a_letter_are_walked_and_taken_with_enter(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "attendee", "J. de Vries (RIVM)", "presence")
    key(qtbot, Qt.Key.Key_P)
    key(qtbot, Qt.Key.Key_Return)
    assert window.record("attendee", "J. de Vries (RIVM)").values["presence"] == "partial"
    assert window.commands == []


def test_tab_takes_the_choice_and_goes_on_to_the_next_value(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "attendee", "J. de Vries (RIVM)", "presence")
    key(qtbot, Qt.Key.Key_Down)
    key(qtbot, Qt.Key.Key_Tab)
    assert window.record("attendee", "J. de Vries (RIVM)").values["presence"] == "absent"
    editor = QApplication.focusWidget()
    assert isinstance(editor, QComboBox) and editor.accessibleName() == "Role"


def test_selecting_nothing_leaves_no_record_current(window: Window) -> None:
    told: list[str] = []
    window.panel.record_selected.connect(told.append)
    window.panel.select(None)
    assert told == [""] and window.panel.current() is None and window.panel.selected() == []
    assert window.panel.select_next(), "the list begins again"


def test_escape_leaves_a_choice_as_it_was(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "attendee", "J. de Vries (RIVM)", "presence")
    key(qtbot, Qt.Key.Key_Down)
    key(qtbot, Qt.Key.Key_Escape)
    assert window.record("attendee", "J. de Vries (RIVM)").review == "proposed"
    assert QApplication.focusWidget() is window.panel.table


def test_owners_are_typed_and_tab_goes_on_to_the_due_date(window: Window, qtbot: QtBot) -> None:
    words = "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"
    open_editor(qtbot, window, "action", words, "owners")
    type_words(qtbot, "PZo/BPZ")
    key(qtbot, Qt.Key.Key_Tab)
    assert window.record("action", words).values["owners"] == ["PZo", "BPZ"]
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit) and editor.text() == "2021-01-15"
    type_words(qtbot, "1 april")
    key(qtbot, Qt.Key.Key_Return)
    action = window.record("action", words)
    assert (action.values["due"], action.computed, action.by_hand) == ("2021-04-01", (), ("owners", "due"))


def test_enter_edits_the_first_value_and_escape_keeps_what_was(window: Window, qtbot: QtBot) -> None:
    window.panel.layers.choose("section")
    key(qtbot, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    type_words(qtbot, "2.")
    key(qtbot, Qt.Key.Key_Escape)
    assert window.record("section", "Planning").values["number"] == "1."
    assert window.dossier.store.history() == []


def test_what_is_typed_is_kept_when_the_focus_goes_elsewhere(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "section", "Planning", "number")
    type_words(qtbot, "2.")
    window.elsewhere.setFocus()
    assert window.record("section", "Planning").values["number"] == "2."


def test_what_is_typed_is_kept_when_another_record_is_selected(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "date", "vrijdag", "value")
    type_words(qtbot, "1 april")
    window.panel.select(window.record("attendee", "J. de Vries (RIVM)").id)
    assert window.record("date", "vrijdag").values["value"] == "2021-04-01"


def test_what_is_typed_is_kept_when_another_layer_is_chosen(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "date", "vrijdag", "value")
    type_words(qtbot, "1 april")
    button = window.panel.layers.findChild(QWidget, "layer/action")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.record("date", "vrijdag").values["value"] == "2021-04-01"
    assert window.panel.layers.layer() == "action"


def test_what_is_not_understood_waits_and_can_be_typed_again(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "date", "vrijdag", "value")
    type_words(qtbot, "31 foo")
    window.elsewhere.setFocus()
    assert window.record("date", "vrijdag").values["value"] == "2021-01-15"
    assert window.panel.unread.isVisible()
    assert not window.panel.commit_pending(), "the window must not go on without asking"
    again, _ = window.panel.unread.findChildren(QPushButton)
    assert QApplication.focusWidget() is again
    qtbot.keyClick(again, Qt.Key.Key_Space)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit) and editor.text() == "31 foo"
    editor.selectAll()
    type_words(qtbot, "1 april")
    key(qtbot, Qt.Key.Key_Return)
    assert window.record("date", "vrijdag").values["value"] == "2021-04-01"
    assert not window.panel.unread.isVisible() and window.panel.commit_pending()


def test_what_is_not_understood_can_be_discarded(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "date", "vrijdag", "value")
    type_words(qtbot, "31 foo")
    assert not window.panel.commit_pending()
    _, discard = window.panel.unread.findChildren(QPushButton)
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert window.panel.commit_pending()
    assert window.dossier.store.history() == []


def test_an_edit_elsewhere_does_not_take_away_what_is_being_typed(window: Window, qtbot: QtBot) -> None:
    editor = open_editor(qtbot, window, "date", "vrijdag", "value")
    type_words(qtbot, "1 apr")
    window.decide(edits.accept, window.record("date", "vrijdag"))
    assert isinstance(editor, QLineEdit) and editor.text() == "1 apr"
    type_words(qtbot, "il")
    key(qtbot, Qt.Key.Key_Return)
    assert window.record("date", "vrijdag").values["value"] == "2021-04-01"


def test_a_role_is_picked_or_written(window: Window, qtbot: QtBot) -> None:
    open_editor(qtbot, window, "attendee", "J. de Vries (RIVM)", "role")
    type_words(qtbot, "minutes taker")
    key(qtbot, Qt.Key.Key_Return)
    assert window.record("attendee", "J. de Vries (RIVM)").values["role"] == "minutes_taker"
    open_editor(qtbot, window, "attendee", "J. de Vries (RIVM)", "role")
    type_words(qtbot, "adviseur")
    key(qtbot, Qt.Key.Key_Return)
    assert window.record("attendee", "J. de Vries (RIVM)").values["role"] == "adviseur"
    assert window.commands == []


def test_all_layers_are_edited_below(window: Window, qtbot: QtBot) -> None:
    window.panel.select(window.record("section", "Planning").id)
    key(qtbot, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit) and window.panel.detail.isAncestorOf(editor)
    type_words(qtbot, "3.")
    key(qtbot, Qt.Key.Key_Return)
    assert window.record("section", "Planning").values["number"] == "3."


def test_the_key_that_is_read_most_is_edited_first(window: Window) -> None:
    window.panel.select(window.record("attendee", "J. de Vries (RIVM)").id)
    window.panel.edit_value()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit) and editor.accessibleName() == "Organisation"


def test_a_comment_is_kept_when_its_line_is_left(window: Window, qtbot: QtBot) -> None:
    window.panel.edit_comment()
    type_words(qtbot, "A vraag")
    assert window.commands == []
    window.elsewhere.setFocus()
    assert window.record("field", "Overleg testlijn").comment == "A vraag"
    window.panel.edit_comment()
    type_words(qtbot, "anders")
    key(qtbot, Qt.Key.Key_Escape)
    window.elsewhere.setFocus()
    assert window.record("field", "Overleg testlijn").comment == "A vraag"


def test_a_comment_belongs_to_the_record_it_was_typed_at(window: Window, qtbot: QtBot) -> None:
    window.panel.edit_comment()
    type_words(qtbot, "vraag")
    assert window.panel.select_next()
    assert window.record("field", "Overleg testlijn").comment == "vraag"
    current = window.panel.current()
    assert current is not None and current.comment is None
    qtbot.waitUntil(lambda: window.panel.detail.comment.text() == "")


def test_counts_follow_the_decisions(window: Window) -> None:
    button = window.panel.layers.findChild(QWidget, "layer/date")
    assert button.text() == "Dates 4" and button.accessibleName() == "Dates: 4 of 4 to decide"
    window.decide(edits.accept, window.record("date", "vrijdag"), window.record("date", "Morgen"))
    assert button.text() == "Dates 2"
    window.dossier.undo()
    assert button.text() == "Dates 4"


def test_a_record_of_another_layer_is_followed(window: Window) -> None:
    window.panel.layers.choose("decision")
    decision = window.record("decision", "Morgen gaat PZo/BPZ akkoord.")
    now, rows = window.dossier.store.document(ID), window.dossier.store.records(ID)
    window.dossier.do(edits.set_layer(now, decision, "action", TEXT, rows, window.dossier.stamp()))
    assert window.panel.layers.layer() == "action"
    current = window.panel.current()
    assert current is not None and (current.id, current.layer) == (decision.id, "action")


def test_undo_brings_back_a_record_that_was_added(window: Window) -> None:
    now, rows = window.dossier.store.document(ID), window.dossier.store.records(ID)
    start = TEXT.index("De vorige brief")
    edit = edits.add_record(now, TEXT, rows, "section", start, start + 15, window.dossier.stamp())
    window.dossier.do(edit)
    assert window.panel.table.model().rowCount() == len(rows) + 1
    assert edit is not None
    window.panel.select(edit.changes[0].row.id)
    window.dossier.undo()
    assert window.panel.table.model().rowCount() == len(rows)
    current = window.panel.current()
    assert current is not None and current.id != edit.changes[0].row.id


def test_only_another_document_resets_the_list(window: Window) -> None:
    resets: list[int] = []
    window.panel.table.model().modelReset.connect(lambda: resets.append(1))
    window.decide(edits.accept, *window.dossier.store.records(ID))
    window.dossier.undo()
    window.dossier.do(
        edits.move_anchor(window.dossier.store.document(ID), TEXT, window.dossier.store.records(ID), "2021-02-01")
    )
    assert resets == []
    window.panel.show_document(window.dossier, None)
    assert resets == [1] and window.panel.current() is None and not window.panel.isEnabled()


def test_an_import_of_other_documents_does_not_touch_the_panel(window: Window, qtbot: QtBot) -> None:
    editor = open_editor(qtbot, window, "section", "Planning", "number")
    type_words(qtbot, "2")
    window.dossier.add_documents([annotated("ander.md")])
    assert QApplication.focusWidget() is editor
    assert isinstance(editor, QLineEdit) and editor.text() == "2"


def test_a_dossier_that_only_reads_can_be_walked_but_not_edited(window: Window, qtbot: QtBot) -> None:
    with Store.open(window.dossier.store.path) as second:
        window.panel.show_document(Dossier(second), ID)
        window.panel.layers.choose("section")
        window.panel.edit_value()
        assert not isinstance(QApplication.focusWidget(), QLineEdit)
        assert window.panel.detail.comment.isReadOnly()
        window.panel.show_document(None, None)


def test_everything_has_a_name_for_who_cannot_see_it(window: Window) -> None:
    kinds = ("RecordPanel", "ValueTable", "QTableView", "QToolButton", "QLineEdit", "QPlainTextEdit", "QPushButton")
    for widget in window.panel.findChildren(QWidget):
        if type(widget).__name__ in kinds:
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


@pytest.mark.parametrize("layer", [None, "date", "action", "section", "redaction", "field"])
def test_the_words_of_the_list_fit_their_columns(window: Window, layer: str | None) -> None:
    window.panel.layers.choose(layer)
    table, model = window.panel.table, window.panel.table.model()
    columns = [column for column in range(model.columnCount()) if model.column_name(column) in ("value", "due", "role")]
    for column in columns:
        for row in range(model.rowCount()):
            words = model.index(row, column).data()
            assert table.fontMetrics().horizontalAdvance(words) < table.columnWidth(column)
