"""Before an export of organisations only: what would tell who a person is."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from vwsreview.domain.identifying import Identifying
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.sizes import fit, make_room
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import roomy_table
from vwsreview.ui.models.identifying_model import IdentifyingModel

WIDTHS = {0: 250, 1: 130, 2: 110}


class IdentifyingDialog(QDialog):
    """It stands beside the window while the reviewer looks at places; accepted to go on with the export.

    `place_chosen` carries an Identifying.
    """

    place_chosen = Signal(object)

    def __init__(self, found: Sequence[tuple[str, Identifying]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What would tell who a person is"))
        documents = len({one.document for _, one in found})
        told = [
            self.tr("%n place(s)", "", len(found)) + " " + self.tr("in %n document(s).", "", documents),
            self.tr("They are blacked out in the export; comments, reviewers and history stay out."),
            self.tr("No program finds every name: look through the texts before you give the file away."),
        ]
        self.sentence = plain_label(" ".join(told))
        self._hint = QLabel(self.tr("Enter or a double click goes to the place."))
        self._model = IdentifyingModel(found, self)
        self.lines = roomy_table(self._model, self.tr("Places"), WIDTHS)
        self.lines.setCurrentIndex(self._model.index(0, 0))
        self.lines.activated.connect(self._on_activated)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        # One that accepts would take Enter, which goes to the place.
        self.go_on = add_action(buttons, self.tr("Continue the e&xport"))
        self.go_on.clicked.connect(self.accept)
        add_action(buttons, self.tr("&Copy the list")).clicked.connect(self._on_copy_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addWidget(self.lines, 1)
        layout.addWidget(self._hint)
        layout.addWidget(buttons)
        fit(self, 860, 520)
        self.lines.setFocus()

    def _on_activated(self, index: QModelIndex) -> None:
        """Go to a place; the first time the dialog becomes low, so that the document can be seen above."""
        make_room(self, self.sentence, self._hint)
        _, place = self._model.line(index.row())
        self.place_chosen.emit(place)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._model.as_text())
