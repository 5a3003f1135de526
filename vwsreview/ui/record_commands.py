"""What the commands on records do: each builds an edit of what is selected and hands it on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from vwsreview.domain.edit import Edit
from vwsreview.domain.span import Span
from vwsreview.review import edits
from vwsreview.ui.boundaries import moved
from vwsreview.ui.quotes import quote_with_source, record_with_source
from vwsreview.ui.session import Session
from vwsreview.ui.workspace import Workspace


class RecordCommands(QObject):
    """Runs the commands of the menus Record and Go, and copying. `told` carries a line for the status bar."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, session: Session) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._panel = workspace.panel
        self._session = session

    def next_record(self) -> None:
        """Select the next record."""
        self._panel.select_next()

    def previous_record(self) -> None:
        """Select the record before."""
        self._panel.select_previous()

    def next_open_record(self) -> None:
        """Select the next record that is to be decided."""
        if not self._panel.select_next_open():
            self.told.emit(self.tr("No open record is left in this document"))

    def previous_open_record(self) -> None:
        """Select the record before that is to be decided."""
        if not self._panel.select_previous_open():
            self.told.emit(self.tr("No open record is left in this document"))

    def select_all_records(self) -> None:
        """Select every record of the list."""
        self._panel.select_all()

    def accept(self) -> None:
        """Accept what is selected."""
        self._decide(edits.accept)

    def reject(self) -> None:
        """Reject what is selected."""
        self._decide(edits.reject)

    def reopen(self) -> None:
        """Put what is selected back in the queue."""
        document, records = self._workspace.document(), self._panel.selected()
        self._workspace.do(edits.reopen(document, records, self._workspace.dossier.stamp()))

    def _decide(self, decision: Callable[..., Edit | None]) -> None:
        document, records = self._workspace.document(), self._panel.selected()
        self._workspace.do(decision(document, records, self._workspace.dossier.stamp()))
        if self._session.advance and len(records) == 1:
            self.next_open_record()

    def edit_value(self) -> None:
        """Type or pick the value of the record."""
        self._panel.edit_value()

    def edit_comment(self) -> None:
        """Type a comment on the record."""
        self._panel.edit_comment()

    def add_record(self, layer: str) -> None:
        """Make a record of the selected words and select it."""
        span = self._workspace.view.selected_span()
        if span is None:
            return
        place, edit = self._workspace, None
        stamp, document = place.dossier.stamp(), place.document()
        edit = edits.add_record(document, place.text(), place.records(), layer, span.start, span.end, stamp)
        if edit is None:
            self.told.emit(self.tr("There is such a record of these words already"))
        elif place.do(edit):
            self._panel.select(edit.changes[0].row.id)

    def change_layer(self, layer: str) -> None:
        """Make the record one of another layer."""
        record, place = self._panel.current(), self._workspace
        stamp, document = place.dossier.stamp(), place.document()
        if place.do(edits.set_layer(document, record, layer, place.text(), place.records(), stamp)):
            self._panel.select(record.id)

    def move_boundary(self, how: str) -> None:
        """Move an edge of the record; `how` is edge, unit and direction: ``start-word-back``."""
        edge, unit, direction = how.split("-")
        record = self._panel.current()
        self._take_span(moved(self._workspace.text(), record.span, edge, unit, direction))

    def span_from_selection(self) -> None:
        """The selected words become the record's."""
        span = self._workspace.view.selected_span()
        if span is not None:
            self._take_span(span)

    def _take_span(self, span: Span) -> None:
        record, place = self._panel.current(), self._workspace
        stamp, document = place.dossier.stamp(), place.document()
        place.do(edits.set_span(document, record, place.text(), span.start, span.end, stamp))

    def copy_quote(self) -> None:
        """Copy the selected words, else the record's, with their source."""
        record = self._panel.current()
        span = self._workspace.view.selected_span() or (record.span if record else None)
        if span is None:
            self.told.emit(self.tr("Select words or a record first"))
            return
        QGuiApplication.clipboard().setText(quote_with_source(self._workspace.document(), self._workspace.text(), span))
        self.told.emit(self.tr("Copied with its source"))

    def copy_record(self) -> None:
        """Copy the records with their values, words and source."""
        document, text = self._workspace.document(), self._workspace.text()
        copies = [record_with_source(document, text, record) for record in self._panel.selected()]
        QGuiApplication.clipboard().setText("\n\n".join(copies))
        self.told.emit(self.tr("Copied with its source"))
