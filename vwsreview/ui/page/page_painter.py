"""Paints what belongs to the page and is no text: bullets, table lines, rules, bars beside quotes, code grounds."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.hit_test import ShownBlock
from vwsreview.ui.page.page_layout import PageLayout


def paint_page(painter: QPainter, blocks: Iterable[ShownBlock], layout: PageLayout, theme: Theme) -> None:
    """The ornaments of blocks; called before marks and text are drawn."""
    if layout.renderer.source_shown:
        return
    rule = QPen(theme.colour("rule"), 1)
    dots: list[QPointF] = []
    for shown in blocks:
        style = layout.plan(shown.number).style
        for depth in range(style.quote):
            x = layout.left + depth * 1.4 * layout.em
            painter.fillRect(QRectF(x, shown.top, 3, shown.height), rule.color())
        if style.kind in ("row", "delimiter"):
            _paint_row(painter, shown, layout, rule)
        elif style.kind in ("fence", "front_matter"):
            top = shown.block.layout().lineAt(0).y() - 4 if not shown.number else 0.0
            ground = QRectF(layout.left - 10, shown.top + top, layout.measure + 20, shown.height - top)
            painter.fillRect(ground, theme.colour("code"))
        elif style.kind == "rule":
            y = shown.top + shown.height / 2
            painter.fillRect(QRectF(layout.left, y, layout.measure, 1), rule.color())
        elif style.kind == "bullet" and (dot := layout.dot(shown.number)) is not None:
            place = QPointF(dot.x(), shown.top + dot.y())
            if style.level % 2:
                painter.fillRect(QRectF(place.x() - 3, place.y() - 0.7, 6.5, 1.4), theme.colour("dimmed"))
            else:
                dots.append(place)
    painter.setPen(QPen(theme.colour("dimmed"), 4.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints(dots)


def _paint_row(painter: QPainter, shown: ShownBlock, layout: PageLayout, rule: QPen) -> None:
    number = shown.number
    columns = layout.columns(number)
    if columns is None:
        return
    left, right = layout.left - columns.gap / 2, layout.left + columns.right + columns.gap / 2
    bottom = shown.top + shown.height
    edges = [layout.left + edge - columns.gap / 2 for edge in columns.lefts[1:]]
    lines = [QLineF(x, shown.top, x, bottom) for x in (left, *edges, right)]
    style = layout.plan(number).style
    if style.kind == "delimiter":  # the line between the header and the rows
        painter.fillRect(QRectF(left, shown.top, right - left, 1.5), rule.color().darker(140))
        painter.setPen(rule)
        return
    if style.header:
        lines.append(QLineF(left, shown.top, right, shown.top))
    lines.append(QLineF(left, bottom, right, bottom))
    painter.setPen(rule)
    painter.drawLines(lines)
