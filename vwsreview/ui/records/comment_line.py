"""The line in which the comment of a record is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vwsreview.domain.record import Record


class CommentLine(QLineEdit):
    """Escape gives back what was there, leaving the line keeps what is typed.

    `entered` carries the record and its new comment, `left` tells that Enter or Escape ended the typing.
    """

    entered = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: Record | None = None
        self.setAccessibleName(self.tr("Comment on the record"))
        self.editingFinished.connect(self.commit)
        self.returnPressed.connect(self.left)

    def show_record(self, record: Record | None, writable: bool) -> None:
        """Show the comment of a record; what is being typed about the same record stays."""
        another = record is None or self._record is None or record.id != self._record.id
        self._record = record
        if another or not self.isModified():
            self._show_kept()
        self.setReadOnly(not writable)

    def edit(self, unread: str | None = None) -> None:
        """Take the keyboard; `unread` are words that could not be written before."""
        if unread is not None:
            self.setText(unread)
            self.setModified(True)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def commit(self) -> None:
        """Keep the comment as it is typed."""
        if self._record is not None and self.isModified():
            self.setModified(False)
            self.entered.emit(self._record, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._record is not None:
            self._show_kept()
            self.left.emit()
        super().keyPressEvent(event)

    def _show_kept(self) -> None:
        self.setText((self._record.comment or "") if self._record is not None else "")
