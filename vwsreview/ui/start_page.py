"""What the window shows while no dossier is open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget


class StartPage(QWidget):
    """Two ways to begin and the recent dossiers; `chosen` carries the path of a recent one."""

    chosen = Signal(str)

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel("vwsreview")
        font = title.font()
        font.setPointSizeF(2 * font.pointSizeF())
        title.setFont(font)
        told = QLabel(self.tr("Open a dossier, or drop documents or a folder here to make a new one."))
        told.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(told)
        column.addSpacing(8)
        for action in actions:
            column.addWidget(_button(action), 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(14)
        self._recent_title = QLabel(self.tr("Recent dossiers"))
        self.recent = QListWidget()
        self.recent.setFrameShape(QListWidget.Shape.NoFrame)
        self.recent.viewport().setAutoFillBackground(False)
        self.recent.itemActivated.connect(self._on_item_activated)
        self.recent.itemClicked.connect(self._on_item_activated)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent, 1)
        frame = QWidget()
        frame.setLayout(column)
        frame.setMaximumWidth(620)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(48, 56, 48, 32)
        outer.addWidget(frame, 1, Qt.AlignmentFlag.AlignHCenter)
        frame.setMinimumWidth(520)

    def show_recent(self, paths: list[Path]) -> None:
        """Offer these dossiers."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
            self.recent.addItem(item)
        self._recent_title.setVisible(bool(paths))
        self.recent.setVisible(bool(paths))

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _button(action: QAction) -> QPushButton:
    key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    button = QPushButton(f"{action.text()}   {key}")
    button.setIcon(action.icon())
    button.setMinimumWidth(260)
    button.setStyleSheet("text-align: left; padding: 7px 12px;")
    button.clicked.connect(action.trigger)
    return button
