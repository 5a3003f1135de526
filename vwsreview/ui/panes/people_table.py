"""The grid of attendees: Space for the presence, first letters for role and organisation, keys for whole rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QWidget

from vwsreview.domain.layers import Key
from vwsreview.domain.record import Record
from vwsreview.review.attendance.people import typed_role
from vwsreview.ui.keys.kept_keys import COMMANDS, keeps
from vwsreview.ui.models.roles import KEY_ROLE, RECORD_ROLE, Index
from vwsreview.ui.values.column_widths import STATE_WIDTH
from vwsreview.ui.values.delegates import Hint, ValueDelegate
from vwsreview.ui.values.type_ahead import TypeAhead
from vwsreview.ui.values.value_table import ValueTable
from vwsreview.ui.wording.words import choice_word, key_word, value_words

_KEPT = (Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_F2)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYBOARD = (
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)

ROOM_TO_TYPE = 12
"""Letters that a column has room for at least, where a value is typed."""

WordsFor = Callable[[Key, Record], Sequence[str]]
"""The words that may be meant in a cell, the likeliest first."""


class PersonDelegate(ValueDelegate):
    """Each value is typed in a line that completes it. `entered` carries a key's name and its value."""

    entered = Signal(str, object)

    def __init__(self, words_for: WordsFor, parent: QWidget) -> None:
        super().__init__(parent)
        self._words_for = words_for

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        key, record = index.data(KEY_ROLE), index.data(RECORD_ROLE)
        editor = TypeAhead(self._words_for(key, record), key.type == "choice", parent)
        editor.setAccessibleName(key_word(record.layer, key.name))
        editor.picked.connect(self._on_picked)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, TypeAhead) and not editor.isModified():
            key, record = index.data(KEY_ROLE), index.data(RECORD_ROLE)
            editor.setText(value_words(record.layer, key.name, record.values.get(key.name)))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The editor stands in its cell, for the words beside it tell what to type."""
        editor.setGeometry(option.rect)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """What was typed goes to whoever owns the rows, for several may be selected."""
        if isinstance(editor, TypeAhead) and editor.isModified():
            editor.setModified(False)
            meant = meaning(index.data(KEY_ROLE), index.data(RECORD_ROLE).layer, editor.text())
            if meant is not None:
                self.entered.emit(index.data(KEY_ROLE).name, meant or None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell that keys change has a frame of its own, for the whole row is selected."""
        super().paint(painter, option, index)
        table = self.parent()
        if isinstance(table, PeopleTable) and table.hasFocus() and index == table.currentIndex():
            painter.save()
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.HighlightedText), 2))
            painter.drawRect(option.rect.adjusted(2, 2, -2, -2))
            painter.restore()

    def _on_picked(self) -> None:
        editor = self.sender()
        if isinstance(editor, TypeAhead):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, Hint.NoHint)


def meaning(key: Key, layer: str, words: str) -> str | None:
    """The value of typed words, empty for none; None where a choice must be made and these are none."""
    words = " ".join(words.split())
    by_word = {choice_word(layer, key.name, choice).casefold(): choice for choice in key.choices}
    if words.casefold() in by_word:
        return by_word[words.casefold()]
    if key.type == "choice":
        return None
    return typed_role(words) if key.name == "role" and words else words


class PeopleTable(ValueTable):
    """While it has the keyboard it keeps letters, figures and a few keys to itself, so that they run no command.

    `presence_wanted` carries 1 or -1; `cleared` the name of a key; `chosen` tells that the reviewer came to the grid;
    `taken` is asked first what to do with a key: while somebody is cut in two, keys go there.
    """

    presence_wanted = Signal(int)
    cleared = Signal(str)
    accept_wanted = Signal()
    accept_all_wanted = Signal()
    reject_wanted = Signal()
    chosen = Signal()

    def __init__(self, words_for: WordsFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken: Callable[[QKeyEvent], bool] | None = None
        self.person_delegate = PersonDelegate(words_for, self)
        self.setItemDelegate(self.person_delegate)
        self.setEditTriggers(self.editTriggers() | QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(STATE_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def keep_room(self) -> None:
        """No column is narrower than what is typed in it needs."""
        for column in range(2, self.model().columnCount()):
            least = ROOM_TO_TYPE * self.fontMetrics().averageCharWidth()
            self.setColumnWidth(column, max(self.columnWidth(column), least))

    def go_to(self, row: int) -> bool:
        """Make a row the only selected one, in the column of the moment; False where there is none."""
        if not 0 <= row < self.model().rowCount():
            return False
        columns = self.model().columnCount()
        column = self.currentIndex().column() if self.currentIndex().isValid() else min(2, columns - 1)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, column), flags)
        return True

    def event(self, event: QEvent) -> bool:
        return keeps(event, self._claims) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.taken is not None and self.taken(event):
            return
        if not self._row_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.chosen.emit()

    def _claims(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & COMMANDS
        if plain and (event.text().isalnum() or event.key() in _KEPT):
            return True
        return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _row_key(self, event: QKeyEvent) -> bool:
        """Do what a key does to whole rows; False for other keys."""
        key, modifiers = event.key(), event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in _ENTER and modifiers & Qt.KeyboardModifier.ControlModifier:
            (self.accept_all_wanted if shift else self.accept_wanted).emit()
        elif modifiers & COMMANDS:
            return False
        elif key == Qt.Key.Key_Space:
            self.presence_wanted.emit(-1 if shift else 1)
        elif key == Qt.Key.Key_Delete:
            self.reject_wanted.emit()
        elif key == Qt.Key.Key_Backspace:
            self._clear()
        else:
            return False
        return True

    def _clear(self) -> None:
        key = self.currentIndex().data(KEY_ROLE)
        if key is not None and key.nullable:
            self.cleared.emit(key.name)
