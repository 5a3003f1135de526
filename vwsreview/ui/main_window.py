"""The window: it arranges the workspace, the menus and the line below, and keeps their state true."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.problems import Problem
from vwsreview.domain.reviewer import system_user
from vwsreview.ui.dialogs.messages import show_message
from vwsreview.ui.keys.actions import Actions
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
    WRITABLE,
)
from vwsreview.ui.keys.key_words import install_keys
from vwsreview.ui.look.focus_ring import FocusRings
from vwsreview.ui.look.icons import program_icon, tinted
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.session import Session
from vwsreview.ui.start_page import StartPage
from vwsreview.ui.status_strip import JobStrip, SetProgress
from vwsreview.ui.wording.sentences import problem_sentence, step_sentence

if TYPE_CHECKING:
    from vwsreview.review.dossier import Dossier
    from vwsreview.ui.workspace import Workspace

FIRST_SIZE = (1280, 800)
UNWRITTEN = frozenset({"conflict", "disk_full", "io_error", "locked", "lost_dossier", "not_saved", "not_writable"})
"""Problems after which a decision is not in the file."""
TOLD_FOR = 8000
"""Milliseconds for which a line stands in the status bar."""


class MainWindow(QMainWindow):
    """One window on one dossier, or none yet. It opens empty; `furnish` brings in all that reviewing needs.

    `settings_changed` tells that the reviewer chose other settings, `first_painted` that the window can be seen.
    """

    settings_changed = Signal()
    first_painted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self._workspace: Workspace | None = None
        self._painted = False
        self._undo: HistoryStep | None = None
        self._redo: HistoryStep | None = None
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
        self.setCentralWidget(self._stack)
        self._arrange_status_bar()
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(session.layout("window"))
        self._show_recent()
        self.refresh()

    def _icon(self, name: str) -> QIcon:
        return tinted(name, self.palette())

    def _arrange_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        self.job_strip = JobStrip()
        self.notice = QLabel()
        bold = self.notice.font()
        bold.setBold(True)
        self.notice.setFont(bold)
        self.saved = QLabel()
        self._show_saved(True)
        self.progress = SetProgress()
        for widget in (self.job_strip, self.notice, self.saved, self.progress):
            bar.addPermanentWidget(widget)

    def furnish(self) -> None:
        """Bring in the panes and what the commands do. It comes after the first paint, for the imports take time."""
        from vwsreview.ui.documents.document_header import DocumentHeader
        from vwsreview.ui.handlers.check_commands import CheckCommands
        from vwsreview.ui.handlers.decision_commands import DecisionCommands
        from vwsreview.ui.handlers.document_commands import DocumentCommands
        from vwsreview.ui.handlers.dossier_commands import DossierCommands
        from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
        from vwsreview.ui.handlers.first_steps import FirstSteps
        from vwsreview.ui.handlers.history_commands import HistoryCommands
        from vwsreview.ui.handlers.loop import Loop
        from vwsreview.ui.handlers.people_commands import PeopleCommands
        from vwsreview.ui.handlers.program_commands import ProgramCommands
        from vwsreview.ui.handlers.record_commands import RecordCommands
        from vwsreview.ui.handlers.search_commands import SearchCommands
        from vwsreview.ui.handlers.slot_commands import SlotCommands
        from vwsreview.ui.handlers.span_commands import SpanCommands
        from vwsreview.ui.handlers.spread_commands import SpreadCommands
        from vwsreview.ui.handlers.typesetting_commands import TypesettingCommands
        from vwsreview.ui.handlers.view_commands import ViewCommands
        from vwsreview.ui.workspace import Workspace

        header = DocumentHeader(
            self.commands.menu("kind"),
            self.commands.menu("status"),
            self.commands["edit_anchor"],
            self.commands["comment_document"],
        )
        workspace = self._workspace = Workspace(self.session, self._theme, header)
        self._stack.addWidget(workspace)
        self.exchange = ExchangeCommands(self, workspace, self.job_strip)
        self.dossiers = DossierCommands(self, workspace, self.exchange, self.session)
        first_steps = FirstSteps(self, workspace, self.dossiers)
        slots = SlotCommands(workspace)
        slots.told.connect(self.tell)
        loop = Loop(workspace, self.session)
        decisions = DecisionCommands(workspace, self.session, loop)
        spans = SpanCommands(workspace, loop)
        records = RecordCommands(workspace)
        documents = DocumentCommands(workspace)
        checks = CheckCommands(workspace, self.session, self.commands.shortcuts)
        checks.told.connect(self.tell)
        spreading = SpreadCommands(self, workspace, self.commands.shortcuts)
        spreading.told.connect(self.tell)
        people = PeopleCommands(workspace, workspace.people)
        history = HistoryCommands(workspace, workspace.history)
        history.told.connect(self.tell)
        program = ProgramCommands(self, workspace, self.commands, self.session)
        view = ViewCommands(workspace, self.session)
        search = SearchCommands(workspace)
        search.told.connect(self.tell)
        typesetting = TypesettingCommands(workspace.view, self.commands, self.session)
        self.commands.run_by(
            (
                self.dossiers,
                self.exchange,
                checks,
                spreading,
                decisions,
                spans,
                slots,
                records,
                people,
                documents,
                history,
                program,
                view,
                search,
                typesetting,
                first_steps,
            ),
            workspace.commit_pending,
        )
        for told in (self.dossiers.told, self.exchange.told, records.told, documents.told, program.told):
            told.connect(self.tell)
        for told in (loop.told, decisions.told, spans.told):
            told.connect(self.tell)
        for told in (people.told, workspace.side.told):
            told.connect(self.tell)
        self.dossiers.opened.connect(self.show_dossier)
        self.exchange.busy_changed.connect(self.refresh)
        program.settings_changed.connect(self.settings_changed)
        program.settings_changed.connect(self._show_recent)
        workspace.problem_met.connect(self._on_problem_met)
        workspace.state_changed.connect(self.refresh)
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
        """Show this dossier from now on; None for the start page."""
        if self._workspace is None:
            return
        if self.dossier is not None:
            self.dossier.changed.disconnect(self._on_changed)
        self._workspace.show_dossier(dossier)
        if dossier is not None:
            dossier.changed.connect(self._on_changed)
            self._stack.setCurrentWidget(self._workspace)
            self._workspace.view.setFocus()
        else:
            self._stack.setCurrentWidget(self.start_page)
        self.progress.show_set(dossier.store.summaries() if dossier is not None else None)
        self._read_history()
        self._show_recent()
        self.refresh()

    def open_paths(self, paths: list[Path]) -> None:
        """Open what the command line named, or what was dropped on the window."""
        self.dossiers.open_paths(paths)

    def expect(self, name: str) -> None:
        """Say that this is about to open."""
        waiting = QLabel(self.tr("Opening {name} …").format(name=name))
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        waiting.setTextFormat(Qt.TextFormat.PlainText)
        self._stack.addWidget(waiting)
        self._stack.setCurrentWidget(waiting)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in these colours."""
        self._theme = theme
        self.commands.set_icons(self._icon)
        if self._workspace is not None:
            self._workspace.set_theme(theme)

    def tell(self, line: str) -> None:
        """Say something in the status bar, without getting in the way."""
        self.statusBar().showMessage(line, TOLD_FOR)

    def tell_fault(self, report: Path | None) -> None:
        """Say that the program itself failed, and that no decision is lost."""
        told = self.tr("The program made a mistake. Every decision until now is saved.")
        where = self.tr("A report without any text of your documents lies in {path}.").format(path=report)
        show_message(self, f"{told}\n\n{where}" if report is not None else told)

    def refresh(self) -> None:
        """Enable what can be done now, and say in the title and below what is open."""
        self.commands.set_state(self._state())
        dossier, document = self.dossier, self._workspace.document() if self._workspace is not None else None
        self.saved.setVisible(dossier is not None and not dossier.read_only)
        self.notice.setText(self._notice())
        self.notice.setVisible(bool(self.notice.text()))
        parts = [document.name] if document is not None else []
        if dossier is not None:
            parts.append(dossier.store.path.stem + (f" [{self.tr('read only')}]" if dossier.read_only else ""))
        self.setWindowTitle(" – ".join([*parts, "vwsreview"]))
        if document is not None:
            self.commands.check("set_kind", document.kind)
            self.commands.check("set_status", document.status)
        self.commands["advance_after_decision"].setChecked(self.session.advance)
        self.commands["show_cues"].setChecked(self.session.cues_shown)
        self.commands.check("order_queue", self.session.queue_order)

    def _show_recent(self) -> None:
        recent = self.session.recent_dossiers()
        self.start_page.show_recent(recent)
        self.start_page.show_reviewer(self.session.reviewer, system_user())
        self.commands.show_recent(recent, self._on_recent_triggered)

    def _state(self) -> frozenset[str]:
        workspace, dossier = self._workspace, self.dossier
        if workspace is None:
            return frozenset()
        holds = {
            BUSY: self.exchange.busy,
            IDLE: not self.exchange.busy,
            DOSSIER: dossier is not None,
            WRITABLE: dossier is not None and not dossier.read_only,
            DOCUMENT: workspace.document_id is not None,
            RECORD: workspace.panel.current() is not None,
            AT_HAND: workspace.panel.current() is not None or workspace.cue is not None,
            SELECTION: workspace.view.selected_span() is not None,
            UNDO: self._undo is not None,
            REDO: self._redo is not None,
            REPORT: self.exchange.report is not None,
        }
        return frozenset(word for word, is_so in holds.items() if is_so)

    def _notice(self) -> str:
        dossier = self.dossier
        if dossier is None:
            return ""
        if dossier.read_only:
            return {
                "locked": self.tr("Read only: another window has this dossier open"),
                "not_writable": self.tr("Read only: the file cannot be written"),
            }.get(str(dossier.store.read_only_reason), self.tr("Read only"))
        return "" if dossier.store.wal else self.tr("On a network share: only one window can open it")

    def _read_history(self) -> None:
        store = self.dossier.store if self.dossier is not None else None
        self._undo = store.next_undo() if store is not None else None
        self._redo = store.next_redo() if store is not None else None
        for name, step, plain, named in (
            ("undo", self._undo, self.tr("&Undo"), self.tr("&Undo: {step}")),
            ("redo", self._redo, self.tr("&Redo"), self.tr("&Redo: {step}")),
        ):
            self.commands[name].setText(named.format(step=step_sentence(step)) if step is not None else plain)

    def _on_changed(self, changed: Changed) -> None:
        if self.dossier is None:
            return
        store = self.dossier.store
        if changed.everything:
            self.progress.show_set(store.summaries())
        for document in changed.documents:
            summary = store.summary(document)
            self.progress.update_document(document, None if summary.document.removed else summary)
        self._show_saved(True)
        self._read_history()
        self.refresh()

    def _on_problem_met(self, problem: Problem) -> None:
        if problem.code in UNWRITTEN:
            self._show_saved(False)
        show_message(self, problem_sentence(problem))

    def _show_saved(self, saved: bool) -> None:
        font = self.notice.font() if not saved else self.font()
        self.saved.setFont(font)
        self.saved.setText(self.tr("Every decision is saved") if saved else self.tr("The last decision is not saved"))

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
        if self._workspace is not None and not self.dossiers.leave():
            event.ignore()
            return
        self.session.remember_layout("window", self.saveGeometry())
        self.session.save()
        super().closeEvent(event)
