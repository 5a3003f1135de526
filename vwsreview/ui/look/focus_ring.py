"""A line around the list, text, table or button that has the keyboard: Qt's own look does not show which one it is."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QWidget

WIDTH = 2.0
RINGED = (QAbstractScrollArea, QPushButton)
"""The default button looks the same with the keyboard and without; other buttons, lines and boxes show it."""


class FocusRing(QWidget):
    """Lies over a widget, lets the mouse through, and is as large as the widget."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(around.size())
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of the widget below."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), WIDTH))
        inset = WIDTH / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))


class FocusRings(QObject):
    """Puts the ring around whatever has the keyboard, in every window of the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        for widget, focused in ((old, False), (now, True)):
            if not isinstance(widget, RINGED):
                continue
            ring = widget.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if ring is None and focused:
                ring = FocusRing(widget)
            if ring is not None:
                ring.raise_()
                ring.setVisible(focused)
