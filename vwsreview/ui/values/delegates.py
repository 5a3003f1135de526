"""Editors of values: a list to pick from, or a line to type in. They open in the cell and commit when left."""

from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vwsreview.domain.layers import Key
from vwsreview.domain.record import Record
from vwsreview.ui.models.roles import KEY_ROLE, RECORD_ROLE, UNREAD_ROLE, Index
from vwsreview.ui.values.choice_box import ChoiceBox
from vwsreview.ui.wording.words import choice_word, flag_word, key_word

Hint: TypeAlias = QStyledItemDelegate.EndEditHint


class ChoiceEditor(ChoiceBox):
    """A list of choices that opens at once: a letter that begins one choice picks it, Tab picks and goes on.

    `ended` carries the editor and how editing goes on: with a choice made, or reverted.
    """

    ended = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.activated.connect(self._on_activated)
        self.view().installEventFilter(self)
        self._opening = QTimer(self, interval=0, singleShot=True)
        self._opening.timeout.connect(self.showPopup)

    def showEvent(self, event: QShowEvent) -> None:
        """The list can open only once the editor stands in its cell."""
        super().showEvent(event)
        self._opening.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view() and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                back = event.key() == Qt.Key.Key_Backtab
                self._end(self.view().currentIndex().row(), Hint.EditPreviousItem if back else Hint.EditNextItem)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hidePopup()
                self.ended.emit(self, Hint.RevertModelCache)
                return True
            if self._pick(event.text()):
                return True
        return super().eventFilter(watched, event)

    def _pick(self, letter: str) -> bool:
        """Pick the choice that alone begins with the letter; two that share it are walked by Qt."""
        rows = [row for row in range(self.count()) if self.itemText(row).casefold().startswith(letter.casefold())]
        if not letter.strip() or len(rows) != 1:
            return False
        self._end(rows[0], Hint.NoHint)
        return True

    def _end(self, row: int, hint: Hint) -> None:
        self.hidePopup()
        self.setCurrentIndex(row)
        self.ended.emit(self, hint)

    def _on_activated(self, row: int) -> None:
        self._end(row, Hint.NoHint)


class ValueDelegate(QStyledItemDelegate):
    """Makes the editor that the key of a cell asks for."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        key, record = index.data(KEY_ROLE), index.data(RECORD_ROLE)
        editor = self._editor(parent, key, record)
        editor.setAccessibleName(key_word(record.layer, key.name))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        line = _line_of(editor)
        if line is not None and line.isModified():
            return  # a row that is read again meanwhile must not take away what is being typed
        if isinstance(editor, QComboBox) and (editor.findData(value) >= 0 or line is None):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif line is not None:
            line.setText(str(value))
            line.setModified(index.data(UNREAD_ROLE) is not None)
        if line is not None:
            line.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        entered = _entered(editor, index.data(KEY_ROLE), index.data(RECORD_ROLE))
        if entered is not None:
            model.setData(index, entered, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """An editor is as wide as it needs, even where its column is narrow."""
        parent = editor.parentWidget()
        room = parent.width() if parent is not None else option.rect.right()
        width = max(option.rect.width(), min(editor.sizeHint().width(), room))
        left = max(0, min(option.rect.left(), room - width))
        editor.setGeometry(left, option.rect.top(), width, option.rect.height())

    def _editor(self, parent: QWidget, key: Key, record: Record) -> QWidget:
        if key.type == "flag":
            return self._choices(parent, [(flag_word(True), True), (flag_word(False), False)])
        choices = [(choice_word(record.layer, key.name, choice), choice) for choice in key.choices]
        if key.type == "choice":
            return self._choices(parent, choices)
        if key.type == "choice_or_text":
            box = ChoiceBox(parent)
            box.setEditable(True)
            for words, choice in choices:
                box.addItem(words, choice)
            box.setFrame(False)
            return box
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setPlaceholderText(self._hint(key))
        return line

    def _choices(self, parent: QWidget, choices: list[tuple[str, Any]]) -> ChoiceEditor:
        editor = ChoiceEditor(parent)
        for words, choice in choices:
            editor.addItem(words, choice)
        editor.setFrame(False)
        editor.setMaxVisibleItems(len(choices))
        editor.ended.connect(self._on_ended)
        return editor

    def _hint(self, key: Key) -> str:
        """What can be typed where that is not plain."""
        if key.type == "time":
            return self.tr("1 april, vr, 2021-04-01")
        return self.tr("MEVA, BPZ") if key.name == "owners" else ""

    def _on_ended(self, editor: ChoiceEditor, hint: Hint) -> None:
        if hint != Hint.RevertModelCache:
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)


def _line_of(editor: QWidget) -> QLineEdit | None:
    """The line that is typed in, where there is one."""
    if isinstance(editor, QLineEdit):
        return editor
    return editor.lineEdit() if isinstance(editor, QComboBox) else None


def _entered(editor: QWidget, key: Key, record: Record) -> Any:
    """What the editor holds; None where nobody typed or picked anything."""
    line = _line_of(editor)
    if line is None:
        return editor.currentData() if isinstance(editor, QComboBox) else None
    if isinstance(editor, QComboBox):
        words = editor.currentText().strip()
        chosen = [choice for choice in key.choices if choice_word(record.layer, key.name, choice) == words]
        return chosen[0] if chosen else words
    return line.text() if line.isModified() else None
