"""The figures of an agreement: a group for each layer, a line for each of its values."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from vwsreview.domain.agreement import AgreementReport
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.agreement_words import (
    coefficient_words,
    figure_words,
    group_words,
    question_words,
    share_words,
)

RECORDS, EXACT, OVERLAP, VALUE, SAME, KAPPA, ALPHA, ALL_SAME = range(1, 9)
"""Columns behind the first, which names what is compared. The last is shown where there are more than two reviewers:
with two, alpha rests on what kappa rests on."""
WIDTHS = (160, 80, 70, 80, 70, 85, 125, 125, 110)
"""Pixels."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
QUESTION_ROLE = Qt.ItemDataRole.UserRole


class AgreementFigures(QTreeWidget):
    """F1 and kappa are those of one pair of reviewers, alpha that of all."""

    def __init__(self, report: AgreementReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._lines: list[QTreeWidgetItem] = []
        self.setAccessibleName(self.tr("Figures by layer and value"))
        self._titles = [
            self.tr("Layer and value"),
            self.tr("Records"),
            self.tr("Exact F₁"),
            self.tr("Overlap F₁"),
            self.tr("Value F₁"),
            self.tr("The same"),
            self.tr("Kappa"),
            self.tr("Alpha"),
            self.tr("The same by all"),
        ]
        self.setHeaderLabels(self._titles)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setItemDelegate(RoomyLines(self))
        self.setColumnHidden(ALL_SAME, len(report.reviewers) == 2)
        for layer, keys in groupby(report.alphas, key=lambda key: key[0]):
            group = self._line(group_words(layer), layer, None)
            self.addTopLevelItem(group)
            group.addChildren([self._line(question_words(*question), *question) for question in keys])
        self.expandAll()
        self.show_pair(0)
        self.setCurrentIndex(self.model().index(0, 0))
        for column, width in enumerate(WIDTHS):
            self.header().resizeSection(column, width)
            if column:
                self.headerItem().setTextAlignment(column, RIGHT)

    def show_pair(self, number: int) -> None:
        """Show the figures of this pair of reviewers."""
        pair = self._report.pairs[number]
        for line in self._lines:
            layer, key = line.data(0, QUESTION_ROLE)
            if key is not None:
                kappa, alpha = pair.kappas[layer, key], self._report.alphas[layer, key]
                line.setText(SAME, share_words(kappa.agreed, kappa.units))
                line.setText(KAPPA, coefficient_words(kappa))
                line.setText(ALPHA, coefficient_words(alpha))
                line.setText(ALL_SAME, share_words(alpha.agreed, alpha.units))
            elif layer in pair.layers:
                scores = pair.layers[layer]
                line.setText(RECORDS, " / ".join(map(str, scores.records)))
                figures = {EXACT: scores.exact, OVERLAP: scores.overlap, VALUE: scores.value}
                for column, figure in figures.items():
                    line.setText(column, figure_words(figure) if any(scores.records) else self.tr("no records"))

    def question(self) -> tuple[str, str | None]:
        """The layer and the key of the current line; of a group of lines the layer alone."""
        layer, key = self.currentIndex().siblingAtColumn(0).data(QUESTION_ROLE)
        return layer, key

    def as_text(self) -> str:
        """All lines for the clipboard, their parts separated by tabs, the titles first; a value with its layer."""
        shown = [column for column in range(self.columnCount()) if not self.isColumnHidden(column)]
        rows = [[self._titles[column] for column in shown]]
        for line in self._lines:
            parent = line.parent()
            name = line.text(0) if parent is None else f"{parent.text(0)}: {line.text(0)}"
            rows.append([name, *(line.text(column) for column in shown[1:])])
        return "\n".join(map("\t".join, rows))

    def _line(self, words: str, layer: str, key: str | None) -> QTreeWidgetItem:
        line = QTreeWidgetItem([words])
        line.setData(0, QUESTION_ROLE, (layer, key))
        for column in range(1, len(WIDTHS)):
            line.setTextAlignment(column, RIGHT)
        self._lines.append(line)
        return line
