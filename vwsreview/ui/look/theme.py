"""Light and dark: every colour of the program, and the signs and line styles that go with them.

The colours stand in resources/colours.json; a test works out their contrast.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QIcon, QPainter, QPalette, QPen, QPixmap

from vwsreview.resources import resource

ThemeName = Literal["light", "dark"]

CONFLICT = "conflict"
"""Drawn in the place of the state of a record that people decided differently."""

LINE_STYLES: dict[str, Qt.PenStyle] = {
    "proposed": Qt.PenStyle.DashLine,
    "accepted": Qt.PenStyle.SolidLine,
    "corrected": Qt.PenStyle.DashDotLine,
    "added": Qt.PenStyle.DotLine,
    "rejected": Qt.PenStyle.SolidLine,  # drawn through the words, and without a fill
    CONFLICT: Qt.PenStyle.DashDotDotLine,
}
"""How the line under a mark is drawn in each review state, for colour never speaks alone."""

FUSION_EDGE = 140
"""Percent by which Fusion darkens the window's colour for the edge of a control."""

EDGED = ("QCheckBox", "QRadioButton", "QLineEdit")
"""Widgets that get the palette of controls."""

REVIEW_SIGNS: dict[str, str] = {
    "proposed": "?", "accepted": "✓", "corrected": "✎", "added": "+", "rejected": "✗", CONFLICT: "≠",
}  # fmt: skip
"""The sign of each review state where there is room for a letter."""


@dataclass(frozen=True, slots=True)
class LayerColours:
    """`fill` lies behind words, `line` under them; `line` can also be read as text on the page."""

    fill: QColor
    line: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours by name (``page``, ``text``, ``dimmed``, ``rule``, ``outline`` ...) and by layer."""

    name: ThemeName
    colours: Mapping[str, QColor]
    layers: Mapping[str, LayerColours]

    @classmethod
    def named(cls, name: ThemeName) -> Self:
        """The theme ``light`` or ``dark``."""
        values = _file()[name]
        layers = {
            layer: LayerColours(QColor(pair["fill"]), QColor(pair["line"])) for layer, pair in values["layers"].items()
        }
        colours = {key: QColor(value) for key, value in values.items() if key != "layers"}
        return cls(name, colours, layers)

    def colour(self, name: str) -> QColor:
        """A colour by its name in the file; KeyError where it has none."""
        return self.colours[name]

    def brush(self, name: str) -> QBrush:
        """A colour by its name, as models give it to views."""
        return QBrush(self.colours[name])

    def fill(self, layer: str) -> QColor:
        """What lies behind the words of a mark."""
        return self.layers[layer].fill

    def line(self, layer: str) -> QColor:
        """The line under a mark, a layer's name in a list, its icon."""
        return self.layers[layer].line

    def review_pen(self, layer: str, review: str) -> QPen:
        """The line under (or, of a rejected record, through) a mark."""
        colour = QColor(self.colours["warning"] if review == CONFLICT else self.layers[layer].line)
        if review == "rejected":
            colour.setAlpha(150)
        pen = QPen(colour, 1.6, LINE_STYLES[review], Qt.PenCapStyle.FlatCap)
        if review in ("added", CONFLICT):
            pen.setWidthF(2.2)
        return pen

    def review_icon(self, review: str) -> QIcon:
        """The sign of a review state as an icon; drawn large, so that it is sharp on every screen."""
        colour = {"accepted": "good", "corrected": "good", "added": "accent", "rejected": "dimmed"}.get(
            review, "warning"
        )
        return _sign(REVIEW_SIGNS[review], self.colours[colour].name(), self.colours["accent_text"].name())

    def layer_icon(self, layer: str) -> QIcon:
        """A patch in the colours of a layer."""
        pair = self.layers[layer]
        return _patch(pair.fill.name(), pair.line.name())

    def palette(self) -> QPalette:
        """The palette for the whole program."""
        colour, role = self.colours, QPalette.ColorRole
        palette = QPalette(colour["button"], colour["window"])
        pairs = {
            role.Window: "window", role.WindowText: "text", role.Base: "panel", role.AlternateBase: "stripe",
            role.Text: "text", role.PlaceholderText: "dimmed", role.Button: "button", role.ButtonText: "text",
            role.Highlight: "accent", role.HighlightedText: "accent_text", role.Link: "link", role.LinkVisited: "link",
            role.ToolTipBase: "panel", role.ToolTipText: "text", role.BrightText: "warning", role.Accent: "accent",
        }  # fmt: skip
        for one, name in pairs.items():
            palette.setColor(one, colour[name])
        for one in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, colour["dimmed"])
        return palette

    def controls_palette(self) -> QPalette:
        """The palette of what has an edge that must be seen: boxes to tick and lines to type in.

        Qt's Fusion style draws that edge in a darker shade of the window's colour, which in a dark window is lost.
        Nothing else of these widgets is drawn in the window's colour, so here it stands for their edge.
        """
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self.colours["control"].lighter(FUSION_EDGE))
        return palette


@cache
def _file() -> dict[str, dict]:
    return json.loads(resource("colours.json").read_text(encoding="utf-8"))


@cache
def _sign(sign: str, colour: str, selected_colour: str) -> QIcon:
    """A letter as an icon; Qt would tint it in selected rows, so that nobody could tell it from the row."""
    icon = QIcon(_letter(sign, colour))
    icon.addPixmap(_letter(sign, selected_colour), QIcon.Mode.Selected)
    return icon


def _letter(sign: str, colour: str) -> QPixmap:
    pixmap = QPixmap(64, 64)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    font = QFont()
    font.setPixelSize(50)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(0, 0, 64, 64), Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return pixmap


@cache
def _patch(fill: str, line: str) -> QIcon:
    pixmap = QPixmap(64, 64)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill))
    painter.setPen(QPen(QColor(line), 6))
    painter.drawRoundedRect(QRectF(7, 7, 50, 50), 12, 12)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
