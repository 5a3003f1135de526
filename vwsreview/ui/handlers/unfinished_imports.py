"""Imports that did not come to their end: told when the dossier is open and nothing else is under way."""

from vwsreview.domain.problems import Problem
from vwsreview.review.jobs.importing import UnfinishedImport, end_import, unfinished_imports
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.handlers.import_commands import ImportCommands
from vwsreview.ui.workspace import Workspace


class UnfinishedImports(Handler):
    """Runs no command: it listens to the banner, and to the work in progress."""

    def __init__(self, workspace: Workspace, exchange: ExchangeCommands, imports: ImportCommands) -> None:
        super().__init__(workspace)
        self._exchange = exchange
        self._imports = imports
        self._banner = workspace.unfinished
        self._put_off: list[UnfinishedImport] = []
        self._offered: UnfinishedImport | None = None
        exchange.busy_changed.connect(self._offer)
        imports.reported.connect(self._offer)
        self._banner.go_on.connect(self._on_go_on)
        self._banner.not_now.connect(self._on_not_now)
        self._banner.forget.connect(self._on_forget)

    def show_dossier(self) -> None:
        """Ask about the dossier that is open now."""
        self._put_off = []
        self._imports.let_go()
        self._offer()

    def _offer(self) -> None:
        """Ask about the first of which the reviewer has not said `not now`."""
        dossier = self._workspace.dossier
        self._banner.hide()
        self._offered = None
        if dossier is None or dossier.read_only or self._exchange.busy or self._imports.under_way:
            return
        for one in unfinished_imports(dossier.store):
            if one not in self._put_off:
                self._offered = one
                self._banner.tell(one.files, one.documents(dossier.store))
                return

    def _on_go_on(self) -> None:
        self._workspace.view.setFocus()
        if self._offered is not None:
            self._imports.take_in([*self._offered.paths])

    def _on_not_now(self) -> None:
        self._workspace.view.setFocus()
        if self._offered is not None:
            self._put_off.append(self._offered)
            self._offer()

    def _on_forget(self) -> None:
        self._workspace.view.setFocus()
        dossier = self._workspace.dossier
        if self._offered is None or dossier is None:
            return
        try:
            end_import(dossier.store, self._offered.paths)
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
        self._offer()
