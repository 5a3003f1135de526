"""What of a page is in the window, and how the window gets to a place of it."""

from PySide6.QtWidgets import QPlainTextEdit

from vwsreview.markdown.positions import Display
from vwsreview.ui.page.hit_test import ShownBlock, shown_blocks
from vwsreview.ui.page.page_layout import PageLayout

CONTEXT_LINES = 2
"""Lines that a reader sees below the words that were brought into view."""

SPILL = 12
"""Pixels by which marks may reach out of their block."""


class Sight:
    """Looks at the document that a view shows, as its layout lays it out; another document has another one."""

    def __init__(self, view: QPlainTextEdit, display: Display, layout: PageLayout) -> None:
        self._view = view
        self._display = display
        self._layout = layout
        self._window: list[ShownBlock] = []
        self._window_place: tuple[int, float, int] | None = None

    def forget(self) -> None:
        """The page is measured anew: no block is where it was."""
        self._window_place = None

    def shown(self) -> list[ShownBlock]:
        """The blocks in the window and just outside it; walked through once for each place of the page."""
        view = self._view
        height, offset = view.viewport().height(), view.contentOffset()
        place = view.firstVisibleBlock().blockNumber(), offset.y(), height
        if place != self._window_place:
            self._window = list(shown_blocks(view, offset, -SPILL, height + SPILL))
            self._window_place = place
        return self._window

    def top(self) -> int:
        """The source offset at which the topmost line begins."""
        block = self._view.firstVisibleBlock()
        line = block.layout().lineAt(max(0, self._view.verticalScrollBar().value() - block.firstLineNumber()))
        return self._display.to_source(block.position() + (line.textStart() if line.isValid() else 0))

    def bring(self, start: int, end: int) -> None:
        """Scroll if the words are not in sight with some lines below them; long ones, if they do not begin high up."""
        if not self._holds(start) or not (self._holds(end) or self._holds(start, margin=0.5)):
            self.scroll_to(start, 0.3)

    def scroll_to(self, offset: int, share: float) -> None:
        """Bring the line that holds an offset to a share of the window's height from above."""
        number = self._display.piece_at(offset)
        block = self._view.document().findBlockByNumber(number)
        self._layout.blockBoundingRect(block)
        unit = self._display.units(self._display.pieces[number].start, offset)
        line = block.layout().lineForTextPosition(unit)
        room = self._view.viewport().height() * share - (line.y() if line.isValid() else 0)
        top = line.lineNumber() if line.isValid() and room < 0 else 0
        while room > 0 and block.previous().isValid():
            block, top = block.previous(), 0
            room -= self._layout.blockBoundingRect(block).height()
        self._layout.tell_size()
        self._view.verticalScrollBar().setValue(block.firstLineNumber() + top)

    def _holds(self, offset: int, margin: float = 0.0) -> bool:
        """Whether the line that holds an offset is in sight with lines below it (with a margin: high up)."""
        number = self._display.piece_at(offset)
        height, bar = self._view.viewport().height(), self._view.verticalScrollBar()
        lines = CONTEXT_LINES * self._view.fontMetrics().lineSpacing()
        below = min(lines, height / 4) if bar.value() < bar.maximum() else 0
        lowest = min(height * (1 - margin), height - below)
        for one in self.shown():
            if one.number == number:
                unit = self._display.units(self._display.pieces[number].start, offset)
                box = one.block.layout().lineForTextPosition(unit).naturalTextRect()
                return one.top + box.top() >= 0 and one.top + box.bottom() <= lowest
        return False
