"""Says above the panes that an import did not come to its end, and asks what is to become of it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from vwsreview.ui.look.leads_to import LeadsTo
from vwsreview.ui.look.plain_label import plain_label


class UnfinishedBanner(LeadsTo, QFrame):
    """Hidden as long as there is none. `go_on`, `not_now` and `forget` are what the reviewer chose."""

    go_on = Signal()
    not_now = Signal()
    forget = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._told = plain_label()
        bold = self._told.font()
        bold.setBold(True)
        self._told.setFont(bold)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 3, 3)
        row.addWidget(self._told, 1)
        buttons = []
        for words, tip, chosen in (
            (self.tr("Go on"), self.tr("Take in the files that are not in yet"), self.go_on),
            (self.tr("Not now"), self.tr("Ask again when this dossier is opened"), self.not_now),
            (self.tr("Forget it"), self.tr("Leave it at the documents that are in"), self.forget),
        ):
            button = QPushButton(words)
            button.setAutoDefault(True)  # Enter presses it, as Space does
            button.setToolTip(tip)
            button.clicked.connect(chosen)
            row.addWidget(button)
            buttons.append(button)
        self.lead_to(buttons[0])
        self.hide()

    def tell(self, files: int, documents: int) -> None:
        """Say how many files there were, and how many documents are in since."""
        number = QLocale().toString
        asked = self.tr("An import of {files} files was not finished; {documents} documents are in.")
        self._told.setText(asked.format(files=number(files), documents=number(documents)))
        self.show()
