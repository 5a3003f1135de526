"""Shows Markdown of the program's own: the guideline, the user's guide. Nothing is ever fetched."""

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from vwsreview.domain.span import Span
from vwsreview.ui.look.theme import Theme

_HEADING = re.compile(r"(?m)^(#+ .*?)[ ]*(?:\{#([\w/-]+)\})?[ ]*$")
"""A heading; behind it may stand the name by which links and panes find it: ``## Dates {#date}``."""

_SIZES = (1.5, 1.2, 1.05)
"""Headings, in sizes of the text."""

MARGIN = 14


def anchors(markdown: str) -> list[str]:
    """The names of all headings in order; empty for those without one."""
    return [found.group(2) or "" for found in _HEADING.finditer(markdown)]


def headings(markdown: str) -> list[tuple[int, str, str]]:
    """All headings in order: how deep, the words, the name."""
    found = _HEADING.finditer(markdown)
    return [(len(one.group(1).split(" ")[0]), one.group(1).lstrip("# "), one.group(2) or "") for one in found]


def patch_colour(palette: QPalette) -> QColor:
    """The colour behind code: a breath of that of the text."""
    colour = palette.color(QPalette.ColorRole.Text)
    colour.setAlphaF(0.12)
    return colour


def code_in(block: QTextBlock) -> list[Span]:
    """Where code stands in a paragraph, in positions of the document."""
    found, at = [], block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if fragment.charFormat().fontFixedPitch():
            found.append(Span(fragment.position(), fragment.position() + fragment.length()))
        at += 1
    return found


class HelpBrowser(QTextBrowser):
    """A text with named sections. `followed` carries the target of a link that leads out of the text."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._folder: Path | None = None
        self._places: dict[str, int] = {}
        self._markdown = ""
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_markdown(self, markdown: str, folder: Path | None = None) -> None:
        """Show a text; pictures are taken from files below `folder`, and from nowhere else."""
        self._markdown, self._folder = markdown, folder
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme, on the colour of panes; the place stays."""
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Base, theme.colour("panel"))
        self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: those of links and patches are kept in the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._markdown:
            at = self.verticalScrollBar().value()
            self._build()
            self.verticalScrollBar().setValue(at)

    def sections(self) -> tuple[str, ...]:
        """The names of the sections, in order."""
        return tuple(self._places)

    def section(self) -> str:
        """The name of the section that is on top; empty above the first."""
        top = self.cursorForPosition(QPoint(MARGIN, MARGIN)).position()
        return next((name for name, place in reversed(self._places.items()) if place <= top), "")

    def go_to(self, name: str) -> bool:
        """Bring the heading of this name to the top; False where there is none."""
        if name not in self._places:
            return False
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[name])
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
        self.verticalScrollBar().setValue(round(top) - MARGIN // 2)
        return True

    def find_words(self, words: str, backward: bool = False) -> bool:
        """Select the next place where the words stand, from the beginning again behind the last; False for none."""
        flag = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        if self.find(words, flag):
            return True
        here = self.textCursor()
        self.moveCursor(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
        found = self.find(words, flag)
        if not found:
            self.setTextCursor(here)
        return found

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures from below the folder of the text; everything else is not there."""
        url = QUrl(name)
        if self._folder is None or url.scheme() not in ("", "file"):
            return None
        path = (self._folder / url.path()).resolve()
        if not path.is_relative_to(self._folder.resolve()) or not path.is_file():
            return None
        return path.read_bytes()

    def _build(self) -> None:
        plain = _HEADING.sub(r"\1", self._markdown)
        self.document().setMarkdown(plain, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self.document().setDocumentMargin(MARGIN)
        names = iter(anchors(self._markdown))
        self._places = {}
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                self._places[next(names)] = block.position()
                self._dress_heading(block, level)
            self._dress_code(block)
            block = block.next()
        self._places.pop("", None)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress_heading(self, block: QTextBlock, level: int) -> None:
        cursor = QTextCursor(block)
        paragraph = block.blockFormat()
        paragraph.setTopMargin(20.0 if level <= 2 else 12.0)
        paragraph.setBottomMargin(6.0)
        cursor.setBlockFormat(paragraph)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        look = cursor.charFormat()
        look.setFontPointSize(self.font().pointSizeF() * _SIZES[min(level, len(_SIZES)) - 1])
        look.setFontWeight(QFont.Weight.Bold)
        look.clearProperty(look.Property.FontSizeAdjustment)
        cursor.mergeCharFormat(look)

    def _dress_code(self, block: QTextBlock) -> None:
        """Keys and words to type stand on a patch, for where there is no font of equal widths."""
        patch = QTextCharFormat()
        patch.setBackground(patch_colour(self.palette()))
        for place in code_in(block):
            cursor = QTextCursor(block)
            cursor.setPosition(place.start)
            cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(patch)

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setCellPadding(4)
        look.setBorder(0.5)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        table.setFormat(look)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if not (url.hasFragment() and not url.path() and self.go_to(url.fragment())):
            self.followed.emit(url.toString())
