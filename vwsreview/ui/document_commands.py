"""What the commands on the document as a whole do."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.anchor import typed_anchor
from vwsreview.ui.dialogs.anchor import AnchorDialog, AnchorPreview
from vwsreview.ui.dialogs.comment import CommentDialog
from vwsreview.ui.workspace import Workspace


class DocumentCommands(QObject):
    """Runs the commands of the menu Document, and those that go to another. `told` is for the status bar."""

    told = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._dialog: QDialog | None = None

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
        self.set_status("done")
        self.next_open_document()

    def set_status(self, status: str) -> None:
        """Say how far the document's review is."""
        self._workspace.do(edits.set_status(self._workspace.document(), status))
        self._workspace.state_changed.emit()

    def set_kind(self, kind: str) -> None:
        """Say what kind of document it is."""
        self._workspace.do(edits.set_kind(self._workspace.document(), kind))
        self._workspace.state_changed.emit()

    def edit_anchor(self) -> None:
        """Ask for the anchor date and show what would follow."""
        dialog = AnchorDialog(self._workspace.document(), self._anchor_preview, self._workspace.window())
        self._open(dialog, self._on_anchor_accepted)

    def _anchor_preview(self, words: str) -> AnchorPreview:
        anchor = typed_anchor(words)
        document, text, records = self._workspace.document(), self._workspace.text(), self._workspace.records()
        edit = edits.move_anchor(document, text, records, anchor)
        changes = [change for change in (edit.changes if edit else ()) if isinstance(change.row, Record)]
        reopened = sum(change.after.is_open and not change.before.is_open for change in changes)
        return AnchorPreview(anchor, len(changes), reopened)

    def _on_anchor_accepted(self) -> None:
        place = self._workspace
        place.do(edits.move_anchor(place.document(), place.text(), place.records(), self._dialog.anchor()))

    def comment_document(self) -> None:
        """Write a comment on the document."""
        document = self._workspace.document()
        dialog = CommentDialog(document.name, document.comment or "", self._workspace.window())
        self._open(dialog, self._on_comment_accepted)

    def _on_comment_accepted(self) -> None:
        place = self._workspace
        place.do(edits.set_comment(place.document(), self._dialog.comment(), place.dossier.stamp()))

    def remove_document(self) -> None:
        """Take the document out of the set; undo brings it back."""
        document = self._workspace.document()
        if self._workspace.do(edits.remove_document(document)):
            self.told.emit(self.tr("{name} was removed; Ctrl+Z brings it back").format(name=document.name))

    def print_document(self) -> None:
        """Print the document with its marks."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._workspace.document().name)
        self._printer = printer
        self._open(QPrintDialog(printer, self._workspace.window()), self._on_print_accepted)

    def _on_print_accepted(self) -> None:
        self._workspace.view.print_document(self._printer, self._workspace.document().name)

    def _open(self, dialog: QDialog, accepted: object) -> None:
        self._dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(accepted)
        dialog.open()
