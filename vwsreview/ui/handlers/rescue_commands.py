"""What the command does that brings out of a damaged dossier what can be read."""

from pathlib import Path

from vwsreview.domain.rescuing import RescueReport
from vwsreview.review.opening.dossiers import free_name
from vwsreview.ui.dialogs.files import ask_existing, dossier_filter
from vwsreview.ui.dialogs.rescue_report import RescueReportDialog
from vwsreview.ui.handlers.dossier_commands import DossierCommands
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.workspace import Workspace


class RescueCommands(Handler):
    """Asks for the dossier, rescues in a job that only reads it, and offers to open what came out."""

    def __init__(self, workspace: Workspace, exchange: ExchangeCommands, dossiers: DossierCommands) -> None:
        super().__init__(workspace)
        self._exchange = exchange
        self._dossiers = dossiers
        self._target = Path()
        dossiers.rescue_wanted.connect(self.rescue)

    def rescue_dossier(self) -> None:
        """Ask for a dossier, and bring out what can be read."""
        title = self.tr("Rescue a damaged dossier")
        dialog = ask_existing(self._window, title, self._workspace.folder(), [dossier_filter()])
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def rescue(self, damaged: Path) -> None:
        """Bring out what can be read of it, into a new dossier beside it."""
        if self._exchange.busy:
            return
        from vwsreview.review.jobs.rescuing import rescue_job

        self._target = free_name(damaged.parent, damaged.stem, "rescued")
        job = rescue_job(damaged, self._target, self)
        job.finished.connect(self._on_rescued)
        self._exchange.run(job, self.tr("Rescuing"))

    def _on_chosen(self, paths: list[str]) -> None:
        self.rescue(Path(paths[0]))

    def _on_rescued(self, report: RescueReport | None) -> None:
        if report is None:
            self.told.emit(self.tr("Nothing was rescued"))
            return
        self._report = RescueReportDialog(report, self._target, self._window)
        self._report.open_wanted.connect(self._on_open_wanted)
        self._report.open()

    def _on_open_wanted(self) -> None:
        self._dossiers.open_paths([self._target])
