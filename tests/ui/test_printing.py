from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from vwsreview.domain.record import Record
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import Sheet
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.document_view import DocumentView
from vwsreview.ui.page.marks import Marks
from vwsreview.ui.page.printing import LEGEND, Sheets

TEXT = "# Verslag\n\n" + "".join(
    f"- punt {n} met woorden die over de rand lopen {'en verder ' * 9}\n" for n in range(60)
)
ROW = "| a | b |\n|---|---|\n" + "| cel | nog een cel met veel woorden die in de kolom omlopen en omlopen |\n" * 60
RECORD = Record("r", "d", "action", 11, 40, {})


def sheets(text: str, *records: Record) -> Sheets:
    display = Display(text)
    return Sheets(display, Sheet(text), Marks(display, records), QFont("DejaVu Sans", 11), 640, 900)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DocumentView]:
    view = DocumentView()
    qtbot.addWidget(view)
    view.show_document(TEXT, [RECORD])
    yield view


@pytest.mark.parametrize("text", [TEXT, ROW, "kort", ""])
def test_pages_follow_each_other_and_fit_the_paper(qapp: object, text: str) -> None:
    pages = sheets(text).pages
    assert pages[0][0] == 0
    assert all(before[1] == after[0] for before, after in pairwise(pages))
    assert all(bottom - top <= 900 - LEGEND for top, bottom in pages)
    assert len(pages) > 1 or len(text) < 10


def test_a_page_shows_words_marks_and_the_legend(qapp: object) -> None:
    page = QImage(640, 900, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    printed = sheets(TEXT, RECORD)
    painter = QPainter(page)
    printed.draw(painter, 0)
    printed.draw_foot(painter, "verslag.md", 0)
    painter.end()
    theme = Theme.named("light")
    body = {page.pixelColor(x, y).rgb() for x in range(640) for y in range(0, 850, 2)}
    foot = {page.pixelColor(x, y).rgb() for x in range(640) for y in range(856, 900)}
    assert theme.fill("action").rgb() in body
    assert theme.fill("date").rgb() not in body
    assert theme.fill("date").rgb() in foot


def test_the_document_is_printed_to_paper(view: DocumentView, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "verslag.pdf"))
    before = view.grab().toImage()
    view.print_document(printer, "verslag.md")
    content = (tmp_path / "verslag.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") >= 2
    assert view.grab().toImage() == before
