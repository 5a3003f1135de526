"""The open cues and the parts of the open document, worked out anew when the keys rest."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.review import coverage, outline
from vwsreview.review.coverage import Cue
from vwsreview.review.outline import Part

REST = 120
"""Milliseconds without a change after which cues and parts are worked out again."""


class LiveCues(QObject):
    """`changed` tells that they were worked out again. `read` gives the document as it is, None where none is open.

    Where the answer must hold at this moment (which cue is next, may the document be closed) ask `now`; what is only
    shown waits for `changed` and takes `cues` and `parts`.
    """

    changed = Signal()

    def __init__(self, read: Callable[[], AnnotatedDocument | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._found: tuple[str, tuple[Cue, ...]] = ("", ())
        self._open: list[Cue] = []
        self._parts: list[Part] = []
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._look)

    def look_later(self) -> None:
        """The document or a record changed: look again once the keys rest."""
        self._rest.start()

    def now(self) -> Sequence[Cue]:
        """The open cues of the document as it is at this moment, in the order of the text."""
        if self._rest.isActive():
            self._look()
        return self._open

    def cues(self) -> Sequence[Cue]:
        """The open cues as they were found last."""
        return self._open

    def parts(self) -> Sequence[Part]:
        """The parts of the document as they were found last."""
        return self._parts

    def _look(self) -> None:
        self._rest.stop()
        annotated = self._read()
        if annotated is None:
            self._open, self._parts = [], []
        else:
            document = annotated.document
            found = self._of_text(document.sha256, annotated.text)
            self._open = coverage.open_cues(document, annotated.text, annotated.records, found)
            self._parts = outline.parts(document, annotated.records, self._open)
        self.changed.emit()

    def _of_text(self, digest: str, text: str) -> tuple[Cue, ...]:
        """All cues of the text, which never changes: found once."""
        if self._found[0] != digest:
            self._found = digest, coverage.find(text)
        return self._found[1]
