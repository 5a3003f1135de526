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

from vwsreview.domain.receiving import ReceiptReport
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.sizes import fit, make_room
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.receipt_words import line_words, outcome_groups, place_words, receipt_sentences
from vwsreview.ui.wording.sentences import problem_sentence

LINE_ROLE, FILE_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""The ReceiptLine of an item, None where it leads nowhere; the row of its file."""
WIDTHS = (330, 160)
MOST_LINES = 2_000
"""Of each group so many lines are listed; nobody reads more, and all can be copied."""

Row = tuple[str, str, str]


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
        self.sentence = QLabel("\n".join(map(receipt_sentences, reports)))
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
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
                items = [_item(line_words(line)) for line in lines[:MOST_LINES]]
                for item, line in zip(items, lines, strict=False):
                    item.setData(0, LINE_ROLE, line)
                if len(lines) > MOST_LINES:
                    items.append(_item((self.tr("and {count} more").format(count=len(lines) - MOST_LINES), "", "")))
                self._add_group(tree, number, title, items)
            refused = [_item((problem_sentence(one.problem), "", place_words(one.name))) for one in report.refused]
            self._add_group(tree, number, f"{self.tr('Refused')} ({len(refused)})", refused)
        if tree.topLevelItemCount() == 0:
            tree.addTopLevelItem(_item((self.tr("Everything fitted."), "", "")))
        tree.expandAll()
        for column, width in enumerate(WIDTHS):
            tree.header().resizeSection(column, width)
        tree.activated.connect(self._on_activated)
        first = tree.model().index(0, 0)
        tree.setCurrentIndex(tree.model().index(0, 0, first) if tree.model().hasChildren(first) else first)
        return tree

    def _add_group(self, tree: QTreeWidget, number: int, title: str, items: Sequence[QTreeWidgetItem]) -> None:
        if not items:
            return
        several = len(self._reports) > 1
        group = QTreeWidgetItem([f"{self._reports[number].file}: {title}" if several else title])
        group.addChildren(list(items))
        for item in (group, *items):
            item.setData(0, FILE_ROLE, number)
        tree.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)

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
        if line is None or not line.document_id:
            return
        make_room(self, self.sentence, self._hint)
        self.line_chosen.emit(line)

    def _on_labels_clicked(self) -> None:
        number = self.tree.currentIndex().siblingAtColumn(0).data(FILE_ROLE)
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


def _item(row: Row) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(row))
    for column, words in enumerate(row):
        item.setToolTip(column, words)
    return item
