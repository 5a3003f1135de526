"""The findings of all documents of a dossier, read by a job and kept until a document changes."""

from collections.abc import Collection, Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Changed
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.review.checks.checks import findings
from vwsreview.review.checks.finding import Finding
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store

PIECE = 50
"""Documents after which their findings are handed on."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with its document's id and name, and the words that it is about, white space folded."""

    document: str
    name: str
    words: str
    finding: Finding


Found = dict[str, tuple[FindingLine, ...]]


def lines(document: AnnotatedDocument) -> tuple[FindingLine, ...]:
    """The findings of a document, a line each."""
    row, text = document.document, document.text
    return tuple(
        FindingLine(row.id, row.name, " ".join(finding.span.of(text).split()), finding)
        for finding in findings(row, text, document.records)
    )


class DossierFindings(QObject):
    """`changed` tells that more is known, `progressed` carries a Step, `ended` comes when all is known or stopped."""

    changed = Signal()
    progressed = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._order: list[str] = []
        self._known: Found = {}
        self._moved: set[str] = set()
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether documents are being read."""
        return self._job is not None

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Another dossier from now on; what was known of the one before is forgotten."""
        if dossier is self._dossier:
            return
        self.stop()
        if self._dossier is not None:
            self._dossier.changed.disconnect(self._on_changed)
        self._dossier, self._order, self._known = dossier, [], {}
        if dossier is not None:
            dossier.changed.connect(self._on_changed)

    def look(self) -> None:
        """Read the documents of which nothing is known; what is known already stays."""
        if self._dossier is None or self.busy:
            return
        self._moved = set()
        self._job = job = Job(partial(_read, self._dossier.store.path, frozenset(self._known)), self)
        job.progressed.connect(self.progressed)
        job.yielded.connect(self._on_yielded)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.start()

    def cancel(self) -> None:
        """Stop at the next document; what is known stays, and `ended` comes."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Stop and wait until nothing reads the file any more; no signal comes."""
        if self._job is not None:
            self._job.close()
            self._job = None

    def all(self) -> list[FindingLine]:
        """What is known, document by document in the order of the set."""
        return [line for id_ in self._order for line in self._known.get(id_, ())]

    def _on_changed(self, changed: Changed) -> None:
        """Forget what was found in documents that changed; a job may just have read them as they were."""
        if changed.everything:
            self.stop()
            self._known = {}
            self.ended.emit()
        for document in changed.documents:
            self._moved.add(document)
            self._known.pop(document, None)

    def _on_yielded(self, thing: "list[str] | Found") -> None:
        """First the documents in their order, then what was found in them."""
        if isinstance(thing, list):
            self._order = thing
        else:
            self._known.update({id_: told for id_, told in thing.items() if id_ not in self._moved})
        self.changed.emit()

    def _on_finished(self, _: object) -> None:
        """What changed meanwhile is read again, unless the reviewer stopped it."""
        again = self._job is not None and not self._job.cancelled and bool(self._moved)
        self._job = None
        if again:
            self.look()
        else:
            self.ended.emit()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.ended.emit()
        if not isinstance(error, Problem):
            raise error
        self.failed.emit(error)


def _read(path: Path, known: Collection[str]) -> Generator[Any, None, None]:
    """In the thread: the ids of all documents, and the findings of those that are not known, in pieces."""
    piece: Found = {}
    with Store.open(path, "read") as store:
        order = store.document_ids()
        yield order
        unknown = [id_ for id_ in order if id_ not in known]
        for done, document in enumerate(unknown, 1):
            annotated = store.annotated(document)
            piece[document] = lines(annotated)
            yield Step(done, len(unknown), annotated.document.name)
            if len(piece) == PIECE:
                yield piece
                piece = {}
    if piece:
        yield piece
