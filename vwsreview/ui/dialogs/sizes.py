"""How large a window is when it is opened."""

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""Pixels that the system's frame takes."""

LOW = 260
"""Pixels: how high a window is that sank."""

STATUS_BAR = 30
"""Pixels that a window which sank leaves free below."""

MOST_COVERED = 0.4
"""The share of its screen that a window which sank covers at most."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what its screen has room for: at 200 percent that is half."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - FRAME))


def sink(window: QWidget) -> None:
    """Make a window low, at the lower edge of the one that it stands on, so that what lies behind can be seen above.

    Later, for what was hidden just before still holds its room.
    """
    QTimer.singleShot(0, window, lambda: _sink(window))


def make_room(window: QWidget, *told: QWidget) -> None:
    """The first time that a list leads to a place, hide what the window told beside it, and make it low."""
    if not all(widget.isHidden() for widget in told):
        for widget in told:
            widget.hide()
        sink(window)


def _sink(window: QWidget) -> None:
    layout = window.layout()
    if layout is not None:
        layout.invalidate()  # a splitter inside it tells only now that it needs less
        layout.activate()
    screen = window.screen().availableGeometry()
    fit(window, window.width(), min(LOW, int(screen.height() * MOST_COVERED)))
    parent = window.parentWidget()
    if parent is not None:
        behind = QRect(parent.mapToGlobal(QPoint()), parent.size()) & screen
        left = behind.center().x() - window.width() // 2
        window.move(max(screen.left(), left), behind.bottom() - window.height() - STATUS_BAR)
