"""What the commands on the document as a whole do."""

from collections.abc import Callable
from pathlib import PurePosixPath

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from vwsreview.review import edits
from vwsreview.ui.dialogs.anchor import AnchorDialog
from vwsreview.ui.dialogs.comment import CommentDialog
from vwsreview.ui.workspace import Workspace


class DocumentCommands(QObject):
    """Runs the commands of the menu Document, and those that go to another. `told` is for the status bar."""

    told = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace

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
        if self.set_status("done"):
            self.next_open_document()

    def set_status(self, status: str) -> bool:
        """Say how far the document's review is; False where that could not be written."""
        written = self._workspace.do(edits.set_status(self._workspace.desk().document, status))
        self._workspace.state_changed.emit()
        return written

    def set_kind(self, kind: str) -> None:
        """Say what kind of document it is."""
        self._workspace.do(edits.set_kind(self._workspace.desk().document, kind))
        self._workspace.state_changed.emit()

    def edit_anchor(self) -> None:
        """Ask for the anchor date and show what would follow."""
        desk = self._workspace.desk()
        self._anchor_dialog = AnchorDialog(desk.document, desk.text, desk.records, self._workspace.window())
        _open(self._anchor_dialog, self._on_anchor_accepted)

    def _on_anchor_accepted(self) -> None:
        desk = self._workspace.desk()
        anchor = self._anchor_dialog.anchor()
        self._workspace.do(edits.move_anchor(desk.document, desk.text, desk.records, anchor))

    def comment_document(self) -> None:
        """Write a comment on the document."""
        document = self._workspace.desk().document
        self._comment_dialog = CommentDialog(document.name, document.comment or "", self._workspace.window())
        _open(self._comment_dialog, self._on_comment_accepted)

    def _on_comment_accepted(self) -> None:
        desk = self._workspace.desk()
        self._workspace.do(edits.set_comment(desk.document, self._comment_dialog.comment(), desk.stamp))

    def remove_document(self) -> None:
        """Take the document out of the set; undo brings it back."""
        document = self._workspace.desk().document
        if self._workspace.do(edits.remove_document(document)):
            self.told.emit(self.tr("{name} was removed; Ctrl+Z brings it back").format(name=document.name))

    def print_document(self) -> None:
        """Print the document with its marks."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        name = PurePosixPath(self._workspace.desk().document.name).name  # Qt proposes it as the name of a file
        self._printer.setDocName(name)
        _open(QPrintDialog(self._printer, self._workspace.window()), self._on_print_accepted)

    def _on_print_accepted(self) -> None:
        pages = self._workspace.view.print_document(self._printer, self._workspace.desk().document.name)
        printed = self.tr("%n page(s) printed", "", pages)
        self.told.emit(printed if pages else self.tr("Nothing was printed. Choose another printer or file."))


def _open(dialog: QDialog, accepted: Callable[[], object]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(accepted)
    QDialog.open(dialog)  # a QPrintDialog hides it behind an open of its own that wants a slot
