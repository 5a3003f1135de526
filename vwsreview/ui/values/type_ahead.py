"""A line that completes what is typed from known words, inside the line itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class TypeAhead(QLineEdit):
    """The first known word that begins with what was typed stands there with its rest selected: typing on replaces the
    rest, Delete and Backspace leave it out, Up and Down go to other words that begin so. With `closed` only known words
    count, and the first letters that leave but one take it at once: `picked`.
    """

    picked = Signal()

    def __init__(self, words: Sequence[str], closed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._closed = closed
        self._typed = ""
        self._deleting = False
        self.setFrame(False)
        self.textEdited.connect(self._on_text_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through the words that begin with what was typed."""
        self._deleting = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
            event.accept()
        elif self._deleting and self._typed and self.selectedText() and self.selectionEnd() == len(self.text()):
            self.setText(self._typed)
            self.setModified(True)
        else:
            super().keyPressEvent(event)

    def _on_text_edited(self, words: str) -> None:
        before = len(self._typed)
        if words[:before].casefold() == self._typed.casefold():
            words = self._typed + words[before:]  # a completion stood there in its own capitals
        self._typed = words
        found = self._matching()
        if self._deleting or not words:
            return
        if found:
            self._complete(found[0])
            if self._closed and len(found) == 1:
                self.picked.emit()
        elif self.text() != words:
            self.setText(words)
            self.setModified(True)

    def _walk(self, step: int) -> None:
        found = self._matching()
        if not found:
            return
        here = found.index(self.text()) if self.text() in found else -max(step, 0)
        self._complete(found[(here + step) % len(found)])

    def _matching(self) -> list[str]:
        return [word for word in self._words if word.casefold().startswith(self._typed.casefold())]

    def _complete(self, word: str) -> None:
        self.setText(word)
        self.setModified(True)
        self.setSelection(len(word), len(self._typed) - len(word))
