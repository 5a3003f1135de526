"""The program's icons, drawn in the colour of the text around them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap

from vwsreview.resources import resource

SIZES = (16, 20, 24, 32, 40, 48)


def tinted(name: str, palette: QPalette) -> QIcon:
    """The icon of that name, in the palette's text colour and paler where it is disabled."""
    icon = QIcon()
    drawing = QIcon(str(resource(f"icons/{name}.svg")))
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        colour = palette.color(group, QPalette.ColorRole.ButtonText)
        for size in SIZES:
            icon.addPixmap(_filled(drawing.pixmap(QSize(size, size), 1.0), colour), mode)
    return icon


def program_icon() -> QIcon:
    """The icon of the program's windows."""
    return QIcon(str(resource("icons/vwsreview.svg")))


def _filled(drawing: QPixmap, colour: QColor) -> QPixmap:
    filled = QPixmap(drawing.size())
    filled.fill(Qt.GlobalColor.transparent)
    painter = QPainter(filled)
    painter.drawPixmap(0, 0, drawing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(filled.rect(), colour)
    painter.end()
    return filled
