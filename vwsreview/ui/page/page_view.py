"""A page of source text with a caret: the widget below `document_view`, which knows nothing of records."""

from functools import partial

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from vwsreview.domain.span import Span
from vwsreview.ui.page import caret
from vwsreview.ui.page.arrival import Place
from vwsreview.ui.page.hit_test import character_at
from vwsreview.ui.page.page import Page
from vwsreview.ui.page.pointer import Pointer

GOING = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip
"""Keys that go somewhere from where the reader is."""


class PageView(Page):
    """A page on which a reader goes about by keys and mouse, and selects words. All offsets are source offsets.

    `gone` tells that the reader went elsewhere by keys or wheel.
    """

    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self, self._shown)

    def set_caret(self, offset: int) -> None:
        """Put the caret before the code point at this offset, and into view; nothing stays selected."""
        self.select_span(offset, offset)

    def select_span(self, start: int, end: int) -> None:
        """Select the source text from start to end, the caret at its end, and bring it into view."""
        self._once_there(Place(start, max(start, end)), partial(self._select_span, start, end))

    def reveal(self, span: Span) -> None:
        """Bring words into view where they are not; nothing else changes."""
        self._once_there(Place(span.start, span.end), partial(self._sight.bring, *span))

    def offset_at(self, point: QPointF) -> int | None:
        """The source offset of the character whose box holds a point of the viewport; None beside the words."""
        position = character_at(self._shown(), point)
        return None if position is None else self._display.to_source(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where Qt would, and right where Qt does not."""
        super().mousePressEvent(event)
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        super().mouseMoveEvent(event)
        self._pointer.move(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        super().mouseDoubleClickEvent(event)
        self._pointer.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step over what is not seen, and go up and down by what is seen."""
        before = self.place()
        if self.whole or not self._goes_to_the_end(event):
            self._press(event)
        if self.place() != before:
            self.gone.emit()

    def _press(self, event: QKeyEvent) -> None:
        if event.key() in GOING:
            self._wait_no_more()
        cursor = caret.moved(self, event, self._shown, self._hidden)
        if cursor is not None:
            self.setTextCursor(cursor)
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by what is seen."""
        if event.modifiers() or not event.angleDelta().y():
            super().wheelEvent(event)
        else:
            self._pointer.turn(event)
            self.gone.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copying gives the exact source text."""
        cursor = self.textCursor()
        start = self._display.to_source(cursor.selectionStart())
        end = self._display.to_source(cursor.selectionEnd())
        data = QMimeData()
        data.setText(self.text[start:end])
        return data

    def _goes_to_the_end(self, event: QKeyEvent) -> bool:
        """Whether a key asks for the end of a text of which Qt has a part only; then it waits for it."""
        end = len(self.text)
        if event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self.set_caret(end)
        elif event.matches(QKeySequence.StandardKey.SelectEndOfDocument):
            self.select_span(self._display.to_source(self.textCursor().anchor()), end)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_span(0, end)
        else:
            return False
        event.accept()
        return True

    def _select_span(self, start: int, end: int) -> None:
        self._sight.bring(start, max(start, end))
        cursor = self.textCursor()
        cursor.setPosition(self._display.to_shown(start))
        if end > start:
            cursor.setPosition(self._display.end_to_shown(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _hidden(self, position: int) -> tuple[int, int] | None:
        return None if self._source_shown else caret.hidden_at(self._sheet, self._display, position)
