"""Short messages and questions, without stopping the program while they stand there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

Way = tuple[str, Callable[[], object]]
"""The words of a button and what is called when it is pressed."""


class Question(QMessageBox):
    """A sentence with something to do about it; what is done is called when its button is pressed."""

    def __init__(self, parent: QWidget, sentence: str, *ways: Way) -> None:
        super().__init__(QMessageBox.Icon.Warning, parent.window().windowTitle(), sentence, parent=parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ways = [(self.addButton(words, QMessageBox.ButtonRole.AcceptRole), done) for words, done in ways]
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self._ways[0][0])
        self.buttonClicked.connect(self._on_button_clicked)

    def _on_button_clicked(self, clicked: object) -> None:
        for button, done in self._ways:
            if button is clicked:
                done()


def show_message(parent: QWidget, sentence: str) -> None:
    """Show a message; the reviewer closes it with Enter or Escape. One that stands there already is not shown twice."""
    if _stands_there(parent, sentence):
        return
    box = QMessageBox(QMessageBox.Icon.Warning, parent.window().windowTitle(), sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.open()


def _stands_there(parent: QWidget, sentence: str) -> bool:
    return any(box.isVisible() and box.text() == sentence for box in parent.findChildren(QMessageBox))


def ask(parent: QWidget, sentence: str, button: str, answered: Callable[[], object]) -> None:
    """Show a question; `answered` is called when the reviewer presses the button with that text."""
    ask_way(parent, sentence, (button, answered))


def ask_way(parent: QWidget, sentence: str, *ways: Way) -> None:
    """Show a question with several ways to go on. One that stands there already is not shown twice."""
    if not _stands_there(parent, sentence):
        Question(parent, sentence, *ways).open()
