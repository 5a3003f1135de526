"""What an import did, file by file."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.steps import IntakeReport
from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.sentences import intake_groups, intake_sentence

WIDEST_NAME = 320
"""Pixels that a file's name takes at most, so that the reason beside it can be read."""


class ImportReportDialog(QDialog):
    """One sentence, and below it what was refused and why, changed on disk, known already, and added."""

    def __init__(self, report: IntakeReport, notice: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self.sentence = plain_label("\n".join(filter(None, [notice, intake_sentence(report)])))
        self._groups = intake_groups(report)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([self.tr("File"), self.tr("Why")])
        self.tree.setAccessibleName(self.tr("What became of each file"))
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(RoomyLines(self.tree))
        for title, rows in self._groups:
            group = QTreeWidgetItem([title])
            group.addChildren([_row(name, reason) for name, reason in rows])
            self.tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
        self.tree.expandAll()
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.tree.header().resizeSection(0, min(WIDEST_NAME, self.tree.sizeHintForColumn(0)))
        buttons = button_row(self, QDialogButtonBox.StandardButton.Ok)
        copy = buttons.addButton(self.tr("&Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy_clicked)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.sentence)
        layout.addWidget(self.tree)
        layout.addWidget(buttons)
        fit(self, 820, 420)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setFocus()

    def _on_copy_clicked(self) -> None:
        lines = [f"{title}\t{name}\t{reason}" for title, rows in self._groups for name, reason in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _row(name: str, reason: str) -> QTreeWidgetItem:
    row = QTreeWidgetItem([name, reason])
    row.setToolTip(0, name)
    row.setToolTip(1, reason)
    return row
