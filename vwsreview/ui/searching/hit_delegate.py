"""Draws a hit in one line: the document, the record's layer, state and values, and the words with what is around."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vwsreview.domain.listing import Hit, RecordHit
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.hits_model import HIT, values
from vwsreview.ui.models.roles import Index

NAME_WIDTH = 190
VALUES_SHARE = 0.42
"""Of the room behind the name, so much for a record's values."""
BEFORE_SHARE = 0.4
"""Of the room for the text, so much at most for what stands before the words; of a record nothing does."""
ICON, SIGN = 12, 16
ALIGN = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class HitDelegate(QStyledItemDelegate):
    """The words themselves are bold; layer and state are told by their icons, as in the list of records."""

    _theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the icons and colours of a theme."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(HIT)
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(role))
        box = option.rect.adjusted(12, 0, -8, 0)
        name = option.fontMetrics.elidedText(hit.name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH - 16)
        painter.drawText(QRect(box.left(), box.top(), NAME_WIDTH, box.height()), ALIGN, name)
        box.setLeft(box.left() + NAME_WIDTH)
        if isinstance(hit, RecordHit):
            self._paint_record(painter, option, box, hit, selected)
        _paint_snippet(painter, option, box, hit)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, option.fontMetrics.height() + 8)

    def _paint_record(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, hit: RecordHit, selected: bool
    ) -> None:
        """State, layer and values; what is left of the box is for the words."""
        if self._theme is not None:
            signs = (
                (self._theme.review_icon(hit.record.review), SIGN),
                (self._theme.layer_icon(hit.record.layer), ICON),
            )
            for icon, size in signs:
                place = QRect(box.left(), box.center().y() - size // 2, size, size)
                mode = icon.Mode.Selected if selected else icon.Mode.Normal
                icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
                box.setLeft(box.left() + size + 6)
        room = round(box.width() * VALUES_SHARE)
        words = option.fontMetrics.elidedText(values(hit.record), Qt.TextElideMode.ElideRight, room - 16)
        painter.drawText(QRect(box.left(), box.top(), room, box.height()), ALIGN, words)
        box.setLeft(box.left() + room)


def _paint_snippet(painter: QPainter, option: QStyleOptionViewItem, box: QRect, hit: Hit) -> None:
    is_record = isinstance(hit, RecordHit)
    end = hit.snippet_start + hit.end - hit.start
    before, after = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
    left, font = box.left(), option.font
    for words, bold, elide, share in (
        (hit.snippet[: hit.snippet_start], False, before, 0.0 if is_record else BEFORE_SHARE),
        (hit.snippet[hit.snippet_start : end], True, after, 1.0),
        (hit.snippet[end:], False, after, 1.0),
    ):
        font.setBold(bold)
        painter.setFont(font)
        room = round(max(0, box.right() - left) * share)
        shown = painter.fontMetrics().elidedText(words.replace("\n", " "), elide, room)
        painter.drawText(QRect(left, box.top(), room, box.height()), ALIGN, shown)
        left += painter.fontMetrics().horizontalAdvance(shown)
