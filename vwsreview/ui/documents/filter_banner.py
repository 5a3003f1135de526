"""Says above the list of documents that not all are listed, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from vwsreview.ui.look.plain_label import plain_label


class FilterBanner(QFrame):
    """Hidden as long as there is no filter. `cleared` tells that all documents are wanted again."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._told = plain_label()
        bold = self._told.font()
        bold.setBold(True)
        self._told.setFont(bold)
        clear = QToolButton()
        clear.setText("✕")
        clear.setToolTip(self.tr("List all documents again"))
        clear.setAccessibleName(self.tr("List all documents again"))
        clear.setAutoRaise(True)
        clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 3, 3)
        row.addWidget(self._told, 1)
        row.addWidget(clear)
        self.hide()

    def show_filter(self, query: str | None, count: int) -> None:
        """Say which query holds and in how many documents it found anything; None for no filter."""
        self.setVisible(query is not None)
        found = self.tr("Filtered: %Ln document(s) with {query}", "", count)
        self._told.setText(found.format(query=query))
