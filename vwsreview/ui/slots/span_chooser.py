"""A list over the text from which a digit picks other boundaries."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QVBoxLayout, QWidget

from vwsreview.domain.span import Span

A_PAGE = 9
"""As many as there are digits."""

_HALF = 34
"""Letters that are shown of each end of the words."""

_GAP = 10
"""Pixels between the words and the list."""


class SpanChooser(QFrame):
    """`chosen` carries the span and whether the reviewer is done with the record: a digit, Enter; not Ctrl+digit.

    `looked_at` carries the span whose line is the current one, None when the list closes. B shows the next nine.
    """

    chosen = Signal(object, bool)
    looked_at = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page_view = parent
        self._spans: Sequence[Span] = ()
        self._text = ""
        self._page = 0
        self._came_from: QWidget | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.list = _Lines(self)
        self.list.setAccessibleName(self.tr("Other boundaries"))
        hint = QLabel(self.tr("Digit: take and go on · Ctrl+digit: take and stay · B: more · Esc: leave"))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addWidget(hint)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.itemActivated.connect(self._on_activated)
        self.list.key_pressed.connect(self._on_key_pressed)
        self.list.left.connect(self.leave)
        self.hide()

    def offer(self, text: str, spans: Sequence[Span], beside: QPoint, above: int) -> None:
        """Show the spans, nine at a time, below the point `beside`, or ending at `above` where there is no room."""
        self._text, self._spans, self._page = text, spans, 0
        self._fill()
        self.adjustSize()
        room = self._page_view.height()
        top = beside.y() + _GAP if beside.y() + _GAP + self.height() <= room else max(0, above - _GAP - self.height())
        self.move(max(0, min(beside.x(), self._page_view.width() - self.width())), top)
        self._came_from = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def offered(self) -> Sequence[Span]:
        """What can be picked, nine a page, best first."""
        return self._spans

    def leave(self) -> None:
        """Close without a choice, and give the keyboard back to where it came from."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and self.list.hasFocus():
            came_from.setFocus()  # which closes the list: hidden with the keyboard in it, Qt would choose another place
        elif self.isVisible():
            self.hide()
            self.looked_at.emit(None)

    def _shown(self) -> Sequence[Span]:
        return self._spans[self._page * A_PAGE : (self._page + 1) * A_PAGE]

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItems([f"{number}   {_short(self._text, span)}" for number, span in enumerate(self._shown(), 1)])
        line = self.list.sizeHintForRow(0)
        width = self.list.sizeHintForColumn(0) + 2 * self.list.frameWidth() + 8
        self.list.setFixedSize(max(260, min(width, 620)), line * self.list.count() + 2 * self.list.frameWidth() + 2)
        self.list.setCurrentRow(0)

    def _take(self, row: int, done: bool) -> None:
        if 0 <= row < len(self._shown()):
            span = self._shown()[row]
            self.leave()
            self.chosen.emit(span, done)

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._shown()):
            self.looked_at.emit(self._shown()[row])

    def _on_activated(self) -> None:
        self._take(self.list.currentRow(), True)

    def _on_key_pressed(self, key: int, with_ctrl: bool) -> None:
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key == Qt.Key.Key_B:
            self._page = (self._page + 1) % -(-len(self._spans) // A_PAGE)
            self._fill()
            self.adjustSize()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentRow(), not with_ctrl)
        else:
            self._take(key - Qt.Key.Key_1, not with_ctrl)


class _Lines(QListWidget):
    """The lines; digits, B, Enter and Escape are its own and run no command."""

    key_pressed = Signal(int, bool)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_own(event):
            self.key_pressed.emit(event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def _is_own(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    own = (Qt.Key.Key_Escape, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return plain in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
    return event.key() in own and plain == Qt.KeyboardModifier.NoModifier


def _short(text: str, span: Span) -> str:
    """The words with both ends in full, for it is there that they differ."""
    words = " ".join(span.of(text).split())
    return words if len(words) <= 2 * _HALF + 3 else f"{words[:_HALF]} … {words[-_HALF:]}"
