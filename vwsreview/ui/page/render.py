"""Style runs to Qt's formats: how a heading, a collapsed marker or a table bar is drawn. Never a position."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from vwsreview.markdown.inline import StyleRun
from vwsreview.markdown.positions import Display, Piece
from vwsreview.markdown.styles import LineStyle, Sheet
from vwsreview.ui.look.theme import Theme

HEADING_SIZES = (1.5, 1.28, 1.14, 1.05, 1.0, 1.0)
"""Times the size of running text."""

BULLET_SPACE = 0.7
"""Pixels a point of size that a bullet sign is wider than the hyphen in the source."""

COLLAPSED_SIZE = 0.1
"""Points; takes no width on any platform that was tried, and keeps the character its position."""

MONOSPACED = ["JetBrains Mono", "Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "monospace"]

_COLLAPSED = ("marker", "table_bar")


class Plan(NamedTuple):
    """What one block of the shown text is laid out from; `first` is false for the later pieces of a split line."""

    piece: Piece
    style: LineStyle
    ranges: list[QTextLayout.FormatRange]
    first: bool


class Renderer:
    """The formats of one document in one theme, font and mode, a block at a time."""

    def __init__(self, display: Display, sheet: Sheet, theme: Theme, font: QFont, source_shown: bool) -> None:
        self.display = display
        self.sheet = sheet
        self.font = font
        self.source_shown = source_shown
        self.formats = _source_formats(theme) if source_shown else _formats(theme, font)

    def plan(self, number: int) -> Plan:
        """How block `number` of the shown text looks."""
        piece = self.display.pieces[number]
        style = self.sheet.line(piece.line)
        first = number == 0 or self.display.pieces[number - 1].line != piece.line
        return Plan(piece, style, self._ranges(piece, style.runs), first)

    def _ranges(self, piece: Piece, runs: list[StyleRun]) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        collapsed: list[QTextLayout.FormatRange] = []
        for run in runs:
            format_ = self.formats.get(run.style)
            start, end = max(run.start, piece.start), min(run.end, piece.end)
            if format_ is None or start >= end:
                continue
            one = QTextLayout.FormatRange()
            one.start = self.display.units(piece.start, start)
            one.length = self.display.units(start, end)
            one.format = format_
            (collapsed if run.style in _COLLAPSED else ranges).append(one)
        return ranges + collapsed  # of overlapping ranges the last one wins


def _format(
    *,
    size: float | None = None,
    colour: QColor | None = None,
    weight: QFont.Weight | None = None,
    italic: bool = False,
    monospaced: bool = False,
) -> QTextCharFormat:
    made = QTextCharFormat()
    if size is not None:
        made.setFontPointSize(size)
    if colour is not None:
        made.setForeground(colour)
    if weight is not None:
        made.setFontWeight(weight)
    if italic:
        made.setFontItalic(True)
    if monospaced:
        made.setFontFamilies(MONOSPACED)
    return made


def _formats(theme: Theme, font: QFont) -> dict[str, QTextCharFormat]:
    points = font.pointSizeF()
    nothing = QColor(Qt.GlobalColor.transparent)
    dimmed, bold = theme.colour("dimmed"), QFont.Weight.Bold
    formats = {
        f"heading{level}": _format(size=points * times, weight=bold)
        for level, times in enumerate(HEADING_SIZES, start=1)
    }
    strike = QTextCharFormat()
    strike.setFontStrikeOut(True)
    bullet = _format(colour=nothing)  # a dot is painted in its place
    bullet.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    bullet.setFontLetterSpacing(points * BULLET_SPACE)
    return formats | {
        "bold": _format(weight=bold),
        "italic": _format(italic=True),
        "strike": strike,
        "code": _format(size=points * 0.93, monospaced=True),
        "link": _format(colour=theme.colour("link")),
        "html": _format(size=points * 0.93, colour=dimmed, monospaced=True),
        "number": _format(colour=dimmed),
        "quote": _format(colour=theme.colour("quote")),
        "fence": _format(size=points * 0.8, colour=dimmed, monospaced=True),
        "front_matter": _format(size=points * 0.93, colour=dimmed, monospaced=True),
        "table_head": _format(weight=bold),
        "bullet": bullet,
        "furniture": _format(colour=dimmed),
        "rule": _format(size=COLLAPSED_SIZE, colour=nothing),  # a line is painted in its place
        "marker": _format(size=COLLAPSED_SIZE, colour=nothing),
        "table_bar": _format(size=COLLAPSED_SIZE, colour=nothing),
    }


def _source_formats(theme: Theme) -> dict[str, QTextCharFormat]:
    """The raw source: one size and family, marks of Markdown dimmed, headings and bold told apart by weight."""
    dimmed = _format(colour=theme.colour("dimmed"))
    bold = _format(weight=QFont.Weight.Bold)
    names = ("marker", "table_bar", "bullet", "number", "fence", "front_matter", "rule")
    formats = dict.fromkeys(names, dimmed)
    return formats | {f"heading{level}": bold for level in range(1, 7)} | {"bold": bold, "table_head": bold}
