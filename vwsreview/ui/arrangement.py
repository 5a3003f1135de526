"""Where the panes of a dossier stand: its documents at the left, the text in the middle, what is beside it right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from vwsreview.ui.look.roomy_area import RoomyArea
from vwsreview.ui.session import Session

FIRST_WIDTHS = (246, 596, 438)
NARROW = 900
"""Pixels of a window below which the list of documents is in sight only while it has the keyboard."""


class Arrangement(QWidget):
    """Panes between splitters that stand where the reviewer left them."""

    def __init__(self, documents: QWidget, middle: QWidget, side: QWidget, session: Session) -> None:
        super().__init__()
        self._session = session
        self._documents = documents
        self._splitters: dict[str, QSplitter] = {}
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        # Python takes an area that nobody holds for garbage, and all that is in it goes with it.
        self._beside = RoomyArea(side, down_only=True)  # the text is as high as the window all the same
        for pane in (documents, middle, self._beside):
            panes.addWidget(pane)
        panes.setStretchFactor(1, 1)
        panes.setSizes(list(FIRST_WIDTHS))
        self.keep("panes", panes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._whole = RoomyArea(panes)
        outer.addWidget(self._whole)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def keep(self, name: str, splitter: QSplitter) -> None:
        """Put a splitter where it stood, and remember where it stands from now on."""
        splitter.restoreState(self._session.layout(name))
        self._splitters[name] = splitter

    def remember(self) -> None:
        """Write down where every splitter stands."""
        for name, splitter in self._splitters.items():
            self._session.remember_layout(name, splitter.saveState())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(QApplication.focusWidget())

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._fold(now)

    def _fold(self, focused: QWidget | None) -> None:
        """Put the list of documents away where there is no room for it and the keyboard is elsewhere."""
        kept = self.width() >= NARROW or (focused is not None and self._documents.isAncestorOf(focused))
        if kept is self._documents.isHidden():
            self._documents.setVisible(kept)


def column(*widgets: QWidget, grows: QWidget) -> QWidget:
    """The widgets below each other without a gap; one of them takes the room that the others leave."""
    whole = QWidget()
    lines = QVBoxLayout(whole)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    for widget in widgets:
        lines.addWidget(widget, 1 if widget is grows else 0)
    return whole


def stacked(upper: QWidget, lower: QWidget) -> QSplitter:
    """Two panes above each other, the upper one three times as high."""
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(upper)
    splitter.addWidget(lower)
    splitter.setStretchFactor(0, 3)
    splitter.setStretchFactor(1, 1)
    return splitter
