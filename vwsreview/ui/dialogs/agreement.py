"""How far reviewers agree: figures by layer and value, and below them what they differ on."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.agreement import AgreementReport
from vwsreview.ui.dialogs.agreement_figures import AgreementFigures
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.sizes import fit, sink
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import roomy_table
from vwsreview.ui.models.disagreements_model import DIFFERENCE, WORDS, DisagreementsModel
from vwsreview.ui.wording.sentences import problem_sentence

WIDTH, HEIGHT = 980, 660
LEAST_SAID, ALL_SAID = 100, 390
"""Pixels for what one reviewer says, and for what all say."""
MOST_TOLD = 3
"""Of documents and files that were not compared so many are named."""


class AgreementDialog(QDialog):
    """It stands beside the window while the reviewer goes from one disagreement to the next.

    `line_chosen` carries a Disagreement. `save_wanted` asks for the figures in a file.
    """

    line_chosen = Signal(object)
    save_wanted = Signal()

    def __init__(self, report: AgreementReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = report
        self.setWindowTitle(self.tr("Agreement of reviewers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = plain_label(self._sentence())
        self.pair = QComboBox()
        self.pair.setAccessibleName(self.tr("Which two reviewers"))
        for pair in report.pairs:
            one, other = (report.reviewers[number] for number in pair.reviewers)
            self.pair.addItem(self.tr("{one} and {other}").format(one=one, other=other))
        self.pair.setVisible(len(report.pairs) > 1)
        self.figures = AgreementFigures(report)
        self.figures.activated.connect(self._on_figure_activated)
        self.pair.currentIndexChanged.connect(self.figures.show_pair)
        self._model = DisagreementsModel(report.disagreements, report.reviewers, self)
        self.lines = self._made_lines()
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.figures)
        both.addWidget(self.lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addWidget(self.pair)
        layout.addWidget(both, 1)
        layout.addWidget(self._made_buttons())
        fit(self, WIDTH, HEIGHT)
        self.lines.setFocus()

    def _sentence(self) -> str:
        report = self.report
        told = [
            self.tr("%n document(s) compared.", "", report.documents),
            self.tr("%n disagreement(s); Enter goes to the place.", "", len(report.disagreements)),
        ]
        lone = [name for _, name in report.lone]
        if lone:
            told.append(self.tr("Only one has, and not compared: {names}.").format(names=_some(lone)))
        if report.refused:
            refused = [f"{one.name}: {problem_sentence(one.problem)}" for one in report.refused]
            told.append(self.tr("Not read: {names}").format(names=_some(refused)))
        return " ".join(told)

    def _made_lines(self) -> QTableView:
        said = max(LEAST_SAID, ALL_SAID // len(self.report.reviewers))
        others = range(self._model.columnCount() - 1)
        widths = {column: {WORDS: 230, DIFFERENCE: 170}.get(column, said) for column in others}
        view = roomy_table(self._model, self.tr("Disagreements"), widths)
        view.setCurrentIndex(self._model.index(0, 0))
        view.activated.connect(self._on_activated)
        return view

    def _made_buttons(self) -> QDialogButtonBox:
        row = button_row(self, QDialogButtonBox.StandardButton.Close)
        close = row.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        row.rejected.connect(self.close)
        self.shown = add_action(row, self.tr("&Figures"))
        self.shown.setCheckable(True)
        self.shown.setChecked(True)
        self.shown.toggled.connect(self._on_shown_toggled)
        add_action(row, self.tr("Copy the fi&gures")).clicked.connect(self._on_copy_figures_clicked)
        add_action(row, self.tr("&Copy the list")).clicked.connect(self._on_copy_list_clicked)
        add_action(row, self.tr("&Save the figures…")).clicked.connect(self.save_wanted)
        return row

    def _on_activated(self, index: QModelIndex) -> None:
        """Go to a place; the figures make room for it, once."""
        self.shown.setChecked(False)
        self.line_chosen.emit(self._model.line(index.row()))

    def _on_figure_activated(self) -> None:
        """To the first disagreement about the layer or value in hand."""
        layer, key = self.figures.question()
        for row, one in enumerate(self.report.disagreements):
            if one.layer == layer and key in (None, one.key):
                self.lines.setCurrentIndex(self._model.index(row, 0))
                self.lines.setFocus()
                return

    def _on_shown_toggled(self, shown: bool) -> None:
        for widget in (self.sentence, self.figures):
            widget.setVisible(shown)
        self.pair.setVisible(shown and self.pair.count() > 1)
        if shown:
            fit(self, WIDTH, HEIGHT)
        else:
            sink(self)

    def _on_copy_figures_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.figures.as_text())

    def _on_copy_list_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._model.as_text())


def _some(names: list[str]) -> str:
    return ", ".join(names[:MOST_TOLD]) + (" …" if len(names) > MOST_TOLD else "")
