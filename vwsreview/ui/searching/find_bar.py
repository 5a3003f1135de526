"""The bar below a document in which words are looked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from vwsreview.ui.keys.key_words import key_words, when_keys_change


class FindBar(QWidget):
    """`typed` carries words that changed under the fingers, `wanted` words to look on for and whether backward.

    Enter looks on, Escape closes the bar. `extending` tells that the selection is to reach up to the words.
    """

    typed = Signal(str)
    wanted = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.extending = False
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(360)
        self.words.textChanged.connect(self._on_words_changed)
        self._told, self._asked = QLabel(), QLabel(self.tr("Select up to"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(6)
        layout.addWidget(self._asked)
        layout.addWidget(self.words, 1)
        self._previous = _button("↑", self.tr("Find previous"), self._on_previous_clicked)
        self._next = _button("↓", self.tr("Find next"), self._on_next_clicked)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._told, 1)
        layout.addWidget(_button("✕", self.tr("Close  (Esc)"), self.close_bar))
        self._show_keys()
        when_keys_change(self._show_keys)
        self.hide()

    def open_bar(self, words: str = "", extending: bool = False) -> None:
        """Show the bar, with these words if there are any, ready to type."""
        self.extending = extending
        asked = self.tr("Select up to these words") if extending else self.tr("Find in the document")
        self.words.setPlaceholderText(asked)
        self.words.setAccessibleName(asked)
        self._asked.setVisible(extending)
        self.show()
        if extending:
            self.words.clear()
        self.show_found(0, 0)
        if words and "\n" not in words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Put the bar away, and with it the highlighting."""
        self.hide()
        self.typed.emit("")
        self.closed.emit()

    def look(self, backward: bool) -> None:
        """Look for the words once more; without words, ask for them."""
        if not self.isVisible():
            self.extending = False
        if self.words.text():
            self.wanted.emit(self.words.text(), backward)
        else:
            self.open_bar()

    def show_found(self, number: int, count: int) -> None:
        """Say which of the places with the words is selected; without words, what the keys do."""
        if not self.words.text().strip():
            self._told.setText(self.tr("Enter: next place · Esc: done") if self.extending else "")
        elif number:
            self._told.setText(self.tr("{number} of {count}").format(number=number, count=count))
        else:
            self._told.setText(self.tr("Not found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.look(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _show_keys(self) -> None:
        for button, command in ((self._previous, "find_previous"), (self._next, "find_next")):
            button.setToolTip(f"{button.accessibleName()}  ({key_words(command)})")

    def _on_words_changed(self, words: str) -> None:
        self.typed.emit(words)

    def _on_previous_clicked(self) -> None:
        self.look(True)

    def _on_next_clicked(self) -> None:
        self.look(False)


def _button(text: str, tip: str, slot: object) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.clicked.connect(slot)
    return button
