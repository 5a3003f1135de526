"""How to export: the format, which documents and records, where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from vwsreview.domain.exporting import Offered, Selection
from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.export_contents import ContentsChoice
from vwsreview.ui.dialogs.export_documents import AtHand, DocumentsChoice
from vwsreview.ui.dialogs.export_formats import FormatList
from vwsreview.ui.dialogs.export_target import TargetLine
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.roomy_area import RoomyArea
from vwsreview.ui.session import ExportChoice


class ExportDialog(QDialog):
    """It begins with what was chosen `before`. Accepted only with a choice that can be used."""

    def __init__(
        self,
        dossier: Path,
        formats: Sequence[Offered],
        at_hand: AtHand,
        before: ExportChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.formats = FormatList(formats)
        self.documents = DocumentsChoice(at_hand)
        self.contents = ContentsChoice()
        self.target = TargetLine(dossier.parent, dossier.stem)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.export = buttons.addButton(self.tr("&Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)
        self._lay_out(buttons)
        self.formats.chosen.connect(self.target.show_format)
        for part in (self.documents, self.contents, self.target):
            part.changed.connect(self._on_changed)
        self.contents.show_selection(before.selection)
        self.formats.choose(before.format)
        self.formats.setFocus()

    def choice(self) -> ExportChoice:
        """The format, and the part of the set."""
        selection = self.contents.selection(self.documents.documents(), self.documents.query())
        return ExportChoice(self.formats.format().key, selection)

    def selection(self) -> Selection:
        """The part of the set that was chosen."""
        return self.choice().selection

    def path(self) -> Path:
        """The chosen file or folder."""
        return self.target.path()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        format_title = QLabel(self.tr("&Format"))
        format_title.setBuddy(self.formats)
        documents_title = QLabel(self.tr("Doc&uments"))
        documents_title.setBuddy(self.documents.which)
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        column.addWidget(self.documents)
        column.addSpacing(8)
        column.addWidget(self.contents)
        column.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 18, 20, 16)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.addWidget(format_title, 0, 0)
        grid.addWidget(documents_title, 0, 1)
        grid.addWidget(self.formats, 1, 0)
        grid.addWidget(RoomyArea(choices, down_only=True), 1, 1)
        grid.addWidget(self.target, 2, 0, 1, 2)
        grid.addWidget(buttons, 3, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        fit(self, 820, 520)

    def _on_changed(self) -> None:
        parts = (self.documents, self.contents, self.target)
        self.export.setEnabled(all(part.is_ready() for part in parts))
