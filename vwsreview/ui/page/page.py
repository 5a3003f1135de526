"""A page of source text as it looks: the widget below `page_view`, which knows what text is shown and what of it.

The text in the view is the source text. Whoever asks gets source offsets (code points); Qt's own positions stay in
here and in `markdown.positions`.
"""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vwsreview.domain.span import Span
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import Sheet
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.arrival import Arrival, Place
from vwsreview.ui.page.hit_test import ShownBlock
from vwsreview.ui.page.page_layout import STANDARD, PageLayout, Typesetting
from vwsreview.ui.page.page_painter import paint_page
from vwsreview.ui.page.render import MONOSPACED, Renderer
from vwsreview.ui.page.sight import SPILL, Sight

LEAST_POINTS = 11.0
"""Text that is read all day is larger than that of menus."""


class Page(QPlainTextEdit):
    """Shows one text, read-only but with a caret. Heirs give it a text, and paint below and above the words.

    A long text arrives in parts. Offsets are right all the time; whoever goes to a place that is not there yet gets
    there as soon as it is (`arriving` with True tells that somebody waits), unless they go elsewhere before.
    `arriving` with False tells that all is there.
    """

    arriving = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None  # Qt deletes its own first one
        self._arrival: Arrival | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        font = QFont(self.font())
        font.setPointSizeF(max(LEAST_POINTS, font.pointSizeF() + 1.5))
        self.setFont(font)
        self._theme = Theme.named("light")
        self._source_shown = False
        self._typesetting = STANDARD

    @property
    def text(self) -> str:
        """The source text."""
        return self._display.text

    @property
    def source_shown(self) -> bool:
        """Whether the raw source is shown."""
        return self._source_shown

    def set_source_shown(self, shown: bool) -> None:
        """Show the raw source, or the rendered look; the place stays."""
        if shown != self._source_shown:
            self._source_shown = shown
            self._redress()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._redress()

    def set_text_font(self, font: QFont) -> None:
        """Show the text in another font or size."""
        self.setFont(font)

    def set_typesetting(self, typesetting: Typesetting) -> None:
        """Set the text in wider or narrower lines, closer or further apart; the place stays."""
        if typesetting != self._typesetting:
            self._typesetting = typesetting
            self._redress()

    @property
    def whole(self) -> bool:
        """Whether all of the text is there."""
        return self._arrival is None or self._arrival.whole

    def caret_offset(self) -> int:
        """The source offset of the caret."""
        return self._display.to_source(self.textCursor().position())

    def place(self) -> Place:
        """Where the reader is, or is about to be, to come back to."""
        awaited = self._arrival.awaited if self._arrival is not None else None
        return awaited or Place(self._sight.top(), self.caret_offset())

    def restore_place(self, place: tuple[int, int]) -> None:
        """Go back to a place; offsets beyond the text's end are the end."""
        last = len(self.text)
        there = Place(min(place[0], last), min(place[1], last))
        self._once_there(there, partial(self._restore_place, there))

    # for heirs

    def paint_below(self, painter: QPainter, shown: ShownBlock) -> None:
        """Paint what lies below the words of a block."""

    def paint_above(self, painter: QPainter, shown: ShownBlock) -> None:
        """Paint what lies above the words of a block."""

    def forget_geometry(self) -> None:
        """The page is measured anew: no box of a word is where it was."""

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ornaments below the text, then the text, and whatever heirs paint below and above it."""
        area = event.rect()
        top, bottom = area.top() - SPILL, area.bottom() + SPILL
        shown = [one for one in self._shown() if one.top < bottom and one.top + one.height > top]
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_page(painter, shown, self._layout, self._theme)
        for one in shown:
            self.paint_below(painter, one)
        painter.end()
        # Qt stops drawing a block at the first line below the area, but the cells of a row stand beside each other
        whole = area
        for one in shown:
            if self._layout.columns(one.number) is not None:
                whole = whole.united(QRectF(0, one.top, area.width(), one.height).toAlignedRect())
        super().paintEvent(QPaintEvent(whole))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in shown:
            self.paint_above(painter, one)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the page for the new width before Qt asks for its blocks."""
        self._layout.set_width(self.viewport().width())
        self._sight.forget()
        self.forget_geometry()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt gives a new font to its document and lays that out; the page is made anew after it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._document is not None:
            self._redress()

    # inner workings

    def _take_text(self, text: str, furniture: Iterable[Span] = ()) -> None:
        self._display = Display(text)
        self._sheet = Sheet(text, furniture, self._display.pieces.lines)
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        """A fresh Qt document: nothing is styled or laid out before it is looked at."""
        font = QFont(self.font())
        if self._source_shown:
            font.setFamilies(MONOSPACED)
        renderer = Renderer(self._display, self._sheet, self._theme, font, self._source_shown)
        old = self._document
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        if self._arrival is not None:
            self._arrival.deleteLater()
        self._arrival = Arrival(document, self._display, self)
        self._arrival.due.connect(self._on_part_due)
        self._layout = PageLayout(document, renderer, self.viewport().width(), self._typesetting)
        self._sight = Sight(self, self._display, self._layout)
        document.setDocumentLayout(self._layout)
        document.firstBlock().layout().clearLayout()  # Qt lays out a single block by itself
        self.forget_geometry()
        self.verticalScrollBar().setValue(0)  # Qt would look for the old topmost line in the new document
        self._layout.holding = True
        self.setDocument(document)
        self._layout.holding = False
        self._layout.tell_size_soon()
        self._document = document
        if old is not None:
            old.deleteLater()
        self._dress()
        self._arrival.start()

    def _on_part_due(self) -> None:
        """Take in the next part: nothing moves, but where somebody waits for words that it brings."""
        if self._arrival is None or self.sender() is not self._arrival:
            return
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        self._layout.holding = True
        self._arrival.bring()
        self._layout.holding = False
        self._layout.tell_size_soon()
        self._sight.forget()
        if self.textCursor().position() != position or self.textCursor().anchor() != anchor:  # at what was the end
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self._arrival.let_go()
        if self._arrival.whole:
            self.arriving.emit(False)

    def _once_there(self, place: Place, go: Callable[[], None]) -> None:
        """Go to a place now, or when its words have arrived; whoever waits for another place waits no more."""
        if self._arrival is not None and not self._arrival.go(place, go):
            self.arriving.emit(True)

    def _wait_no_more(self) -> None:
        """Whoever waits for words that have not arrived stays where the reader is."""
        if self._arrival is not None:
            self._arrival.forget()

    def _restore_place(self, place: Place) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._display.to_shown(place.caret))
        self.setTextCursor(cursor)
        self._sight.scroll_to(place.top, 0.0)

    def _redress(self) -> None:
        """The same text in another look, at the same place."""
        place = self.place()
        self._lay_out_anew()
        self.restore_place(place)

    def _dress(self) -> None:
        colour = self._theme.colour
        selection = colour("selection")
        selection.setAlpha(190)
        palette = QPalette(self._theme.palette())
        palette.setColor(QPalette.ColorRole.Base, colour("page"))
        palette.setColor(QPalette.ColorRole.Highlight, selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("text"))
        self.setPalette(palette)

    def _shown(self) -> list[ShownBlock]:
        """The blocks in the window and just outside it."""
        return self._sight.shown()

    def _units_in(self, shown: ShownBlock, start: int, end: int) -> tuple[int, int] | None:
        """The part of a source span that lies in a block, in units from the block's start."""
        piece = self._display.pieces[shown.number]
        first, last = max(start, piece.start), min(end, piece.end)
        if first >= last:
            return None
        return self._display.units(piece.start, first), self._display.units(piece.start, last)
