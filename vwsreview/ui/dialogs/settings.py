"""The settings of the program."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.session import SYSTEM, Session


class SettingsDialog(QDialog):
    """Language, colours, the reviewer's name, going on after a decision; written to the session on OK."""

    def __init__(self, session: Session, system_user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Settings"))
        self.language = _choices(
            {SYSTEM: self.tr("As the system"), "nl": "Nederlands", "en": "English"}, session.language
        )
        self.theme = _choices(
            {SYSTEM: self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}, session.theme
        )
        self.reviewer = QLineEdit(session.reviewer)
        self.reviewer.setPlaceholderText(system_user)
        self.advance = QCheckBox(self.tr("After accept and reject, go on to the next &open record"))
        self.advance.setChecked(session.advance)
        note = QLabel(self.tr("Decisions are signed with this name."))
        note.setEnabled(False)

        self.language.setAccessibleName(self.tr("Language"))
        self.theme.setAccessibleName(self.tr("Colours"))
        form = QFormLayout()
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Colours"), self.theme)
        form.addRow(self.tr("&Reviewer"), self.reviewer)
        form.addRow("", note)
        form.addRow("", self.advance)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(16)
        outer.addLayout(form)
        outer.addWidget(buttons)
        self.setMinimumWidth(max(460, self.minimumSizeHint().width()))

    def accept(self) -> None:
        """Keep what was chosen."""
        self._session.language = self.language.currentData()
        self._session.theme = self.theme.currentData()
        self._session.reviewer = self.reviewer.text().strip()
        self._session.advance = self.advance.isChecked()
        super().accept()


def _choices(texts: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, text in texts.items():
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
