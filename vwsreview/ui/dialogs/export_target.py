"""Where to export to."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from vwsreview.domain.exporting import Offered
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.wording.words import words_language

LEAST_WIDTH = 300


class TargetLine(QWidget):
    """A path that follows the format, beginning with one beside the dossier. `changed` tells of another path."""

    changed = Signal()

    def __init__(self, folder: Path, stem: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._stem = folder, stem
        self._format: Offered | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Where to"))
        self.line.setMinimumWidth(LEAST_WIDTH)
        self.choose = QPushButton(self.tr("C&hoose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.line.textChanged.connect(self._on_text_changed)
        title = QLabel(self.tr("&To"))
        title.setBuddy(self.line)
        self.note = plain_label()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.choose, 0, 2)
        grid.addWidget(self.note, 1, 1, 1, 2)

    def show_format(self, chosen: Offered) -> None:
        """Suggest a path for this format; a folder and a name that were typed stay."""
        if self._format is not None:
            path = self.path()
            self._folder, self._stem = path.parent, path.name.removesuffix(_ending(self._format))
        self._format = chosen
        self.line.setText(str(self._folder / f"{self._stem}{_ending(chosen)}"))
        self._on_text_changed()

    def path(self) -> Path:
        """The file or folder."""
        return Path(self.line.text().strip())

    def is_ready(self) -> bool:
        """Whether a path is there."""
        return bool(self.line.text().strip())

    def _on_text_changed(self) -> None:
        note = self._note()
        self.note.setText(note)
        self.note.setVisible(note != "")
        self.changed.emit()

    def _note(self) -> str:
        """What becomes of what is there already."""
        path = self.path()
        if not self.is_ready() or not path.exists():
            return ""
        if path.is_dir():
            return self.tr("The folder is there already; files of the same names are replaced.")
        return self.tr("The file is there already, and is replaced.")

    def _on_choose_clicked(self) -> None:
        chosen = self._format
        if chosen is None:
            return
        dialog = QFileDialog(self, self.tr("Export to"), str(self.path().parent))
        if chosen.suffix:
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter(f"{chosen.name.of(words_language())} (*{chosen.suffix})")
            dialog.setDefaultSuffix(chosen.suffix.removeprefix("."))
            dialog.selectFile(self.path().name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.line.setText)
        open_once(dialog)


def _ending(chosen: Offered) -> str:
    """What the name of a target ends in, so that two formats of one suffix do not share a target."""
    return chosen.suffix if chosen.suffix == f".{chosen.key}" else f"-{chosen.key}{chosen.suffix}"
