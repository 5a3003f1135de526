"""Long work, one at a time, while the reviewer goes on: that of other handlers, and extracting again."""

from PySide6.QtCore import Signal

from vwsreview.domain.merging import MergeLine, MergeReport
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job
from vwsreview.ui.dialogs.messages import ask
from vwsreview.ui.dialogs.reextraction_report import ReextractionReportDialog
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.status_strip import JobStrip
from vwsreview.ui.workspace import Workspace


class ExchangeCommands(Handler):
    """Runs jobs, and the commands that stop them and extract again. `busy_changed` tells that a job began or ended,
    `failed` carries the Problem that ended one."""

    busy_changed = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, strip: JobStrip) -> None:
        super().__init__(workspace)
        self._strip = strip
        self._job: Job | None = None
        strip.cancelled.connect(self.cancel_job)
        strip.pause_clicked.connect(self.pause_job)

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    @property
    def paused(self) -> bool:
        """Whether the job that is under way rests."""
        return self._job is not None and self._job.paused

    def extract_again(self, what: str) -> None:
        """Extract this ``document`` anew, or after a question the whole ``dossier``; decisions stay."""
        dossier, document = self._workspace.dossier, self._workspace.document_id
        if dossier is None:
            return
        if what == "document":
            self._extract_again([document] if document is not None else [])
            return
        count = dossier.store.lists.count()
        sentence = self.tr("Extract %n document(s) again? What was decided stays as it is.", "", count)
        ask(self._window, sentence, self.tr("&Extract"), self._on_dossier_wanted)

    def _on_dossier_wanted(self) -> None:
        dossier = self._workspace.dossier
        if dossier is not None and not self.busy:
            self._extract_again(dossier.store.document_ids())

    def _extract_again(self, documents: list[str]) -> None:
        dossier = self._workspace.dossier
        if dossier is not None and documents:
            from vwsreview.review.past.reextracting import ReextractJob

            job = ReextractJob(dossier, documents, self)
            job.finished.connect(self._on_extracted)
            self._start(job, self.tr("Extracting again"))

    def _on_extracted(self, report: MergeReport) -> None:
        self._end()
        self._report = ReextractionReportDialog(report, self._window)
        self._report.line_chosen.connect(self._on_line_chosen)
        self._report.show()
        self._report.activateWindow()

    def _on_line_chosen(self, line: MergeLine) -> None:
        self._workspace.show_former(line.document, line.record, line.start, line.end)

    def run(self, job: Job, title: str, in_one_go: bool = False) -> None:
        """Do the work of another handler, which listens to the job's `finished` itself; `in_one_go` it cannot rest."""
        job.finished.connect(self._end)
        self._start(job, title, in_one_go)

    def cancel_job(self) -> None:
        """Stop what is under way; what was taken in stays."""
        if self._job is not None:
            self._job.cancel()

    def pause_job(self) -> None:
        """Let what is under way rest, or go on with it."""
        if self._job is not None:
            self._job.go_on() if self._job.paused else self._job.pause()
            self._strip.show_paused(self._job.paused)
            self.busy_changed.emit()

    def abandon(self) -> None:
        """Stop what is under way and wait for its end, for the dossier closes."""
        if self._job is not None:
            self._job.close()
            self._end()

    def _start(self, job: Job, title: str, in_one_go: bool = False) -> None:
        self._job = job
        job.progressed.connect(self._on_progressed)
        job.failed.connect(self._on_failed)
        self._strip.show_work(title, in_one_go)
        self.busy_changed.emit()
        job.start()

    def _end(self) -> None:
        self._job = None
        self._strip.hide()
        self.busy_changed.emit()

    def _on_progressed(self, step: Step) -> None:
        self._strip.show_step(step.done, step.total)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Problem):
            raise error
        self.failed.emit(error)
