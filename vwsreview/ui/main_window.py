"""The window: it brings together the workspace, the commands and the line below; others decide."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.problems import Problem
from vwsreview.domain.reviewer import system_user
from vwsreview.ui.dialogs.messages import ask, show_message
from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.keys.idle_keys import IdleKeys
from vwsreview.ui.keys.key_words import install_keys
from vwsreview.ui.look.focus_ring import FocusRings
from vwsreview.ui.look.icons import program_icon, tinted
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.session import Session
from vwsreview.ui.start_page import StartPage
from vwsreview.ui.status_bar import StatusBar
from vwsreview.ui.wording.sentences import problem_sentence

if TYPE_CHECKING:
    from vwsreview.review.dossier import Dossier
    from vwsreview.ui.workspace import Workspace

FIRST_SIZE = (1280, 800)
UNWRITTEN = frozenset(
    {"busy", "conflict", "damaged_dossier", "disk_full", "io_error", "lost_dossier", "not_saved", "not_writable"}
)
"""Problems after which a decision is not in the file."""
COPY_HELPS = frozenset({"io_error", "lost_dossier"})
"""Problems after which all that was decided is to be brought elsewhere."""


class MainWindow(QMainWindow):
    """One window on one dossier, or none yet. It opens empty; `furnish` brings in all that reviewing needs.

    `settings_changed` tells that the reviewer chose other settings, `first_painted` that the window can be seen.
    """

    settings_changed = Signal()
    first_painted = Signal()
    _unreadable = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self._workspace: Workspace | None = None
        self._painted = False
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        FocusRings(self)
        self.commands = Actions(self, self._icon, session)
        install_keys(self.commands.shortcuts)
        self.addToolBar(self.commands.tool_bar)
        self.start_page = StartPage(
            tuple(self.commands[name] for name in ("open_folder", "open_dossier", "new_dossier", "try_samples")),
            self.commands.shortcuts,
        )
        self.start_page.named.connect(self._on_reviewer_named)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        self._waiting = plain_label()
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._waiting)
        self.setCentralWidget(self._stack)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        IdleKeys(self, self.commands).told.connect(self.status.tell)
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(session.layout("window"))
        self.setWindowTitle("vwsreview")
        self._show_recent()

    def _icon(self, name: str) -> QIcon:
        return tinted(name, self.palette())

    def furnish(self) -> None:
        """Bring in the panes and what the commands do. It comes after the first paint, for the imports take time."""
        from vwsreview.ui.command_state import CommandState
        from vwsreview.ui.documents.document_header import DocumentHeader
        from vwsreview.ui.handlers.all_handlers import AllHandlers
        from vwsreview.ui.workspace import Workspace

        commands = self.commands
        header = DocumentHeader(
            commands.menu("kind"), commands.menu("status"), commands["edit_anchor"], commands["comment_document"]
        )
        workspace = self._workspace = Workspace(self.session, self._theme, header)
        self._stack.addWidget(workspace)
        self.handlers = AllHandlers(workspace, commands, self.session, self.status.job_strip, self.status.tell)
        self._command_state = CommandState(commands, workspace, self.session)
        self.handlers.dossiers.opened.connect(self.show_dossier)
        self.handlers.dossiers.updating.connect(self._on_updating)
        self.handlers.dossiers.copy_failed.connect(self.status.show_no_copy)
        self.handlers.exchange.busy_changed.connect(self.refresh)
        self.handlers.imports.reported.connect(self.refresh)
        self.handlers.program.settings_changed.connect(self.settings_changed)
        self.handlers.program.settings_changed.connect(self._show_recent)
        self.handlers.exchange.failed.connect(self.tell_problem)
        self._unreadable.connect(self.handlers.dossiers.give_up, Qt.ConnectionType.QueuedConnection)
        workspace.rows_changed.connect(self._on_changed)
        workspace.problem_met.connect(self._on_problem_met)
        workspace.told.connect(self.status.tell)
        workspace.state_changed.connect(self.refresh)
        workspace.conflicts.changed.connect(self._on_conflicts_changed)
        self.start_page.chosen.connect(self._on_recent_chosen)
        self._stack.setCurrentWidget(self.start_page)
        self.refresh()

    @property
    def workspace(self) -> "Workspace":
        """The panes of the open dossier, which are there once the window is furnished."""
        if self._workspace is None:
            raise RuntimeError("the window is not furnished yet")
        return self._workspace

    @property
    def dossier(self) -> "Dossier | None":
        """The dossier that is open, or None."""
        return self._workspace.dossier if self._workspace is not None else None

    def show_dossier(self, dossier: "Dossier | None") -> None:
        """Show this dossier from now on; None for the start page. One that cannot be read is closed again."""
        try:
            self._show_dossier(dossier)
        except Problem as problem:
            self._unreadable.emit(problem)

    def _show_dossier(self, dossier: "Dossier | None") -> None:
        self.workspace.show_dossier(dossier)
        if dossier is not None:
            self._stack.setCurrentWidget(self.workspace)
            self.workspace.view.setFocus()
        else:
            self._stack.setCurrentWidget(self.start_page)
        self.status.show_dossier(dossier)
        self.handlers.unfinished.show_dossier()
        self._command_state.read_history(dossier)
        self._show_recent()
        self.refresh()

    def open_paths(self, paths: list[Path]) -> None:
        """Open what the command line named, or what was dropped on the window."""
        self.handlers.dossiers.open_paths(paths)

    def expect(self, name: str) -> None:
        """Say that this is about to open."""
        self._wait(self.tr("Opening {name} …").format(name=name))

    def set_theme(self, theme: Theme) -> None:
        """Show everything in these colours."""
        self._theme = theme
        self.commands.set_icons(self._icon)
        if self._workspace is not None:
            self._workspace.set_theme(theme)

    def tell_problem(self, problem: Problem) -> None:
        """Say what is wrong; where the dossier's own disk or place is lost, a copy is one key away.

        A damaged dossier is closed, once whoever met the damage is done, and the ways out are offered.
        """
        sentence = problem_sentence(problem)
        if problem.code == "damaged_dossier" and self._workspace is not None:
            self._unreadable.emit(problem)
        elif problem.code in COPY_HELPS and self.dossier is not None:
            ask(self, sentence, self.tr("&Save a copy…"), self.handlers.dossiers.save_copy)
        else:
            show_message(self, sentence)

    def tell_fault(self, report: Path | None) -> None:
        """Say that the program itself failed, and that no decision is lost."""
        told = self.tr("The program made a mistake. Every decision until now is saved.")
        where = self.tr("A report without any text of your documents lies in {path}.").format(path=report)
        show_message(self, f"{told}\n\n{where}" if report is not None else told)

    def refresh(self) -> None:
        """Enable what can be done now, and say in the title what is open."""
        handlers = self.handlers
        exchange = handlers.exchange
        self._command_state.refresh(busy=exchange.busy, paused=exchange.paused, has_report=handlers.imports.has_report)
        dossier, document = self.dossier, self.workspace.document()
        parts = [document.name] if document is not None else []
        if dossier is not None:
            parts.append(dossier.store.path.stem + (f" [{self.tr('read only')}]" if dossier.read_only else ""))
        self.setWindowTitle(" – ".join([*parts, "vwsreview"]))

    def _show_recent(self) -> None:
        recent = self.session.recent_dossiers()
        self.start_page.show_recent(recent)
        self.start_page.show_reviewer(self.session.reviewer, system_user())
        self.commands.show_recent(recent, self._on_recent_triggered)

    def _wait(self, told: str) -> None:
        self._waiting.setText(told)
        self._stack.setCurrentWidget(self._waiting)

    def _on_updating(self, name: str) -> None:
        older = self.tr("{name} was made by an older version and is being brought up to date.").format(name=name)
        once = self.tr("That is needed once, and takes a minute or so where there are very many documents.")
        copy = self.tr("A copy of it as it was is kept beside it.")
        self._wait(f"{older}\n{once}\n{copy}")

    def _on_changed(self, changed: Changed) -> None:
        if self.dossier is not None:
            self.status.apply_changed(self.dossier, changed)
            self._command_state.read_history(self.dossier)
            self.refresh()

    def _on_conflicts_changed(self) -> None:
        self.status.show_conflicts(self.workspace.conflicts.count())

    def _on_problem_met(self, problem: Problem) -> None:
        if problem.code in UNWRITTEN:
            self.status.show_saved(False)
        self.tell_problem(problem)

    def _on_reviewer_named(self, name: str) -> None:
        self.session.reviewer = name.strip()

    def _on_recent_chosen(self, path: str) -> None:
        self.open_paths([Path(path)])

    def _on_recent_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open_paths([Path(action.data())])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.open_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half-typed, remember where everything is, close the dossier."""
        if self._workspace is not None and not self.handlers.dossiers.leave():
            event.ignore()
            return
        self.session.remember_layout("window", self.saveGeometry())
        self.session.save()
        super().closeEvent(event)
