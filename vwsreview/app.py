"""Wires the window: settings, language, colours, and a report when the program itself fails."""

import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QStandardPaths, QTranslator
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QApplication

from vwsreview import __version__
from vwsreview.domain.problems import Problem
from vwsreview.resources import resource
from vwsreview.review.jobs.collecting import MainThreadCollector
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.fault_report import FaultReport
from vwsreview.ui.look.plain_style import PlainStyle
from vwsreview.ui.look.theme import EDGED, Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
"""How each language of the program writes numbers and dates: days before months in both."""

GIVING_WAY = 0.001
"""Seconds after which a thread that works lets the window go on; Python's own five milliseconds add up in a paint."""


def main(paths: Sequence[Path] = ()) -> int:
    """Open the window on these paths and run until it is closed; the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("vwsreview")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("vwsreview")
    app.setStyle(PlainStyle())
    MainThreadCollector(app)
    sys.setswitchinterval(GIVING_WAY)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "vwsreview", "vwsreview")
    keep_to_oneself(Path(settings.fileName()))
    program = Program(app, Session(settings))
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
    report = FaultReport(folder / "reports", program.tell_fault)
    sys.excepthook = partial(program.meet, report)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program; every decision is saved
    program.start(list(paths))
    return app.exec()


def keep_to_oneself(file: Path) -> None:
    """Make the file of the settings, which tell what somebody worked on; Qt leaves it as open as it finds it."""
    with suppress(OSError):  # then nothing is remembered, which is no reason not to start
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)


class Program(QObject):
    """The window, and what is the same in every window: language and colours."""

    def __init__(self, app: QApplication, session: Session) -> None:
        super().__init__(app)
        self._app = app
        self._session = session
        self._translators: list[QTranslator] = []
        self._language = ""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_colour_scheme_changed)
        self._take_language()
        self._paths: list[Path] = []
        self.window = self._made_window()

    def start(self, paths: list[Path]) -> None:
        """Show the window at once; what reviewing needs is imported after the first paint."""
        self._paths = paths
        if paths:
            self.window.expect(paths[0].name)
        fit(self.window, self.window.width(), self.window.height())
        self.window.show()
        self.window.activateWindow()

    def stop(self) -> None:
        """Let go of the application."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._on_colour_scheme_changed)

    def _made_window(self) -> MainWindow:
        window = MainWindow(self._session, self._taken_theme())
        window.settings_changed.connect(self._on_settings_changed)
        window.first_painted.connect(self._on_first_painted, Qt.ConnectionType.QueuedConnection)
        return window

    def _on_first_painted(self) -> None:
        self.window.furnish()
        if self._paths:
            self.window.open_paths(self._paths)

    def meet(
        self, report: FaultReport, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say a problem that no command foresaw, such as a page of the file that is damaged; report our mistakes."""
        if isinstance(error, Problem):
            self.window.tell_problem(error)
        else:
            report(kind, error, trace)

    def tell_fault(self, report: Path | None) -> None:
        """Say that the program failed, and where the report lies."""
        self.window.tell_fault(report)

    def _theme(self) -> Theme:
        chosen = self._session.theme
        system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = chosen == "dark" or (chosen != "light" and system_is_dark)
        return Theme.named("dark" if dark else "light")

    def _taken_theme(self) -> Theme:
        theme = self._theme()
        self._app.setPalette(theme.palette())
        for widget in EDGED:
            # PySide's stub asks for bytes, its binding for a str
            self._app.setPalette(theme.controls_palette(), widget)  # type: ignore[arg-type]
        return theme

    def _take_language(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._language = self._session.language
        locale = QLocale(LOCALES[self._language]) if self._language in LOCALES else QLocale.system()
        QLocale.setDefault(locale)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_folder = str(resource("translations"))
        self._translators = [
            translator
            for name, folder in (("qtbase", qt_folder), ("vwsreview", own_folder))
            if (translator := QTranslator(self)).load(locale, name, "_", folder)
        ]
        for translator in self._translators:
            self._app.installTranslator(translator)

    def _on_colour_scheme_changed(self) -> None:
        self._show_colours()

    def _show_colours(self) -> None:
        self.window.set_theme(self._taken_theme())

    def _on_settings_changed(self) -> None:
        self._show_colours()
        if self._session.language != self._language:
            self._open_in_another_language()

    def _open_in_another_language(self) -> None:
        """A window takes its words when it is made, so another language is another window on the same dossier."""
        old = self.window
        path = old.dossier.store.path if old.dossier is not None else None
        if not old.handlers.dossiers.leave():
            return
        self._session.remember_layout("window", old.saveGeometry())
        self._take_language()
        self.window = self._made_window()
        self.start([path] if path is not None else [])
        old.close()
        old.deleteLater()
