"""The row of buttons at the foot of a dialog, in words only."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox


def button_row(dialog: QDialog, *standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """These buttons, joined to the dialog's accept and reject; without the icons that some desktops add."""
    row = QDialogButtonBox()
    for button in standard:
        row.addButton(button).setIcon(QIcon())
    row.accepted.connect(dialog.accept)
    row.rejected.connect(dialog.reject)
    return row
