"""What the commands on records do: each builds an edit of what is selected and hands it on."""

from PySide6.QtGui import QGuiApplication

from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.loop import queue
from vwsreview.review.loop.doubt import most_doubtful_key
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.wording.quotes import quote_with_source, record_with_source
from vwsreview.ui.workspace import Workspace


class RecordCommands(Handler):
    """Runs the commands that walk the records and change one, and copying."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._panel = workspace.panel

    def next_record(self) -> None:
        """Select the next record; of the cue at hand the one behind it."""
        if not self._beside_cue():
            self._panel.select_next()

    def previous_record(self) -> None:
        """Select the record before."""
        if not self._beside_cue(backward=True):
            self._panel.select_previous()

    def _beside_cue(self, backward: bool = False) -> bool:
        cue = self._workspace.cue
        record = queue.next_placed(self._panel.listed(), cue, backward) if cue is not None else None
        if record is not None:
            self._panel.select(record.id)
        return record is not None

    def next_layer(self) -> None:
        """Show the layer after this one."""
        self._panel.layers.choose_next(1)

    def previous_layer(self) -> None:
        """Show the layer before."""
        self._panel.layers.choose_next(-1)

    def extend_next_record(self) -> None:
        """Select the next record as well."""
        if not self._beside_cue():
            self._panel.extend_next()

    def extend_previous_record(self) -> None:
        """Select the record before as well."""
        if not self._beside_cue(backward=True):
            self._panel.extend_previous()

    def select_all_records(self) -> None:
        """Select every record of the list."""
        self._panel.select_all()

    def edit_value(self) -> None:
        """Type or pick the value of the record."""
        self._panel.edit_value()

    def edit_doubtful(self) -> None:
        """Type or pick the value of the record that is most likely wrong."""
        record = self._record()
        self._workspace.view.select_record(record.id)  # it may have been scrolled out of sight
        self._panel.open_slot(most_doubtful_key(record))

    def edit_comment(self) -> None:
        """Type a comment on the record."""
        self._panel.edit_comment()

    def change_layer(self, layer: str) -> None:
        """Make the record one of another layer."""
        desk, record = self._workspace.desk(), self._record()
        if self._workspace.do(edits.set_layer(desk.document, record, layer, desk.text, desk.records, desk.stamp)):
            self._panel.select(record.id)

    def _record(self) -> Record:
        """The record that a command is about, which is enabled only while there is one."""
        record = self._panel.current()
        if record is None:
            raise RuntimeError("no record is selected")
        return record

    def copy_quote(self) -> None:
        """Copy the selected words, else the record's, with their source."""
        desk, record = self._workspace.desk(), self._panel.current()
        span = self._workspace.view.selected_span() or (record.span if record else None)
        if span is None:
            self.told.emit(self.tr("Select words or a record first"))
            return
        QGuiApplication.clipboard().setText(quote_with_source(desk.document, desk.text, span))
        self.told.emit(self.tr("Copied with its source"))

    def copy_record(self) -> None:
        """Copy the records with their values, words and source."""
        desk = self._workspace.desk()
        copies = [record_with_source(desk.document, desk.text, record) for record in self._panel.selected()]
        QGuiApplication.clipboard().setText("\n\n".join(copies))
        self.told.emit(self.tr("Copied with its source"))
