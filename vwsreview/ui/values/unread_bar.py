"""A line that asks what to do with typed words that stand for no value: type them again, or discard them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from vwsreview.ui.look.theme import Theme
from vwsreview.ui.values.value_entry import ValueEntry
from vwsreview.ui.wording.sentences import problem_sentence


class UnreadBar(QFrame):
    """Shown only while words wait. `typing_wanted` carries the record and the key of the first of them."""

    typing_wanted = Signal(str, str)

    def __init__(self, entry: ValueEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Value that was not understood"))
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._again = QPushButton(self.tr("&Type again"))
        self._again.setAutoDefault(True)  # Enter presses it, for it has the keyboard
        self._discard = QPushButton(self.tr("D&iscard"))
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 4, 6, 4)
        grid.addWidget(self._words, 0, 0, 1, 3)
        grid.addWidget(self._again, 1, 1)
        grid.addWidget(self._discard, 1, 2)
        grid.setColumnStretch(0, 1)
        self._again.clicked.connect(self._on_again_clicked)
        self._discard.clicked.connect(self._entry.discard)
        entry.unread_changed.connect(self._on_unread_changed)
        self.hide()

    def ask(self) -> None:
        """Put the keyboard on the question."""
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take the colour of what needs a look."""
        palette = self._words.palette()
        palette.setBrush(self._words.foregroundRole(), theme.brush("error"))
        self._words.setPalette(palette)

    def _on_unread_changed(self) -> None:
        waiting = self._entry.unread
        self._words.setText(problem_sentence(waiting[0][2]) if waiting else "")
        self.setVisible(bool(waiting))

    def _on_again_clicked(self) -> None:
        record, key, _ = self._entry.unread[0]
        self.typing_wanted.emit(record, key)
