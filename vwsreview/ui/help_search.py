"""A line that looks for words in a help browser, and says where there are none."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vwsreview.ui.help_browser import HelpBrowser


class HelpSearch(QWidget):
    """The place follows what is typed; Enter goes on to the next."""

    def __init__(self, browser: HelpBrowser, asked: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browser = browser
        self.words = QLineEdit()
        self.words.setPlaceholderText(asked)
        self.words.setAccessibleName(asked)
        self.words.setClearButtonEnabled(True)
        self.told_found = QLabel()
        self.told_found.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.told_found)
        self.words.textChanged.connect(self._on_words_changed)
        self.words.returnPressed.connect(self._on_return_pressed)

    def _on_words_changed(self, words: str) -> None:
        cursor = self._browser.textCursor()
        cursor.setPosition(cursor.selectionStart())  # a word that grows under the fingers stays where it is
        self._browser.setTextCursor(cursor)
        self._look(words)

    def _on_return_pressed(self) -> None:
        self._look(self.words.text())

    def _look(self, words: str) -> None:
        found = not words or self._browser.find_words(words)
        self.told_found.setText("" if found else self.tr("Not found"))
        self.told_found.setVisible(not found)
