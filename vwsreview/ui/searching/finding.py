"""Looking for words in the open document: the bar and the text in step."""

from PySide6.QtCore import QObject

from vwsreview.domain.span import Span
from vwsreview.ui.page.document_view import DocumentView
from vwsreview.ui.searching.find_bar import FindBar


class Finding(QObject):
    """Selects what is looked for, or lets the selection reach up to it. The bar asks, the view shows."""

    def __init__(self, view: DocumentView, bar: FindBar) -> None:
        super().__init__(view)
        self._view = view
        self._bar = bar
        self._before = Span(0, 0)
        bar.typed.connect(self._on_words_typed)
        bar.wanted.connect(self._on_words_wanted)
        bar.closed.connect(view.setFocus)

    def find(self) -> None:
        """Ask for words, beginning with those that are selected."""
        span = self._view.selected_span()
        self._bar.open_bar(span.of(self._view.text) if span is not None else "")

    def extend(self) -> None:
        """Ask for words up to whose end the selection is to reach, from its start or the caret's place on."""
        caret = self._view.caret_offset()
        self._before = self._view.selected_span() or Span(caret, caret)
        self._bar.open_bar(extending=True)

    def _on_words_typed(self, words: str) -> None:
        """Look from where the words began, so that a word that grows under the fingers stays where it is."""
        if not self._bar.extending:
            if words:
                self._view.go_to_selection_start()
            self._show_found(self._view.find_words(words))
        elif self._bar.isVisible():
            found = self._view.extend_to_words(words, self._before.start, self._before.start)
            if not found:
                self._view.select_span(*self._before)
            self._show_found(found)
        else:
            self._view.find_words("")

    def _on_words_wanted(self, words: str, backward: bool) -> None:
        if self._bar.extending:
            selected = self._view.selected_span() or self._before
            self._show_found(self._view.extend_to_words(words, self._before.start, selected.end, backward))
        else:
            self._show_found(self._view.find_words(words, backward))

    def _show_found(self, found: bool) -> None:
        self._bar.show_found(*(self._view.found_place() if found else (0, 0)))
