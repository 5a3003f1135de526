"""The line of the slot editor: digits pick while nothing is typed, letters type at once."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)  # fmt: skip
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SlotLine(QLineEdit):
    """`picked` carries a digit that is done with, `toggled` one with Ctrl; `walked` -1 or 1 for Tab, `moved` for the
    arrows, `paged` for the pages. `finished` is Enter, with True where the words are meant as they are typed.

    Space or Backspace in the empty line begins typing, so that words can begin with a digit; Backspace in the empty
    line again ends it. F2 asks for the present value to type on in it.
    """

    picked = Signal(int)
    toggled = Signal(int)
    walked = Signal(int)
    moved = Signal(int)
    paged = Signal(int)
    finished = Signal(bool)
    left = Signal()
    present_wanted = Signal()
    mode_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = False
        self.textEdited.connect(self._on_text_edited)

    @property
    def is_typing(self) -> bool:
        """Whether digits are typed; else they pick."""
        return self._typing

    def set_typing(self, typing: bool, words: str = "") -> None:
        """Begin or end typing, with these words in the line."""
        self._typing = typing
        self.setText(words)
        self.mode_changed.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._override(event)
            if event.type() == QEvent.Type.KeyPress and event.key() in _TABS and not _has_command(event):
                back = event.key() == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.walked.emit(-1 if back else 1)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._command(event):
            super().keyPressEvent(event)

    def _override(self, event: QKeyEvent) -> bool:
        """Keys that are this line's come before the window's commands; undo only while there is typing to undo."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
            return True
        if _digit(event) is not None or (event.key() in (*_ENTER, Qt.Key.Key_F2) and not _has_command(event)):
            event.accept()
            return True
        return super().event(event)

    def _command(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & _HELD
        digit = _digit(event)
        if digit is not None and held == Qt.KeyboardModifier.ControlModifier:
            self.toggled.emit(digit)
        elif digit is not None and not held and not self._typing:
            self.picked.emit(digit)
        elif key in _ENTER and not _has_command(event):
            self.finished.emit(bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_F2 and not held:
            self.present_wanted.emit()
        elif held or not self._moves(event):
            return False
        return True

    def _moves(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key in _PAGES:
            self.paged.emit(_PAGES[key])
        elif not self.text() and key in (Qt.Key.Key_Space, Qt.Key.Key_Backspace):
            self.set_typing(not self._typing or key == Qt.Key.Key_Space)
        else:
            return False
        return True

    def _on_text_edited(self, words: str) -> None:
        if words and not self._typing:
            self._typing = True
        self.mode_changed.emit()


def _digit(event: QKeyEvent) -> int | None:
    """The digit of a key of the upper row or the number pad, with Ctrl or alone."""
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 and not event.modifiers() & (
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    ):
        return int(event.key()) - int(Qt.Key.Key_0)
    return None


def _has_command(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
