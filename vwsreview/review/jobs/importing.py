"""Takes sources into the open dossier while the reviewer goes on: read and extracted apart, written here."""

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from vwsreview.domain.edit import Changed, Edit
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.steps import Found, IntakeReport
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.job import Job, Work
from vwsreview.store.importing import ReadyDocument, made_ready
from vwsreview.store.store import Store
from vwsreview.workflow.intake import intake
from vwsreview.workflow.receiving.sources import Annotations, left_over, told_apart
from vwsreview.workflow.unfinished import UnfinishedImport, begin_import, end_import, unfinished_imports

__all__ = ["ImportJob", "UnfinishedImport", "WritingJob", "end_import", "unfinished_imports"]

PROCESSES = max(2, os.cpu_count() or 1)
"""Never one: that would be a thread, and one slow pattern would hold the interpreter's lock against every key."""


LARGE = 5_000
"""Records, of one document: to write more would hold every key for as long as one notices."""


class WritingJob(Job):
    """What it yields is written here, in the main thread: a batch is one transaction between two keys of the
    reviewer."""

    def __init__(self, dossier: Dossier, work: Callable[[], Work], parent: QObject | None = None) -> None:
        super().__init__(work, parent)
        self._dossier = dossier
        self.yielded.connect(self._on_yielded)

    def on_found(self, found: Found) -> None:
        """It is known how much there is to do."""

    def on_conflict(self, edit: Edit, conflict: Conflict) -> None:
        """The reviewer has changed meanwhile what an edit is about; it was not written."""

    def _on_yielded(self, thing: Any) -> None:
        try:
            if isinstance(thing, Edit):
                self._do(thing)
            elif isinstance(thing, list):
                self._dossier.add_documents(thing)
            elif isinstance(thing, Changed):
                self._dossier.changed.emit(thing)
            elif isinstance(thing, Found):
                self.on_found(thing)
        except Problem as problem:
            self.fail(problem)

    def _do(self, edit: Edit) -> None:
        try:
            self._dossier.do(edit)
        except Conflict as conflict:
            self.on_conflict(edit, conflict)


class ImportJob(WritingJob):
    """`finished` carries the IntakeReport; `annotations` are then the files of other tools, still to be received.

    The dossier remembers what was asked for until `forget`: so an import that is killed, fails or is left behind by a
    window that closes can be gone on with. A document that the reviewer brought back meanwhile is back: then nothing
    is lost by a conflict.
    """

    def __init__(
        self, dossier: Dossier, paths: Sequence[Path], extract: bool = True, parent: QObject | None = None
    ) -> None:
        self.report = IntakeReport()
        self.annotations: list[Annotations] = []
        self._paths = paths
        super().__init__(dossier, partial(self._intake, paths, dossier.store.path, extract), parent)

    def forget(self) -> None:
        """All that was asked for is done, or the reviewer stopped it. Problems are the store's."""
        end_import(self._dossier.store, self._paths)

    def result(self, returned: Any) -> IntakeReport:
        """What was taken in, skipped and refused, until it was cancelled."""
        self.report.cancelled = self.cancelled
        return self.report

    def on_found(self, found: Found) -> None:
        """Remember what is about to be done."""
        begin_import(self._dossier.store, self._paths, found.files)

    def _is_large(self, batch: Sequence[ReadyDocument]) -> bool:
        return self._dossier.store.wal and sum(len(one.records) for one in batch) > LARGE

    def _written(self, batch: Sequence[ReadyDocument]) -> Changed:
        """Written in this thread: the window stays alive, and only a decision of these seconds waits."""
        with self._dossier.store.beside() as store:
            store.add_documents(batch)
        return Changed(documents=frozenset(one.document.id for one in batch))

    def _intake(self, paths: Sequence[Path], dossier: Path, extract: bool) -> Work:
        documents, annotations = told_apart(paths)
        if documents:
            with (
                Store.open(dossier, "read") as known,
                closing(intake(documents, known, extract, PROCESSES, self.report, made_ready)) as things,
            ):
                for thing in things:
                    yield self._written(thing) if isinstance(thing, list) and self._is_large(thing) else thing
        self.annotations += left_over(annotations, self.report)
