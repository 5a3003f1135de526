"""Whose work to merge, what they began with, and where the merged dossier goes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.file_list import FileList
from vwsreview.ui.dialogs.files import ask_existing, ask_new_dossier, dossier_filter
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label

Suggest = Callable[[Sequence[Path]], Path | None]
"""The dossier with which all of these began, where it is known."""


class MergeDialog(QDialog):
    """The open dossier is one of those that are merged; none of them is written to."""

    def __init__(self, dossier: Path, target: Path, suggest: Suggest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier, self._suggest = dossier, suggest
        self._suggested = ""
        self.setWindowTitle(self.tr("Merge with other reviewers"))
        told = self.tr("Your dossier {name} and those of others become one new dossier. Only the new one is written.")
        self.others = FileList(self.tr("Dossiers of other reviewers"), [dossier_filter()], dossier.parent)
        self.base, self.target = QLineEdit(), QLineEdit(str(target))
        self._hint = plain_label()
        self._hint.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        buttons = button_row(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._merge = buttons.addButton(self.tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._merge.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(plain_label(told.format(name=dossier.name)))
        layout.addWidget(self._title(self.tr("&Others"), self.others.files))
        layout.addWidget(self.others, 1)
        layout.addWidget(self._title(self.tr("What all &began with (the base)"), self.base))
        layout.addLayout(self._line(self.base, self.tr("Choose the &base…"), self._on_base_clicked))
        layout.addWidget(self._hint)
        layout.addWidget(self._title(self.tr("&New dossier"), self.target))
        layout.addLayout(self._line(self.target, self.tr("&Choose where…"), self._on_target_clicked))
        layout.addWidget(buttons)
        fit(self, 640, 520)
        self.others.changed.connect(self._on_others_changed)
        for line in (self.base, self.target):
            line.textChanged.connect(self._show_state)
        self.others.add_button.setFocus()
        self._show_state()

    def dossiers(self) -> list[Path]:
        """All that is merged: the open dossier and the others, without the base."""
        return [path for path in (self._dossier, *self.others.paths()) if path != self.base_path()]

    def base_path(self) -> Path:
        """The dossier that all began with."""
        return Path(self.base.text().strip())

    def target_path(self) -> Path:
        """The dossier to be written."""
        return Path(self.target.text().strip())

    def _title(self, words: str, widget: QWidget) -> QLabel:
        title = QLabel(words)
        title.setBuddy(widget)
        return title

    def _line(self, line: QLineEdit, words: str, slot: Callable[[], None]) -> QHBoxLayout:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        return row

    def _show_state(self) -> None:
        base = self.base.text().strip()
        explained = self.tr("The dossier as it was before anybody went on with it: the file that was copied for all. "
                            "What one of you has otherwise is work, what all have alike is left as it is.")  # fmt: skip
        if base and base == self._suggested:
            explained = self.tr("Suggested, for all of you go on from it.") + " " + explained
        elif not base and self.others.paths():
            explained = self.tr("None was found near these files; choose it.") + " " + explained
        self._hint.setText(explained)
        self._merge.setEnabled(bool(self.others.paths() and base and self.target.text().strip()))

    def _on_others_changed(self) -> None:
        """Look for the base anew, unless the reviewer chose one."""
        if self.base.text().strip() == self._suggested:
            others = self.others.paths()
            found = self._suggest([self._dossier, *others]) if others else None
            self._suggested = str(found or "")
            self.base.setText(self._suggested)
        self._show_state()
        if self._merge.isEnabled():
            self._merge.setFocus()

    def _on_base_clicked(self) -> None:
        dialog = ask_existing(self, self.tr("What all began with"), self._dossier.parent, [dossier_filter()])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.base.setText)
        dialog.open()

    def _on_target_clicked(self) -> None:
        dialog = ask_new_dossier(self, self.tr("The merged dossier"), self._dossier.parent)
        dialog.fileSelected.connect(self.target.setText)
        dialog.open()
