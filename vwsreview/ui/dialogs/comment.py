"""A comment on a document as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.sizes import fit


class CommentDialog(QDialog):
    """A few lines of text; Ctrl+Enter keeps them, Escape leaves the comment as it was."""

    def __init__(self, subject: str, comment: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Comment on the document"))
        self._edit = QPlainTextEdit(comment)
        self._edit.setTabChangesFocus(True)
        self._edit.selectAll()
        label = QLabel(subject)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self._edit)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label)
        layout.addWidget(self._edit)
        layout.addWidget(buttons)
        fit(self, 520, 260)

    def comment(self) -> str:
        """What stands there now."""
        return self._edit.toPlainText()
