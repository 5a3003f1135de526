"""Words that a window tells."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(words: str = "") -> QLabel:
    """Words as they are, never markup, for names of files stand in them; on as many lines as they need."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
