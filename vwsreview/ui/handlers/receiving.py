"""Files of other tools into the open dossier, one after the other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.receiving import ReceiptLine, ReceiptReport
from vwsreview.review.jobs.job import Job
from vwsreview.review.jobs.receiving import (
    Annotations,
    LabelMapping,
    ReceiveJob,
    Survey,
    keep_mapping,
    survey_job,
)
from vwsreview.ui.dialogs.mapping import MappingDialog
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.dialogs.receipt import ReceiptDialog
from vwsreview.ui.workspace import Workspace


class Receiving(QObject):
    """Looks through each file, asks what its labels are where they are not known, takes it in and keeps its receipt.

    `run` does a job with a title in the status bar. `ended` carries the receipts when all files are done with.
    """

    ended = Signal(object)

    def __init__(self, workspace: Workspace, run: Callable[[Job, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._run = run
        self._waiting: list[Annotations] = []
        self._taken: list[Annotations] = []
        self._reports: list[ReceiptReport] = []
        self._always_asks = False

    def begin(self, files: Sequence[Annotations], always_asks: bool = False) -> None:
        """Take these files in; with `always_asks` their labels are asked even where all are known."""
        self._waiting, self._taken, self._reports = list(files), [], []
        self._always_asks = always_asks
        self._next()

    def show_receipts(self) -> None:
        """Show what the last files brought."""
        self._dialog = ReceiptDialog(self._reports, self._workspace.window())
        self._dialog.line_chosen.connect(self._on_line_chosen)
        self._dialog.labels_wanted.connect(self._on_labels_wanted)
        self._dialog.show()
        self._dialog.activateWindow()

    def _next(self) -> None:
        path = self._workspace.path()
        if not self._waiting or path is None:
            self.ended.emit(self._reports)
            return
        self._file = self._waiting.pop(0)
        job = survey_job(path, self._file, self)
        self._run(job, self.tr("Looking through {file}").format(file=self._file.path.name))
        job.finished.connect(self._on_surveyed)
        job.failed.connect(self._next)

    def _on_surveyed(self, found: tuple[Survey, LabelMapping | None] | None) -> None:
        if found is None:
            self._waiting.clear()
            self._next()
            return
        self._seen, mapping = found
        if mapping is not None and mapping.is_complete(self._seen.attributes) and not self._always_asks:
            self._receive(mapping)
            return
        self._asked = MappingDialog(self._file.path.name, self._seen, mapping, self._workspace.window())
        self._asked.rejected.connect(self._next)
        open_once(self._asked, self._on_mapped)

    def _on_mapped(self) -> None:
        dossier, mapping = self._workspace.dossier, self._asked.mapping()
        if dossier is not None:
            keep_mapping(dossier.store, self._file.reading.key, mapping)
            self._receive(mapping)

    def _receive(self, mapping: LabelMapping) -> None:
        dossier = self._workspace.dossier
        if dossier is None:
            return
        job = ReceiveJob(dossier, self._file, self._seen, mapping, self)
        self._run(job, self.tr("Taking in {file}").format(file=self._file.path.name))
        job.finished.connect(self._on_received)
        job.failed.connect(self._next)

    def _on_received(self, report: ReceiptReport) -> None:
        self._taken.append(self._file)
        self._reports.append(report)
        if report.cancelled:
            self._waiting.clear()
        self._next()

    def _on_line_chosen(self, line: ReceiptLine) -> None:
        self._workspace.show_former(line.document_id, line.record_id or None, line.start, line.end)

    def _on_labels_wanted(self, number: int) -> None:
        self.begin([self._taken[number]], always_asks=True)
