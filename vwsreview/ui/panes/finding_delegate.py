"""Draws a finding in two lines: what is the matter, below the words that it is about."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.findings_model import LINE_ROLE
from vwsreview.ui.models.roles import Index
from vwsreview.ui.wording.finding_words import finding_sentence

MARGIN = 6


class FindingDelegate(QStyledItemDelegate):
    """One row of the list of findings; the document's name is drawn where `name_documents` is on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimmed: QColor | None = None
        self.name_documents = False

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._dimmed = theme.colour("dimmed")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 2 * option.fontMetrics.height() + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        line = index.data(LINE_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text = option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        inner = option.rect.adjusted(MARGIN, MARGIN // 2, -MARGIN, -MARGIN // 2)
        half = inner.height() // 2
        painter.save()
        painter.setFont(option.font)
        painter.setPen(text)
        _draw(painter, QRect(inner.left(), inner.top(), inner.width(), half), finding_sentence(line.finding))
        painter.setPen(text if selected or self._dimmed is None else self._dimmed)
        words = f"{line.name}: {line.words}" if self.name_documents else line.words
        _draw(painter, QRect(inner.left(), inner.top() + half, inner.width(), half), words)
        painter.restore()


def _draw(painter: QPainter, rect: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
