"""Draws a document in two lines: its name with what is left to decide, below its status, kind and date."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vwsreview.domain.listing import DocumentSummary
from vwsreview.ui.look.lines import draw_row, draw_words, is_selected, text_colour
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.documents_model import description, short_description
from vwsreview.ui.models.roles import SUMMARY_ROLE

MARGIN = 6
SIGN = 12
"""Pixels of the sign of the status: an empty ring for new, a half for in review, a full disc for done."""

_FILLED = {"new": 0, "in_review": 180, "done": 360}
_DEGREE = 16
_TOP = 90


class DocumentDelegate(QStyledItemDelegate):
    """One row of the list of documents."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimmed: QColor | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._dimmed = theme.colour("dimmed")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, row_height(option.fontMetrics.height()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        draw_row(painter, option)
        summary = index.data(SUMMARY_ROLE)
        if summary is not None:
            painter.save()
            self._draw(painter, option, summary)
            painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, summary: DocumentSummary) -> None:
        text = text_colour(option)
        dimmed = text if is_selected(option) or self._dimmed is None else self._dimmed
        inner = option.rect.adjusted(MARGIN, MARGIN // 2, -MARGIN, -MARGIN // 2)
        half = inner.height() // 2
        above = QRect(inner.left() + SIGN + MARGIN, inner.top(), inner.width() - SIGN - MARGIN, half)
        below = QRect(above.left(), inner.top() + half, above.width(), half)
        _draw_sign(painter, QRectF(inner.left(), above.center().y() - SIGN / 2, SIGN, SIGN), summary, text)
        number = str(summary.open) if summary.open else ""
        counted = _draw_number(painter, above, number, text, option.font)
        painter.setFont(option.font)
        painter.setPen(text)
        draw_words(painter, above.adjusted(0, 0, -counted, 0), summary.document.name, Qt.TextElideMode.ElideMiddle)
        painter.setPen(dimmed)
        words = description(summary)
        if painter.fontMetrics().horizontalAdvance(words) > below.width():
            words = short_description(summary)  # the sign tells the status; half a word would tell nothing
        draw_words(painter, below, words)


def row_height(line: int) -> int:
    """The height of a row for lines of this height, in pixels."""
    return 2 * line + 2 * MARGIN


def _draw_number(painter: QPainter, rect: QRect, number: str, colour: QColor, font: QFont) -> int:
    """The number at the right edge; gives the pixels that it takes."""
    if not number:
        return 0
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    return painter.fontMetrics().horizontalAdvance(number) + MARGIN


def _draw_sign(painter: QPainter, rect: QRectF, summary: DocumentSummary, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    filled = _FILLED[summary.document.status]
    if filled:
        painter.setBrush(colour)
        painter.drawPie(rect.adjusted(1, 1, -1, -1), _TOP * _DEGREE, filled * _DEGREE)
