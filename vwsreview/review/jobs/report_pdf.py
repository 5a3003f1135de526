"""Prints a report as a PDF while the reviewer goes on: Qt's rich text lays out one document after the other.

Text documents and fonts may be used in any thread, as long as each stays in its own.
"""

import errno
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFile, QIODevice, QMarginsF, QObject, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from vwsreview import __version__
from vwsreview.domain.exporting import ExportReport, Selection
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store
from vwsreview.workflow.printing import print_report

DOTS = 300
"""An inch."""
FOOT = 0.4
"""Inches at the bottom of each page."""
EDGE = 2
"""Dots at both ends of a page that are left out, else a sliver of its neighbours' lines is drawn there as well."""
POINTS = 9.0


def report_job(dossier: Path, target: Path, selection: Selection, language: str, parent: QObject | None = None) -> Job:
    """A job that prints the chosen part of a dossier; `finished` carries the ExportReport, None after `cancel`."""
    return Job(partial(_printed, dossier, target, selection, language), parent)


def _printed(dossier: Path, target: Path, selection: Selection, language: str) -> Generator[Step, None, ExportReport]:
    with Store.open(dossier, "read") as store:
        return (yield from print_report(store, target, open_press, selection, language))


@contextmanager
def open_press(target: Path, title: str, style: str, margins: Sequence[float]) -> "Iterator[QtPress]":
    """A press for A4; `margins` are millimetres: left, top, right, bottom. OSError where it cannot write."""
    press = QtPress(target, title, style, QMarginsF(*margins))
    try:
        yield press
    finally:
        press.close()


class QtPress:
    """Lays out HTML as rich text; pages are as wide as A4 less its margins."""

    def __init__(self, target: Path, title: str, style: str, margins: QMarginsF) -> None:
        self._timers = QEventLoop()  # it never runs: a layout wants to start a timer, which needs one in its thread
        self._style = style
        self._file = QFile(str(target))
        self._file.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._file)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        self._writer.setResolution(DOTS)
        self._writer.setTitle(title)
        self._writer.setCreator(f"vwsreview {__version__}")
        whole = QRectF(self._writer.pageLayout().paintRectPixels(DOTS))
        self._body = QSizeF(whole.width(), whole.height() - FOOT * DOTS)
        self._foot = QRectF(0, self._body.height(), whole.width(), FOOT * DOTS)
        self._painter = QPainter()
        self._is_blank = True
        if not self._painter.begin(self._writer):
            raise PermissionError(errno.EACCES, self._file.errorString())

    def pages(self, html: str) -> int:
        """How many pages it takes."""
        return self._laid_out(html).pageCount()

    def print(self, html: str, feet: Sequence[str]) -> None:
        """Print it on the next pages, a line at the foot of each."""
        document = self._laid_out(html)
        for number, foot in enumerate(feet):
            if not self._is_blank:
                self._writer.newPage()
            self._is_blank = False
            top = number * self._body.height()
            self._painter.save()
            self._painter.translate(0, -top)
            page = QRectF(0, top, self._body.width(), self._body.height())
            document.drawContents(self._painter, page.adjusted(0, EDGE, 0, -EDGE))
            self._painter.restore()
            self._painter.setFont(_font(POINTS * 0.8))
            self._painter.drawText(self._foot, Qt.AlignmentFlag.AlignCenter, foot)

    def close(self) -> None:
        """Write the end of the file. OSError where the file does not hold all that was printed."""
        self._painter.end()
        # Where only a part could be written, Qt does not know why; trying the rest tells.
        is_whole = self._file.flush() or self._file.flush()
        is_full = self._file.error() == QFile.FileError.ResourceError
        self._file.close()
        if not is_whole:
            raise OSError(errno.ENOSPC if is_full else errno.EIO, self._file.errorString())

    def _laid_out(self, html: str) -> QTextDocument:
        document = _WithoutPictures()
        document.setDefaultFont(_font(POINTS))
        document.setDefaultStyleSheet(self._style)
        document.setDocumentMargin(0)
        document.setHtml(html)
        document.documentLayout().setPaintDevice(self._writer)
        document.setPageSize(self._body)
        return document


class _WithoutPictures(QTextDocument):
    """A report has none, and Qt would look for any, on whatever machine it says it lies."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A dot: Qt looks for itself where there is nothing."""
        return QImage(1, 1, QImage.Format.Format_Mono)


def _font(points: float) -> QFont:
    font = QFont()
    font.setPointSizeF(points)
    return font
