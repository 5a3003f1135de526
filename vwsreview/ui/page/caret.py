"""The caret among what is seen: it steps over collapsed markers, and goes up and down by sight."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from vwsreview.domain.span import Span, trimmed
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import Sheet
from vwsreview.ui.page.hit_test import ShownBlock, place_at

HIDDEN = ("marker", "table_bar", "rule")

_SIDEWAYS = {Qt.Key.Key_Left: QTextCursor.MoveOperation.Left, Qt.Key.Key_Right: QTextCursor.MoveOperation.Right}


def hidden_at(sheet: Sheet, display: Display, position: int) -> tuple[int, int] | None:
    """The collapsed stretch that holds the character at a shown position, as shown positions."""
    offset = display.to_source(position)
    piece = display.pieces[display.piece_at(offset)]
    for run in sheet.line(piece.line).runs:
        if run.style in HIDDEN and run.start <= offset < run.end:
            return display.to_shown(run.start), display.end_to_shown(run.end)
    return None


def trimmed_of_marks(text: str, sheet: Sheet, display: Display, start: int, end: int) -> Span:
    """A span without white space, collapsed markers and a bullet sign at its edges; empty where nothing is left."""
    span = trimmed(text, start, end)
    while span.start < span.end:
        first, last = span
        for run in sheet.line(display.pieces[display.piece_at(first)].line).runs:
            if run.style in (*HIDDEN, "bullet") and run.start <= first < run.end:
                first = run.end
        for run in sheet.line(display.pieces[display.piece_at(last - 1)].line).runs:
            if run.style in HIDDEN and run.start < last <= run.end:
                last = run.start
        if (first, last) == span:
            return span
        span = trimmed(text, first, max(first, last))
    return span


def moved(
    view: QPlainTextEdit,
    event: QKeyEvent,
    shown: Callable[[], Iterable[ShownBlock]],
    hidden: Callable[[int], tuple[int, int] | None],
) -> QTextCursor | None:
    """The cursor after an arrow key, None for all other keys (Qt knows what they do)."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    shift = modifiers == Qt.KeyboardModifier.ShiftModifier
    mode = QTextCursor.MoveMode.KeepAnchor if shift else QTextCursor.MoveMode.MoveAnchor
    cursor = view.textCursor()
    if event.key() in _SIDEWAYS:
        cursor.movePosition(_SIDEWAYS[Qt.Key(event.key())], mode)
        skip = hidden(cursor.position())
        if skip is not None:
            cursor.setPosition(skip[1] if event.key() == Qt.Key.Key_Right else skip[0], mode)
        return cursor
    if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        return _vertically(view, cursor, -1 if event.key() == Qt.Key.Key_Up else 1, mode, shown)
    return None


def _vertically(
    view: QPlainTextEdit,
    cursor: QTextCursor,
    direction: int,
    mode: QTextCursor.MoveMode,
    shown: Callable[[], Iterable[ShownBlock]],
) -> QTextCursor | None:
    """Up or down to the next line that is seen elsewhere, keeping to the column; None leaves it to Qt."""
    box = view.cursorRect(cursor)
    x = cursor.verticalMovementX() if cursor.verticalMovementX() >= 0 else box.x()
    step = max(4, box.height() // 3)
    y = box.center().y() + direction * step
    while 0 <= y < view.viewport().height():
        place = place_at(shown(), QPointF(x, y))
        if place is None:
            return None
        target = QTextCursor(cursor)
        target.setPosition(place, mode)
        landed = view.cursorRect(target)
        if (landed.center().y() - box.center().y()) * direction > 1 and landed.height() > 4:
            target.setVerticalMovementX(x)
            return target
        y += direction * step
    return None


def scroll_lines(view: QPlainTextEdit, steps: int) -> None:
    """Scroll by lines that are seen: where cells stand side by side, several lines of Qt are one."""
    bar = view.verticalScrollBar()
    value = bar.value()
    direction = 1 if steps > 0 else -1
    for _ in range(abs(steps)):
        value += direction
        while bar.minimum() < value < bar.maximum() and _beside(view, value):
            value += direction
    bar.setValue(value)


def _beside(view: QPlainTextEdit, number: int) -> bool:
    """Whether the page would not move on from the line before: this line stands beside it, not below."""
    block = view.document().findBlockByLineNumber(number)
    inside = number - block.firstLineNumber()
    if not inside:
        return False
    layout = block.layout()
    if inside >= layout.lineCount():
        return False
    highest = max(layout.lineAt(line).naturalTextRect().bottom() for line in range(inside))
    return layout.lineAt(inside).naturalTextRect().bottom() <= highest
