"""What files of other tools brought, and everything that did not fit."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.receiving import ReceiptLine, ReceiptReport
from vwsreview.domain.steps import Refusal
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.leading_lines import LINE_ROLE, add_group, go_to_first, line_item
from vwsreview.ui.dialogs.sizes import fit, make_room
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.receipt_words import line_words, outcome_groups, place_words, receipt_sentences
from vwsreview.ui.wording.sentences import problem_sentence

FILE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row of a group's file."""
WIDTHS = (330, 160)


class ReceiptDialog(QDialog):
    """It stands beside the window while the reviewer goes from line to line.

    `line_chosen` carries a ReceiptLine, `labels_wanted` the row of the file whose labels are to be other ones.
    """

    line_chosen = Signal(object)
    labels_wanted = Signal(int)

    def __init__(self, reports: Sequence[ReceiptReport], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Taken in as proposals"))
        self._reports = reports
        self.sentence = plain_label("\n".join(map(receipt_sentences, reports)))
        self.tree = self._made_tree()
        self._hint = QLabel(self.tr("Enter or a double click goes to the place."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._hint)
        layout.addWidget(self._made_buttons())
        fit(self, 900, 560)
        self.tree.setFocus()

    def _made_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("What did not fit, line by line"))
        tree.setHeaderLabels([self.tr("Words"), self.tr("Label"), self.tr("Document")])
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setItemDelegate(RoomyLines(tree))
        for number, report in enumerate(self._reports):
            for title, lines in outcome_groups(report):
                group = add_group(tree, self._title(report, title), lines, _line)
                group.setData(0, FILE_ROLE, number)
            if report.refused:
                title = f"{self.tr('Refused')} ({len(report.refused)})"
                group = add_group(tree, self._title(report, title), report.refused, _refused)
                group.setData(0, FILE_ROLE, number)
        if tree.topLevelItemCount() == 0:
            tree.addTopLevelItem(line_item([self.tr("Everything fitted.")]))
        tree.expandAll()
        for column, width in enumerate(WIDTHS):
            tree.header().resizeSection(column, width)
        tree.activated.connect(self._on_activated)
        go_to_first(tree)
        return tree

    def _title(self, report: ReceiptReport, title: str) -> str:
        """A group's title, with its file where there are several."""
        return f"{report.file}: {title}" if len(self._reports) > 1 else title

    def _made_buttons(self) -> QDialogButtonBox:
        row = button_row(self, QDialogButtonBox.StandardButton.Close)
        row.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        row.rejected.connect(self.close)
        add_action(row, self.tr("&Labels…")).clicked.connect(self._on_labels_clicked)
        add_action(row, self.tr("&Copy the list")).clicked.connect(self._on_copy_clicked)
        return row

    def _on_activated(self, index: QModelIndex) -> None:
        """Go to a place; the first time the dialog becomes low, so that the document can be seen above."""
        line = index.siblingAtColumn(0).data(LINE_ROLE)
        if line is not None:
            make_room(self, self.sentence, self._hint)
            self.line_chosen.emit(line)

    def _on_labels_clicked(self) -> None:
        current = self.tree.currentIndex()
        group = current.parent() if current.parent().isValid() else current
        number = group.siblingAtColumn(0).data(FILE_ROLE)
        self.close()
        self.labels_wanted.emit(number or 0)

    def _on_copy_clicked(self) -> None:
        rows: list[Sequence[str]] = []
        for report in self._reports:
            rows.append([receipt_sentences(report)])
            for title, lines in outcome_groups(report):
                rows += [[title], *(["", *line_words(line)] for line in lines)]
            rows += [
                [self.tr("Refused"), place_words(one.name), problem_sentence(one.problem)] for one in report.refused
            ]
        QGuiApplication.clipboard().setText("\n".join(map("\t".join, rows)))


def _line(line: ReceiptLine) -> QTreeWidgetItem:
    return line_item(line_words(line), line if line.document_id else None)


def _refused(one: Refusal) -> QTreeWidgetItem:
    return line_item([problem_sentence(one.problem), "", place_words(one.name)])
