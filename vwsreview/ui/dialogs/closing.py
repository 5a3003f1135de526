"""What is asked before a document is closed in which something was left open."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from vwsreview.ui.look.plain_label import plain_label


class ClosingDialog(QDialog):
    """Says what is left. Accepted, the document is closed anyway; rejected, the review goes on.

    Enter goes on reviewing, for that loses nothing; Escape changes nothing at all.
    """

    def __init__(self, proposals: int, cues: int, unread: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something is left open"))
        self.wants_more = False
        told = plain_label(self._sentence(proposals, cues, unread))
        kept = QLabel(self.tr("What is left open stays in the document and is kept in its outline, with your name."))
        kept.setWordWrap(True)
        self.go_on = QPushButton(self.tr("&Go on reviewing"))
        self.close_anyway = QPushButton(self.tr("&Done anyway"))
        self.go_on.setDefault(True)
        row = QDialogButtonBox()
        row.addButton(self.go_on, QDialogButtonBox.ButtonRole.ActionRole)
        row.addButton(self.close_anyway, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for part in (told, kept, row):
            layout.addWidget(part)
        self.setMinimumWidth(420)
        self.setAccessibleDescription(told.text())
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self.close_anyway.clicked.connect(self.accept)
        self.go_on.setFocus()

    def _sentence(self, proposals: int, cues: int, unread: int) -> str:
        parts = [
            self.tr("%n proposal(s) that nobody decided", "", proposals) if proposals else "",
            self.tr("%n cue(s) that nobody answered", "", cues) if cues else "",
            self.tr("%n part(s) that nobody read", "", unread) if unread else "",
        ]
        return self.tr("In this document are left: {parts}.").format(parts=", ".join(filter(None, parts)))

    def _on_go_on_clicked(self) -> None:
        self.wants_more = True
        self.reject()
