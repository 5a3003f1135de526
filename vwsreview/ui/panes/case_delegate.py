"""Draws an equal case in two lines: box and document, below the words in bold inside what stands around them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vwsreview.review.spreading.cases import Case
from vwsreview.ui.look.lines import draw_quote, draw_row, draw_words, text_colour
from vwsreview.ui.models.cases_model import CASE_ROLE
from vwsreview.ui.models.cells import review_sentence
from vwsreview.ui.models.roles import Index

MARGIN = 4
BEFORE_SHARE = 0.35
"""Of the width so much at most for what stands before the words."""


class CaseDelegate(QStyledItemDelegate):
    """One row of the preview."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(300, 2 * option.fontMetrics.height() + 3 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = " "
        # what boxes to tick have as their edge; PySide takes the name as text, its signature says bytes
        box = QApplication.palette("QCheckBox")  # type: ignore[call-overload]
        edge = box.color(QPalette.ColorRole.Window)
        option.palette.setColor(QPalette.ColorRole.Window, edge)
        style = draw_row(painter, option)
        left = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget).left()
        inner = option.rect.adjusted(0, MARGIN, -2 * MARGIN, -MARGIN)
        inner.setLeft(left + MARGIN)
        half = inner.height() // 2
        case: Case = index.data(CASE_ROLE)
        name = case.name if case.record.is_open else f"{case.name} – {review_sentence(case.record)}"
        painter.save()
        painter.setPen(text_colour(option))
        painter.setFont(option.font)
        draw_words(painter, QRect(inner.left(), inner.top(), inner.width(), half), name, Qt.TextElideMode.ElideMiddle)
        quote = case.snippet[: case.start], case.words, case.snippet[case.start + len(case.words) :]
        below = QRect(inner.left(), inner.top() + half, inner.width(), half)
        draw_quote(painter, below, option.font, quote, BEFORE_SHARE)
        painter.restore()
