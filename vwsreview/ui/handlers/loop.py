"""Where the reviewer goes after a decision: the next open proposal, then the open cues, then the next document."""

from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.listing import Unfinished
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.loop import queue
from vwsreview.review.overview import coverage
from vwsreview.review.overview.coverage import Cue
from vwsreview.ui.keys.key_words import key_words
from vwsreview.ui.session import Session
from vwsreview.ui.workspace import Workspace

MOST_LOOKS = 60
"""How many documents are read in search of the next one: a key is not to wait for ten thousand that are decided."""

MOST_LEFT = 200
"""How many decisions one can go back over."""


class Loop(QObject):
    """Goes on by itself where the reviewer wants that. `told` carries a line for the status bar."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, session: Session) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._panel = workspace.panel
        self._session = session
        self._looks_left = MOST_LOOKS
        self._left: deque[tuple[Path, str, str]] = deque(maxlen=MOST_LEFT)

    def go_on(self, here: Record | Cue | None, from_cue: bool = False, made: Record | None = None) -> None:
        """After a decision on `here`, to what comes next, in this document or in another; or stay, by the setting.

        From one cue (or the record made of it) it goes to the other cues first; `made` is the record made of `here`.
        """
        if not self._session.advance:
            return
        self._remember(made or here)
        if from_cue:
            went_on = self._next_cue(here) or self._next_record(here)
        else:
            went_on = self._next_record(here) or (self._goes_to_cues() and self._next_cue(None))
        if not (went_on or self._next_document()):
            self._workspace.cue_at_hand.let_go()
            self.told.emit(self.tr("Nothing is left to decide in the documents of the list"))

    def go_back(self) -> None:
        """To the record that was decided last in this dossier, and from there to the one before it."""
        dossier = self._workspace.dossier
        while self._left and dossier is not None:
            path, document, record = self._left.pop()
            if path == dossier.store.path and dossier.store.record(record) is not None:
                self._workspace.show_record(document, record)
                return
        self.told.emit(self.tr("No record was decided before"))

    def _remember(self, left: Record | Cue | None) -> None:
        dossier = self._workspace.dossier
        if isinstance(left, Record) and dossier is not None:
            self._left.append((dossier.store.path, left.document, left.id))

    def go_on_here(self, here: Record | None) -> None:
        """After many decisions at once, to what comes next in this document: what was decided stays in sight."""
        if self._session.advance:
            self._next_record(here)

    def next_open(self, backward: bool = False) -> None:
        """To the next open record of this document, without a decision."""
        if not self._next_record(self._here(), backward):
            told = self.tr("No other open record in this document; {done}: done, and on to the next")
            self.told.emit(told.format(done=key_words("done_and_next")))

    def next_cue(self, backward: bool = False) -> None:
        """To the next open cue of this document, without an answer."""
        if not self._next_cue(self._here() or self._caret(), backward):
            self.told.emit(self.tr("No other open cue in this document"))

    def _here(self) -> Record | Cue | None:
        return self._workspace.cue or self._panel.current()

    def _caret(self) -> Span:
        caret = self._workspace.view.caret_offset()
        return Span(caret, caret)

    def _next_record(self, here: queue.Placed | None, backward: bool = False) -> bool:
        record = queue.next_open(self._panel.listed(), here, self._session.queue_order, backward)
        if record is not None:
            self._panel.select(record.id)
        return record is not None

    def _next_cue(self, here: queue.Placed | None, backward: bool = False) -> bool:
        layer = self._panel.layers.layer()
        cues = [cue for cue in self._workspace.cue_at_hand.open_cues() if layer in (None, cue.layer)]
        while (cue := queue.next_placed(cues, here, backward)) is not None:
            if self._workspace.cue_at_hand.is_open(cue):
                self._workspace.cue_at_hand.show(cue)
                return True
            cues.remove(cue)
        return False

    def _next_document(self) -> bool:
        """To the first open record, else cue, of the next document of the list that has one."""
        self._looks_left = MOST_LOOKS
        following = next(filter(self._is_waiting, self._workspace.documents.unfinished()), None)
        if following is None:
            return False
        self._workspace.show_document(following.document)
        document = self._workspace.document()
        if (
            document is not None
            and document.id == following.document
            and (self._next_record(None) or (self._goes_to_cues() and self._next_cue(None)))
        ):
            self.told.emit(self.tr("All is decided there; on to {name}").format(name=document.name))
        return True

    def _is_waiting(self, one: Unfinished) -> bool:
        """Whether something is open in that document of what the list of records would show: its layer, its filter."""
        layer, dossier = self._panel.layers.layer(), self._workspace.dossier
        if layer is None and not self._panel.filter.query().items and one.open:
            return True
        self._looks_left -= 1
        if dossier is None or self._looks_left < 0:
            return False
        whole = dossier.store.annotated(one.document)
        passes = self._panel.passing(whole.document, whole.text)
        if any(
            record.is_open and layer in (None, record.layer) and (passes is None or passes(record))
            for record in whole.records
        ):
            return True
        if not self._goes_to_cues():
            return False
        cues = coverage.open_cues(whole.document, whole.text, whole.records, coverage.find(whole.text))
        return any(layer in (None, cue.layer) for cue in cues)

    def _goes_to_cues(self) -> bool:
        """Whether the loop goes on to cues: a filter asks for certain records, and no cue is one."""
        return not self._panel.filter.query().items
