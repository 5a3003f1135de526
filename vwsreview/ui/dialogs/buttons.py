"""The row of buttons at the foot of a dialog, in words only."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


def button_row(dialog: QDialog, *standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """These buttons, joined to the dialog's accept and reject; without the icons that some desktops add."""
    row = QDialogButtonBox()
    for button in standard:
        row.addButton(button).setIcon(QIcon())
    row.accepted.connect(dialog.accept)
    row.rejected.connect(dialog.reject)
    return row


def add_action(row: QDialogButtonBox, words: str) -> QPushButton:
    """A button that does something while the dialog stays; Enter in what the dialog shows is not meant for it."""
    button = row.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
    button.setAutoDefault(False)
    return button
