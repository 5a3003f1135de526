"""The user's guide, from wherever the keyboard is."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from vwsreview.ui.dialogs.guide import GuideWindow
from vwsreview.ui.guide_text import section_for
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.workspace import Workspace


class HelpCommands(Handler):
    """Opens the guide at the section that tells of what has the keyboard. `opens` is the command for that: dialogs
    get it too, for one stops all commands of the window while it is open."""

    def __init__(self, workspace: Workspace, opens: QAction) -> None:
        super().__init__(workspace)
        self._opens = opens
        self._guide: GuideWindow | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_guide(self) -> None:
        """Open the guide, or bring it to the front."""
        section = self._section(QApplication.focusWidget())
        if self._guide is None:
            self._guide = GuideWindow()
            self.destroyed.connect(self._guide.deleteLater)
        self._guide.open_at(section)

    def _section(self, widget: QWidget | None) -> str:
        section = section_for(widget)
        return "cues" if section == "decide" and self._workspace.cue_at_hand.cue is not None else section

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog) and self._is_ours(dialog) and self._opens not in dialog.actions():
            dialog.addAction(self._opens)

    def _is_ours(self, dialog: QDialog) -> bool:
        """Whether it stands on this window: two windows may be alive, and a key that two commands have runs neither."""
        above = dialog.parentWidget()
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return above is not None
