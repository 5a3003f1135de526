"""How large a window is when it is opened."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""Pixels that the system's frame takes."""


STATUS_BAR = 30
"""Pixels that a window which sank leaves free below."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what its screen has room for: at 200 percent that is half."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - FRAME))


def sink(window: QWidget, height: int) -> None:
    """Make a window low, at the lower edge of the one that it stands on, so that what lies behind can be seen above.

    Later, for until then the least height is still that with what was hidden just before.
    """
    QTimer.singleShot(0, window, lambda: _sink(window, height))


def _sink(window: QWidget, height: int) -> None:
    fit(window, window.width(), height)
    parent = window.parentWidget()
    if parent is not None:
        corner = parent.mapToGlobal(parent.rect().bottomLeft())
        window.move(corner.x() + (parent.width() - window.width()) // 2, corner.y() - window.height() - STATUS_BAR)
