"""The open cue that the reviewer is at, where it is no record that is in hand."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.document import Document
from vwsreview.domain.span import Span
from vwsreview.review.overview import coverage
from vwsreview.review.overview.coverage import Cue
from vwsreview.review.overview.live_cues import LiveCues
from vwsreview.ui.cue_bar import CueBar
from vwsreview.ui.page.document_view import DocumentView
from vwsreview.ui.records.record_panel import RecordPanel


class CueAtHand(QObject):
    """Either a record is in hand or a cue: the one lets go of the other. `shown` tells that a cue came to hand."""

    shown = Signal()

    def __init__(
        self, cues: LiveCues, view: DocumentView, panel: RecordPanel, document: Callable[[], Document | None]
    ) -> None:
        super().__init__(view)
        self._cues = cues
        self._view = view
        self._panel = panel
        self._document = document
        self.bar = CueBar()
        self.cue: Cue | None = None
        panel.record_selected.connect(self._on_record_selected)

    def show(self, cue: Cue) -> None:
        """Take this cue in hand: the words that a record of it takes are selected."""
        self._panel.select(None)
        self.cue = cue
        self.bar.show_cue(cue, self._view.text, len(self.open_cues()) - 1)
        self._view.show_preview(cue.span)
        if (holder := self.bar.parentWidget()) is not None and (layout := holder.layout()) is not None:
            layout.activate()  # the bar takes its room before the words are brought into what is left
        self._view.select_span(*coverage.record_span(self._view.text, cue))
        self._view.reveal(cue.span)
        self.shown.emit()

    def show_at(self, span: Span) -> bool:
        """Take the open cue in these words (code points) in hand; False where none is."""
        cue = next((one for one in self._cues.now() if one.span.touches(span)), None)
        if cue is not None:
            self.show(cue)
        return cue is not None

    def let_go(self) -> None:
        """No cue is in hand any more."""
        self.cue = None
        self.bar.hide()
        self._view.show_preview(None)

    def let_go_if_answered(self) -> None:
        """Let go of a cue that was answered meanwhile."""
        if self.cue is not None and not self.is_open(self.cue):
            self.let_go()

    def open_cues(self) -> list[Cue]:
        """The cues of the document that nobody answered, but for those answered this very moment (`is_open`)."""
        document = self._document()
        return list(self._cues.known(document.sha256)) if document is not None else []

    def is_open(self, cue: Cue) -> bool:
        """Whether nobody answered the cue by now, by a record or by a word."""
        low, high = min(cue.start, cue.unit.start), max(cue.end, cue.unit.end)
        near = [record for record in self._panel.records() if record.start < high and record.end > low]
        document = self._document()
        return document is not None and bool(coverage.open_cues(document, self._view.text, near, [cue]))

    def _on_record_selected(self, record_id: str) -> None:
        if record_id and self.cue is not None:
            self.let_go()
