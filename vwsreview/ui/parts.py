"""The parts of an open dossier: documents, the document, its records, and what stands beside them."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.review.checks.live_findings import LiveFindings
from vwsreview.review.dossier import Dossier
from vwsreview.review.open_conflicts import OpenConflicts
from vwsreview.review.overview.coverage import Cue
from vwsreview.review.overview.live_cues import LiveCues
from vwsreview.ui.arrangement import Arrangement, column, stacked
from vwsreview.ui.cue_at_hand import CueAtHand
from vwsreview.ui.desk import Desk
from vwsreview.ui.documents.document_header import DocumentHeader
from vwsreview.ui.documents.document_list import DocumentList
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.document_view import DocumentView
from vwsreview.ui.panes.checks_pane import ChecksPane
from vwsreview.ui.panes.conflicts_pane import ConflictsPane
from vwsreview.ui.panes.guideline_pane import GuidelinePane
from vwsreview.ui.panes.history_pane import HistoryPane
from vwsreview.ui.panes.outline_pane import OutlinePane
from vwsreview.ui.panes.people_pane import PeoplePane
from vwsreview.ui.places import Places
from vwsreview.ui.records.record_panel import RecordPanel
from vwsreview.ui.searching.find_bar import FindBar
from vwsreview.ui.searching.finding import Finding
from vwsreview.ui.searching.search_pane import SearchPane
from vwsreview.ui.session import Session
from vwsreview.ui.side_panes import SidePanes
from vwsreview.ui.unfinished_banner import UnfinishedBanner

SMALLEST_LETTERS = 5.0


class Parts(QWidget):
    """Makes and arranges the parts, and tells what is open in them; heirs open it, and keep them in step."""

    def __init__(self, session: Session, theme: Theme, header: DocumentHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.dossier: Dossier | None = None
        self.document_id: str | None = None
        self.documents = DocumentList()
        self.header = header
        self.view = DocumentView()
        self._normal_letters = self.view.font().pointSizeF()
        self.find_bar = FindBar()
        self.finding = Finding(self.view, self.find_bar)
        self.search = SearchPane()
        self.panel = RecordPanel()
        self._places = Places(session, self.view, self.panel)
        self.side = SidePanes(self.panel)
        self.people = PeoplePane(self.panel.records)
        self.side.add_pane("people", self.tr("Attendees"), self.people)
        self.cues = LiveCues(self.annotated, self)
        self.cue_at_hand = CueAtHand(self.cues, self.view, self.panel, self.document)
        self.outline = OutlinePane(self.cues, theme)
        self.side.add_pane("outline", self.tr("Outline"), self.outline)
        self.findings = LiveFindings(self.annotated, self)
        self.checks = ChecksPane(self.findings)
        self.side.add_pane("checks", self.tr("Checks"), self.checks)
        self.history = HistoryPane(session)
        self.side.add_pane("history", self.tr("History"), self.history)
        self.guideline = GuidelinePane()
        self.side.add_pane("guideline", self.tr("Guideline"), self.guideline)
        self.conflicts = OpenConflicts(self)
        self.conflicts_pane = ConflictsPane(self.conflicts)
        self.side.add_pane("conflicts", self.tr("Conflicts"), self.conflicts_pane)
        self.unfinished = UnfinishedBanner()
        self._arrange()
        self.set_theme(theme)
        if session.zoom:
            self.show_zoom()

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in these colours."""
        for pane in (self.documents, self.view, self.cue_at_hand.bar, self.search, self.panel, self.side):
            pane.set_theme(theme)

    def show_zoom(self) -> None:
        """Show the text in letters of the size that the reviewer chose."""
        font = self.view.font()
        font.setPointSizeF(max(SMALLEST_LETTERS, self._normal_letters + self._session.zoom))
        self.view.set_text_font(font)

    @property
    def cue(self) -> Cue | None:
        """The open cue at hand, where no record is."""
        return self.cue_at_hand.cue

    def document(self) -> Document | None:
        """The document that is shown, as it is now."""
        if self.dossier is None or self.document_id is None:
            return None
        return self.dossier.store.document(self.document_id)

    def annotated(self) -> AnnotatedDocument | None:
        """The document that is shown, with text and records; None until all of them are there."""
        document = self.document()
        if document is None or not self.panel.whole:
            return None
        return AnnotatedDocument(document, self.view.text, tuple(self.panel.records()))

    def desk(self) -> Desk:
        """The document that is shown, as it is now. Only for commands that are enabled while there is one."""
        document = self.document()
        if self.dossier is None or document is None:
            raise RuntimeError("no document is open")
        return Desk(self.dossier, document, self.view.text, self.panel.records())

    def place(self) -> int:
        """Where the reviewer is: at the record in hand, else at the caret; an offset in code points."""
        record = self.panel.current()
        return record.start if record is not None else self.view.caret_offset()

    @property
    def whole(self) -> bool:
        """Whether all text and records of the document are there; very long ones come in parts."""
        return self.view.whole and self.panel.whole

    def path(self) -> Path | None:
        """The file of the dossier that is shown."""
        return self.dossier.store.path if self.dossier is not None else None

    def folder(self) -> Path:
        """Where a dialog for files begins: beside the dossier, else at home."""
        path = self.path()
        return path.parent if path is not None else Path.home()

    def _arrange(self) -> None:
        text = column(self.view, self.cue_at_hand.bar, self.find_bar, grows=self.view)
        reading = stacked(text, self.search)
        middle = column(self.header, reading, grows=reading)
        self._arrangement = Arrangement(self.documents, middle, self.side, self._session)
        self._arrangement.keep("records", self.panel.splitter)
        self._arrangement.keep("search", reading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.unfinished)
        outer.addWidget(self._arrangement)
