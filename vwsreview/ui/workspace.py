"""The three panes of an open dossier, kept in step: documents, the document, its records."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vwsreview.domain.edit import Changed, Edit
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.dossier import Dossier
from vwsreview.ui.desk import Desk
from vwsreview.ui.documents.document_header import DocumentHeader
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.parts import Parts
from vwsreview.ui.session import Session


class Workspace(Parts):
    """Shows one dossier. `state_changed` tells that another document, record or text is selected or changed;
    `problem_met` carries a Problem for the reviewer, `told` a line for the status bar."""

    state_changed = Signal()
    told = Signal(str)
    rows_changed = Signal(object)
    problem_met = Signal(object)

    def __init__(self, session: Session, theme: Theme, header: DocumentHeader, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, header, parent)
        self._tells = False
        self._connect()

    def _connect(self) -> None:
        self.documents.document_selected.connect(self.show_document)
        self.view.selectionChanged.connect(self.state_changed)
        self.view.arriving.connect(self._tell_what_comes)
        self.view.gone.connect(self.panel.await_none)
        self.panel.record_selected.connect(self._on_record_selected)
        self.panel.records_came.connect(self._on_records_came)
        self.panel.completed.connect(self._on_completed)
        self.panel.edit_requested.connect(self.do)
        self.panel.evidence_wanted.connect(self.view.show_evidence)
        self.panel.wanted.connect(self.side.show_records)
        self.cues.changed.connect(self.show_cues)
        self.cue_at_hand.shown.connect(self.state_changed)
        self.side.edit_requested.connect(self.do)
        self.side.record_chosen.connect(self.show_record)
        self.side.place_chosen.connect(self.show_place)
        self.conflicts.changed.connect(self._on_conflicts_changed)
        self.guideline.left.connect(self.view.setFocus)
        for part in (self.search, self.documents, self.panel.filter.saved, self.checks):
            part.problem_met.connect(self.problem_met)

    def show_cues(self) -> None:
        """Mark the open cues in the text, where the reviewer wants to see them."""
        self.view.show_cues([cue.span for cue in self.cues.cues()] if self._session.cues_shown else [])

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show another dossier, at the document where the reviewer left it, or none."""
        self.leave_document()
        self.cues.close()
        self.findings.close()
        if self.dossier is not None:
            self.dossier.changed.disconnect(self._on_changed)
        self.dossier = dossier
        if dossier is not None:
            dossier.changed.connect(self._on_changed)
        self._show_none()
        self.documents.show_dossier(dossier)
        self.search.search_in(dossier)
        self.conflicts.show_dossier(dossier)
        self._show_some_document()
        self.state_changed.emit()

    def show_document(self, document_id: str) -> None:
        """Show another document of the dossier, where the reviewer left it."""
        if self.dossier is None or document_id == self.document_id:
            return
        if not self.leave_document():
            self.documents.select(self.document_id)
            return
        self.cue_at_hand.let_go()
        document, text = self.dossier.store.document(document_id), self.dossier.store.text(document_id)
        self.document_id = document_id
        self.view.show_document(text, (), document.furniture)
        self.panel.show_document(self.dossier, document_id, text)
        self.cues.look_later()
        self.findings.check_later()
        self.side.show_document(self.dossier, document_id)
        self.header.show_document(document)
        self.documents.select(document_id)
        self._places.come_back(self.dossier.store.path, document_id)
        self.side.show_record(self.panel.current())
        self._tell_what_comes()
        self.state_changed.emit()

    def show_record(self, document_id: str, record_id: str | None) -> None:
        """Bring a record into view, in whichever document it is; without one, the document."""
        self.show_document(document_id)
        if record_id:
            self.panel.select(record_id)
            self.view.select_record(record_id)

    def show_place(self, document_id: str, start: int, end: int) -> None:
        """Bring words into view and select them, in whichever document they are; offsets in code points."""
        self.show_document(document_id)
        cue = next((one for one in self.cues.cues() if one.span == (start, end)), None)
        if cue is not None and self.side.shown() == "outline":
            self.cue_at_hand.show(cue)
        else:
            self.cue_at_hand.let_go()
            self.panel.take_in_hand(Span(start, max(end, start + 1)))
            self.view.select_span(start, end)

    def show_former(self, document_id: str, record_id: str | None, start: int, end: int) -> None:
        """Show a record that a report names, or where it was; a document that was removed meanwhile shows nothing."""
        dossier = self.dossier
        if dossier is None or not dossier.store.has(document_id):
            return
        if record_id and dossier.store.record(record_id) is not None:
            self.show_record(document_id, record_id)
        else:
            self.show_place(document_id, start, end)

    def leave_document(self) -> bool:
        """Keep what is half-typed and remember the place; False where something typed must be looked at first."""
        if not self.commit_pending():
            return False
        if self.dossier is not None and self.document_id is not None:
            self._places.remember(self.dossier.store.path, self.document_id)
        self._arrangement.remember()
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
            self._on_changed(Changed(everything=True))
            self.problem_met.emit(conflict)
            return False
        except Problem as problem:
            self.problem_met.emit(problem)
            return False

    def _on_changed(self, changed: Changed) -> None:
        self.documents.apply_changed(changed)
        self.search.apply_changed(changed)
        self.conflicts.apply_changed(changed)
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
        self.cue_at_hand.let_go_if_answered()
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
        self.cue_at_hand.let_go()
        self.document_id = None
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
        last = self._places.last_document(self.dossier.store.path)
        document = last if last is not None and self.dossier.store.has(last) else self.dossier.store.first_document()
        if document is not None:
            self.show_document(document)

    def _on_records_came(self, records: list[Record]) -> None:
        self.view.update_records({record.id: record for record in records})

    def _on_completed(self) -> None:
        """All records are there: what tells of the document as a whole can be worked out."""
        self.cues.look_later()
        self.findings.check_later()
        self.side.show_document(self.dossier, self.document_id)
        self.side.show_record(self.panel.current())
        self._tell_what_comes()
        self.state_changed.emit()

    def _tell_what_comes(self) -> None:
        """Say that a part of a long document is missing yet, until it is there."""
        if not self.whole:
            self._tells = True
            self.told.emit(self.tr("This is a long document: you can read on while the rest of it comes."))
        elif self._tells:
            self._tells = False
            self.told.emit(self.tr("All of the document is there."))

    def _on_conflicts_changed(self) -> None:
        self.side.show_count("conflicts", self.conflicts.count())

    def _on_record_selected(self, record_id: str) -> None:
        self.view.select_record(record_id or None)
        self.side.show_record(self.panel.current())
        self.state_changed.emit()
