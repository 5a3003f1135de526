"""The answers "not here" and "never" that are remembered, to look at and to take back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vwsreview.review.spreading.memory import Answer
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.wording.correction_words import answer_sentence


class RememberedDialog(QDialog):
    """A line an answer. Delete takes one back: `revoked` carries the Answer, and it is offered again."""

    revoked = Signal(object)

    def __init__(self, answers: Sequence[Answer], writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Remembered answers"))
        told = QLabel(self.tr("Corrections that are not offered for equal cases any more:"))
        told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Remembered answers"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        told.setBuddy(self.list)
        for answer in answers:
            item = QListWidgetItem(self._sentence(answer))
            item.setData(Qt.ItemDataRole.UserRole, answer)
            self.list.addItem(item)
        self._nothing = QLabel(self.tr("Nothing is remembered in this dossier."))
        buttons = button_row(self, QDialogButtonBox.StandardButton.Close)
        self._revoke = add_action(buttons, self.tr("&Offer it again  (Del)"))
        self._revoke.clicked.connect(self._on_revoke_clicked)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self, self._revoke.click)
        self._writable = writable
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for part in (told, self._nothing, self.list, buttons):
            layout.addWidget(part)
        fit(self, 640, 360)
        self.list.setCurrentRow(0)
        self._show_state()
        self.list.setFocus()

    def _sentence(self, answer: Answer) -> str:
        correction = answer_sentence(answer.parts())
        if answer.answer == "never":
            return self.tr("Never: {correction}").format(correction=correction)
        words = " ".join(answer.place.replace(" | ", " ").split())
        return self.tr("Not in {name}: {correction}\n… {words} …").format(
            name=answer.name, correction=correction, words=words
        )

    def _show_state(self) -> None:
        some = self.list.count() > 0
        self._nothing.setVisible(not some)
        self.list.setVisible(some)
        self._revoke.setEnabled(some and self._writable)

    def _on_revoke_clicked(self) -> None:
        item = self.list.takeItem(self.list.currentRow())
        if item is not None:
            self.revoked.emit(item.data(Qt.ItemDataRole.UserRole))
        self._show_state()
