"""The open cues and the parts of the open document, worked out anew when the keys rest."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Work
from vwsreview.review.jobs.latest import Latest
from vwsreview.review.overview import coverage, outline
from vwsreview.review.overview.coverage import Cue
from vwsreview.review.overview.outline import Part

REST = 120
"""Milliseconds without a change after which cues and parts are worked out again."""

LONG, MANY = 20_000, 6_000
"""Characters of a text whose cues are found in a thread, records of a document whose open ones are: no key waits."""


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
        self._weighed: tuple[object, ...] | None = None
        self._parts: list[Part] | None = None
        self._sought = ""
        self._finding, self._weighing = Latest(self), Latest(self)
        self._finding.ready.connect(self._on_found)
        self._weighing.ready.connect(self._on_weighed)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._look)

    def look_later(self) -> None:
        """The document or a record changed: look again once the keys rest."""
        self._rest.start()

    def now(self) -> Sequence[Cue]:
        """The open cues of the document as it is at this moment, in the order of the text."""
        if self._rest.isActive() or self._sought or self._weighing.busy:
            self._look(wait=True)
        return self._open

    def cues(self) -> Sequence[Cue]:
        """The open cues as they were found last."""
        return self._open

    def known(self, sha256: str) -> Sequence[Cue]:
        """The open cues of this document as they were found last; found now where they were not yet.

        Quick enough for every key. Each may have been answered since: ask `coverage.open_cues` about that one.
        """
        return self._open if self._found[0] == sha256 else self.now()

    def parts(self) -> Sequence[Part]:
        """The parts of the document, with the cues that were found last; worked out when somebody asks."""
        if self._parts is None:
            annotated = self._read()
            self._parts = outline.parts(annotated.document, annotated.records, self._open) if annotated else []
        return self._parts

    def close(self) -> None:
        """Wait until nothing is looked for in a thread any more. For a dossier that is closed."""
        self._rest.stop()
        self._stop_finding()
        self._finding.close()
        self._weighing.close()

    def _look(self, *, wait: bool = False) -> None:
        self._rest.stop()
        self._weighing.stop()
        annotated = self._read()
        if annotated is None:
            self._stop_finding()
            self._open, self._weighed = [], None
        else:
            found = self._of_text(annotated.document.sha256, annotated.text, wait)
            if len(annotated.records) > MANY and not wait:
                self._weighing.ask(partial(_weigh, annotated, found))
                return
            self._weigh(annotated, found)
        self._tell()

    def _tell(self) -> None:
        self._parts = None
        self.changed.emit()

    def _weigh(self, annotated: AnnotatedDocument, found: tuple[Cue, ...]) -> None:
        """Which cues are open; most decisions change nothing that tells so, and need no look at thousands of cues."""
        document, records = annotated.document, annotated.records
        places = [(record.layer, record.start, record.end) for record in records]
        weighed = (found, document.answered_cues, document.furniture, places)
        if weighed != self._weighed:
            self._weighed = weighed
            self._open = coverage.open_cues(document, annotated.text, records, found)

    def _on_weighed(self, waiting: list[Cue]) -> None:
        self._open, self._weighed = waiting, None
        self._tell()

    def _of_text(self, digest: str, text: str, wait: bool) -> tuple[Cue, ...]:
        """All cues of the text, which never changes: found once. None yet where a long one is read in a thread."""
        if self._found[0] == digest:
            self._stop_finding()
            return self._found[1]
        if len(text) > LONG and not wait:
            if self._sought != digest:
                self._sought = digest
                self._finding.ask(partial(_find, digest, text))
            return ()
        self._stop_finding()
        self._found = digest, coverage.find(text)
        return self._found[1]

    def _stop_finding(self) -> None:
        self._sought = ""
        self._finding.stop()

    def _on_found(self, found: tuple[str, tuple[Cue, ...]]) -> None:
        self._sought, self._found = "", found
        self.look_later()


def _find(digest: str, text: str) -> Work:
    """Find the cues of a text, for a thread."""
    found: list[Cue] = []
    for number, cues in enumerate(coverage.find_by_stretch(text)):
        found += cues
        yield Step(number, None)
    return digest, tuple(found)


def _weigh(annotated: AnnotatedDocument, found: tuple[Cue, ...]) -> Work:
    """Which cues are open, for a thread."""
    yield Step(0, 1, "")  # a generator, as a Job wants it
    return coverage.open_cues(annotated.document, annotated.text, annotated.records, found)
