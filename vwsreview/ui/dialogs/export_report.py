"""What an export wrote, and what independent readers found in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.exporting import ExportReport
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.export_words import (
    export_sentence,
    export_text,
    figure_titles,
    figures,
    loss_sentences,
    told_groups,
)

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FIRST_WIDTH, WIDTH = 220, 110
"""Pixels of the columns of a file's name and size."""


class ExportReportDialog(QDialog):
    """A line a layer with figures, what was lost below it; then who read it back, and the files."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exported"))
        self._report = report
        self.sentence = plain_label(f"{export_sentence(report)}.")
        self.figures = self._made_figures()
        self.told = self._made_told()
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.figures)
        both.addWidget(self.told)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.sentence)
        layout.addWidget(both, 1)
        layout.addWidget(self._made_buttons())
        fit(self, 860, 580)

    def _made_figures(self) -> QTreeWidget:
        tree = _tree(self.tr("Figures by layer"))
        tree.setHeaderLabels(figure_titles())
        for line in self._report.lines:
            if line.written or line.lost:
                _add(tree, figures(line), [[sentence] for sentence in loss_sentences(line)])
        for column in range(1, tree.columnCount()):
            tree.headerItem().setTextAlignment(column, RIGHT)
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setStretchLastSection(False)
        return tree

    def _made_told(self) -> QTreeWidget:
        tree = _tree(self.tr("Readers, files, remarks"))
        tree.setHeaderHidden(True)
        tree.setColumnCount(3)
        for title, rows in told_groups(self._report):
            _add(tree, [title], rows)
        tree.expandAll()
        tree.header().resizeSection(0, FIRST_WIDTH)
        tree.header().resizeSection(1, WIDTH)
        return tree

    def _made_buttons(self) -> QDialogButtonBox:
        row = button_row(self, QDialogButtonBox.StandardButton.Close)
        row.rejected.connect(self.close)
        row.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        add_action(row, self.tr("&Copy as text")).clicked.connect(self._on_copy_clicked)
        add_action(row, self.tr("&Open the folder")).clicked.connect(self._on_open_clicked)
        return row

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(export_text(self._report))

    def _on_open_clicked(self) -> None:
        target = Path(self._report.target).absolute()
        folder = target if target.is_dir() else target.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _tree(name: str) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(name)
    tree.setItemDelegate(RoomyLines(tree))
    tree.setAlternatingRowColors(True)
    return tree


def _add(tree: QTreeWidget, group: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Add a line with lines below it; those of one part have the whole width."""
    parent = QTreeWidgetItem(list(group))
    tree.addTopLevelItem(parent)
    parent.setFirstColumnSpanned(len(group) == 1)
    for column in range(1, len(group)):
        parent.setTextAlignment(column, RIGHT)
    for parts in rows:
        item = QTreeWidgetItem(parent, list(parts))
        item.setFirstColumnSpanned(len(parts) == 1)
        for column, part in enumerate(parts):
            item.setToolTip(column, part)
    if tree.topLevelItemCount() == 1:
        tree.setCurrentItem(parent)
