"""From a point to a place in the text and back, exactly: by the rectangles of the laid out lines.

Qt's own answer takes the nearest line above, also in margins and between table cells. Points and rectangles are
pixels of the viewport; places are positions of the shown text (UTF-16 units).
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextEdit


class ShownBlock(NamedTuple):
    """A block in the window with its number; its top, and its height in pixels."""

    block: QTextBlock
    number: int
    top: float
    height: float


def shown_blocks(view: QPlainTextEdit, offset: QPointF, top: float, bottom: float) -> Iterator[ShownBlock]:
    """The blocks between two heights of the viewport; `offset` is the view's content offset."""
    layout = view.document().documentLayout()
    block = view.firstVisibleBlock()
    number = block.blockNumber()
    y = offset.y()
    while block.isValid() and y < bottom:
        height = layout.blockBoundingRect(block).height()
        if y + height > top:
            yield ShownBlock(block, number, y, height)
        y += height
        block = block.next()
        number += 1


def character_at(shown: Iterable[ShownBlock], point: QPointF) -> int | None:
    """The position of the character whose box holds the point; None in margins, gaps and behind line ends."""
    found = _line_at(shown, point, exact=True)
    if found is None:
        return None
    block, line, x = found
    return block.position() + _character(block.layout(), line, x)


def _character(layout: QTextLayout, line: QTextLine, x: float) -> int:
    """The unit of the line whose box holds x, from the nearest place between characters outwards.

    Qt's own answer (CursorOnCharacter) is the neighbour for half of a character in front of a change of format.
    """
    start, end = line.textStart(), line.textStart() + line.textLength()
    nearest = line.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)
    unit = nearest
    while unit < end and x_at(line, unit) <= x:
        following = min(end, max(unit + 1, layout.nextCursorPosition(unit)))
        if x < x_at(line, following):
            return unit
        unit = following
    unit = nearest
    while unit > start and x <= x_at(line, unit):
        previous = max(start, min(unit - 1, layout.previousCursorPosition(unit)))
        if x_at(line, previous) <= x < x_at(line, unit):
            return previous
        unit = previous
    on_it = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)  # from right to left
    return max(start, min(on_it, end - 1))


def place_at(shown: Iterable[ShownBlock], point: QPointF) -> int | None:
    """The position between characters that is nearest to the point, on the line that is nearest to it."""
    found = _line_at(shown, point, exact=False)
    if found is None:
        return None
    block, line, x = found
    return block.position() + line.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)


def _line_at(shown: Iterable[ShownBlock], point: QPointF, exact: bool) -> tuple[QTextBlock, QTextLine, float] | None:
    for one in shown:
        if not one.top <= point.y() < one.top + one.height:
            continue
        layout = one.block.layout()
        inside = QPointF(point.x(), point.y() - one.top)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        if exact:
            for line in lines:
                if line.naturalTextRect().contains(inside) and line.textLength():
                    return one.block, line, inside.x()
            return None
        if lines:
            line = min(lines, key=lambda candidate: _distance(candidate.naturalTextRect(), inside))
            return one.block, line, inside.x()
    return None


def _distance(box: QRectF, point: QPointF) -> tuple[float, float]:
    """How far a line is: first by height, then (table cells stand beside each other) by width."""
    above = max(box.top() - point.y(), point.y() - box.bottom(), 0.0)
    beside = max(box.left() - point.x(), point.x() - box.right(), 0.0)
    return above, beside


def x_at(line: QTextLine, unit: int) -> float:
    """Where the place before a unit of the block stands in its line."""
    return cast("tuple[float, int]", line.cursorToX(unit))[0]


class LineBox(NamedTuple):
    """A laid out line of a block: the units it takes, and the box of its words from the block's top left corner."""

    line: QTextLine
    start: int
    end: int
    box: QRectF


def line_boxes(block: QTextBlock) -> list[LineBox]:
    """The lines of a block."""
    layout = block.layout()
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = line.textStart()
        found.append(LineBox(line, start, start + line.textLength(), line.naturalTextRect()))
    return found


def boxes(lines: Iterable[LineBox], start: int, end: int) -> Iterator[QRectF]:
    """The boxes of a block's text between two units, line by line, from the block's top left corner.

    Words only: a line of collapsed markers and the white space behind the last word of a line have no box.
    """
    for line, line_start, line_end, box in lines:
        first, last = max(start, line_start), min(end, line_end)
        if first >= last:
            continue
        left, right = x_at(line, first), x_at(line, last)
        if left > right:
            left, right = right, left
        right = min(right, box.right())
        if right - left > 0.5:
            yield QRectF(left, box.top(), right - left, box.height())
