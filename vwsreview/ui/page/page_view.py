"""A page of source text with a caret: the widget below `document_view`, which knows nothing of records.

The text in the view is the source text. Whoever asks gets source offsets (code points); Qt's own positions stay in
here and in `markdown.positions`.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vwsreview.domain.span import Span
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import Sheet
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page import caret
from vwsreview.ui.page.arrival import Arrival
from vwsreview.ui.page.hit_test import ShownBlock, character_at, place_at, shown_blocks
from vwsreview.ui.page.page_layout import STANDARD, PageLayout, Typesetting
from vwsreview.ui.page.page_painter import paint_page
from vwsreview.ui.page.render import MONOSPACED, Renderer

LEAST_POINTS = 11.0
"""Text that is read all day is larger than that of menus."""

CONTEXT_LINES = 2
"""Lines that a reader sees below the words that were brought into view."""

SPILL = 12
"""Pixels by which marks may reach out of their block."""


class Place(NamedTuple):
    """Where a reader was: source offsets of the topmost line and of the caret."""

    top: int
    caret: int


class PageView(QPlainTextEdit):
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
        self._awaited: tuple[Place, Callable[[], None]] | None = None
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
        self._pressed: QPointF | None = None
        self._by_words = False
        self._wheel = 0.0
        self._window: list[ShownBlock] = []
        self._window_place: tuple[int, float, int] | None = None

    # what is shown

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

    def offset_at(self, point: QPointF) -> int | None:
        """The source offset of the character whose box holds a point of the viewport; None beside the words."""
        position = character_at(self._shown(), point)
        return None if position is None else self._display.to_source(position)

    # caret, selection, place

    def caret_offset(self) -> int:
        """The source offset of the caret."""
        return self._display.to_source(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        """Put the caret before the code point at this offset, and into view; nothing stays selected."""
        self.select_span(offset, offset)

    def select_span(self, start: int, end: int) -> None:
        """Select the source text from start to end, the caret at its end, and bring it into view."""
        self._once_there(Place(start, max(start, end)), partial(self._select_span, start, end))

    def reveal(self, span: Span) -> None:
        """Bring words into view where they are not; nothing else changes."""
        self._once_there(Place(span.start, span.end), partial(self._bring_into_view, *span))

    def place(self) -> Place:
        """Where the reader is, or is about to be, to come back to."""
        if self._awaited is not None:
            return self._awaited[0]
        block = self.firstVisibleBlock()
        line = block.layout().lineAt(max(0, self.verticalScrollBar().value() - block.firstLineNumber()))
        top = block.position() + (line.textStart() if line.isValid() else 0)
        return Place(self._display.to_source(top), self.caret_offset())

    def restore_place(self, place: tuple[int, int]) -> None:
        """Go back to a place; offsets beyond the text's end are the end."""
        last = len(self.text)
        there = Place(min(place[0], last), min(place[1], last))
        self._once_there(there, partial(self._restore_place, there))

    @property
    def whole(self) -> bool:
        """Whether all of the text is there."""
        return self._arrival is None or self._arrival.whole

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
        self._window_place = None
        self.forget_geometry()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt gives a new font to its document and lays that out; the page is made anew after it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._document is not None:
            self._redress()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where Qt would, and right between table cells and between lines too."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._by_words = self.textCursor().hasSelection() and not extends  # the third click took the whole line
        self._pressed = event.position()
        if not self._by_words:
            self._put_caret(event.position(), extends)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        super().mouseMoveEvent(event)
        dragging = event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None
        if dragging and not self._by_words and QRectF(self.viewport().rect()).contains(event.position()):
            self._put_caret(event.position(), extend=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._by_words = True
            self._pressed = None
            place = place_at(self._shown(), event.position())
            cursor = self.textCursor()
            if place is not None and not cursor.selectionStart() <= place <= cursor.selectionEnd():
                cursor.setPosition(place)
                cursor.select(QTextCursor.SelectionType.WordUnderCursor)
                self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step over what is not seen, and go up and down by what is seen."""
        if not self.whole and self._goes_to_the_end(event):
            return
        cursor = caret.moved(self, event, self._shown, self._hidden)
        if cursor is not None:
            self.setTextCursor(cursor)
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by what is seen: the cells of a table row are several lines of one height."""
        if event.modifiers() or not event.angleDelta().y():
            super().wheelEvent(event)
            return
        self._wheel -= event.angleDelta().y() / 120 * 3
        steps = int(self._wheel)
        self._wheel -= steps
        caret.scroll_lines(self, steps)
        event.accept()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copying gives the exact source text."""
        cursor = self.textCursor()
        start = self._display.to_source(cursor.selectionStart())
        end = self._display.to_source(cursor.selectionEnd())
        data = QMimeData()
        data.setText(self.text[start:end])
        return data

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
        self._awaited = None
        if self._arrival is not None:
            self._arrival.deleteLater()
        self._arrival = Arrival(document, self._display, self)
        self._arrival.due.connect(self._on_part_due)
        self._layout = PageLayout(document, renderer, self.viewport().width(), self._typesetting)
        document.setDocumentLayout(self._layout)
        document.firstBlock().layout().clearLayout()  # Qt lays out a single block by itself
        self._window_place = None
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
        self._window_place = None
        if self.textCursor().position() != position or self.textCursor().anchor() != anchor:  # at what was the end
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        if self._awaited is not None and self._arrival.holds(max(self._awaited[0])):
            place, go = self._awaited
            self._once_there(place, go)
        if self._arrival.whole:
            self.arriving.emit(False)

    def _once_there(self, place: Place, go: Callable[[], None]) -> None:
        """Go to a place now, or when its words have arrived; whoever waits for another place waits no more."""
        if self._arrival is None or self._arrival.holds(max(place)):
            self._awaited = None
            go()
        else:
            self._awaited = place, go
            self.arriving.emit(True)

    def _goes_to_the_end(self, event: QKeyEvent) -> bool:
        """Whether a key asks for the end of a text of which Qt has a part only; then it waits for it."""
        end = len(self.text)
        if event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self.set_caret(end)
        elif event.matches(QKeySequence.StandardKey.SelectEndOfDocument):
            self.select_span(self._display.to_source(self.textCursor().anchor()), end)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_span(0, end)
        else:
            return False
        event.accept()
        return True

    def _select_span(self, start: int, end: int) -> None:
        self._bring_into_view(start, max(start, end))
        cursor = self.textCursor()
        cursor.setPosition(self._display.to_shown(start))
        if end > start:
            cursor.setPosition(self._display.end_to_shown(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _restore_place(self, place: Place) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._display.to_shown(place.caret))
        self.setTextCursor(cursor)
        self._scroll_to(place.top, 0.0)

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
        """The blocks in the window and just outside it; walked through once for each place of the page."""
        place = self.firstVisibleBlock().blockNumber(), self.contentOffset().y(), self.viewport().height()
        if place != self._window_place:
            bottom = self.viewport().height() + SPILL
            self._window = list(shown_blocks(self, self.contentOffset(), -SPILL, bottom))
            self._window_place = place
        return self._window

    def _units_in(self, shown: ShownBlock, start: int, end: int) -> tuple[int, int] | None:
        """The part of a source span that lies in a block, in units from the block's start."""
        piece = self._display.pieces[shown.number]
        first, last = max(start, piece.start), min(end, piece.end)
        if first >= last:
            return None
        return self._display.units(piece.start, first), self._display.units(piece.start, last)

    def _hidden(self, position: int) -> tuple[int, int] | None:
        return None if self._source_shown else caret.hidden_at(self._sheet, self._display, position)

    def _put_caret(self, point: QPointF, extend: bool) -> None:
        place = place_at(self._shown(), point)
        cursor = self.textCursor()
        if place is not None and place != cursor.position():
            mode = QTextCursor.MoveMode.KeepAnchor if extend else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(place, mode)
            self.setTextCursor(cursor)

    def _bring_into_view(self, start: int, end: int) -> None:
        """Scroll if the words are not in sight with some lines below them; long ones, if they do not begin high up."""
        if not self._in_sight(start) or not (self._in_sight(end) or self._in_sight(start, margin=0.5)):
            self._scroll_to(start, 0.3)

    def _in_sight(self, offset: int, margin: float = 0.0) -> bool:
        """Whether the line that holds an offset is in sight with lines below it (with a margin: high up)."""
        number = self._display.piece_at(offset)
        height, bar = self.viewport().height(), self.verticalScrollBar()
        below = min(CONTEXT_LINES * self.fontMetrics().lineSpacing(), height / 4) if bar.value() < bar.maximum() else 0
        lowest = min(height * (1 - margin), height - below)
        for one in self._shown():
            if one.number == number:
                unit = self._display.units(self._display.pieces[number].start, offset)
                line = one.block.layout().lineForTextPosition(unit)
                box = line.naturalTextRect()
                return one.top + box.top() >= 0 and one.top + box.bottom() <= lowest
        return False

    def _scroll_to(self, offset: int, share: float) -> None:
        """Bring the line that holds an offset to a share of the window's height from above."""
        number = self._display.piece_at(offset)
        block = self.document().findBlockByNumber(number)
        self._layout.blockBoundingRect(block)
        unit = self._display.units(self._display.pieces[number].start, offset)
        line = block.layout().lineForTextPosition(unit)
        room = self.viewport().height() * share - (line.y() if line.isValid() else 0)
        top = line.lineNumber() if line.isValid() and room < 0 else 0
        while room > 0 and block.previous().isValid():
            block, top = block.previous(), 0
            room -= self._layout.blockBoundingRect(block).height()
        self._layout.tell_size()
        self.verticalScrollBar().setValue(block.firstLineNumber() + top)
