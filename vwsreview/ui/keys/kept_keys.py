"""Keys that a widget keeps to itself while it has the keyboard, although the window has commands on them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""Held with a key they make it a command, whatever has the keyboard."""


def keeps(event: QEvent, claims: Callable[[QKeyEvent], bool]) -> bool:
    """Whether a widget has taken a key from the window's commands, and is done with the event; `claims` says which."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and claims(event):
        event.accept()
        return True
    return False
