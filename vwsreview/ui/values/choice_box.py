"""A combo box that keeps letters to itself, so that typing in it never runs a command of the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from vwsreview.ui.keys.kept_keys import COMMANDS, keeps


class ChoiceBox(QComboBox):
    """Letters pick what begins with them, as in every combo box, although the window has one-letter keys."""

    def event(self, event: QEvent) -> bool:
        return keeps(event, _is_letter) or super().event(event)


def _is_letter(event: QKeyEvent) -> bool:
    return event.text().isprintable() and event.text() != "" and not event.modifiers() & COMMANDS
