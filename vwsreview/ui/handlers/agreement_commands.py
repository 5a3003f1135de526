"""What the command does that compares the reviewer's work with that of others."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from vwsreview.domain.agreement import AgreementReport, Disagreement
from vwsreview.domain.problems import Problem
from vwsreview.ui.dialogs.agreement import AgreementDialog
from vwsreview.ui.dialogs.compare import CompareDialog
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.workspace import Workspace


class AgreementCommands(Handler):
    """Asks for the others' files, compares in a job, and leads to the places where they differ."""

    def __init__(self, workspace: Workspace, exchange: ExchangeCommands) -> None:
        super().__init__(workspace)
        self._exchange = exchange

    def compare_reviewers(self) -> None:
        """Ask with whose work to compare, and compare."""
        dialog = CompareDialog(self._workspace.folder(), self._window)
        self._asked = dialog
        open_once(dialog, self._on_asked)

    def _on_asked(self) -> None:
        path = self._workspace.path()
        if path is None:
            return
        from vwsreview.review.jobs.comparing import agreement_job

        job = agreement_job([path, *self._asked.paths()], self._asked.reviewed_only.isChecked(), self)
        job.finished.connect(self._on_compared)
        self._exchange.run(job, self.tr("Comparing reviewers"))

    def _on_compared(self, report: AgreementReport | None) -> None:
        if report is None:
            self.told.emit(self.tr("Nothing was compared"))
            return
        self._dialog = AgreementDialog(report, self._window)
        self._dialog.line_chosen.connect(self._on_line_chosen)
        self._dialog.save_wanted.connect(self._on_save_wanted)
        self._dialog.show()
        self._dialog.activateWindow()

    def _on_line_chosen(self, line: Disagreement) -> None:
        """Show the record in the reviewer's own dossier, which is the first of those compared."""
        document = line.documents[0]
        if document is None:
            self.told.emit(self.tr("This document is not in the open dossier"))
        else:
            self._workspace.show_former(document, line.records[0], line.start, line.end)

    def _on_save_wanted(self) -> None:
        dialog = QFileDialog(self._dialog, self.tr("Save the figures"), str(self._workspace.folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self._on_target_chosen)
        open_once(dialog)

    def _on_target_chosen(self, target: str) -> None:
        from vwsreview.review.jobs.comparing import save_figures

        try:
            save_figures(self._dialog.report, Path(target))
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
        else:
            self.told.emit(self.tr("Saved to {path}").format(path=target))
