"""Dossiers and files: opening, making, importing, exporting, copying, closing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import IntakeReport, Step
from vwsreview.review.dossier import Dossier
from vwsreview.review.exporting import export_job
from vwsreview.review.importing import ImportJob
from vwsreview.review.jobs import Job
from vwsreview.review.opening import (
    beside,
    create_dossier,
    daily_copy_job,
    is_dossier,
    open_dossier,
    recover,
    save_copy,
)
from vwsreview.ui.dialogs.export import ExportDialog
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.dialogs.messages import ask, show_message
from vwsreview.ui.sentences import problem_sentence
from vwsreview.ui.session import Session
from vwsreview.ui.status_strip import JobStrip
from vwsreview.ui.workspace import Workspace


class DossierCommands(QObject):
    """Runs the commands of the menu File. One long job at a time; the reviewer goes on working meanwhile.

    `opened` carries another Dossier to show, or None; `busy_changed` tells that a job began or ended;
    `told` is for the status bar.
    """

    opened = Signal(object)
    busy_changed = Signal()
    told = Signal(str)

    def __init__(self, window: QMainWindow, workspace: Workspace, strip: JobStrip, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self._session = session
        self._job: Job | None = None
        self._copying: Job | None = None
        self._notice = ""
        strip.cancelled.connect(self.cancel_job)

    @property
    def busy(self) -> bool:
        """Whether an import or export is under way."""
        return self._job is not None

    def open_paths(self, paths: list[Path]) -> None:
        """Open a dossier; documents and folders go into the open dossier, else into one made beside them."""
        dossiers = [path for path in paths if is_dossier(path)]
        sources = [path for path in paths if not is_dossier(path)]
        missing = [path for path in sources if not path.exists()]
        if missing:
            self._tell_problem(Problem("no_such_file", path=missing[0]))
            return
        if dossiers and not self._open(dossiers[0]):
            return
        if sources and self._workspace.dossier is None:
            self._open_beside(sources)
        if sources and self._workspace.dossier is not None:
            self._import(sources)

    def new_dossier(self) -> None:
        """Ask where, and make an empty dossier there."""
        dialog = self._file_dialog(self.tr("New dossier"), QFileDialog.FileMode.AnyFile, save=True)
        dialog.fileSelected.connect(self._on_new_chosen)
        dialog.open()

    def open_dossier(self) -> None:
        """Ask for a dossier or documents, and open them."""
        dialog = self._file_dialog(self.tr("Open"), QFileDialog.FileMode.ExistingFiles)
        everything = self.tr("Dossiers and documents (*.dossier *.txt *.md *.jsonl)")
        dialog.setNameFilters([everything, self._dossier_filter()])
        dialog.filesSelected.connect(self._on_files_chosen)
        dialog.open()

    def import_files(self) -> None:
        """Ask for documents, and take them in."""
        dialog = self._file_dialog(self.tr("Import files"), QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Documents (*.txt *.md *.jsonl)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_sources_chosen)
        dialog.open()

    def import_folder(self) -> None:
        """Ask for a folder, and take in all documents below it."""
        dialog = self._file_dialog(self.tr("Import a folder"), QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self._on_sources_chosen)
        dialog.open()

    def export_dossier(self) -> None:
        """Ask how, and export."""
        path = self._workspace.path()
        if path is not None:
            self._export_dialog = ExportDialog(path, self._window)
            self._export_dialog.accepted.connect(self._on_export_accepted)
            self._export_dialog.open()

    def save_copy(self) -> None:
        """Ask where, and write a copy there."""
        dialog = self._file_dialog(self.tr("Save a copy"), QFileDialog.FileMode.AnyFile, save=True)
        dialog.fileSelected.connect(self._on_copy_chosen)
        dialog.open()

    def cancel_job(self) -> None:
        """Stop what is under way; what was taken in stays."""
        if self._job is not None:
            self._job.cancel()

    def close_dossier(self) -> None:
        """Close the dossier and show the start page."""
        if self.leave():
            self.opened.emit(None)

    def leave(self) -> bool:
        """Let go of the open dossier; False where something typed must be looked at first."""
        if not self._workspace.leave_document():
            return False
        for job in (self._job, self._copying):
            if job is not None:
                job.close()
        self._end_job()
        self._copying = None
        dossier = self._workspace.dossier
        if dossier is not None:
            self.opened.emit(None)
            dossier.store.close()
        return True

    def _open(self, path: Path) -> bool:
        return self._begin(path, open_dossier)

    def _open_beside(self, sources: list[Path]) -> None:
        path = beside(sources)
        known = path.exists()
        self._notice = (
            self.tr("The documents go into the dossier beside them: {path}")
            if known
            else self.tr("A dossier was made beside the documents: {path}")
        ).format(path=path)
        self._begin(path, open_dossier if known else create_dossier)

    def _begin(self, path: Path, way: Callable[[Path], Dossier]) -> bool:
        """Close what is open and show the dossier at the path, opened or made."""
        shown = self._workspace.path()
        if shown is not None and path.exists() and path.samefile(shown):
            return True
        if not self._workspace.leave_document():
            return False
        try:
            dossier = way(path.absolute())
        except Problem as problem:
            self._offer_help(problem, path)
            return False
        self.leave()
        self._session.remember_dossier(dossier.store.path)
        self.opened.emit(dossier)
        if dossier.read_only:
            self.told.emit(self.tr("Opened for reading only"))
        else:
            self._copying = daily_copy_job(dossier.store.path, self)
            self._copying.failed.connect(self._on_copy_failed)
            self._copying.start()
        return True

    def _offer_help(self, problem: Problem, path: Path) -> None:
        copy = problem.parameters.get("copy")
        if problem.code != "damaged_dossier" or not copy:
            self._tell_problem(problem)
            return
        self._damaged = Path(str(copy)), path
        offer = self.tr("The newest good copy is {name}.").format(name=Path(str(copy)).name)
        ask(
            self._window,
            f"{problem_sentence(problem)}\n\n{offer}",
            self.tr("&Go on with the copy"),
            self._go_on_with_copy,
        )

    def _go_on_with_copy(self) -> None:
        try:
            recovered = recover(*self._damaged)
        except Problem as problem:
            self._tell_problem(problem)
            return
        if self._open(recovered):
            self.told.emit(self.tr("You are working in {name} now").format(name=recovered.name))

    def _import(self, sources: list[Path]) -> None:
        dossier = self._workspace.dossier
        if dossier is None:
            return
        if self.busy:
            self.told.emit(self.tr("Wait until the work in progress is done, or stop it"))
        elif dossier.read_only:
            self._tell_problem(Problem("read_only", path=dossier.store.path))
        else:
            job = ImportJob(dossier, sources, parent=self)
            job.finished.connect(self._on_import_finished)
            self._start(job, self.tr("Importing"))

    def _start(self, job: Job, title: str) -> None:
        self._job = job
        job.progressed.connect(self._on_progressed)
        job.failed.connect(self._on_job_failed)
        self._strip.show_work(title)
        self.busy_changed.emit()
        job.start()

    def _end_job(self) -> None:
        self._job = None
        self._strip.hide()
        self.busy_changed.emit()

    def _on_progressed(self, step: Step) -> None:
        self._strip.show_step(step.done, step.total)

    def _on_job_failed(self, error: Exception) -> None:
        self._end_job()
        if not isinstance(error, Problem):
            raise error
        self._tell_problem(error)

    def _on_copy_failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.told.emit(self.tr("Today's copy could not be made. {why}").format(why=problem_sentence(error)))

    def _on_import_finished(self, report: IntakeReport) -> None:
        self._end_job()
        notice, self._notice = self._notice, ""
        ImportReportDialog(report, notice, self._window).open()

    def _on_export_accepted(self) -> None:
        dialog, path = self._export_dialog, self._workspace.path()
        if path is None:
            return
        job = export_job(path, dialog.format, dialog.path(), dialog.reviewed_only.isChecked(), self)
        job.finished.connect(self._on_export_finished)
        self._start(job, self.tr("Exporting"))

    def _on_export_finished(self, target: Path | None) -> None:
        self._end_job()
        told = (
            self.tr("Exported to {path}").format(path=target) if target is not None else self.tr("Nothing was exported")
        )
        self.told.emit(told)

    def _on_new_chosen(self, path: str) -> None:
        self._begin(Path(path), create_dossier)

    def _on_files_chosen(self, paths: list[str]) -> None:
        chosen = [Path(path) for path in paths]
        if not any(is_dossier(path) for path in chosen) and not self.leave():
            return
        self.open_paths(chosen)

    def _on_sources_chosen(self, paths: list[str]) -> None:
        self._import([Path(path) for path in paths])

    def _on_copy_chosen(self, path: str) -> None:
        dossier = self._workspace.dossier
        if dossier is None:
            return
        try:
            save_copy(dossier, Path(path))
        except Problem as problem:
            self._tell_problem(problem)
        else:
            name = dossier.store.path.name
            self.told.emit(self.tr("Copied to {path}; you go on in {name}").format(path=path, name=name))

    def _tell_problem(self, problem: Problem) -> None:
        show_message(self._window, problem_sentence(problem))

    def _dossier_filter(self) -> str:
        return self.tr("Dossiers (*.dossier)")

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode, save: bool = False) -> QFileDialog:
        path = self._workspace.path()
        dialog = QFileDialog(self._window, title, str(path.parent if path is not None else Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        if save:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter(self._dossier_filter())
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
            dialog.setDefaultSuffix("dossier")
        return dialog
