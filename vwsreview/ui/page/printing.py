"""The document on paper: the same page layout at the width of the paper, with marks and a legend below each page."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QTextBlock, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from vwsreview.domain.layers import LAYERS, REVIEW_STATES
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import Sheet
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.hit_test import ShownBlock
from vwsreview.ui.page.mark_painter import MarkPainter
from vwsreview.ui.page.marks import Marks
from vwsreview.ui.page.page_layout import PageLayout
from vwsreview.ui.page.page_painter import paint_page
from vwsreview.ui.page.render import Renderer
from vwsreview.ui.wording.words import layer_word, review_word

POINTS = 10.0
LEGEND = 44.0
"""Pixels at the foot of each page."""


class Sheets:
    """A document laid out for paper of one size, in screen pixels, and cut into pages."""

    def __init__(self, display: Display, sheet: Sheet, marks: Marks, font: QFont, width: float, height: float) -> None:
        self.theme = Theme.named("light")
        self.font = QFont(font)
        self.font.setPointSizeF(POINTS)
        self.width, self.height = width, height
        self._document = QTextDocument()
        self._document.setDefaultFont(self.font)
        self._document.setPlainText(display.shown)
        self._layout = PageLayout(self._document, Renderer(display, sheet, self.theme, self.font, False), width)
        self._document.setDocumentLayout(self._layout)
        self._document.firstBlock().layout().clearLayout()
        self._painter = MarkPainter(marks, self.theme)
        self._blocks = list(self._stacked())
        self.pages = list(self._cut(height - LEGEND))

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw the words and marks of a page, from the painter's origin."""
        top, bottom = self.pages[number]
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width, bottom - top))
        for block, y, height in self._blocks:
            if y + height <= top or y >= bottom:
                continue
            shown = ShownBlock(block, block.blockNumber(), y - top, height)
            paint_page(painter, [shown], self._layout, self.theme)
            self._painter.paint_below(painter, shown)
            painter.setPen(self.theme.colour("text"))
            block.layout().draw(painter, QPointF(0, y - top))
        painter.restore()

    def draw_foot(self, painter: QPainter, title: str, number: int) -> None:
        """Draw what the colours and lines mean, the title and the page's number."""
        font = QFont(self.font)
        font.setPointSizeF(POINTS * 0.72)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        y = self.height - LEGEND + 14
        x = self._layout.left
        for layer in LAYERS:
            word = layer_word(layer.name)
            box = QRectF(x, y - metrics.ascent() - 1, metrics.horizontalAdvance(word) + 6, metrics.height() + 2)
            painter.fillRect(box, self.theme.fill(layer.name))
            painter.setPen(self.theme.colour("text"))
            painter.drawText(QPointF(x + 3, y), word)
            x = box.right() + 8
        y += metrics.height() + 6
        x = self._layout.left
        for state in REVIEW_STATES:
            painter.setPen(self.theme.review_pen("redaction", state))
            painter.drawLine(QLineF(x, y - 3, x + 18, y - 3))
            painter.setPen(self.theme.colour("text"))
            painter.drawText(QPointF(x + 22, y), review_word(state))
            x += 22 + metrics.horizontalAdvance(review_word(state)) + 12
        page = QCoreApplication.translate("Printing", "page {number} of {total}")
        words = page.format(number=number + 1, total=len(self.pages))
        words = f"{title} · {words}" if title else words
        right = QRectF(x, y - metrics.ascent(), self.width - self._layout.left - x, metrics.height())
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, right.width())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, elided)

    def _stacked(self) -> Iterator[tuple[QTextBlock, float, float]]:
        y = 0.0
        block = self._document.firstBlock()
        while block.isValid():
            height = self._layout.blockBoundingRect(block).height()
            yield block, y, height
            y += height
            block = block.next()

    def _cut(self, room: float) -> Iterator[tuple[float, float]]:
        """The pages as stretches of height: cut between lines, never inside one or inside a table row."""
        top = edge = 0.0
        for block, y, height in self._blocks:
            for bottom in self._edges(block, y, height):
                if bottom - top > room and edge > top:
                    yield top, edge
                    top = edge
                edge = bottom
        yield top, max(edge, top)

    def _edges(self, block: QTextBlock, y: float, height: float) -> list[float]:
        layout = block.layout()
        if self._layout.columns(block.blockNumber()) is not None:
            return [y + height]
        inner = [y + layout.lineAt(number).rect().top() - 2 for number in range(1, layout.lineCount())]
        return [*inner, y + height]


def print_pages(printer: QPrinter, display: Display, sheet: Sheet, marks: Marks, font: QFont, title: str = "") -> int:
    """Print a document with its marks and legend; returns the number of pages, 0 where that failed."""
    screen = QGuiApplication.primaryScreen()
    scale = printer.logicalDpiX() / (screen.logicalDotsPerInchX() if screen else 96.0)
    paper = printer.pageRect(QPrinter.Unit.DevicePixel)
    sheets = Sheets(display, sheet, marks, font, paper.width() / scale, paper.height() / scale)
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    for number in range(len(sheets.pages)):
        if number:
            printer.newPage()
        sheets.draw(painter, number)
        sheets.draw_foot(painter, title, number)
    return len(sheets.pages) if painter.end() else 0
