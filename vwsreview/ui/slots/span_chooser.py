"""A list over the text from which a digit picks other boundaries."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QVBoxLayout, QWidget

from vwsreview.domain.span import Span
from vwsreview.ui.keys.kept_keys import keeps
from vwsreview.ui.wording.quotes import on_one_line

A_PAGE = 9
"""As many as there are digits."""

_LONGEST = 400
"""Letters of the words that are laid out; a line shows both ends of them, for it is there that they differ."""

_NARROWEST, _WIDEST = 260, 620
"""Pixels."""

_LEAST_LINES = 6
"""So many lines are shown even where they lie on the words."""

_MARGIN, _SPACING = 4, 2
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
        self._boxes: Sequence[QRect] = ()
        self._seen = QRect()
        self._came_from: QWidget | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.list = _Lines(self)
        self.list.setAccessibleName(self.tr("Other boundaries"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = QLabel(self.tr("Digit: take and go on · Ctrl+digit: take and stay · B: more · Esc: leave"))
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SPACING)
        edge = 2 * (_MARGIN + self.frameWidth())
        self._around = QSize(edge, edge + _SPACING)
        column.addWidget(self.list)
        column.addWidget(self._hint)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.itemActivated.connect(self._on_activated)
        self.list.key_pressed.connect(self._on_key_pressed)
        self.list.left.connect(self.leave)
        self.hide()

    def offer(self, text: str, spans: Sequence[Span], boxes: Sequence[QRect]) -> None:
        """Show the spans, nine at a time, below or above the first of the boxes that leaves room for the list."""
        self._text, self._spans, self._page = text, spans, 0
        self._boxes, self._seen = boxes, self._page_view.visibleRegion().boundingRect()
        self._fill()
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
        self._fit()
        self.list.setCurrentRow(0)

    def _fit(self) -> None:
        """As large as its lines, but never larger than what is seen of the page, and beside the words if it can."""
        frame, line, seen = 2 * self.list.frameWidth(), self.list.sizeHintForRow(0), self._seen
        width = self.list.sizeHintForColumn(0) + frame + self._around.width() + 8
        self.setFixedWidth(min(seen.width(), max(_NARROWEST, min(width, _WIDEST))))
        rest = self._hint.heightForWidth(self.width() - self._around.width()) + self._around.height()
        wanted = rest + line * self.list.count() + frame
        top, room = self._place(wanted)
        height = min(wanted, max(room, rest + _LEAST_LINES * line + frame), seen.height())
        self.list.setFixedHeight(height - rest)
        self.setFixedHeight(height)
        left = min(self._boxes[-1].left(), seen.right() + 1 - self.width())
        lowest = seen.bottom() + 1 - height
        self.move(max(seen.left(), left), max(seen.top(), min(top, lowest)))

    def _place(self, wanted: int) -> tuple[int, int]:
        """Where the list begins, and how high it can be there without lying on the words."""
        for box in self._boxes:
            below, above = self._seen.bottom() + 1 - box.bottom() - _GAP, box.top() - _GAP - self._seen.top()
            if below >= wanted or (box is self._boxes[-1] and below >= above):
                return box.bottom() + _GAP, below
            if above >= wanted or box is self._boxes[-1]:
                return max(self._seen.top(), box.top() - _GAP - wanted), above
        return self._seen.top(), self._seen.height()

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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentRow(), not with_ctrl)
        else:
            self._take(key - Qt.Key.Key_1, not with_ctrl)


class _Lines(QListWidget):
    """The lines; digits, B, Enter and Escape are its own and run no command."""

    key_pressed = Signal(int, bool)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        return keeps(event, _is_own) or super().event(event)

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
    words = on_one_line(span.of(text))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"
