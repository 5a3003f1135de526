"""What a new extraction brought: figures by layer, and line by line what happened, what needs a look first."""

from itertools import groupby

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.layers import LAYERS
from vwsreview.domain.merging import MergeLine, MergeReport
from vwsreview.domain.steps import Refusal
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.leading_lines import LINE_ROLE, add_group, go_to_first, line_item
from vwsreview.ui.dialogs.sizes import fit, make_room
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.wording.sentences import problem_sentence
from vwsreview.ui.wording.words import layer_word, layers_word

COLUMNS = ("conflict", "new", "updated", "gone", "agreed", "rejected", "kept", "unchanged")
LONGEST_QUOTE = 90


class ReextractionReportDialog(QDialog):
    """It stands beside the window while the reviewer goes from line to line. `line_chosen` carries a MergeLine."""

    line_chosen = Signal(object)

    def __init__(self, report: MergeReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Extracted again"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = plain_label(self._sentence(report))
        self.figures = self._made_figures(report)
        self.lines = self._made_lines(report)
        self._hint = hint = QLabel(self.tr("Enter or a double click goes to the place; what was decided is as it was."))
        hint.setWordWrap(True)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Close)
        add_action(buttons, self.tr("&Copy the list")).clicked.connect(self._on_copy_clicked)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.close)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.figures)
        both.addWidget(self.lines)
        both.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.sentence)
        layout.addWidget(both, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        fit(self, 920, 600)
        self.lines.setFocus()

    def _sentence(self, report: MergeReport) -> str:
        parts = [
            self.tr("%n document(s) extracted again", "", report.documents),
            self.tr("%n of them changed", "", len(report.changed)),
        ]
        if report.reopened:
            parts.append(self.tr("%n was/were done and have more to decide", "", len(report.reopened)))
        if report.refused:
            parts.append(self.tr("%n refused", "", len(report.refused)))
        told = [", ".join(parts) + "."]
        if report.cancelled:
            told.append(self.tr("Stopped before the end."))
        if report.changed:
            told.append(self.tr("Each document is a step of the history, which can be taken back."))
        return " ".join(told)

    def _made_figures(self, report: MergeReport) -> QTableWidget:
        layers = [layer.name for layer in LAYERS]
        table = QTableWidget(len(layers) + 1, len(COLUMNS))
        table.setAccessibleName(self.tr("Figures by layer"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        titles = self._titles()
        table.setHorizontalHeaderLabels([titles[column] for column in COLUMNS])
        table.setVerticalHeaderLabels([*map(layers_word, layers), self.tr("All")])
        for row, layer in enumerate([*layers, None]):
            for column, outcome in enumerate(COLUMNS):
                number = report.count(outcome, layer)
                item = QTableWidgetItem(str(number) if number else "–")
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.resizeRowsToContents()
        table.setMinimumHeight(table.verticalHeader().length() + table.horizontalHeader().sizeHint().height() + 4)
        return table

    def _made_lines(self, report: MergeReport) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("What happened, line by line"))
        tree.setHeaderLabels([self.tr("Words"), self.tr("Layer"), self.tr("Document")])
        tree.setUniformRowHeights(True)
        titles = self._titles()
        for outcome, together in groupby(report.sorted_lines(), key=lambda line: line.outcome):
            lines = list(together)
            add_group(tree, f"{titles[outcome]} ({len(lines)})", lines, _line)
        if report.refused:
            add_group(tree, f"{self.tr('Refused')} ({len(report.refused)})", report.refused, _refused)
        tree.expandAll()
        header = tree.header()
        header.setStretchLastSection(True)
        header.resizeSection(0, 420)
        header.resizeSection(1, 110)
        tree.activated.connect(self._on_activated)
        go_to_first(tree)
        return tree

    def _titles(self) -> dict[str, str]:
        return {
            "conflict": self.tr("At odds with a decision"),
            "anchor": self.tr("Another anchor date"),
            "new": self.tr("New"),
            "updated": self.tr("Changed"),
            "gone": self.tr("Gone"),
            "agreed": self.tr("As you had it"),
            "rejected": self.tr("Rejected before"),
            "kept": self.tr("Decided, kept"),
            "unchanged": self.tr("Unchanged"),
        }

    def _on_activated(self, index: QModelIndex) -> None:
        line = index.siblingAtColumn(0).data(LINE_ROLE)
        if line is not None:
            make_room(self, self.sentence, self.figures, self._hint)
            self.line_chosen.emit(line)

    def _on_copy_clicked(self) -> None:
        titles = self._titles()
        rows = [(titles[line.outcome], line.name, line.layer, line.quote) for line in self._report.sorted_lines()]
        rows += [(self.tr("Refused"), one.name, "", problem_sentence(one.problem)) for one in self._report.refused]
        QGuiApplication.clipboard().setText("\n".join(map("\t".join, rows)))


def _line(line: MergeLine) -> QTreeWidgetItem:
    words = line.quote if len(line.quote) <= LONGEST_QUOTE else f"{line.quote[: LONGEST_QUOTE - 1]}…"
    item = line_item([words, layer_word(line.layer) if line.layer else "", line.name], line)
    item.setToolTip(0, line.quote)
    return item


def _refused(one: Refusal) -> QTreeWidgetItem:
    return line_item([problem_sentence(one.problem), "", one.name])
