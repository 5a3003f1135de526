"""A line that takes the next key that is pressed, whatever it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vwsreview.ui.keys.key_rules import MODIFIERS


class KeyLine(QLineEdit):
    """`pressed` carries the QKeyCombination; `left` tells that Escape or a click ended it."""

    pressed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrame(False)
        self.setPlaceholderText(self.tr("Press the new key"))
        self.setAccessibleName(self.tr("Press the new key; Escape leaves it as it is"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Tab and the keys of menus and buttons come here too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _take(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() in MODIFIERS or not event.key():
            return
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.left.emit()
        else:
            self.pressed.emit(event.keyCombination())
