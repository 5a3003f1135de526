"""The document as one reads it: a page of its source text with the marks of its records."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QToolTip, QWidget

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.markdown.positions import Display
from vwsreview.markdown.units import block_at, unit_at
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.cells import tip
from vwsreview.ui.page import caret, find
from vwsreview.ui.page.arrival import Place
from vwsreview.ui.page.cue_painter import paint_cues
from vwsreview.ui.page.hit_test import ShownBlock, boxes, line_boxes
from vwsreview.ui.page.mark_painter import MarkPainter
from vwsreview.ui.page.marks import Marks, next_at
from vwsreview.ui.page.page_view import PageView
from vwsreview.ui.page.printing import print_pages
from vwsreview.ui.page.sight import SPILL


class DocumentView(PageView):
    """Shows one document with its records; read-only, but with a caret. All offsets are source offsets.

    `record_clicked` carries the id of the record whose mark was clicked; clicking again on nested marks goes outwards.
    `words_selected` tells that the mouse selected words, with True where Ctrl was held.
    """

    record_clicked = Signal(str)
    words_selected = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Text of the document"))
        self._selected: str | None = None
        self._found: list[Span] = []
        self._evidence: tuple[Span, ...] = ()
        self._cues: list[Span] = []
        self._preview: Span | None = None
        self._words = ""
        self._clicked: list[str] = []
        self._marks = Marks(Display(""))
        self._mark_painter = MarkPainter(self._marks, self._theme)
        self.clear_document()

    def show_document(self, text: str, records: Iterable[Record], furniture: Iterable[Span] = ()) -> None:
        """Show another document, from its beginning; lines of `furniture` are dimmed."""
        self._selected = None
        self._evidence = ()
        self._preview = None
        self._cues = []
        self._clicked = []
        self._found = find.matches(text, self._words)
        self._take_text(text, furniture)
        self._marks = Marks(self._display, records)
        self._mark_painter = MarkPainter(self._marks, self._theme)

    def clear_document(self) -> None:
        """Show nothing."""
        self.show_document("", ())

    def update_records(self, changes: Mapping[str, Record | None]) -> None:
        """Take new versions of records (None: gone) and paint their lines again."""
        touched = self._marks.update(changes)
        self._mark_painter.forget(touched)
        self._repaint_blocks(touched)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().set_theme(theme)
        self._mark_painter = MarkPainter(self._marks, theme)

    def select_record(self, identity: str | None) -> None:
        """Frame this record (none for None); scroll only if it is out of sight."""
        self._repaint_frame()
        self._selected = identity
        record = self._marks.record(identity)
        if record is None:
            return
        self._once_there(Place(record.start, record.end), partial(self._go_to_record, record))

    def _go_to_record(self, record: Record) -> None:
        self._sight.bring(record.start, record.end)
        if not record.start <= self.caret_offset() <= record.end:
            cursor = self.textCursor()
            cursor.setPosition(self._display.to_shown(record.start))
            self.setTextCursor(cursor)
        self._repaint_frame()

    def show_preview(self, span: Span | None) -> None:
        """Frame words with a broken line, as a record would have them; None ends that. Nothing scrolls."""
        before, self._preview = self._preview, span
        self._repaint_blocks(self._blocks_of([one for one in (before, span) if one is not None]))

    def box_of(self, span: Span) -> QRect:
        """Where the words of a span that are in sight stand in the viewport; empty where none are."""
        area = QRectF()
        for one in self._shown():
            if units := self._units_in(one, span.start, span.end):
                for box in boxes(line_boxes(one.block), *units):
                    area = area.united(box.translated(0, one.top))
        return area.toAlignedRect()

    def show_evidence(self, spans: Iterable[Span]) -> None:
        """Underline the words that justify the value in hand; nothing scrolls."""
        wanted = tuple(sorted(set(spans)))
        if wanted != self._evidence:
            touched = {*self._blocks_of(self._evidence), *self._blocks_of(wanted)}
            self._evidence = wanted
            self._repaint_blocks(touched)

    def show_cues(self, spans: Iterable[Span]) -> None:
        """Mark words that hint at a record and lie in none, in the order of the text; nothing scrolls."""
        wanted = list(spans)
        if wanted != self._cues:
            touched = {*self._blocks_of(set(self._cues) ^ set(wanted))}
            self._cues = wanted
            self._repaint_blocks(touched)

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The underlined words, in order."""
        return self._evidence

    def tip_at(self, point: QPointF) -> str:
        """What the records under a point of the viewport say, a line each, innermost first."""
        return "\n".join(map(tip, self._stack_at(point)))

    def selected_span(self) -> Span | None:
        """The selected words, without white space, collapsed markers and bullet signs at the edges; None for none."""
        cursor = self.textCursor()
        start = self._display.to_source(cursor.selectionStart())
        end = self._display.to_source(cursor.selectionEnd())
        span = caret.trimmed_of_marks(self.text, self._sheet, self._display, start, end)
        return span if span.start < span.end else None

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

    def find_words(self, words: str, backward: bool = False) -> bool:
        """Highlight all places where the words stand and select the next one; blank words end the highlighting."""
        self._look_for(words)
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

    def extend_to_words(self, words: str, start: int, beyond: int, backward: bool = False) -> bool:
        """Select from `start` to the end of the first place with the words that ends behind `beyond`, in code points;
        backward the last one before it. False where there is none."""
        self._look_for(words)
        reached = [span for span in self._found if span.start >= start]
        ends = [span.end for span in reached if (span.end < beyond if backward else span.end > beyond)]
        if not ends:
            return False
        self.select_span(start, ends[-1] if backward else ends[0])
        return True

    def found_place(self) -> tuple[int, int]:
        """Which of the places with the words, counted from one, is the last one that is selected; and how many are."""
        end = self._display.to_source(self.textCursor().selectionEnd())
        return sum(span.end <= end for span in self._found), len(self._found)

    def go_to_selection_start(self) -> None:
        """Put the caret where the selection begins; nothing stays selected."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    def _look_for(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._found = find.matches(self.text, words)
            self.viewport().update()

    def print_document(self, printer: QPrinter, title: str = "") -> int:
        """Print the rendered document with its marks and a legend of them; the number of pages, 0 where it failed."""
        return print_pages(printer, self._display, self._sheet, self._marks, self.font(), title)

    # what lies below and above the words

    def paint_below(self, painter: QPainter, shown: ShownBlock) -> None:
        """Marks, cues, and what was found."""
        self._mark_painter.paint_below(painter, shown)
        if cues := self._found_in(shown, self._cues):
            paint_cues(painter, shown, cues, self._layout.left, self._theme)
        if self._found:
            self._mark_painter.paint_found(painter, shown, self._found_in(shown, self._found))

    def paint_above(self, painter: QPainter, shown: ShownBlock) -> None:
        """The words that justify a value, and the frame of the selected record."""
        piece = self._display.pieces[shown.number]
        parts = [self._units_in(shown, *span) for span in self._evidence if span.touches(Span(piece.start, piece.end))]
        self._mark_painter.paint_evidence(painter, shown, [part for part in parts if part is not None])
        if self._preview is not None and (units := self._units_in(shown, *self._preview)) is not None:
            self._mark_painter.paint_preview(painter, shown, *units)
        record = self._marks.record(self._selected)
        if record is None or shown.number not in self._marks.blocks(record):
            return
        if (units := self._units_in(shown, record.start, record.end)) is not None:
            self._mark_painter.paint_frame(painter, shown, *units)

    def forget_geometry(self) -> None:
        """No mark is where it was."""
        self._mark_painter.forget()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a mark stands for where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark tells which record was meant."""
        super().mouseReleaseEvent(event)
        pressed = self._pointer.release()
        if event.button() == Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.words_selected.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self.textCursor().hasSelection():
            return
        stack = self._stack_at(event.position())
        if stack:
            record = next_at(stack, self._selected, self._clicked)
            self._clicked = [one.id for one in stack]
            self.record_clicked.emit(record.id)

    def _found_in(self, shown: ShownBlock, among: list[Span]) -> list[tuple[int, int]]:
        piece = self._display.pieces[shown.number]
        parts = (self._units_in(shown, *span) for span in find.within(among, piece.start, piece.end))
        return [part for part in parts if part is not None]

    def _stack_at(self, point: QPointF) -> list[Record]:
        offset = self.offset_at(point)
        return [] if offset is None else self._marks.at(offset)

    def _blocks_of(self, spans: Iterable[Span]) -> Iterator[int]:
        for span in spans:
            yield from range(self._display.piece_at(span.start), self._display.piece_at(max(0, span.end - 1)) + 1)

    def _repaint_blocks(self, numbers: Iterable[int]) -> None:
        wanted = set(numbers)
        for one in self._shown():
            if one.number in wanted:
                top, height = int(one.top) - SPILL, int(one.height) + 2 * SPILL
                self.viewport().update(0, top, self.viewport().width(), height)

    def _repaint_frame(self) -> None:
        record = self._marks.record(self._selected)
        if record is None:
            return
        within = self._marks.blocks(record)
        for one in self._shown():
            if one.number in within and (units := self._units_in(one, record.start, record.end)):
                for box in boxes(line_boxes(one.block), *units):
                    area = box.translated(0, one.top).adjusted(-6, -6, 6, 8)
                    self.viewport().update(area.toAlignedRect())
