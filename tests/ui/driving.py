"""Driving a whole window by keys, and looking at what it shows and wrote."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from vwsreview.domain.record import Record
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

Kind = TypeVar("Kind", bound=QDialog)


class Driven:
    """A window on a dossier, and the hands of a reviewer."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window
        self.workspace = window.workspace
        self.panel = window.workspace.panel
        self.view = window.workspace.view

    def press(self, *keys: str) -> None:
        """Press these keys, one after the other, wherever the keyboard is."""
        for key in keys:
            self._qtbot.keySequence(QApplication.focusWidget() or self.window, key)

    def type(self, words: str) -> None:
        """Type words where the keyboard is."""
        self._qtbot.keyClicks(QApplication.focusWidget(), words)

    @property
    def words(self) -> str:
        """The words of the current record; empty where there is none."""
        record = self.panel.current()
        return record.span.of(self.view.text) if record is not None else ""

    @property
    def selected(self) -> str:
        """The selected words of the text."""
        span = self.view.selected_span()
        return span.of(self.view.text) if span is not None else ""

    @property
    def told(self) -> str:
        """What the status bar says."""
        return self.window.statusBar().currentMessage()

    def record(self, layer: str, words: str) -> Record:
        """The record of that layer with these words in the open document, as it is written."""
        dossier, document = self.workspace.dossier, self.workspace.document_id
        assert dossier is not None and document is not None
        records = dossier.store.records(document)
        (found,) = [one for one in records if one.layer == layer and one.span.of(self.view.text) == words]
        return found

    def labels(self) -> list[str]:
        """What was done in the dossier, the last step first."""
        assert self.workspace.dossier is not None
        return [step.label for step in self.workspace.dossier.store.history()]


@contextmanager
def driven(qtbot: QtBot, folder: Path, path: Path) -> Iterator[Driven]:
    """A window on the dossier at `path`; its settings are kept in the folder."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(settings), Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_paths([path])
    yield Driven(qtbot, window)
    window.close()


def visible(qtbot: QtBot, desk: Driven, kind: type[Kind]) -> Kind:
    """The dialog of this kind, once it is there and has the keyboard."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in desk.window.findChildren(kind)))
    dialog = next(one for one in desk.window.findChildren(kind) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog
