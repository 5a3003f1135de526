"""What the command does that merges the reviewer's work with that of others."""

from pathlib import Path

from vwsreview.domain.merging_people import PeopleConflict, PeopleReport
from vwsreview.ui.dialogs.merge import MergeDialog
from vwsreview.ui.dialogs.merge_report import MergeReportDialog
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.handlers.conflict_commands import ConflictCommands
from vwsreview.ui.handlers.dossier_commands import DossierCommands
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.workspace import Workspace


class MergeCommands(Handler):
    """Asks for the dossiers, merges in a job that only reads them, and offers to open what came of it."""

    def __init__(
        self,
        workspace: Workspace,
        exchange: ExchangeCommands,
        dossiers: DossierCommands,
        conflicts: ConflictCommands,
    ) -> None:
        super().__init__(workspace)
        self._exchange = exchange
        self._dossiers = dossiers
        self._conflicts = conflicts
        self._target = Path()

    def merge_reviewers(self) -> None:
        """Ask whose work to merge, and merge."""
        path = self._workspace.path()
        if path is None:
            return
        from vwsreview.review.opening.merge_base import merged_beside, suggested_base

        self._asked = MergeDialog(path, merged_beside(path), suggested_base, self._window)
        open_once(self._asked, self._on_asked)

    def _on_asked(self) -> None:
        dossier, asked = self._workspace.dossier, self._asked
        if dossier is None:
            return
        from vwsreview.review.jobs.merging_people import merge_job

        self._target = asked.target_path()
        job = merge_job(asked.base_path(), asked.dossiers(), self._target, dossier.reviewer, self)
        job.finished.connect(self._on_merged)
        self._exchange.run(job, self.tr("Merging"))

    def _on_merged(self, report: PeopleReport | None) -> None:
        if report is None:
            self.told.emit(self.tr("Nothing was merged"))
            return
        self._report = MergeReportDialog(report, self._target, self._window)
        self._report.open_wanted.connect(self._on_open_wanted)
        self._report.open()

    def _on_open_wanted(self, conflict: PeopleConflict | None) -> None:
        """Open the merged dossier, at a conflict where there is one."""
        self._dossiers.open_paths([self._target])
        if conflict is not None and self._workspace.path() == self._target.absolute():
            self._conflicts.go_to(conflict.document, conflict.record)
