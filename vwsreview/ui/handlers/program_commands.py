"""Undo and redo, settings, help and the end of the program."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from vwsreview.domain.edit import Changed
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.reviewer import system_user
from vwsreview.review.dossier import Dossier
from vwsreview.review.loop.queue import cues_answered
from vwsreview.ui.dialogs.about import AboutDialog
from vwsreview.ui.dialogs.keys import KeysDialog
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.dialogs.palette import PaletteDialog
from vwsreview.ui.dialogs.settings import SettingsDialog
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.session import Session
from vwsreview.ui.wording.sentences import step_sentence
from vwsreview.ui.workspace import Workspace


class ProgramCommands(Handler):
    """`settings_changed` tells that the reviewer chose other settings."""

    settings_changed = Signal()

    def __init__(self, workspace: Workspace, actions: Actions, session: Session) -> None:
        super().__init__(workspace)
        self._actions = actions
        self._session = session

    def undo(self) -> None:
        """Take the last step back and show where."""
        dossier = self._workspace.dossier
        if dossier is not None:
            self._walk(dossier, dossier.store.next_undo(), dossier.undo, self.tr("Taken back: {step}"))

    def redo(self) -> None:
        """Do the step again that was taken back last, and show where."""
        dossier = self._workspace.dossier
        if dossier is not None:
            self._walk(dossier, dossier.store.next_redo(), dossier.redo, self.tr("Done again: {step}"))

    def _walk(
        self, dossier: Dossier, step: HistoryStep | None, walk: Callable[[], Changed | None], sentence: str
    ) -> None:
        try:
            changed = walk()
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
            return
        if step is not None and changed is not None:
            self.told.emit(sentence.format(step=step_sentence(step)))
            self._show(dossier, changed, step)

    def _show(self, dossier: Dossier, changed: Changed, step: HistoryStep) -> None:
        """Bring what changed into view, in whichever document; a record that is gone shows where it stood."""
        if changed.place is None or dossier.store.document(changed.place[0]).removed:
            return
        document, record = changed.place
        self._workspace.show_record(document, record)
        gone = [
            change.row for change in step.changes if isinstance(change.row, Record) and change.row.document == document
        ]
        places = [row.span for row in gone] or [place for change in step.changes for place in cues_answered(change)]
        if record is None and places and not self._workspace.cue_at_hand.show_at(places[0]) and gone:
            self._workspace.view.set_caret(gone[0].start)

    def edit_settings(self) -> None:
        """Ask for language, colours and the reviewer's name."""
        dialog = SettingsDialog(self._session, system_user(), self._window)
        dialog.accepted.connect(self._on_settings_accepted)
        open_once(dialog)

    def _on_settings_accepted(self) -> None:
        if self._workspace.dossier is not None:
            self._workspace.dossier.set_reviewer(self._session.reviewer)
        self.settings_changed.emit()

    def show_keys(self) -> None:
        """Show all commands with their keys."""
        open_once(KeysDialog(self._actions.table, self._actions.shortcuts, self._window))

    def show_palette(self) -> None:
        """Find a command by its name and run it."""
        open_once(PaletteDialog(self._actions, self._session, self._window))

    def show_about(self) -> None:
        """Say what this program is."""
        open_once(AboutDialog(self._window))

    def quit(self) -> None:
        """Close the window; with it the program ends."""
        self._window.close()
