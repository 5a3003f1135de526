"""How large a window is when it is opened."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""Pixels that the system's frame takes."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what its screen has room for: at 200 percent that is half."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - FRAME))
