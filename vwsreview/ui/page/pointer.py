"""The mouse on a page: right between table cells and between lines too, where Qt takes the nearest line above."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit

from vwsreview.ui.page import caret
from vwsreview.ui.page.hit_test import ShownBlock, place_at

LINES_A_NOTCH = 3
NOTCH = 120
"""Eighths of a degree, as Qt counts the turning of a wheel."""


class Pointer:
    """Puts the caret of a view where the mouse is, after Qt did what it does; `shown` gives the blocks in sight."""

    def __init__(self, view: QPlainTextEdit, shown: Callable[[], Iterable[ShownBlock]]) -> None:
        self._view = view
        self._shown = shown
        self._pressed: QPointF | None = None
        self._by_words = False
        self._wheel = 0.0

    def press(self, event: QMouseEvent) -> None:
        """Put the caret where it belongs."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        third = self._view.textCursor().hasSelection() and not extends  # the third click took the whole line
        self._by_words = third
        self._pressed = event.position()
        if not third:
            self._put_caret(event.position(), extends)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        dragging = event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None
        inside = QRectF(self._view.viewport().rect()).contains(event.position())
        if dragging and not self._by_words and inside:
            self._put_caret(event.position(), extend=True)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._by_words = True
        self._pressed = None
        place = place_at(self._shown(), event.position())
        cursor = self._view.textCursor()
        if place is not None and not cursor.selectionStart() <= place <= cursor.selectionEnd():
            cursor.setPosition(place)
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            self._view.setTextCursor(cursor)

    def release(self) -> QPointF | None:
        """Where the button was pressed that is released now; None where that was the end of a double click."""
        pressed, self._pressed = self._pressed, None
        return pressed

    def turn(self, event: QWheelEvent) -> None:
        """Scroll by what is seen: the cells of a table row are several lines of one height."""
        self._wheel -= event.angleDelta().y() / NOTCH * LINES_A_NOTCH
        steps = int(self._wheel)
        self._wheel -= steps
        caret.scroll_lines(self._view, steps)
        event.accept()

    def _put_caret(self, point: QPointF, extend: bool) -> None:
        place = place_at(self._shown(), point)
        cursor = self._view.textCursor()
        if place is not None and place != cursor.position():
            mode = QTextCursor.MoveMode.KeepAnchor if extend else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(place, mode)
            self._view.setTextCursor(cursor)
