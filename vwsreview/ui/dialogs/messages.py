"""Short messages and questions, without stopping the program while they stand there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class Question(QMessageBox):
    """A sentence with one thing to do about it; `answered` is called when that button is pressed."""

    def __init__(self, parent: QWidget, sentence: str, button: str, answered: Callable[[], object]) -> None:
        super().__init__(QMessageBox.Icon.Warning, parent.window().windowTitle(), sentence, parent=parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._answered = answered
        self._button = self.addButton(button, QMessageBox.ButtonRole.AcceptRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self._button)
        self.buttonClicked.connect(self._on_button_clicked)

    def _on_button_clicked(self, button: object) -> None:
        if button is self._button:
            self._answered()


def show_message(parent: QWidget, sentence: str) -> None:
    """Show a message; the reviewer closes it with Enter or Escape."""
    box = QMessageBox(QMessageBox.Icon.Warning, parent.window().windowTitle(), sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.open()


def ask(parent: QWidget, sentence: str, button: str, answered: Callable[[], object]) -> None:
    """Show a question; `answered` is called when the reviewer presses the button with that text."""
    Question(parent, sentence, button, answered).open()
