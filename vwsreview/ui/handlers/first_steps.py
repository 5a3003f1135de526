"""The first minute: a folder opened as it is, or the samples to try it with."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from vwsreview.domain.problems import Problem
from vwsreview.resources import resource
from vwsreview.review.opening.samples import copy_samples
from vwsreview.ui.dialogs.files import ask_folder
from vwsreview.ui.handlers.dossier_commands import DossierCommands
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.workspace import Workspace


class FirstSteps(Handler):
    """Runs the commands that lead from nothing to a dossier with documents."""

    def __init__(self, workspace: Workspace, dossiers: DossierCommands) -> None:
        super().__init__(workspace)
        self._dossiers = dossiers

    def open_folder(self) -> None:
        """Ask for a folder, and open all documents below it in a dossier beside it."""
        dialog = ask_folder(self._window, self.tr("Open a folder"), self._workspace.folder())
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    def try_samples(self) -> None:
        """Copy the samples to the reviewer's documents, and open them in a dossier beside them."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents) / self.tr("vwsreview samples")
        try:
            copy_samples(resource("samples"), folder)
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
            return
        self._on_folder_chosen(str(folder))

    def _on_folder_chosen(self, folder: str) -> None:
        if self._dossiers.leave():
            self._dossiers.open_paths([Path(folder)])
