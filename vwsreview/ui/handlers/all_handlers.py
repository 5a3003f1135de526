"""All that run commands, made and connected. The window imports this after its first paint, for it takes time."""

from collections.abc import Callable

from vwsreview.ui.handlers.agreement_commands import AgreementCommands
from vwsreview.ui.handlers.check_commands import CheckCommands
from vwsreview.ui.handlers.conflict_commands import ConflictCommands
from vwsreview.ui.handlers.decision_commands import DecisionCommands
from vwsreview.ui.handlers.document_commands import DocumentCommands
from vwsreview.ui.handlers.dossier_commands import DossierCommands
from vwsreview.ui.handlers.exchange_commands import ExchangeCommands
from vwsreview.ui.handlers.export_commands import ExportCommands
from vwsreview.ui.handlers.first_steps import FirstSteps
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.handlers.help_commands import HelpCommands
from vwsreview.ui.handlers.history_commands import HistoryCommands
from vwsreview.ui.handlers.import_commands import ImportCommands
from vwsreview.ui.handlers.loop import Loop
from vwsreview.ui.handlers.merge_commands import MergeCommands
from vwsreview.ui.handlers.people_commands import PeopleCommands
from vwsreview.ui.handlers.program_commands import ProgramCommands
from vwsreview.ui.handlers.record_commands import RecordCommands
from vwsreview.ui.handlers.rescue_commands import RescueCommands
from vwsreview.ui.handlers.search_commands import SearchCommands
from vwsreview.ui.handlers.slot_commands import SlotCommands
from vwsreview.ui.handlers.span_commands import SpanCommands
from vwsreview.ui.handlers.spread_commands import SpreadCommands
from vwsreview.ui.handlers.typesetting_commands import TypesettingCommands
from vwsreview.ui.handlers.unfinished_imports import UnfinishedImports
from vwsreview.ui.handlers.view_commands import ViewCommands
from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.session import Session
from vwsreview.ui.status_strip import JobStrip
from vwsreview.ui.workspace import Workspace


class AllHandlers:
    """The handlers of one window. Those that the window itself listens to have a name."""

    def __init__(
        self, workspace: Workspace, commands: Actions, session: Session, strip: JobStrip, tell: Callable[[str], None]
    ) -> None:
        shortcuts = commands.shortcuts
        loop = Loop(workspace, session)
        self.exchange = ExchangeCommands(workspace, strip)
        self.imports = ImportCommands(workspace, self.exchange)
        self.unfinished = UnfinishedImports(workspace, self.exchange, self.imports)
        self.dossiers = DossierCommands(workspace, self.exchange, self.imports, session)
        self.program = ProgramCommands(workspace, commands, session)
        conflicts = ConflictCommands(workspace, session)
        handlers: tuple[Handler, ...] = (
            self.exchange,
            self.imports,
            self.unfinished,
            self.dossiers,
            ExportCommands(workspace, self.exchange, session),
            AgreementCommands(workspace, self.exchange),
            MergeCommands(workspace, self.exchange, self.dossiers, conflicts),
            RescueCommands(workspace, self.exchange, self.dossiers),
            FirstSteps(workspace, self.dossiers),
            SlotCommands(workspace),
            DecisionCommands(workspace, session, loop),
            SpanCommands(workspace, loop),
            RecordCommands(workspace),
            DocumentCommands(workspace),
            CheckCommands(workspace, session, shortcuts),
            conflicts,
            SpreadCommands(workspace, shortcuts),
            PeopleCommands(workspace, workspace.people),
            HistoryCommands(workspace, workspace.history),
            self.program,
            HelpCommands(workspace, commands["show_guide"]),
            ViewCommands(workspace, session),
            SearchCommands(workspace),
            TypesettingCommands(workspace, commands, session),
        )
        commands.run_by(handlers, workspace.commit_pending)
        for told in (loop.told, workspace.side.told, *(handler.told for handler in handlers)):
            told.connect(tell)
