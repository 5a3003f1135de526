"""Paints what belongs to the page and is no text: bullets, table lines, rules, bars beside quotes, code grounds."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from vwsreview.ui.hit_test import ShownBlock, x_at
from vwsreview.ui.page_layout import PageLayout
from vwsreview.ui.theme import Theme


def paint_page(painter: QPainter, shown: ShownBlock, layout: PageLayout, theme: Theme) -> None:
    """The ornaments of one block; called before marks and text are drawn."""
    if layout.renderer.source_shown:
        return
    plan = layout.plan(shown.block.blockNumber())
    style = plan.style
    rule = QPen(theme.colour("rule"), 1)
    if style.kind in ("row", "delimiter"):
        _paint_row(painter, shown, layout, rule, strong=style.kind == "delimiter")
    elif style.kind in ("fence", "front_matter"):
        ground = QRectF(layout.left - 10, shown.top, layout.measure + 20, shown.height)
        painter.fillRect(ground, theme.colour("code"))
    elif style.kind == "rule":
        y = shown.top + shown.height / 2
        painter.setPen(rule)
        painter.drawLine(QPointF(layout.left, y), QPointF(layout.left + layout.measure, y))
    for depth in range(style.quote):
        x = layout.left + depth * 1.4 * layout.em
        painter.fillRect(QRectF(x, shown.top, 3, shown.height), theme.colour("rule"))
    if style.kind == "bullet" and plan.first:
        _paint_bullet(painter, shown, layout, theme)


def _paint_bullet(painter: QPainter, shown: ShownBlock, layout: PageLayout, theme: Theme) -> None:
    plan = layout.plan(shown.block.blockNumber())
    sign = next((run for run in plan.style.runs if run.style == "bullet"), None)
    if sign is None:
        return
    line = shown.block.layout().lineAt(0)
    unit = layout.renderer.display.units(plan.piece.start, sign.start)
    left, right = x_at(line, unit), x_at(line, unit + 1)
    centre = QPointF((left + right) / 2, shown.top + line.y() + line.ascent() * 0.66)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("dimmed"))
    if plan.style.level % 2:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("dimmed"), 1.2))
    painter.drawEllipse(centre, 2.4, 2.4)


def _paint_row(painter: QPainter, shown: ShownBlock, layout: PageLayout, rule: QPen, strong: bool) -> None:
    columns = layout.columns(shown.block.blockNumber())
    if columns is None:
        return
    left, right = layout.left - columns.gap / 2, layout.left + columns.right + columns.gap / 2
    bottom = shown.top + shown.height
    edges = [layout.left + edge - columns.gap / 2 for edge in columns.lefts[1:]]
    lines = [QLineF(x, shown.top, x, bottom) for x in (left, *edges, right)]
    if strong:  # the line between the header and the rows
        painter.fillRect(QRectF(left, shown.top, right - left, 1.5), rule.color().darker(140))
        painter.setPen(rule)
        return
    if layout.plan(shown.block.blockNumber()).style.header:
        lines.append(QLineF(left, shown.top, right, shown.top))
    lines.append(QLineF(left, bottom, right, bottom))
    painter.setPen(rule)
    painter.drawLines(lines)
