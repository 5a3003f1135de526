"""A line in which a query is typed: it waits for a pause, completes keys and values, and says what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QStringListModel, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QWidget

from vwsreview.domain.problems import Problem
from vwsreview.domain.query import Query
from vwsreview.domain.query_completion import completions
from vwsreview.domain.query_parser import parse
from vwsreview.ui.wording.query_sentences import query_sentence

PAUSE = 150
"""Milliseconds without a key after which what was typed is asked."""
EDGES = 12
"""Pixels of the line that a hint leaves free for the frame and its margins."""


class QueryLine(QLineEdit):
    """`asked` carries another Query, `not_understood` a sentence that says what is wrong with the line."""

    asked = Signal(object)
    not_understood = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        self._start = 0
        self._hints: Sequence[str] = ()
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Empty the line"))
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._on_completed)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.ask)
        self.textChanged.connect(self._on_text_changed)
        self.textEdited.connect(self._on_text_edited)

    def query(self) -> Query:
        """What was asked last."""
        return self._query

    def set_hints(self, *hints: str) -> None:
        """Say what may be typed as long as nothing is: the first of these, longest first, for which there is room."""
        self._hints = hints
        self._show_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def ask(self) -> bool:
        """Ask at once what stands in the line; False where that is no query."""
        self._pause.stop()
        try:
            query = parse(self.text())
        except Problem as problem:
            self.not_understood.emit(query_sentence(problem))
            return False
        self._query = query
        self.asked.emit(query)
        return True

    def _show_hint(self) -> None:
        room = self.width() - EDGES
        fitting = (hint for hint in self._hints if self.fontMetrics().horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1] if self._hints else ""))

    def _on_text_changed(self) -> None:
        self._pause.start()

    def _on_text_edited(self) -> None:
        dutch = QLocale().language() == QLocale.Language.Dutch
        self._start, words = completions(self.text()[: self.cursorPosition()], dutch)
        self._offered.setStringList(words)
        popup = self._completer.popup()
        if words:
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def _on_completed(self, word: str) -> None:
        """Put the completion in place of what was half-typed; behind a value a blank, behind a key its value."""
        behind = self.text()[self.cursorPosition() :]
        blank = " " if word[-1] not in ":<" and not behind.startswith(" ") else ""
        before = self.text()[: self._start] + word + blank
        self.setText(before + behind)
        self.setCursorPosition(len(before))
