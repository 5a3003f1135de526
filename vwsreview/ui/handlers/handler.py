"""What all that run commands have in common."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vwsreview.ui.workspace import Workspace


class Handler(QObject):
    """Runs each command whose name one of its methods has. `told` carries a line for the status bar."""

    told = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace

    @property
    def _window(self) -> QWidget:
        """The window on which dialogs stand."""
        return self._workspace.window()
