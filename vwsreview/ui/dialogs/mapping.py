"""What the labels of another tool are here."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vwsreview.review.jobs.receiving import LabelMapping, Survey
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.mapping_table import MappingTable
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.wording.receipt_words import unit_sentence


class MappingDialog(QDialog):
    """Accepted to take the file in; what was chosen is kept for the next file of that tool.

    A `mapping` of None was kept and cannot be read: the dialog says so and asks for everything again.
    """

    def __init__(self, file: str, survey: Survey, mapping: LabelMapping | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels of {file}").format(file=file))
        told = [
            self.tr("%n document(s)", "", survey.documents)
            + ", "
            + self.tr("%n record(s).", "", survey.labels.total()),
            unit_sentence(survey.unit, survey.agreed, survey.quoted),
            self.tr("Say what each label is here; Enter opens the choices."),
        ]
        if mapping is None:
            told.append(self.tr("What was kept of this tool's labels cannot be read, and is asked again."))
        self.sentence = plain_label(" ".join(told))
        self.table = MappingTable(survey, mapping or LabelMapping())
        self.table.decided.connect(self._show_note)
        self.note = plain_label()
        buttons = button_row(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        # One that accepts would take Enter, which opens choices.
        self.take_in = add_action(buttons, self.tr("&Take in"))
        self.take_in.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for part in (self.sentence, self.table, self.note, buttons):
            layout.addWidget(part)
        fit(self, 720, 480)
        self._show_note()
        self.table.setFocus()

    def mapping(self) -> LabelMapping:
        """What was chosen."""
        return self.table.mapping()

    def _show_note(self) -> None:
        undecided = self.table.undecided()
        self.note.setText(
            self.tr("Not taken in, but listed: {labels}").format(labels=", ".join(undecided)) if undecided else ""
        )
        self.note.setVisible(bool(undecided))
