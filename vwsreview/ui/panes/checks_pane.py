"""What the checks found, in the document or in the whole dossier: the sentence, the words, and the fix in words."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.edit import Changed
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Step
from vwsreview.review.checks.dossier_findings import DossierFindings, FindingLine
from vwsreview.review.checks.live_findings import LiveFindings
from vwsreview.review.dossier import Dossier
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.findings_model import FindingsModel
from vwsreview.ui.panes.finding_delegate import FindingDelegate
from vwsreview.ui.panes.pane import Pane
from vwsreview.ui.wording.finding_words import finding_sentence, fix_words

BETWEEN = 400
"""Milliseconds between two times that the list takes in what was found in the dossier."""


class ChecksPane(Pane):
    """A list of findings, and the one at hand in full below it.

    `fix_wanted` and `keep_wanted` carry the FindingLine whose button was pressed; `problem_met` a Problem.
    """

    fix_wanted = Signal(object)
    keep_wanted = Signal(object)
    problem_met = Signal(object)

    def __init__(self, live: LiveFindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._whole = DossierFindings(self)
        self._dossier: Dossier | None = None
        self._document: str | None = None
        self._keys = ("", "")
        self._following = False
        self._kept: FindingLine | None = None
        self._later = QTimer(self, interval=BETWEEN, singleShot=True)
        self.whole = QCheckBox(self.tr("Of the whole dossier"))
        self._told = QLabel()
        self._stop = QToolButton()
        self._model = FindingsModel(self)
        self._delegate = FindingDelegate(self)
        self.list = self._made_list()
        self._sentence, self._words = QLabel(), QLabel()
        self.fix_button, self.keep_button = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self._show_finding()

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        self._dossier, self._document, self._kept = dossier, document_id, None
        self._whole.show_dossier(dossier)
        self._show()

    def apply_changed(self, changed: Changed) -> None:
        """Nothing at once: `LiveFindings` tells when the keys rest."""

    def show_record(self, record: Record | None) -> None:
        """Go to the first finding about the record, unless the one at hand is about it."""
        line = self.line()
        if record is None or (line is not None and record.id in line.finding.records):
            return
        row = self._model.row_of(record.document, record.id)
        if row is not None:
            self._following = True
            self.list.setCurrentIndex(self._model.index(row))
            self._following = False

    def show_line(self, line: FindingLine) -> None:
        """Make this finding the one at hand, where it is in the list."""
        row = self._model.row(line)
        if row is not None:
            self._following = True
            self.list.setCurrentIndex(self._model.index(row))
            self._following = False

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.list.viewport().update()

    def show_keys(self, fix: str, keep: str) -> None:
        """Name these keys on the buttons."""
        self._keys = (fix, keep)
        self._show_finding()

    def line(self) -> FindingLine | None:
        """The finding at hand."""
        index = self.list.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """A pane that is out of sight does no work."""
        super().hideEvent(event)
        self._whole.stop()
        self._later.stop()
        self._told_work("")

    def _made_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Findings"))
        return view

    def _lay_out(self) -> None:
        self._stop.setText(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop checking the dossier"))
        self._stop.hide()
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._sentence, self._words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        bold = self._sentence.font()
        bold.setBold(True)
        self._sentence.setFont(bold)
        for button in (self.fix_button, self.keep_button):  # a long name must not make the pane wider
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        top = QHBoxLayout()
        top.addWidget(self.whole)
        top.addWidget(self._told, 1)
        top.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        for part in (self._sentence, self._words, self.fix_button, self.keep_button):
            column.addWidget(part)
        self.lead_to(self.list)

    def _connect(self) -> None:
        self._live.changed.connect(self._on_live_changed)
        self._whole.changed.connect(self._on_whole_changed)
        self._later.timeout.connect(self._show_lines)
        self._whole.progressed.connect(self._on_progressed)
        self._whole.ended.connect(self._on_ended)
        self._whole.failed.connect(self.problem_met)
        self._stop.clicked.connect(self._whole.cancel)
        self.whole.toggled.connect(self._on_whole_toggled)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._on_activated)
        self.fix_button.clicked.connect(self._on_fix_clicked)
        self.keep_button.clicked.connect(self._on_keep_clicked)

    def _show(self) -> None:
        """Bring the list up to date, if it is in sight."""
        if not self.isVisible():
            return
        if self.whole.isChecked():
            self._stop.show()
            self._whole.look()
        else:
            self._live.now()
            self._show_lines()

    def _show_lines(self) -> None:
        """The document stays where the reviewer is, whatever happens in this list."""
        before = self._kept or self.line()
        self._following = True
        self._model.show(self._lines())
        row = self._row_to_be_at(before)
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))
        self._following = False
        if not self._whole.busy:
            self._told.setText(self.tr("%n finding(s)", "", self._model.rowCount()))
        self._show_finding()

    def _row_to_be_at(self, before: FindingLine | None) -> int | None:
        """The row of the finding that was at hand; where it is gone the one that Qt went to, if it is of the document
        that is open, else the first of that document, else any."""
        row = self._model.row(before) if before is not None else None
        now = self.line()
        if row is None and (now is None or now.document != self._document):
            row = self._model.first_of(self._document)
            if row is None and now is None and self._model.rowCount() and not self._whole.busy:
                return 0
        return row

    def _lines(self) -> Sequence[FindingLine]:
        if self.whole.isChecked():
            return self._whole.all()
        return self._live.lines()

    def _show_finding(self) -> None:
        """Say the finding at hand in full, with what the keys do about it."""
        line = self.line()
        nothing = self.tr("Nothing was found.") if self._document is not None and not self._whole.busy else ""
        self._sentence.setText(finding_sentence(line.finding) if line is not None else nothing)
        self._words.setText(self.tr("“{words}”").format(words=line.words) if line is not None else "")
        writable = line is not None and self._dossier is not None and not self._dossier.read_only
        fix = fix_words(line.finding) if line is not None else ""
        keep = self.tr("It is right as it is")
        for button, key, words in zip((self.fix_button, self.keep_button), self._keys, (fix, keep), strict=True):
            button.setText(f"{key}: {words}" if key else words)
            button.setToolTip(button.text())
            button.setVisible(line is not None)
            button.setEnabled(writable)
        self.keep_button.setVisible(line is not None and line.finding.fix.does != "keep")

    def _told_work(self, words: str) -> None:
        self._stop.setVisible(bool(words))
        self._told.setText(words)

    def _on_live_changed(self) -> None:
        self._show()

    def _on_whole_changed(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def _on_progressed(self, step: Step) -> None:
        number = QLocale().toString
        self._told_work(self.tr("{done} of {total}").format(done=number(step.done), total=number(step.total or 0)))

    def _on_ended(self) -> None:
        self._later.stop()
        self._told_work("")
        self._show_lines()

    def _on_whole_toggled(self, whole: bool) -> None:
        """The finding at hand stays so, as soon as it is in the other list."""
        self._kept = self.line()
        self._delegate.name_documents = whole
        if not whole:
            self._whole.stop()
            self._later.stop()
            self._told_work("")
        self._show()

    def _on_current_changed(self, current: QModelIndex) -> None:
        """The document follows within itself; to another one only Enter goes."""
        self._show_finding()
        line = self.line()
        if self._following:
            return
        self._kept = None
        if line is not None and line.document == self._document:
            self.record_chosen.emit(line.document, line.finding.records[0])

    def _on_activated(self) -> None:
        line = self.line()
        if line is not None:
            self.record_chosen.emit(line.document, line.finding.records[0])

    def _on_fix_clicked(self) -> None:
        self.fix_wanted.emit(self.line())

    def _on_keep_clicked(self) -> None:
        self.keep_wanted.emit(self.line())
