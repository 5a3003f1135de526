"""Draws a finding in two lines: what is the matter, below the words that it is about."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vwsreview.ui.look.lines import draw_row, draw_words, is_selected, text_colour
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
        draw_row(painter, option)
        line = index.data(LINE_ROLE)
        text = text_colour(option)
        inner = option.rect.adjusted(MARGIN, MARGIN // 2, -MARGIN, -MARGIN // 2)
        half = inner.height() // 2
        painter.save()
        painter.setFont(option.font)
        painter.setPen(text)
        draw_words(painter, QRect(inner.left(), inner.top(), inner.width(), half), finding_sentence(line.finding))
        painter.setPen(text if is_selected(option) or self._dimmed is None else self._dimmed)
        words = f"{line.name}: {line.words}" if self.name_documents else line.words
        draw_words(painter, QRect(inner.left(), inner.top() + half, inner.width(), half), words)
        painter.restore()
