"""Paints cues: a row of dots under words that hint at a record and lie in none, and a sign in the margin."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.hit_test import ShownBlock, boxes, line_boxes

SIGN = "?"
"""What stands in the margin: an open question."""
_DOT, _GAP = 2.2, 2.2
"""Width of a dot in pixels, and from one to the next in widths of a dot."""
_MARGIN = 22.0
"""Pixels from the sign to the text."""


def paint_cues(
    painter: QPainter, shown: ShownBlock, spans: Iterable[tuple[int, int]], left: float, theme: Theme
) -> None:
    """The cues of a block; `spans` in units from its start, `left` where its words begin at the left."""
    pen = QPen(theme.colour("dimmed"), _DOT, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, _GAP])
    painter.setPen(pen)
    lines = line_boxes(shown.block)
    signs: dict[float, float] = {}
    for start, end in spans:
        for box in boxes(lines, start, end):
            y = shown.top + box.bottom() + _DOT
            painter.drawLine(QLineF(box.left() + 1, y, box.right(), y))
            signs.setdefault(box.top(), box.height())
    painter.setPen(theme.colour("dimmed"))
    for top, height in signs.items():
        place = QRectF(left - _MARGIN, shown.top + top, _MARGIN / 2, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, SIGN)
