"""Drawing the rows of a list by hand: the row itself, words in one line, a quote with its words in bold."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def draw_row(painter: QPainter, option: QStyleOptionViewItem) -> QStyle:
    """Draw the row as its style does: the selection, the focus, a box to tick, the option's text. The style."""
    style = option.widget.style() if option.widget is not None else QApplication.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
    return style


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the row is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def text_colour(option: QStyleOptionViewItem) -> QColor:
    """The colour of words in a row: legible on a selection, dim where the row cannot be used."""
    role = QPalette.ColorRole.HighlightedText if is_selected(option) else QPalette.ColorRole.Text
    if not option.state & QStyle.StateFlag.State_Enabled:
        return option.palette.color(QPalette.ColorGroup.Disabled, role)
    return option.palette.color(role)


def draw_words(
    painter: QPainter, rect: QRect, words: str, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> int:
    """Draw words in one line, cut off where there is no room; gives the pixels that they take."""
    shown = painter.fontMetrics().elidedText(words, elide, rect.width())
    painter.drawText(rect, ONE_LINE, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def draw_quote(painter: QPainter, rect: QRect, font: QFont, quote: tuple[str, str, str], before_share: float) -> None:
    """Draw what stands before some words, the words in bold and what stands behind; line ends as spaces.

    What stands before takes so much of the width at most, and loses its beginning where that is too little.
    """
    heavy = QFont(font)
    heavy.setBold(True)
    before, words, behind = (part.replace("\n", " ") for part in quote)
    left = rect.left()
    for part, style, elide, share in (
        (before, font, Qt.TextElideMode.ElideLeft, before_share),
        (words, heavy, Qt.TextElideMode.ElideRight, 1.0),
        (behind, font, Qt.TextElideMode.ElideRight, 1.0),
    ):
        painter.setFont(style)
        room = round(max(0, rect.right() - left) * share)
        left += draw_words(painter, QRect(left, rect.top(), room, rect.height()), part, elide)
