"""A part of the window that hands the keyboard on to the one widget in it that is used most."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class LeadsTo:
    """Goes before the widget's class. With a focus proxy of Qt's, Tab would skip all that stands before that widget."""

    _led_to: QWidget

    def lead_to(self, widget: QWidget) -> None:
        """Let this widget have the keyboard when the part is given it."""
        self._led_to = widget

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the widget."""
        self._led_to.setFocus(reason)
