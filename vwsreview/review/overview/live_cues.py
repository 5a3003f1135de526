"""The open cues and the parts of the open document, worked out anew when the keys rest."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job, Work
from vwsreview.review.overview import coverage, outline
from vwsreview.review.overview.coverage import Cue
from vwsreview.review.overview.outline import Part

REST = 120
"""Milliseconds without a change after which cues and parts are worked out again."""

LONG = 20_000
"""Characters of a text whose cues are found in a thread: a key is never to wait for that."""


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
        self._jobs: list[Job] = []
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._look)

    def look_later(self) -> None:
        """The document or a record changed: look again once the keys rest."""
        self._rest.start()

    def now(self) -> Sequence[Cue]:
        """The open cues of the document as it is at this moment, in the order of the text."""
        if self._rest.isActive() or self._sought:
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
        self._sought = ""
        for job in self._jobs:
            job.close()
        self._jobs.clear()

    def _look(self, *, wait: bool = False) -> None:
        self._rest.stop()
        annotated = self._read()
        if annotated is None:
            self._sought = ""
            self._open, self._weighed = [], None
        else:
            self._weigh(annotated, self._of_text(annotated.document.sha256, annotated.text, wait))
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

    def _of_text(self, digest: str, text: str, wait: bool) -> tuple[Cue, ...]:
        """All cues of the text, which never changes: found once. None yet where a long one is read in a thread."""
        if self._found[0] == digest:
            self._sought = ""
            return self._found[1]
        if len(text) > LONG and not wait:
            if self._sought != digest:
                self._start_job(digest, text)
            return ()
        self._sought = ""
        self._found = digest, coverage.find(text)
        return self._found[1]

    def _start_job(self, digest: str, text: str) -> None:
        job = Job(partial(_finding, digest, text), self)
        self._sought = digest
        self._jobs.append(job)
        job.finished.connect(self._on_found)
        job.start()

    def _on_found(self, found: tuple[str, tuple[Cue, ...]]) -> None:
        """One is ready; what is not sought any more is of a document that was left."""
        ended = self.sender()
        self._jobs = [job for job in self._jobs if job is not ended]
        ended.deleteLater()
        if found[0] == self._sought:
            self._sought, self._found = "", found
            self.look_later()


def _finding(digest: str, text: str) -> Work:
    """Find the cues of a text, for a thread."""
    yield Step(0, 1, "")  # a generator, as a Job wants it
    return digest, coverage.find(text)
