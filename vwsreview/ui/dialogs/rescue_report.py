"""What came out of a damaged dossier, and what is missing."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from vwsreview.domain.rescuing import RescueReport
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.rescue_words import rescue_groups, rescue_sentences


class RescueReportDialog(QDialog):
    """Sentences, and the documents that are missing or to be looked at. `open_wanted` asks for the new dossier."""

    open_wanted = Signal()

    def __init__(self, report: RescueReport, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rescued"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = rescue_groups(report)
        self.sentence = plain_label(rescue_sentences(report, target))
        self.tree = self._made_tree()
        buttons = button_row(self, QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        add_action(buttons, self.tr("&Copy the list")).clicked.connect(self._on_copy_clicked)
        self.open_button = buttons.addButton(self.tr("&Open the new dossier"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_button.setDefault(True)
        self.accepted.connect(self.open_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.sentence)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)
        fit(self, 820, 420 if self._groups else 160)
        self.open_button.setFocus()

    def _made_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels([self.tr("Document"), self.tr("What is the matter")])
        tree.setAccessibleName(self.tr("Documents that are missing or to be looked at"))
        tree.setItemDelegate(RoomyLines(tree))
        for title, rows in self._groups:
            group = QTreeWidgetItem([title])
            group.addChildren([QTreeWidgetItem(list(row)) for row in rows])
            tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
        tree.expandAll()
        tree.header().resizeSection(0, 320)
        tree.setVisible(bool(self._groups))
        return tree

    def _on_copy_clicked(self) -> None:
        lines = [f"{title}\t{name}\t{why}" for title, rows in self._groups for name, why in rows]
        QGuiApplication.clipboard().setText("\n".join([self.sentence.text(), *lines]))
