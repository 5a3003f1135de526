"""Paints marks: fills behind the words, lines under them, the frame around the selected one, what was found.

Marks never touch the layout of the text: no word moves when a record changes, and only its own blocks are painted
again. The geometry of a block is kept until the block is laid out anew.
"""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.cells import shown_state
from vwsreview.ui.page.hit_test import LineBox, ShownBlock, boxes, line_boxes
from vwsreview.ui.page.marks import Mark, Marks

_LINE_STEP = 3.0
_RADIUS = 2.5
_EVIDENCE = 2.6
"""Width of the line under the words that justify a value."""
_TICK = 6.0
"""How far its ends rise."""

Fill = tuple[str, QRectF]
Line = tuple[tuple[str, str], QLineF]


class MarkPainter:
    """Paints the marks of one document in one theme."""

    def __init__(self, marks: Marks, theme: Theme) -> None:
        self._marks = marks
        self._theme = theme
        self._pens: dict[tuple[str, str], QPen] = {}
        self._geometry: dict[int, tuple[list[Fill], list[Line]]] = {}

    def forget(self, blocks: Iterable[int] | None = None) -> None:
        """The geometry of these blocks (of all) no longer holds."""
        if blocks is None:
            self._geometry.clear()
            return
        for number in blocks:
            self._geometry.pop(number, None)

    def paint_below(self, painter: QPainter, shown: ShownBlock) -> None:
        """Fills and lines of a block; called before its text is drawn."""
        fills, lines = self._of_block(shown.block, shown.number)
        if not fills and not lines:
            return
        painter.translate(0, shown.top)
        painter.setPen(Qt.PenStyle.NoPen)
        brushed: str | None = None
        drawn: tuple[str, str] | None = None
        for layer, box in fills:
            if layer != brushed:
                painter.setBrush(self._theme.fill(layer))
                brushed = layer
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        for style, line in lines:
            if style != drawn:
                painter.setPen(self._pen(style))
                drawn = style
            painter.drawLine(line)
        painter.translate(0, -shown.top)

    def paint_frame(self, painter: QPainter, shown: ShownBlock, start: int, end: int) -> None:
        """The frame around the selected record's part of a block."""
        painter.setPen(QPen(self._theme.colour("outline"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes(line_boxes(shown.block), start, end):
            painter.drawRoundedRect(box.translated(0, shown.top).adjusted(-2.5, -2.0, 2.5, 3.5), 3.5, 3.5)

    def paint_preview(self, painter: QPainter, shown: ShownBlock, start: int, end: int) -> None:
        """The broken frame around words that a record could have."""
        painter.setPen(QPen(self._theme.colour("outline"), 2.0, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes(line_boxes(shown.block), start, end):
            painter.drawRect(box.translated(0, shown.top).adjusted(-3.5, -3.0, 3.5, 4.5))

    def paint_evidence(self, painter: QPainter, shown: ShownBlock, spans: Iterable[tuple[int, int]]) -> None:
        """A heavy line with raised ends under the words that justify a value: its shape tells it from every mark."""
        painter.setPen(QPen(self._theme.colour("text"), _EVIDENCE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        lines = line_boxes(shown.block)
        for start, end in spans:
            for box in boxes(lines, start, end):
                y = box.bottom() + shown.top + _EVIDENCE / 2
                painter.drawLine(QLineF(box.left(), y, box.right(), y))
                for x in (box.left() + 0.5, box.right() - 0.5):
                    painter.drawLine(QLineF(x, y + _EVIDENCE / 2, x, y - _TICK))

    def paint_found(self, painter: QPainter, shown: ShownBlock, spans: Iterable[tuple[int, int]]) -> None:
        """What the words looked for are highlighted with."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("find"))
        lines = line_boxes(shown.block)
        for start, end in spans:
            for box in boxes(lines, start, end):
                painter.drawRect(box.translated(0, shown.top).adjusted(-1, 0, 1, 0))

    def _of_block(self, block: QTextBlock, number: int) -> tuple[list[Fill], list[Line]]:
        known = self._geometry.get(number)
        if known is None:
            fills: list[Fill] = []
            lines: list[Line] = []
            if marks := self._marks.in_block(number):
                within = line_boxes(block)
                for mark in marks:
                    _add(within, mark, fills, lines)
            known = self._geometry[number] = fills, lines
        return known

    def _pen(self, style: tuple[str, str]) -> QPen:
        pen = self._pens.get(style)
        if pen is None:
            pen = self._pens[style] = self._theme.review_pen(*style)
        return pen


def _add(within: list[LineBox], mark: Mark, fills: list[Fill], lines: list[Line]) -> None:
    record = mark.record
    style = record.layer, shown_state(record)
    rejected = record.review == "rejected"
    for box in boxes(within, mark.start, mark.end):
        left, right, bottom = box.left(), box.right(), box.bottom()
        y = bottom - box.height() / 2 + 1.0 if rejected else bottom + 1.5 + mark.depth * _LINE_STEP
        lines.append((style, QLineF(left, y, right, y)))
        if not rejected:
            box.adjust(-1.0, 0.0, 1.0, 0.5)
            fills.append((record.layer, box))
