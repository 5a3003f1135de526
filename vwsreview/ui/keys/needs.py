"""Why a command cannot run now, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from vwsreview.ui.keys.commands import (
    AT_HAND,
    BUSY,
    DOCUMENT,
    DOSSIER,
    IDLE,
    RECORD,
    REDO,
    REPORT,
    SELECTION,
    UNDO,
    WHOLE,
    WRITABLE,
)


class NeedWords(QObject):
    """Says what a command waits for. What comes first here is the first thing to do about it."""

    def reason(self, missing: frozenset[str]) -> str:
        """What is missing, of the states that a command needs; empty where nothing is."""
        if not missing:
            return ""
        words = self._words()
        return next((words[state] for state in words if state in missing), self.tr("not possible now"))

    def _words(self) -> Mapping[str, str]:
        return {
            DOSSIER: self.tr("needs an open dossier"),
            DOCUMENT: self.tr("needs an open document"),
            WHOLE: self.tr("waits for the rest of this long document"),
            RECORD: self.tr("needs a selected record"),
            AT_HAND: self.tr("needs a selected record or cue"),
            SELECTION: self.tr("needs selected text"),
            WRITABLE: self.tr("needs a dossier that can be written"),
            UNDO: self.tr("there is nothing to take back"),
            REDO: self.tr("there is nothing to do again"),
            IDLE: self.tr("waits for the work in progress"),
            BUSY: self.tr("no work is in progress"),
            REPORT: self.tr("nothing was imported yet"),
        }
