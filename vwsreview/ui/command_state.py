"""What the commands can do at the moment, what is ticked, and which step undo and redo would take."""

from PySide6.QtCore import QObject

from vwsreview.domain.listing import HistoryStep
from vwsreview.review.dossier import Dossier
from vwsreview.ui.keys import commands
from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.session import Session
from vwsreview.ui.wording.sentences import step_sentence
from vwsreview.ui.workspace import Workspace


class CommandState(QObject):
    """Keeps the actions true to what the workspace shows. The history is read when it changed, not with every move."""

    def __init__(self, actions: Actions, workspace: Workspace, session: Session) -> None:
        super().__init__(actions)
        self._actions = actions
        self._workspace = workspace
        self._session = session
        self._undo: HistoryStep | None = None
        self._redo: HistoryStep | None = None

    def read_history(self, dossier: Dossier | None) -> None:
        """Name the steps that undo and redo would take now."""
        self._undo = dossier.store.next_undo() if dossier is not None else None
        self._redo = dossier.store.next_redo() if dossier is not None else None
        for name, step, plain, named in (
            ("undo", self._undo, self.tr("&Undo"), self.tr("&Undo: {step}")),
            ("redo", self._redo, self.tr("&Redo"), self.tr("&Redo: {step}")),
        ):
            self._actions[name].setText(named.format(step=step_sentence(step)) if step is not None else plain)

    def refresh(self, *, busy: bool, paused: bool, has_report: bool) -> None:
        """Enable what can be done now and tick what holds; `busy` while a job is under way, also while it rests."""
        self._actions.set_state(self._state(busy, has_report))
        document = self._workspace.document()
        if document is not None:
            self._actions.check("set_kind", document.kind)
            self._actions.check("set_status", document.status)
        self._actions["advance_after_decision"].setChecked(self._session.advance)
        self._actions["show_cues"].setChecked(self._session.cues_shown)
        self._actions["pause_job"].setChecked(paused)
        self._actions.check("order_queue", self._session.queue_order)

    def _state(self, busy: bool, has_report: bool) -> frozenset[str]:
        workspace, dossier = self._workspace, self._workspace.dossier
        record = workspace.panel.current()
        holds = {
            commands.BUSY: busy,
            commands.IDLE: not busy,
            commands.DOSSIER: dossier is not None,
            commands.WRITABLE: dossier is not None and not dossier.read_only,
            commands.DOCUMENT: workspace.document_id is not None,
            commands.WHOLE: workspace.panel.whole,
            commands.RECORD: record is not None,
            commands.AT_HAND: record is not None or workspace.cue is not None,
            commands.SELECTION: workspace.view.selected_span() is not None,
            commands.UNDO: self._undo is not None,
            commands.REDO: self._redo is not None,
            commands.REPORT: has_report,
        }
        return frozenset(word for word, is_so in holds.items() if is_so)
