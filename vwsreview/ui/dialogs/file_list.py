"""A list of files to which one adds and from which one takes out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from vwsreview.ui.dialogs.files import ask_existing


class FileList(QWidget):
    """Delete takes a file out of the list. `changed` tells that it holds others now."""

    changed = Signal()

    def __init__(self, title: str, filters: list[str], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._filters, self._folder = title, filters, folder
        self.files = QListWidget()
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.setAccessibleName(title)
        self.add_button = QPushButton(self.tr("&Add…"))
        self._remove = QPushButton(self.tr("&Take out"))
        for button in (self.add_button, self._remove):
            button.setAutoDefault(False)
        self.add_button.clicked.connect(self._on_add_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.files, self._remove.click)
        self.files.itemSelectionChanged.connect(self._show_state)
        beside = QVBoxLayout()
        beside.addWidget(self.add_button)
        beside.addWidget(self._remove)
        beside.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.files, 1)
        row.addLayout(beside)
        self._show_state()

    def paths(self) -> list[Path]:
        """The files of the list."""
        return [Path(self.files.item(row).text()) for row in range(self.files.count())]

    def add(self, paths: Sequence[str]) -> None:
        """Put files in the list, each once."""
        known = set(map(str, self.paths()))
        self.files.addItems([path for path in map(str, map(Path, paths)) if path not in known])
        self.changed.emit()

    def _show_state(self) -> None:
        self._remove.setEnabled(bool(self.files.selectedItems()))

    def _on_add_clicked(self) -> None:
        dialog = ask_existing(self, self._title, self._folder, self._filters)
        dialog.filesSelected.connect(self.add)
        dialog.open()

    def _on_remove_clicked(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))
        self.changed.emit()
