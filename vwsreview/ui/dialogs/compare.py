"""With whose work to compare."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.files import ask_existing
from vwsreview.ui.dialogs.sizes import fit


class CompareDialog(QDialog):
    """The dossiers and vwsreview/1 files of other reviewers; Delete takes one out of the list."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWindowTitle(self.tr("Compare with other reviewers"))
        told = QLabel(self.tr("What they made of the same documents: dossiers, or exports as JSON Lines."))
        told.setWordWrap(True)
        self.files = QListWidget()
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.setAccessibleName(self.tr("Files of other reviewers"))
        self.reviewed_only = QCheckBox(self.tr("Only records that a person &decided"))
        self._add = QPushButton(self.tr("&Add…"))
        self._remove = QPushButton(self.tr("&Take out"))
        for button in (self._add, self._remove):
            button.setAutoDefault(False)
        self._add.clicked.connect(self._on_add_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.files, self._remove.click)
        self.files.itemSelectionChanged.connect(self._show_state)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._compare = buttons.addButton(self.tr("&Compare"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._compare.setDefault(True)
        beside = QVBoxLayout()
        beside.addWidget(self._add)
        beside.addWidget(self._remove)
        beside.addStretch()
        middle = QHBoxLayout()
        middle.addWidget(self.files, 1)
        middle.addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addLayout(middle, 1)
        layout.addWidget(self.reviewed_only)
        layout.addWidget(buttons)
        fit(self, 560, 320)
        self._add.setFocus()
        self._show_state()

    def paths(self) -> list[Path]:
        """The chosen files."""
        return [Path(self.files.item(row).text()) for row in range(self.files.count())]

    def add(self, paths: Sequence[str]) -> None:
        """Put files in the list, each once."""
        known = set(map(str, self.paths()))
        self.files.addItems([path for path in map(str, map(Path, paths)) if path not in known])
        self._show_state()
        self._compare.setFocus()

    def _show_state(self) -> None:
        self._compare.setEnabled(self.files.count() > 0)
        self._remove.setEnabled(bool(self.files.selectedItems()))

    def _on_add_clicked(self) -> None:
        filters = [self.tr("Dossiers and JSON Lines (*.dossier *.jsonl *.json)"), self.tr("All files (*)")]
        dialog = ask_existing(self, self.tr("Files of other reviewers"), self._folder, filters)
        dialog.filesSelected.connect(self.add)
        dialog.open()

    def _on_remove_clicked(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))
        self._show_state()
