"""A key whose command cannot run now says what it waits for, instead of nothing."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow

from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.keys.needs import NeedWords


class IdleKeys(QObject):
    """Looks at the keys of a window that no line of text takes. `told` carries a line for the status bar."""

    told = Signal(str)

    def __init__(self, window: QMainWindow, commands: Actions) -> None:
        super().__init__(window)
        self._window, self._commands, self._said = window, commands, ""
        self._needs = NeedWords(self)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt asks for every key first whether somebody types it; what comes up to the window nobody does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            self._take_back()
            self._explain(QKeySequence(event.keyCombination()))
        return False

    def _take_back(self) -> None:
        """What was said of one key is not true of the next."""
        if self._said and self._window.statusBar().currentMessage() == self._said:
            self.told.emit("")

    def _explain(self, key: QKeySequence) -> None:
        actions = [action for action in self._commands.all() if key in action.shortcuts()]
        if actions and not any(action.isEnabled() for action in actions):
            command = actions[0].command
            self._said = f"{command.name}: {self._needs.reason(self._commands.missing(command.id))}"
            self.told.emit(self._said)
