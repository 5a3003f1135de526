"""The document as one reads it: rendered looks over the source text, with marks, a caret and exact offsets.

The text in the view is the source text. Whoever asks gets source offsets (code points); Qt's own positions stay in
here and in `markdown.positions`.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import Sheet
from vwsreview.markdown.units import block_at, unit_at
from vwsreview.ui import caret, find
from vwsreview.ui.hit_test import ShownBlock, boxes, character_at, place_at, shown_blocks
from vwsreview.ui.mark_painter import MarkPainter
from vwsreview.ui.marks import Marks, next_at
from vwsreview.ui.page_layout import PageLayout
from vwsreview.ui.page_painter import paint_page
from vwsreview.ui.printing import print_pages
from vwsreview.ui.render import MONOSPACED, Renderer
from vwsreview.ui.theme import Theme

LEAST_POINTS = 11.0
"""Text that is read all day is larger than that of menus."""

SPILL = 12
"""Pixels by which marks may reach out of their block."""


class Place(NamedTuple):
    """Where a reader was: source offsets of the topmost line and of the caret."""

    top: int
    caret: int


class DocumentView(QPlainTextEdit):
    """Shows one document with its records; read-only, but with a caret.

    `record_clicked` carries the id of the record whose mark was clicked; clicking again on nested marks goes outwards.
    """

    record_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._selected: str | None = None
        self._found: list[Span] = []
        self._words = ""
        self._clicked: list[str] = []
        self._pressed: QPointF | None = None
        self._by_words = False
        self._wheel = 0.0
        self._document: QTextDocument | None = None  # Qt deletes its own first one
        self.clear_document()

    # what is shown

    @property
    def text(self) -> str:
        """The source text of the document."""
        return self._display.text

    @property
    def source_shown(self) -> bool:
        """Whether the raw source is shown."""
        return self._source_shown

    def show_document(self, text: str, records: Iterable[Record]) -> None:
        """Show another document, from its beginning."""
        self._display = Display(text)
        self._sheet = Sheet(text)
        self._marks = Marks(self._display, records)
        self._selected = None
        self._clicked = []
        self._found = find.matches(text, self._words)
        self._lay_out_anew()

    def clear_document(self) -> None:
        """Show nothing."""
        self.show_document("", ())

    def update_records(self, changes: Mapping[str, Record | None]) -> None:
        """Take new versions of records (None: gone) and paint their lines again."""
        touched = self._marks.update(changes)
        self._mark_painter.forget(touched)
        self._repaint_blocks(touched)

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
        self._redress()

    # records

    def select_record(self, identity: str | None) -> None:
        """Frame this record (none for None); scroll only if it is out of sight."""
        self._repaint_frame()
        self._selected = identity
        record = self._marks.record(identity)
        if record is None:
            return
        self._bring_into_view(record.start, record.end)
        if not record.start <= self.caret_offset() <= record.end:
            self.set_caret(record.start)
        self._repaint_frame()

    def record_at(self, point: QPointF) -> Record | None:
        """The innermost record under a point of the viewport."""
        stack = self._stack_at(point)
        return stack[0] if stack else None

    def offset_at(self, point: QPointF) -> int | None:
        """The source offset of the character whose box holds a point of the viewport; None beside the words."""
        position = character_at(self._shown(), point)
        return None if position is None else self._display.to_source(position)

    # caret and selection

    def caret_offset(self) -> int:
        """The source offset of the caret."""
        return self._display.to_source(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        """Put the caret before the code point at this offset, and into view; nothing stays selected."""
        self.select_span(offset, offset)

    def selected_span(self) -> Span | None:
        """The selected words, without white space, collapsed markers and bullet signs at the edges; None for none."""
        cursor = self.textCursor()
        start = self._display.to_source(cursor.selectionStart())
        end = self._display.to_source(cursor.selectionEnd())
        span = caret.trimmed_of_marks(self.text, self._sheet, self._display, start, end)
        return span if span.start < span.end else None

    def select_span(self, start: int, end: int) -> None:
        """Select the source text from start to end, the caret at its end, and bring it into view."""
        self._bring_into_view(start, max(start, end))
        cursor = self.textCursor()
        cursor.setPosition(self._display.to_shown(start))
        if end > start:
            cursor.setPosition(self._display.end_to_shown(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def select_unit_at_caret(self) -> None:
        """Select the sentence or table row at the caret; a second time the whole bullet or paragraph."""
        cursor = self.textCursor()
        selected = self.selected_span()
        offset = self._display.to_source(cursor.selectionStart())
        unit = unit_at(self.text, offset)
        if selected is not None and selected == unit and (block := block_at(self.text, offset)) is not None:
            unit = Span(block.start, block.end)
        if unit.start < unit.end:
            self.select_span(unit.start, unit.end)

    # finding, place, paper

    def find_words(self, words: str, backward: bool = False) -> bool:
        """Highlight all places where the words stand and select the next one; blank words end the highlighting."""
        if words != self._words:
            self._words = words
            self._found = find.matches(self.text, words)
            self.viewport().update()
        if not self._found:
            return False
        cursor = self.textCursor()
        here = self._display.to_source(cursor.selectionStart())
        if backward:
            before = [span for span in self._found if span.start < here]
            target = before[-1] if before else self._found[-1]
        else:
            least = here + 1 if cursor.hasSelection() else here
            target = next((span for span in self._found if span.start >= least), self._found[0])
        self.select_span(target.start, target.end)
        return True

    @property
    def found_count(self) -> int:
        """How many places the words that were last looked for stand in."""
        return len(self._found)

    def place(self) -> Place:
        """Where the reader is, to come back to."""
        block = self.firstVisibleBlock()
        line = block.layout().lineAt(max(0, self.verticalScrollBar().value() - block.firstLineNumber()))
        top = block.position() + (line.textStart() if line.isValid() else 0)
        return Place(self._display.to_source(top), self.caret_offset())

    def restore_place(self, place: tuple[int, int]) -> None:
        """Go back to a place; offsets beyond the text's end are the end."""
        last = len(self.text)
        cursor = self.textCursor()
        cursor.setPosition(self._display.to_shown(min(place[1], last)))
        self.setTextCursor(cursor)
        self._scroll_to(min(place[0], last), 0.0)

    def print_document(self, printer: QPrinter, title: str = "") -> None:
        """Print the rendered document with its marks and a legend of them."""
        print_pages(printer, self._display, self._sheet, self._marks, self.font(), title)

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ornaments and marks below the text, the frame of the selected record above it."""
        area = event.rect()
        shown = list(self._shown(area.top() - SPILL, area.bottom() + SPILL))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in shown:
            paint_page(painter, one, self._layout, self._theme)
        for one in shown:
            self._mark_painter.paint_below(painter, one)
        if self._found:
            for one in shown:
                self._mark_painter.paint_found(painter, one, self._found_in(one))
        painter.end()
        # Qt stops drawing a block at the first line below the area, but the cells of a row stand beside each other
        whole = area
        for one in shown:
            if one.block.layout().lineCount() > 1:
                whole = whole.united(QRectF(0, one.top, area.width(), one.height).toAlignedRect())
        super().paintEvent(QPaintEvent(whole))
        record = self._marks.record(self._selected)
        if record is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for one in shown:
                if units := self._units_in(one, record.start, record.end):
                    self._mark_painter.paint_frame(painter, one, *units)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the page for the new width before Qt asks for its blocks."""
        self._layout.set_width(self.viewport().width())
        self._mark_painter.forget()
        super().resizeEvent(event)

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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark tells which record was meant."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self.textCursor().hasSelection():
            return
        stack = self._stack_at(event.position())
        if stack:
            record = next_at(stack, self._selected, self._clicked)
            self._clicked = [one.id for one in stack]
            self.record_clicked.emit(record.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step over what is not seen, and go up and down by what is seen."""
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
        document.setPlainText(self._display.shown)
        self._layout = PageLayout(document, renderer, self.viewport().width())
        document.setDocumentLayout(self._layout)
        document.firstBlock().layout().clearLayout()  # Qt lays out a single block by itself
        self._mark_painter = MarkPainter(self._marks, self._theme)
        self.setDocument(document)
        self._document = document
        if old is not None:
            old.deleteLater()
        self._dress()

    def _redress(self) -> None:
        """The same document in another look, at the same place."""
        place, selected = self.place(), self._selected
        self._lay_out_anew()
        self._selected = selected
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

    def _shown(self, top: float = 0, bottom: float | None = None) -> Iterable[ShownBlock]:
        below = self.viewport().height() if bottom is None else bottom
        return shown_blocks(self, self.contentOffset(), top, below)

    def _units_in(self, shown: ShownBlock, start: int, end: int) -> tuple[int, int] | None:
        """The part of a source span that lies in a block, in units from the block's start."""
        piece = self._display.pieces[shown.block.blockNumber()]
        first, last = max(start, piece.start), min(end, piece.end)
        if first >= last:
            return None
        return self._display.units(piece.start, first), self._display.units(piece.start, last)

    def _found_in(self, shown: ShownBlock) -> list[tuple[int, int]]:
        piece = self._display.pieces[shown.block.blockNumber()]
        parts = (self._units_in(shown, *span) for span in find.within(self._found, piece.start, piece.end))
        return [part for part in parts if part is not None]

    def _stack_at(self, point: QPointF) -> list[Record]:
        offset = self.offset_at(point)
        return [] if offset is None else self._marks.at(offset)

    def _hidden(self, position: int) -> tuple[int, int] | None:
        return None if self._source_shown else caret.hidden_at(self._sheet, self._display, position)

    def _put_caret(self, point: QPointF, extend: bool) -> None:
        place = place_at(self._shown(), point)
        cursor = self.textCursor()
        if place is not None and place != cursor.position():
            mode = QTextCursor.MoveMode.KeepAnchor if extend else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(place, mode)
            self.setTextCursor(cursor)

    def _repaint_blocks(self, numbers: Iterable[int]) -> None:
        wanted = set(numbers)
        for one in self._shown():
            if one.block.blockNumber() in wanted:
                top, height = int(one.top) - SPILL, int(one.height) + 2 * SPILL
                self.viewport().update(0, top, self.viewport().width(), height)

    def _repaint_frame(self) -> None:
        record = self._marks.record(self._selected)
        if record is None:
            return
        for one in self._shown():
            if units := self._units_in(one, record.start, record.end):
                for box in boxes(one.block, *units):
                    area = box.translated(0, one.top).adjusted(-6, -6, 6, 8)
                    self.viewport().update(area.toAlignedRect())

    def _bring_into_view(self, start: int, end: int) -> None:
        if not self._in_sight(start) or not (self._in_sight(end) or self._in_sight(start, margin=0.5)):
            self._scroll_to(start, 0.3)

    def _in_sight(self, offset: int, margin: float = 0.0) -> bool:
        """Whether the line that holds an offset is wholly in the window (in its upper part with a margin)."""
        number = self._display.piece_at(offset)
        height = self.viewport().height()
        for one in self._shown():
            if one.block.blockNumber() == number:
                unit = self._display.units(self._display.pieces[number].start, offset)
                line = one.block.layout().lineForTextPosition(unit)
                box = line.naturalTextRect()
                return one.top + box.top() >= 0 and one.top + box.bottom() <= height * (1 - margin)
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
