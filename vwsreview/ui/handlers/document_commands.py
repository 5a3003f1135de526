"""What the commands on the document as a whole do."""

from pathlib import PurePosixPath

from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.overview import coverage, outline
from vwsreview.review.overview.coverage import Cue
from vwsreview.ui.dialogs.anchor import AnchorDialog
from vwsreview.ui.dialogs.closing import ClosingDialog
from vwsreview.ui.dialogs.comment import CommentDialog
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.keys.key_words import key_words


class DocumentCommands(Handler):
    """Runs the commands of the menu Document, and those that go to another."""

    def next_document(self) -> None:
        """Open the next document of the list."""
        self._workspace.documents.select_next()

    def previous_document(self) -> None:
        """Open the document before."""
        self._workspace.documents.select_previous()

    def next_open_document(self) -> None:
        """Open the next document that is not done."""
        if not self._workspace.documents.select_next_open():
            self.told.emit(self.tr("Every document of the dossier is done"))

    def done_and_next(self) -> None:
        """Mark the document as done and go on."""
        self._close(and_next=True)

    def set_status(self, status: str) -> None:
        """Say how far the document's review is."""
        if status == "done":
            self._close(and_next=False)
        else:
            self._workspace.do(edits.set_status(self._workspace.desk().document, status))
            self._workspace.state_changed.emit()

    def _close(self, *, and_next: bool) -> None:
        """Mark the document as done, at once where every proposal and cue is answered, else after a question."""
        self._goes_on = and_next
        desk, cues = self._workspace.desk(), self._workspace.cues.now()
        waiting = [record for record in self._workspace.panel.records() if record.is_open]
        if desk.document.status == "done" or not (waiting or cues):
            self._closed(edits.set_status(desk.document, "done"))
            return
        parts = self._workspace.cues.parts()
        unread = len(parts) - outline.count_read(parts)
        self._closing = ClosingDialog(len(waiting), len(cues), unread, self._window)
        self._closing.rejected.connect(self._on_closing_rejected)
        open_once(self._closing, self._on_closing_accepted)

    def _on_closing_accepted(self) -> None:
        """Close the document and keep what was left open."""
        desk = self._workspace.desk()
        self._closed(coverage.waive(desk.document, desk.records, self._workspace.cues.now(), desk.stamp))

    def _on_closing_rejected(self) -> None:
        """Go to the first thing that is open, if that is wanted."""
        if not self._closing.wants_more:
            return
        waiting = [record for record in self._workspace.panel.records() if record.is_open]
        places: list[Record | Cue] = [*waiting, *self._workspace.cues.now()]
        first = min(places, key=lambda place: place.start, default=None)
        document = self._workspace.desk().document.id
        if isinstance(first, Record):
            self._workspace.show_record(document, first.id)
        elif first is not None:
            self._workspace.cue_at_hand.show(first)

    def _closed(self, edit: Edit | None) -> None:
        done = self._workspace.desk().document.name
        written = self._workspace.do(edit)
        self._workspace.state_changed.emit()
        if written and self._goes_on:
            self.next_open_document()
            if (document := self._workspace.document()) is not None and document.status != "done":
                self.told.emit(self.tr("{done} is done; on to {name}").format(done=done, name=document.name))

    def toggle_read(self) -> None:
        """Mark the part at hand as read or not: that of the row in the outline, of the record, else of the caret."""
        self._workspace.cues.now()
        part = self._workspace.outline.part_at_hand() or outline.part_at(
            self._workspace.cues.parts(), self._workspace.place()
        )
        if part is None:
            return
        desk, read = self._workspace.desk(), part.read is None
        if self._workspace.do(coverage.mark_read(desk.document, part.id, desk.stamp, read)):
            told = self.tr("Part read: {title}") if read else self.tr("Part not read: {title}")
            title = part.section.span.of(desk.text) if part.section is not None else self.tr("the beginning")
            self.told.emit(told.format(title=" ".join(title.split())))

    def set_kind(self, kind: str) -> None:
        """Say what kind of document it is."""
        self._workspace.do(edits.set_kind(self._workspace.desk().document, kind))
        self._workspace.state_changed.emit()

    def edit_anchor(self) -> None:
        """Ask for the anchor date and show what would follow."""
        desk = self._workspace.desk()
        self._anchor_dialog = AnchorDialog(desk.document, desk.text, desk.records, self._window)
        open_once(self._anchor_dialog, self._on_anchor_accepted)

    def _on_anchor_accepted(self) -> None:
        desk = self._workspace.desk()
        anchor = self._anchor_dialog.anchor()
        self._workspace.do(edits.move_anchor(desk.document, desk.text, desk.records, anchor))

    def comment_document(self) -> None:
        """Write a comment on the document."""
        document = self._workspace.desk().document
        self._comment_dialog = CommentDialog(document.name, document.comment or "", self._window)
        open_once(self._comment_dialog, self._on_comment_accepted)

    def _on_comment_accepted(self) -> None:
        desk = self._workspace.desk()
        self._workspace.do(edits.set_comment(desk.document, self._comment_dialog.comment(), desk.stamp))

    def remove_document(self) -> None:
        """Take the document out of the set; undo brings it back."""
        document = self._workspace.desk().document
        if self._workspace.do(edits.remove_document(document)):
            told = self.tr("{name} was removed; {undo} brings it back")
            self.told.emit(told.format(name=document.name, undo=key_words("undo")))

    def print_document(self) -> None:
        """Print the document with its marks."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        name = PurePosixPath(self._workspace.desk().document.name).name  # Qt proposes it as the name of a file
        self._printer.setDocName(name)
        open_once(QPrintDialog(self._printer, self._window), self._on_print_accepted)

    def _on_print_accepted(self) -> None:
        pages = self._workspace.view.print_document(self._printer, self._workspace.desk().document.name)
        printed = self.tr("%n page(s) printed", "", pages)
        self.told.emit(printed if pages else self.tr("Nothing was printed. Choose another printer or file."))
