"""What the commands do that export: asking how, a look at what tells who people are, writing, the report."""

from pathlib import Path

from vwsreview.domain.exporting import ExportReport, Selection
from vwsreview.domain.identifying import Identifying
from vwsreview.review.saved_queries import saved_queries
from vwsreview.ui.dialogs.export import ExportDialog
from vwsreview.ui.dialogs.export_documents import AtHand
from vwsreview.ui.dialogs.export_report import ExportReportDialog
from vwsreview.ui.dialogs.files import ask_pdf
from vwsreview.ui.dialogs.identifying import IdentifyingDialog
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.session import Session
from vwsreview.ui.wording.export_words import export_sentence
from vwsreview.ui.wording.words import words_language
from vwsreview.ui.workspace import Workspace


class ExportCommands(Handler):
    """The exchange does the work; what was asked for is remembered when the export begins."""

    def __init__(self, workspace: Workspace, exchange: ExchangeCommands, session: Session) -> None:
        super().__init__(workspace)
        self._exchange = exchange
        self._session = session

    def export_dossier(self) -> None:
        """Ask how, and export."""
        dossier = self._workspace.dossier
        if dossier is None:
            return
        from vwsreview.review.jobs.exporting import offered

        document = self._workspace.document()
        at_hand = AtHand(
            document=(document.id, document.name) if document is not None else None,
            listed=self._workspace.documents.listed(),
            saved=saved_queries(dossier.store),
        )
        path, before = dossier.store.path, self._session.export_choice
        self._asked = ExportDialog(path, offered(), at_hand, before, self._window)
        open_once(self._asked, self._on_asked)

    def report_pdf(self) -> None:
        """Ask where to, and print the report there."""
        path = self._workspace.path()
        if path is not None:
            dialog = ask_pdf(self._window, self.tr("Report as PDF"), path.with_suffix(".pdf"))
            dialog.fileSelected.connect(self._on_pdf_chosen)
            dialog.open()

    def _on_pdf_chosen(self, target: str) -> None:
        path = self._workspace.path()
        if path is not None:
            from vwsreview.review.jobs.report_pdf import report_job

            job = report_job(path, Path(target), Selection(), words_language(), self)
            self._exchange.run(job, self.tr("Printing"))
            job.finished.connect(self.show_report)

    def _on_asked(self) -> None:
        path = self._workspace.path()
        if path is None:
            return
        self._path, self._choice, self._target = path, self._asked.choice(), self._asked.path()
        self._session.export_choice = self._choice
        if not self._choice.selection.organisations_only:
            self._export()
            return
        from vwsreview.review.jobs.exporting import people_job

        job = people_job(path, self._choice.selection, self)
        self._exchange.run(job, self.tr("Looking for names"))
        job.finished.connect(self._on_people_found)

    def _on_people_found(self, found: list[tuple[str, Identifying]] | None) -> None:
        if found is None:
            self.told.emit(self.tr("Nothing was exported"))
            return
        self._people = IdentifyingDialog(found, self._window)
        self._people.place_chosen.connect(self._on_place_chosen)
        self._people.accepted.connect(self._export)
        self._people.rejected.connect(self._on_given_up)
        self._people.show()
        self._people.activateWindow()

    def _on_place_chosen(self, place: Identifying) -> None:
        if self._workspace.path() == self._path:
            self._workspace.show_former(place.document, None, place.start, place.end)

    def _on_given_up(self) -> None:
        self.told.emit(self.tr("Nothing was exported"))

    def _export(self) -> None:
        if self._exchange.busy:
            self.told.emit(self.tr("Wait until the work in progress is done, or stop it"))
            return
        from vwsreview.review.jobs.exporting import export_job

        choice = self._choice
        job = export_job(self._path, choice.format, self._target, choice.selection, words_language(), self)
        self._exchange.run(job, self.tr("Exporting"))
        job.finished.connect(self.show_report)

    def show_report(self, report: ExportReport | None) -> None:
        """Show what was written; None where the work was stopped."""
        if report is None:
            self.told.emit(self.tr("Nothing was exported"))
            return
        self.told.emit(export_sentence(report))
        ExportReportDialog(report, self._window).open()
