"""Draws a hit in one line: the document, the record's layer, state and values, and the words with what is around."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vwsreview.domain.listing import Hit, RecordHit
from vwsreview.ui.look.lines import draw_quote, draw_words, is_selected, text_colour
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.cells import shown_state
from vwsreview.ui.models.hits_model import HIT, values
from vwsreview.ui.models.roles import Index

NAME_WIDTH = 190
VALUES_SHARE = 0.42
"""Of the room behind the name, so much for a record's values."""
BEFORE_SHARE = 0.4
"""Of the room for the text, so much at most for what stands before the words; of a record nothing does."""
ICON, SIGN = 12, 16
GAP = 16
"""Pixels between one column and the next."""


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
        painter.save()
        painter.setPen(text_colour(option))
        painter.setFont(option.font)
        box = option.rect.adjusted(12, 0, -8, 0)
        name = QRect(box.left(), box.top(), NAME_WIDTH - GAP, box.height())
        draw_words(painter, name, hit.name, Qt.TextElideMode.ElideMiddle)
        box.setLeft(box.left() + NAME_WIDTH)
        if isinstance(hit, RecordHit):
            self._paint_record(painter, option, box, hit)
        end = hit.snippet_start + hit.end - hit.start
        quote = hit.snippet[: hit.snippet_start], hit.snippet[hit.snippet_start : end], hit.snippet[end:]
        draw_quote(painter, box, option.font, quote, 0.0 if isinstance(hit, RecordHit) else BEFORE_SHARE)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, option.fontMetrics.height() + 8)

    def _paint_record(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, hit: RecordHit) -> None:
        """State, layer and values; what is left of the box is for the words."""
        if self._theme is not None:
            signs = (
                (self._theme.review_icon(shown_state(hit.record)), SIGN),
                (self._theme.layer_icon(hit.record.layer), ICON),
            )
            for icon, size in signs:
                place = QRect(box.left(), box.center().y() - size // 2, size, size)
                mode = icon.Mode.Selected if is_selected(option) else icon.Mode.Normal
                icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
                box.setLeft(box.left() + size + 6)
        room = round(box.width() * VALUES_SHARE)
        draw_words(painter, QRect(box.left(), box.top(), room - GAP, box.height()), values(hit.record))
        box.setLeft(box.left() + room)
