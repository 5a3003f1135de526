"""The three panes of an open dossier, kept in step: documents, the document, its records."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Changed, Edit
from vwsreview.domain.listing import Hit, RecordHit
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.record import in_document_order
from vwsreview.domain.span import Span
from vwsreview.review.checks.live_findings import LiveFindings
from vwsreview.review.dossier import Dossier
from vwsreview.review.overview import coverage
from vwsreview.review.overview.coverage import Cue
from vwsreview.review.overview.live_cues import LiveCues
from vwsreview.ui.cue_bar import CueBar
from vwsreview.ui.documents.document_header import DocumentHeader
from vwsreview.ui.documents.document_list import DocumentList
from vwsreview.ui.handlers.desk import Desk
from vwsreview.ui.handlers.finding import Finding
from vwsreview.ui.look.roomy_area import RoomyArea
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.document_view import DocumentView
from vwsreview.ui.panes.checks_pane import ChecksPane
from vwsreview.ui.panes.guideline_pane import GuidelinePane
from vwsreview.ui.panes.history_pane import HistoryPane
from vwsreview.ui.panes.outline_pane import OutlinePane
from vwsreview.ui.panes.people_pane import PeoplePane
from vwsreview.ui.records.record_panel import RecordPanel
from vwsreview.ui.searching.find_bar import FindBar
from vwsreview.ui.searching.search_pane import SearchPane
from vwsreview.ui.session import Session
from vwsreview.ui.side_panes import SidePanes

FIRST_WIDTHS = (250, 600, 430)
NARROW = 900
"""Pixels of a window below which the list of documents is in sight only while it has the keyboard."""
SMALLEST_LETTERS = 5.0


class Workspace(QWidget):
    """Shows one dossier. `state_changed` tells that another document, record or text is selected or changed;
    `problem_met` carries a Problem for the reviewer."""

    state_changed = Signal()
    rows_changed = Signal(object)
    problem_met = Signal(object)

    def __init__(self, session: Session, theme: Theme, header: DocumentHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.dossier: Dossier | None = None
        self.document_id: str | None = None
        self._text = ""
        self.cue: Cue | None = None
        self.documents = DocumentList()
        self.header = header
        self.view = DocumentView()
        self._normal_letters = self.view.font().pointSizeF()
        self.find_bar = FindBar()
        self.finding = Finding(self.view, self.find_bar)
        self.cue_bar = CueBar()
        self.search = SearchPane()
        self.panel = RecordPanel()
        self.side = SidePanes(self.panel)
        self.people = PeoplePane(self.panel.records)
        self.side.add_pane("people", self.tr("Attendees"), self.people)
        self.cues = LiveCues(self._annotated, self)
        self.outline = OutlinePane(self.cues, theme)
        self.side.add_pane("outline", self.tr("Outline"), self.outline)
        self.findings = LiveFindings(self._annotated, self)
        self.checks = ChecksPane(self.findings)
        self.side.add_pane("checks", self.tr("Checks"), self.checks)
        self.history = HistoryPane(session)
        self.side.add_pane("history", self.tr("History"), self.history)
        self.guideline = GuidelinePane()
        self.side.add_pane("guideline", self.tr("Guideline"), self.guideline)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        if session.zoom:
            self.show_zoom()

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._reading = QSplitter(Qt.Orientation.Vertical)
        self._reading.setChildrenCollapsible(False)
        text = QWidget()
        text_column = QVBoxLayout(text)
        text_column.setContentsMargins(0, 0, 0, 0)
        text_column.setSpacing(0)
        text_column.addWidget(self.view, 1)
        text_column.addWidget(self.cue_bar)
        text_column.addWidget(self.find_bar)
        self._reading.addWidget(text)
        self._reading.addWidget(self.search)
        self._reading.setStretchFactor(0, 3)
        self._reading.setStretchFactor(1, 1)
        column.addWidget(self._reading, 1)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        for pane in (self.documents, middle, self.side):
            self._panes.addWidget(pane)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes(list(FIRST_WIDTHS))
        for name, splitter in self._splitters().items():
            splitter.restoreState(self._session.layout(name))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = RoomyArea(self._panes)
        outer.addWidget(self._area)

    def _splitters(self) -> dict[str, QSplitter]:
        return {"panes": self._panes, "records": self.panel.splitter, "search": self._reading}

    def _connect(self) -> None:
        self.documents.document_selected.connect(self.show_document)
        self.view.record_clicked.connect(self._on_record_clicked)
        self.view.selectionChanged.connect(self.state_changed)
        self.panel.record_selected.connect(self._on_record_selected)
        self.panel.edit_requested.connect(self.do)
        self.panel.evidence_wanted.connect(self.view.show_evidence)
        self.cues.changed.connect(self.show_cues)
        self.side.edit_requested.connect(self.do)
        self.side.record_chosen.connect(self.show_record)
        self.side.place_chosen.connect(self.show_place)
        self.search.chosen.connect(self._on_hit_chosen)
        self.search.passed.connect(self._on_hit_passed)
        self.search.closed.connect(self.view.setFocus)
        self.search.problem_met.connect(self.problem_met)
        self.documents.problem_met.connect(self.problem_met)
        self.panel.filter.saved.problem_met.connect(self.problem_met)
        self.guideline.left.connect(self.view.setFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.checks.problem_met.connect(self.problem_met)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(QApplication.focusWidget())

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._fold(now)

    def _fold(self, focused: QWidget | None) -> None:
        """Put the list of documents away where there is no room for it and the keyboard is elsewhere."""
        kept = self.width() >= NARROW or (focused is not None and self.documents.isAncestorOf(focused))
        if kept is self.documents.isHidden():
            self.documents.setVisible(kept)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in these colours."""
        for pane in (self.documents, self.view, self.cue_bar, self.search, self.panel, self.side):
            pane.set_theme(theme)

    def show_zoom(self) -> None:
        """Show the text in letters of the size that the reviewer chose."""
        font = self.view.font()
        font.setPointSizeF(max(SMALLEST_LETTERS, self._normal_letters + self._session.zoom))
        self.view.set_text_font(font)

    def show_cues(self) -> None:
        """Mark the open cues in the text, where the reviewer wants to see them."""
        self.view.show_cues([cue.span for cue in self.cues.cues()] if self._session.cues_shown else [])

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show another dossier, at the document where the reviewer left it, or none."""
        self.leave_document()
        self.cues.close()
        if self.dossier is not None:
            self.dossier.changed.disconnect(self._on_changed)
        self.dossier = dossier
        self._show_none()
        self.documents.show_dossier(dossier)
        self.search.search_in(dossier)
        if dossier is not None:
            dossier.changed.connect(self._on_changed)
            self._show_some_document()
        self.state_changed.emit()

    def desk(self) -> Desk:
        """The document that is shown, as it is now. Only for commands that are enabled while there is one."""
        document = self.document()
        if self.dossier is None or document is None:
            raise RuntimeError("no document is open")
        return Desk(self.dossier, document, self._text, self.panel.records())

    def _annotated(self) -> AnnotatedDocument | None:
        """The document that is shown, with text and records."""
        if self.document_id is None or self.document() is None:
            return None
        desk = self.desk()
        return AnnotatedDocument(desk.document, desk.text, tuple(self.panel.records()))

    def document(self) -> Document | None:
        """The document that is shown, as it is now."""
        if self.dossier is None or self.document_id is None:
            return None
        return self.dossier.store.document(self.document_id)

    def show_document(self, document_id: str) -> None:
        """Show another document of the dossier, where the reviewer left it."""
        if self.dossier is None or document_id == self.document_id:
            return
        if not self.leave_document():
            self.documents.select(self.document_id)
            return
        self.show_cue(None)
        annotated = self.dossier.store.annotated(document_id)
        self.document_id, self._text = document_id, annotated.text
        self.view.show_document(annotated.text, annotated.records, annotated.document.furniture)
        self.panel.show_document(self.dossier, document_id)
        self.cues.look_later()
        self.findings.check_later()
        self.side.show_document(self.dossier, document_id)
        self.header.show_document(annotated.document)
        self.documents.select(document_id)
        path = self.dossier.store.path
        self._go_where_left(self._session.place(path, document_id))
        self.side.show_record(self.panel.current())
        self._session.remember_document(path, document_id)
        self.state_changed.emit()

    def _go_where_left(self, place: list[Any] | None) -> None:
        """Go to the last place in the document; the first time, or if another layer is listed now, to what is open."""
        listed = self.panel.listed()
        if place is not None and (not listed or place[2] in {record.id for record in listed}):
            self.panel.select(place[2] if listed else None)
            self.view.restore_place((place[0], place[1]))
            return
        first = min((record for record in listed if record.is_open), key=in_document_order, default=None)
        if first is not None:
            self.panel.select(first.id)

    def show_record(self, document_id: str, record_id: str | None) -> None:
        """Bring a record into view, in whichever document it is; without one, the document."""
        self.show_document(document_id)
        if record_id:
            self.panel.select(record_id)
            self.view.select_record(record_id)

    def show_cue(self, cue: Cue | None) -> None:
        """Make an open cue the thing at hand instead of a record: the words that a record of it takes are selected."""
        if cue is not None:
            self.panel.select(None)
        self.cue = cue
        self.cue_bar.show_cue(cue, self._text, len(self.open_cues()) - 1 if cue is not None else 0)
        self.view.show_preview(cue.span if cue is not None else None)
        if cue is not None:
            self.view.select_span(*coverage.record_span(self._text, cue))
            self.state_changed.emit()

    def open_cues(self) -> list[Cue]:
        """The cues of the document that nobody answered, but for those answered this very moment (`is_open`)."""
        document = self.document()
        return list(self.cues.known(document.sha256)) if document is not None else []

    def is_open(self, cue: Cue) -> bool:
        """Whether nobody answered the cue by now, by a record or by a word."""
        low, high = min(cue.start, cue.unit.start), max(cue.end, cue.unit.end)
        near = [record for record in self.panel.records() if record.start < high and record.end > low]
        document = self.document()
        return document is not None and bool(coverage.open_cues(document, self._text, near, [cue]))

    def show_cue_at(self, span: Span) -> bool:
        """Make the open cue in these words (code points) the thing at hand; False where none is."""
        cue = next((one for one in self.cues.now() if one.span.touches(span)), None)
        if cue is not None:
            self.show_cue(cue)
        return cue is not None

    def show_place(self, document_id: str, start: int, end: int) -> None:
        """Bring words into view and select them, in whichever document they are; offsets in code points."""
        self.show_document(document_id)
        cue = next((one for one in self.cues.cues() if one.span == (start, end)), None)
        if cue is not None and self.side.shown() == "outline":
            self.show_cue(cue)
        else:
            self.show_cue(None)
            self.view.select_span(start, end)

    def leave_document(self) -> bool:
        """Keep what is half-typed and remember the place; False where something typed must be looked at first."""
        if not self.commit_pending():
            return False
        if self.dossier is not None and self.document_id is not None:
            record = self.panel.current()
            place = [*self.view.place(), record.id if record is not None else None]
            self._session.remember_place(self.dossier.store.path, self.document_id, place)
        for name, splitter in self._splitters().items():
            self._session.remember_layout(name, splitter.saveState())
        return True

    def commit_pending(self) -> bool:
        """Write what is half-typed; False where it is not understood and waits in its cell."""
        return self.panel.commit_pending()

    def do(self, edit: Edit | None) -> bool:
        """Write an edit; False where that failed, which is told. None (nothing would change) is no failure."""
        if self.dossier is None:
            return False
        try:
            self.dossier.do(edit)
            return True
        except Conflict as conflict:
            self.problem_met.emit(conflict)
            self._on_changed(Changed(everything=True))
            return False
        except Problem as problem:
            self.problem_met.emit(problem)
            return False

    def _on_changed(self, changed: Changed) -> None:
        self.documents.apply_changed(changed)
        self.search.apply_changed(changed)
        document = self.document()
        if document is None or document.removed:
            self._show_none()
            self._show_some_document()
        elif changed.everything:
            self._show_again(document.id)
        elif document.id in changed.documents:
            self._show_changed(self.desk(), changed)
        self.rows_changed.emit(changed)
        self.state_changed.emit()

    def _show_changed(self, desk: Desk, changed: Changed) -> None:
        store = desk.dossier.store
        records = {record_id: store.record(record_id) for record_id in changed.records}
        mine = {
            record_id: record
            for record_id, record in records.items()
            if record is None or record.document == desk.document.id
        }
        if mine:
            self.view.update_records(mine)
        self.panel.apply_changed(changed)
        self.cues.look_later()
        self.findings.check_later()
        if self.cue is not None and not self.is_open(self.cue):
            self.show_cue(None)
        self.side.apply_changed(changed)
        self.header.show_document(desk.document)

    def _show_again(self, document_id: str) -> None:
        place, current = self.view.place(), self.panel.current()
        self.document_id = None
        self.show_document(document_id)
        self.view.restore_place(place)
        if current is not None:
            self.panel.select(current.id)

    def _show_none(self) -> None:
        self.show_cue(None)
        self.document_id, self._text = None, ""
        self.view.clear_document()
        self.panel.show_document(self.dossier, None)
        self.cues.look_later()
        self.findings.check_later()
        self.side.show_document(self.dossier, None)
        self.header.show_document(None)

    def _show_some_document(self) -> None:
        """The document that was open last, else the first of the list."""
        if self.dossier is None:
            return
        shown = [document.id for document in self.dossier.store.documents()]
        last = self._session.last_document(self.dossier.store.path)
        if shown:
            self.show_document(last if last in shown else shown[0])

    def _on_record_clicked(self, record_id: str) -> None:
        """Select a record by its mark; while a value is open in the slot editor the mouse picks words for it."""
        if self.panel.detail.slot.key is None:
            self.panel.select(record_id)

    def _on_record_selected(self, record_id: str) -> None:
        if record_id and self.cue is not None:
            self.show_cue(None)
        self.view.select_record(record_id or None)
        self.side.show_record(self.panel.current())
        self.state_changed.emit()

    def _on_hit_chosen(self, hit: Hit) -> None:
        self._on_hit_passed(hit)
        self.view.setFocus()

    def _on_hit_passed(self, hit: Hit) -> None:
        """Go to a result; where a line is being typed in, its keys would go there: the keyboard comes along."""
        if isinstance(hit, RecordHit):
            self.show_record(hit.document, hit.record.id)
        else:
            self.show_place(hit.document, hit.start, hit.end)
        if self.search.words.hasFocus():
            self.view.setFocus()

    def path(self) -> Path | None:
        """The file of the dossier that is shown."""
        return self.dossier.store.path if self.dossier is not None else None

    def folder(self) -> Path:
        """Where a dialog for files begins: beside the dossier, else at home."""
        path = self.path()
        return path.parent if path is not None else Path.home()
