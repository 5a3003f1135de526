"""What a window needs at least, also where the window is smaller: at 200 percent, or on a small screen."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget


class RoomyArea(QScrollArea):
    """Gives its content the room that it needs, and scrolls to what has the keyboard where not all is in sight.

    With `down_only` it is never narrower than its content.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, down_only: bool = False) -> None:
        super().__init__(parent)
        self._down_only = down_only
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._show_focused)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def minimumSizeHint(self) -> QSize:
        least, content = super().minimumSizeHint(), self.widget()
        if not self._down_only or content is None:
            return least
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(content.minimumSizeHint().width() + bar, least.height())

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self._later.start(0)  # what was just shown is not laid out yet

    def _show_focused(self) -> None:
        """Bring what has the keyboard into sight, and before that what it is the heart of."""
        content, widget = self.widget(), QApplication.focusWidget()
        if widget is None or content is None or not content.isAncestorOf(widget):
            return
        part = widget.parentWidget()
        while part is not None and part is not content:
            if part.focusProxy() is widget:
                self.ensureWidgetVisible(part, 0, 0)
            part = part.parentWidget()
        self.ensureWidgetVisible(widget, 0, 0)
        corner, half = widget.mapTo(content, QPoint(0, 0)), min(widget.width(), self.viewport().width()) // 2
        self.ensureVisible(
            corner.x() + half, self.verticalScrollBar().value(), half, 0
        )  # of a text Qt shows the caret only
        if isinstance(widget, QAbstractItemView):  # of a list its current row, which would leave the first ones out
            self.ensureVisible(corner.x(), corner.y() + widget.height(), 0, 0)
            self.ensureVisible(corner.x(), corner.y(), 0, 0)
