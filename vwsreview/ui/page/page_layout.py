"""Lays the shown text out as a page: a readable measure, line spacing, hanging indents, real table columns.

QPlainTextEdit's own layout knows none of these. It asks for a block's rectangle before it shows the block; here that
is the moment at which the block is styled and laid out, so a long document costs only what is looked at. The text
itself is never touched: a table's cells are lines of the same block that stand beside each other.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

from vwsreview.ui.page.hit_test import x_at
from vwsreview.ui.page.render import Plan, Renderer
from vwsreview.ui.values.table_columns import Columns, columns_of

SAMPLE = "de notulen van het overleg zijn vastgesteld; het verslag is aan de leden van de staf gestuurd"
"""Text by which a line's width is told from its number of characters."""


@dataclass(frozen=True, slots=True)
class Typesetting:
    """How the text is set: the widest line in characters (None: as wide as the window), and what stands between two
    lines, in line heights; room for the lines under marks."""

    characters: int | None = len(SAMPLE)
    line_space: float = 0.36


STANDARD = Typesetting()

DOT_FROM_LEFT = 5.0
"""Pixels from the left edge of a bullet sign to the middle of its dot."""

LEAST_MARGIN = 28.0
TABULATOR = 13.0
"""Ems: where the values of a header block stand, behind labels such as ``Vergaderdatum en - tijd``."""

_ABOVE = {"heading": 0.55, "bullet": 0.12, "row": 0.30, "front_matter": 0.0}
_HEADING_ABOVE = (1.0, 0.8, 0.6, 0.5, 0.4, 0.4)


class PageLayout(QPlainTextDocumentLayout):
    """The layout of one document. `width` is the room there is, in pixels; set it before the view is resized.

    While `holding` is true nothing is laid out and heights are guesses: a view that takes the document asks for its
    last page only to size its scroll bar, which can wait until the first page was painted (`tell_size`).
    """

    def __init__(
        self, document: QTextDocument, renderer: Renderer, width: float, typesetting: Typesetting = STANDARD
    ) -> None:
        super().__init__(document)
        self._renderer = renderer
        self._typesetting = typesetting
        self._plans: dict[int, Plan] = {}
        self._columns: dict[int, Columns] = {}
        self._dots: dict[int, QPointF] = {}
        self.holding = False
        self._told = QTimer(self, interval=0, singleShot=True)
        self._told.timeout.connect(self.tell_size)
        self._measure(width)

    @property
    def renderer(self) -> Renderer:
        """What the blocks look like."""
        return self._renderer

    def set_width(self, width: float) -> None:
        """Take another width; the view then asks for every block again."""
        if width != self.width:
            self._measure(width)

    def plan(self, number: int) -> Plan:
        """How a block looks, worked out once."""
        plan = self._plans.get(number)
        if plan is None:
            plan = self._plans[number] = self._renderer.plan(number)
        return plan

    def columns(self, number: int) -> Columns | None:
        """The columns of the table in which a block is a row."""
        plan = self.plan(number)
        if plan.style.kind not in ("row", "delimiter") or self._renderer.source_shown:
            return None
        known = self._columns.get(plan.style.table)
        if known is None:
            room = self.width - self.left - LEAST_MARGIN
            known = columns_of(self._renderer, plan.piece.line, room, self.em)
            self._columns[plan.style.table] = known
        return known

    def dot(self, number: int) -> QPointF | None:
        """The middle of the dot for a block's bullet sign, from the block's top left corner."""
        return self._dots.get(number)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The block's rectangle; styles the block and lays it out where that was not done yet."""
        if not block.isValid():
            return QRectF()
        if not block.layout().lineCount():
            if self.holding and block.blockNumber():  # Qt trusts the caret's block to have lines
                return QRectF(0.0, 0.0, self.width, self.line_height)
            self._lay_out(block)
        return QRectF(0.0, 0.0, self.width, block.userState())

    def _measure(self, width: float) -> None:
        metrics = QFontMetricsF(self._renderer.font)
        self.width = width
        self.em = metrics.horizontalAdvance("m")
        self.line_height = metrics.height()
        self._option = _option(TABULATOR * self.em)
        # a tab has its width even where it is collapsed, before a bullet sign or beside a table bar
        self._options = {"bullet": _option(1.6 * self.em), "row": _option(1.0)}
        if self._renderer.source_shown:
            self._options.clear()
        room = max(120.0, width - 2 * LEAST_MARGIN)
        characters = None if self._renderer.source_shown else self._typesetting.characters
        widest = room if characters is None else metrics.horizontalAdvance(SAMPLE) * characters / len(SAMPLE)
        self.measure = min(room, widest)
        self.left = max(LEAST_MARGIN, (width - self.measure) / 2)
        self._columns.clear()

    def _lay_out(self, block: QTextBlock) -> None:
        number = block.blockNumber()
        known = number in self._plans
        plan = self.plan(number)
        layout = block.layout()
        if plan.ranges or known:
            layout.setFormats(plan.ranges)
        layout.setTextOption(self._options.get(plan.style.kind, self._option))
        columns = self.columns(number)
        layout.beginLayout()
        if columns is None:
            bottom = self._lay_words(block, layout, plan)
        else:
            bottom = self._lay_cells(layout, plan, columns, block.length() - 1)
        layout.endLayout()
        if plan.style.kind == "bullet" and plan.first:
            self._place_dot(number, layout, plan)
        if not block.next().isValid():
            bottom += 2 * self.line_height
        block.setUserState(round(bottom))
        if layout.lineCount() != block.lineCount():
            block.setLineCount(layout.lineCount())
            self.tell_size_soon()

    def _above(self, block: QTextBlock, plan: Plan) -> float:
        if not block.blockNumber():
            return LEAST_MARGIN
        if self._renderer.source_shown or not plan.first or plan.style.runs_on:
            return 0.0
        if plan.style.kind == "heading":
            return _HEADING_ABOVE[plan.style.level - 1] * self.line_height
        return _ABOVE.get(plan.style.kind, 0.0) * self.line_height

    def _lay_words(self, block: QTextBlock, layout: QTextLayout, plan: Plan) -> float:
        """One block of running text; the words behind a bullet sign or a first tab hang together."""
        style, source = plan.style, self._renderer.source_shown
        space = self._typesetting.line_space * self.line_height * (0.4 if source else 1.0)
        y = self._above(block, plan)
        if not source and style.kind in ("blank", "rule", "delimiter"):
            line = layout.createLine()
            line.setLineWidth(self.measure)
            line.setPosition(QPointF(self.left, y))
            return y + self.line_height * (0.55 if style.kind == "blank" else 1.0)
        indent = 0.0 if source else (1.6 * style.level * (style.kind == "bullet") + 1.4 * style.quote) * self.em
        right = self.left + self.measure
        x = self.left + indent
        hang_unit = self._renderer.display.units(plan.piece.start, style.hang) if plan.first else 0
        hanging = x
        if style.runs_on and style.kind == "bullet" and not source:
            x = hanging = x + 1.6 * self.em
        while True:
            line = layout.createLine()
            if not line.isValid():
                return y
            at = hanging if line.textStart() else x
            line.setLineWidth(max(60.0, right - at))
            line.setPosition(QPointF(at, y + space / 2))
            if not source and not line.textStart() and 0 < hang_unit <= line.textLength():
                hanging = min(x + x_at(line, hang_unit) - line.x(), x + self.measure / 2)
            y += line.height() + space

    def _place_dot(self, number: int, layout: QTextLayout, plan: Plan) -> None:
        """Where the dot stands that is painted for a bullet sign."""
        sign = next((run for run in plan.style.runs if run.style == "bullet"), None)
        if sign is not None:
            line = layout.lineAt(0)
            unit = self._renderer.display.units(plan.piece.start, sign.start)
            self._dots[number] = QPointF(x_at(line, unit) + DOT_FROM_LEFT, line.y() + line.ascent() * 0.66)

    def _lay_cells(self, layout: QTextLayout, plan: Plan, columns: Columns, length: int) -> float:
        """A table row of `length` units: each cell's lines below each other, the cells beside each other."""
        padding = 0.32 * self.line_height
        if plan.style.kind == "delimiter":
            line = layout.createLine()
            line.setNumColumns(length)
            line.setPosition(QPointF(self.left, 0))
            return 2.0
        units = self._renderer.display.units
        cells = plan.style.cells
        edges = [units(plan.piece.start, cell.start) for cell in cells[1:]] + [length]
        space = self._typesetting.line_space * self.line_height * 0.5
        lowest = at = 0.0
        position = 0
        for column, edge in enumerate(edges):
            y = padding
            while position < edge:
                line = layout.createLine()
                if not line.isValid():
                    break
                width = columns.width(column)
                line.setLineWidth(width)
                if line.textStart() + line.textLength() > edge:
                    _fill(line, edge)
                free = width - line.naturalTextWidth()
                at = self.left + columns.left(column) + columns.shift(column, free)
                line.setPosition(QPointF(at, y))
                y += line.height() + space
                position = line.textStart() + line.textLength()
            lowest = max(lowest, y)
        while (line := layout.createLine()).isValid():  # nothing is left as a rule
            line.setLineWidth(self.measure)
            line.setPosition(QPointF(self.left, lowest))
            lowest += line.height() + space
        return max(lowest, padding + self.line_height) - space + padding

    def tell_size_soon(self) -> None:
        """Tell the view the size of the document when there is time."""
        self._told.start()

    def tell_size(self) -> None:
        self.documentSizeChanged.emit(self.documentSize())


def _option(tabulator: float) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(tabulator)
    return option


def _fill(line: QTextLine, edge: int) -> None:
    """Let a line end at a place of its block; Qt counts glyphs here, of which a letter may take several or none."""
    count = edge - line.textStart()
    while count > 0:
        line.setNumColumns(count)
        over = line.textStart() + line.textLength() - edge
        if over <= 0:
            return
        count -= over
