"""Draws an equal case in two lines: box and document, below the words in bold inside what stands around them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vwsreview.review.spreading.cases import Case
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
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        left = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget).left()
        inner = option.rect.adjusted(0, MARGIN, -2 * MARGIN, -MARGIN)
        inner.setLeft(left + MARGIN)
        half = inner.height() // 2
        case: Case = index.data(CASE_ROLE)
        name = case.name if case.record.is_open else f"{case.name} – {review_sentence(case.record)}"
        painter.save()
        painter.setPen(_colour(option))
        painter.setFont(option.font)
        _draw(painter, QRect(inner.left(), inner.top(), inner.width(), half), name, Qt.TextElideMode.ElideMiddle)
        _draw_snippet(painter, QRect(inner.left(), inner.top() + half, inner.width(), half), case, option.font)
        painter.restore()


def _colour(option: QStyleOptionViewItem) -> QColor:
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
    return option.palette.color(group, QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)


def _draw_snippet(painter: QPainter, rect: QRect, case: Case, font: QFont) -> None:
    end = case.start + len(case.words)
    left = rect.left()
    for words, bold, elide, share in (
        (case.snippet[: case.start], False, Qt.TextElideMode.ElideLeft, BEFORE_SHARE),
        (case.words, True, Qt.TextElideMode.ElideRight, 1.0),
        (case.snippet[end:], False, Qt.TextElideMode.ElideRight, 1.0),
    ):
        heavy = QFont(font)
        heavy.setBold(bold)
        painter.setFont(heavy)
        room = round(max(0, rect.right() - left) * share)
        left += _draw(painter, QRect(left, rect.top(), room, rect.height()), words.replace("\n", " "), elide)


def _draw(painter: QPainter, rect: QRect, words: str, elide: Qt.TextElideMode) -> int:
    """Draw words in one line; gives the pixels that they take."""
    shown = painter.fontMetrics().elidedText(words, elide, rect.width())
    align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
    painter.drawText(rect, align, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
