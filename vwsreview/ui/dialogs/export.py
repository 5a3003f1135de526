"""How to export: the format, which documents, where to."""

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.exporting import Selection
from vwsreview.ui.dialogs.buttons import button_row

JSONL, CSV, CSV_EXCEL = "jsonl", "csv", "csv-excel"


class ExportDialog(QDialog):
    """JSON Lines into one file, or CSV into a folder with a table a layer."""

    def __init__(self, dossier: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier = dossier
        self.setWindowTitle(self.tr("Export"))
        self.jsonl = QRadioButton(self.tr("&JSON Lines: everything, a line a document"))
        self.csv = QRadioButton(self.tr("&CSV: a table a layer, for programs"))
        self.excel = QRadioButton(self.tr("CSV for &Excel: the same with semicolons, marked as UTF-8"))
        self.jsonl.setChecked(True)
        self.reviewed_only = QCheckBox(self.tr("Only records that a person &decided"))
        self.target = QLineEdit()
        self.target.setMinimumWidth(360)
        choose = QPushButton(self.tr("C&hoose…"))
        choose.clicked.connect(self._on_choose_clicked)
        self.jsonl.toggled.connect(self._on_jsonl_toggled)
        self.target.textChanged.connect(self._on_target_changed)

        where = QHBoxLayout()
        where.addWidget(self.target)
        where.addWidget(choose)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Format"), self.jsonl)
        form.addRow("", self.csv)
        form.addRow("", self.excel)
        form.addRow(self.tr("Contents"), self.reviewed_only)
        to = QLabel(self.tr("&To"))
        to.setBuddy(self.target)
        form.addRow(to, where)
        self._buttons = button_row(self, QDialogButtonBox.StandardButton.Cancel)
        self._export = self._buttons.addButton(self.tr("&Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(16)
        outer.addLayout(form)
        outer.addWidget(self._buttons)
        self.target.setText(str(self._suggested()))

    @property
    def format(self) -> str:
        """The key of the chosen format."""
        if self.excel.isChecked():
            return CSV_EXCEL
        return CSV if self.csv.isChecked() else JSONL

    def path(self) -> Path:
        """The chosen file or folder."""
        return Path(self.target.text().strip())

    def selection(self) -> Selection:
        """The part of the set that was chosen."""
        return Selection(reviewed_only=self.reviewed_only.isChecked())

    def _suggested(self) -> Path:
        if self.jsonl.isChecked():
            return self._dossier.with_suffix(".jsonl")
        return self._dossier.with_name(f"{self._dossier.stem}-csv")

    def _on_jsonl_toggled(self, chosen: bool) -> None:
        self.target.setText(str(self._suggested()))

    def _on_target_changed(self, words: str) -> None:
        self._export.setEnabled(bool(words.strip()))

    def _on_choose_clicked(self) -> None:
        title, start = self.tr("Export to"), self.target.text()
        if self.jsonl.isChecked():
            chosen, _ = QFileDialog.getSaveFileName(self, title, start, "JSON Lines (*.jsonl)")
        else:
            chosen = QFileDialog.getExistingDirectory(self, title, str(Path(start).parent))
        if chosen:
            self.target.setText(chosen)
