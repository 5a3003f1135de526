"""Dossiers: opening, making, copying, closing; and what a damaged one needs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from vwsreview.domain.problems import Problem
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.job import Job
from vwsreview.review.opening.dossiers import (
    beside,
    copy_job,
    create_dossier,
    daily_copy_job,
    free_name,
    is_dossier,
    open_dossier,
    recover,
    save_copy,
    takes_long_to_open,
    update_job,
    with_ways_out,
)
from vwsreview.ui.dialogs.files import SOURCES, ask_existing, ask_new_dossier, dossier_filter
from vwsreview.ui.dialogs.messages import Way, ask_way
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.handlers.import_commands import ImportCommands
from vwsreview.ui.session import Session
from vwsreview.ui.wording.sentences import problem_sentence
from vwsreview.ui.workspace import Workspace


class DossierCommands(Handler):
    """Runs the commands on whole dossiers.

    `opened` carries another Dossier to show, or None; `rescue_wanted` the path of one that is damaged;
    `updating` the name of one that is being brought up to date; `copy_failed` why there is no copy of today.
    """

    opened = Signal(object)
    rescue_wanted = Signal(object)
    updating = Signal(str)
    copy_failed = Signal(str)

    def __init__(
        self, workspace: Workspace, exchange: ExchangeCommands, imports: ImportCommands, session: Session
    ) -> None:
        super().__init__(workspace)
        self._exchange = exchange
        self._imports = imports
        self._session = session
        self._copying: Job | None = None

    def open_paths(self, paths: list[Path]) -> None:
        """Open a dossier; documents and folders go into the open dossier, else into one made beside them."""
        dossiers = [path for path in paths if is_dossier(path)]
        sources = [path for path in paths if not is_dossier(path)]
        missing = [path for path in sources if not path.exists()]
        if missing:
            self._workspace.problem_met.emit(Problem("no_such_file", path=missing[0]))
            return
        opened = dossiers[0] if dossiers else beside(sources) if sources and self._workspace.dossier is None else None
        if opened is not None and takes_long_to_open(opened):
            self._bring_up_to_date(opened, paths)
        else:
            self._open(dossiers, sources)

    def _bring_up_to_date(self, path: Path, paths: list[Path]) -> None:
        """Bring a dossier of an older version up to date in a thread; then all is opened."""
        if self.leave():
            self._older = path, paths
            self._updating = update_job(path.absolute(), self)
            told = self.tr("Bringing {name} up to date").format(name=path.name)
            self._exchange.run(self._updating, told, in_one_go=True)
            self._updating.finished.connect(self._on_updated)
            self.updating.emit(path.name)

    def _on_updated(self, problem: Problem | None) -> None:
        path, paths = self._older
        self.opened.emit(None)
        if problem is not None:
            self._offer_help(problem, path)
        elif not self._updating.cancelled:
            self._open([one for one in paths if is_dossier(one)], [one for one in paths if not is_dossier(one)])

    def _open(self, dossiers: list[Path], sources: list[Path]) -> None:
        if dossiers and not self._begin(dossiers[0], open_dossier):
            return
        if sources and self._workspace.dossier is None:
            self._open_beside(sources)
        elif sources:
            self._imports.take_in(sources)

    def new_dossier(self) -> None:
        """Ask where, and make an empty dossier there."""
        dialog = ask_new_dossier(self._window, self.tr("New dossier"), self._workspace.folder())
        dialog.fileSelected.connect(self._on_new_chosen)
        dialog.open()

    def open_dossier(self) -> None:
        """Ask for a dossier or documents, and open them."""
        patterns = " ".join(("*.dossier", *SOURCES))
        filters = [self.tr("Dossiers and documents ({patterns})").format(patterns=patterns), dossier_filter()]
        dialog = ask_existing(self._window, self.tr("Open"), self._workspace.folder(), filters)
        dialog.filesSelected.connect(self._on_files_chosen)
        dialog.open()

    def save_copy(self) -> None:
        """Ask where, offering a name that is free, and write a copy there."""
        folder, path = self._workspace.folder(), self._workspace.path()
        dialog = ask_new_dossier(self._window, self.tr("Save a copy"), folder)
        if path is not None:
            dialog.selectFile(free_name(folder, path.stem, self.tr("copy")).name)
        dialog.fileSelected.connect(self.save_copy_to)
        dialog.open()

    def close_dossier(self) -> None:
        """Close the dossier and show the start page."""
        self.leave()

    def leave(self) -> bool:
        """Let go of the open dossier; False where something typed must be looked at first."""
        if not self._workspace.leave_document():
            return False
        self._let_go()
        return True

    def give_up(self, problem: Problem) -> None:
        """Close the dossier, if it is the one that cannot be read, and offer the ways out."""
        path = Path(str(problem.parameters["path"]))
        if path == self._workspace.path():
            self._let_go()
        self._offer_help(with_ways_out(problem), path)

    def _let_go(self) -> None:
        self._exchange.abandon()
        if self._copying is not None:
            self._copying.close()
            self._copying = None
        dossier = self._workspace.dossier
        if dossier is not None:
            self.opened.emit(None)
            dossier.store.close()

    def _open_beside(self, sources: list[Path]) -> None:
        path = beside(sources)
        if path.exists():
            way, told = open_dossier, self.tr("The documents go into the dossier beside them: {path}")
        else:
            way, told = create_dossier, self.tr("A dossier was made beside the documents: {path}")
        if self._begin(path, way):
            self._imports.take_in(sources, told.format(path=path))

    def _begin(self, path: Path, way: Callable[[Path], Dossier]) -> bool:
        """Close what is open and show the dossier at the path, opened or made; False where it cannot be."""
        shown = self._workspace.dossier
        if shown is not None and not shown.store.is_lost and path.exists() and path.samefile(shown.store.path):
            return True
        if not self._workspace.leave_document():
            return False
        try:
            dossier = way(path.absolute())
        except Problem as problem:
            self._offer_help(problem, path)
            return False
        self.leave()
        dossier.set_reviewer(self._session.reviewer)
        self._session.remember_dossier(dossier.store.path)
        self.opened.emit(dossier)
        if not dossier.read_only:
            self._copying = daily_copy_job(dossier.store.path, self)
            self._copying.failed.connect(self._on_daily_copy_failed)
            self._copying.start()
        return True

    def _offer_help(self, problem: Problem, path: Path) -> None:
        if problem.code not in ("damaged_dossier", "not_a_dossier"):
            self._workspace.problem_met.emit(problem)
            return
        copy = problem.parameters.get("copy")
        self._damaged = Path(str(copy)), path
        ways: list[Way] = [(self.tr("&Rescue what can be read"), self._rescue)]
        if copy:
            offer = self.tr("The newest good copy is {name}.").format(name=Path(str(copy)).name)
            ways.insert(0, (self.tr("&Go on with the copy"), self._go_on_with_copy))
        elif problem.code == "not_a_dossier":
            offer = self.tr("If it is a dossier that was damaged, rescue what can be read of it.")
        else:
            offer = self.tr("There is no good copy of it.")
        ask_way(self._window, f"{problem_sentence(problem)}\n\n{offer}", *ways)

    def _rescue(self) -> None:
        self.rescue_wanted.emit(self._damaged[1])

    def _go_on_with_copy(self) -> None:
        try:
            recovered = recover(*self._damaged)
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
            return
        if self._begin(recovered, open_dossier):
            self.told.emit(self.tr("You are working in {name} now").format(name=recovered.name))

    def _on_daily_copy_failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.told.emit(self.tr("No copy could be made today; save one elsewhere"))
        self.copy_failed.emit(problem_sentence(error))
        dossier = self._workspace.dossier
        if error.code == "damaged_dossier" and dossier is not None:
            self._offer_help(error, dossier.store.path)  # what was shown until now lies in pages that are whole

    def _on_new_chosen(self, path: str) -> None:
        self._begin(Path(path), create_dossier)

    def _on_files_chosen(self, paths: list[str]) -> None:
        chosen = [Path(path) for path in paths]
        if any(is_dossier(path) for path in chosen) or self.leave():
            self.open_paths(chosen)

    def save_copy_to(self, path: str) -> None:
        """Write a copy to this file in a thread, else at once; where the dossier is gone, the work goes on in it."""
        dossier = self._workspace.dossier
        if dossier is None:
            return
        self._copy = path
        if not dossier.store.is_lost and not self._exchange.busy:
            job = copy_job(dossier.store.path, Path(path), self)
            self._exchange.run(job, self.tr("Saving a copy"))
            job.finished.connect(self._on_copied)
            return
        try:
            save_copy(dossier, Path(path))
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
            return
        if not dossier.store.is_lost:
            self._on_copied(True)
        elif self._begin(Path(path), open_dossier):
            self.told.emit(self.tr("You are working in {name} now").format(name=Path(path).name))

    def _on_copied(self, written: bool | None) -> None:
        path = self._workspace.path()
        if written and path is not None:
            told = self.tr("Copied to {path}; you go on in {name}").format(path=self._copy, name=path.name)
        else:
            told = self.tr("No copy was saved")
        self.told.emit(told)
