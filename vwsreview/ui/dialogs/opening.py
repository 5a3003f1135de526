"""Opening a dialog while the program goes on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog


def open_once(dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
    """Open a dialog that is gone once it is closed; `accepted` is called when it is accepted."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if accepted is not None:
        dialog.accepted.connect(accepted)
    QDialog.open(dialog)  # a QPrintDialog hides it behind an open of its own that wants a slot
