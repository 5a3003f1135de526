"""What the commands do that import: documents first, then annotations of other tools; and what became of them."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vwsreview.domain.problems import Problem
from vwsreview.domain.receiving import ReceiptReport
from vwsreview.domain.steps import IntakeReport
from vwsreview.ui.dialogs.files import ask_existing, ask_folder, source_filters
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.wording.receipt_words import receipt_sentence
from vwsreview.ui.wording.sentences import intake_sentence
from vwsreview.ui.workspace import Workspace

if TYPE_CHECKING:
    from vwsreview.ui.handlers.receiving import Receiving


class ImportCommands(Handler):
    """The exchange does the work. `reported` tells that an import came to its end."""

    reported = Signal()

    def __init__(self, workspace: Workspace, exchange: ExchangeCommands) -> None:
        super().__init__(workspace)
        self._exchange = exchange
        self._notice = ""
        self._documents: IntakeReport | None = None
        self._receipts: Sequence[ReceiptReport] = ()
        self.under_way = False
        """From the moment that something is to be taken in until it is, its annotations too, or that fails."""

    @property
    def has_report(self) -> bool:
        """Whether anything was imported yet."""
        return self._documents is not None

    def import_files(self) -> None:
        """Ask for documents and annotations, and take them in."""
        dialog = ask_existing(self._window, self.tr("Import files"), self._workspace.folder(), source_filters())
        dialog.filesSelected.connect(self._on_sources_chosen)
        dialog.open()

    def import_folder(self) -> None:
        """Ask for a folder, and take in all documents below it."""
        dialog = ask_folder(self._window, self.tr("Import a folder"), self._workspace.folder())
        dialog.filesSelected.connect(self._on_sources_chosen)
        dialog.open()

    def take_in(self, sources: list[Path], notice: str = "") -> None:
        """Import documents, folders and annotations into the open dossier; `notice` heads the report at the end."""
        dossier = self._workspace.dossier
        if dossier is None:
            return
        if self._exchange.busy:
            self.told.emit(self.tr("Wait until the work in progress is done, or stop it"))
        elif dossier.read_only:
            self._workspace.problem_met.emit(Problem("read_only", path=dossier.store.path))
        else:
            from vwsreview.review.jobs.importing import ImportJob

            self._notice = notice
            self._job = ImportJob(dossier, sources, parent=self)
            self._job.failed.connect(self._on_failed)
            self.under_way = True
            self._exchange.run(self._job, self.tr("Importing"))
            self._job.finished.connect(self._on_documents_taken)

    def let_go(self) -> None:
        """Another dossier is open, or none; what was under way for the one before was left."""
        self.under_way = False

    def show_import_report(self) -> None:
        """Show what the last import did, file by file."""
        if self._receipts:
            self._receiving.show_receipts()
        if self._documents is not None and (_is_told(self._documents) or not self._receipts):
            ImportReportDialog(self._documents, self._notice, self._window).open()

    @cached_property
    def _receiving(self) -> "Receiving":
        """Made when annotations come in first, for it needs all formats."""
        from vwsreview.ui.handlers.receiving import Receiving

        receiving = Receiving(self._workspace, self._exchange.run, self)
        receiving.ended.connect(self._on_received)
        return receiving

    def _on_documents_taken(self, report: IntakeReport) -> None:
        self._documents, self._receipts = report, ()
        if self._job.annotations:
            self._receiving.begin(self._job.annotations)
        else:
            self._tell()

    def _on_failed(self) -> None:
        self.under_way = False

    def _on_received(self, receipts: Sequence[ReceiptReport]) -> None:
        self._receipts = receipts
        self._tell()

    def _tell(self) -> None:
        """In the status bar, and in a dialog where something wants a look."""
        documents = self._documents
        if documents is None:
            return
        self._forget()
        self.under_way = False
        self.reported.emit()
        of_documents = intake_sentence(documents) if _is_told(documents) or not self._receipts else ""
        self.told.emit(" · ".join(filter(None, [self._notice, of_documents, *map(receipt_sentence, self._receipts)])))
        if not all(receipt.is_clean for receipt in self._receipts):
            self._receiving.show_receipts()
        if documents.refused or documents.changed or documents.passed_over or documents.cancelled:
            ImportReportDialog(documents, self._notice, self._window).open()

    def _forget(self) -> None:
        """All is done that can be done; nothing is left to go on with."""
        if self._workspace.dossier is None:
            return
        try:
            self._job.forget()
        except Problem as problem:
            self._workspace.problem_met.emit(problem)

    def _on_sources_chosen(self, paths: list[str]) -> None:
        self.take_in([Path(path) for path in paths])


def _is_told(report: IntakeReport) -> bool:
    """Whether documents were given at all."""
    return not report.is_empty or bool(report.passed_over) or report.cancelled
