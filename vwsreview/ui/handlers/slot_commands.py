"""Selected words of the text become the value in hand."""

from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.wording.words import key_word
from vwsreview.ui.workspace import Workspace


class SlotCommands(Handler):
    """Fills the focused value."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._panel = workspace.panel
        workspace.view.words_selected.connect(self._on_words_selected)
        workspace.view.record_clicked.connect(self._on_record_clicked)

    def fill_value(self) -> None:
        """Take the selected words as the focused value."""
        self._fill(False)

    def _on_record_clicked(self, record_id: str) -> None:
        """Select a record by its mark; not while a value is open in the slot editor, for which words are picked."""
        if self._panel.detail.slot.key is None:
            self._panel.select(record_id)

    def _on_words_selected(self, adding: bool) -> None:
        """While the slot editor is open the mouse picks words for it; with Ctrl they come to what a list holds."""
        if self._panel.detail.slot.key is not None:
            self._fill(adding)
            self._panel.detail.slot.line.setFocus()

    def _fill(self, adding: bool) -> None:
        span, record, key = self._workspace.view.selected_span(), self._panel.current(), self._panel.focused_key()
        if span is None or record is None or key is None:
            return
        if not self._panel.fill(span, adding):
            told = self.tr("These words say nothing for “{key}”")
            self.told.emit(told.format(key=key_word(record.layer, key)))
