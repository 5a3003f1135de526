"""Key events to a real window, and nothing else: counted, and each sent only when what it is about has been painted."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.collecting import MainThreadCollector
from vwsreview.store.store import Store
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

MOST_TURNS = 50
"""The event loop is turned so often, at most, until all is painted."""


class Painted(QObject):
    """Notes which record (or cue) was the current one when the text was last painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._workspace = window.workspace
        self.what: object = None
        self._workspace.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.what = self.current()
        return False

    def current(self) -> object:
        """What the reviewer is asked about."""
        record = self._workspace.panel.current()
        return record.id if record is not None else self._workspace.cue


class Typist:
    """Presses keys. `keys` counts key presses, a key with Ctrl, Shift or Alt once; `letters` what was typed as text."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.keys = 0
        self.letters = 0
        self.by_key: Counter[str] = Counter()
        self._painted = Painted(window)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key; what the reviewer is asked about has been painted before."""
        if self._painted.what != self._painted.current():
            raise AssertionError(f"{self._painted.current()} was not painted before the key")
        QTest.keyClick(self._focus(), key, modifiers)
        self.keys += 1
        self.by_key[f"{modifiers.name} {key.name}"] += 1
        self.settle()

    def digit(self, number: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One of the keys 0 to 9."""
        self.press(Qt.Key(Qt.Key.Key_0.value + number), modifiers)

    def type(self, words: str) -> None:
        """Text into the line that has the keyboard."""
        for letter in words:
            if letter.isascii():
                QTest.keyClick(self._focus(), letter)
            else:
                self._type_rare(letter)
        self.letters += len(words)
        self.settle()

    def command(self, name: str) -> None:
        """A command that has no key, by the palette."""
        self.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.type(self.window.commands[name].command.name)
        self.press(Qt.Key.Key_Return)

    def _type_rare(self, letter: str) -> None:
        """Qt's test keyboard has only ASCII; a person has the others by dead keys or an input method."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._focus(), event)

    def settle(self) -> None:
        """Let the window do what one key set in motion, and paint."""
        QApplication.sendPostedEvents()
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()  # as a window manager does when a dialog has closed
        for _ in range(MOST_TURNS):
            QApplication.processEvents()
            if self._painted.what == self._painted.current():
                return

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        active = QApplication.activeModalWidget() or self.window
        return popup or active.focusWidget() or active


@contextmanager
def window_on(documents: Iterable[AnnotatedDocument]) -> Iterator[MainWindow]:
    """The real window on a dossier of these documents, in a temporary folder."""
    application = QApplication.instance() or QApplication([])
    if application.findChild(MainThreadCollector) is None:
        MainThreadCollector(application)  # as in the program
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        with Store.create(folder / "keys.dossier") as store:
            store.add_documents(list(documents))
            window = MainWindow(Session(settings), Theme.named("light"))
            window.resize(1280, 800)
            window.show()
            window.furnish()
            window.show_dossier(Dossier(store))
            window.activateWindow()
            QApplication.processEvents()
            yield window
            window.show_dossier(None)
            window.close()
