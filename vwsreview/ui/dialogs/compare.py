"""With whose work to compare."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.file_list import FileList
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label


class CompareDialog(QDialog):
    """The dossiers and vwsreview/1 files of other reviewers; Delete takes one out of the list."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare with other reviewers"))
        told = plain_label(self.tr("What they made of the same documents: dossiers, or exports as JSON Lines."))
        filters = [self.tr("Dossiers and JSON Lines (*.dossier *.jsonl *.json)"), self.tr("All files (*)")]
        self.others = FileList(self.tr("Files of other reviewers"), filters, folder)
        self.others.changed.connect(self._on_others_changed)
        self.reviewed_only = QCheckBox(self.tr("Only records that a person &decided"))
        buttons = button_row(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._compare = buttons.addButton(self.tr("&Compare"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._compare.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(self.others, 1)
        layout.addWidget(self.reviewed_only)
        layout.addWidget(buttons)
        fit(self, 560, 320)
        self.others.add_button.setFocus()
        self._compare.setEnabled(False)

    def paths(self) -> list[Path]:
        """The chosen files."""
        return self.others.paths()

    def _on_others_changed(self) -> None:
        self._compare.setEnabled(bool(self.paths()))
        if self._compare.isEnabled():
            self._compare.setFocus()
