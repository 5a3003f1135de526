"""Reading the records of a large document in a thread with a store of its own, in pages, so that keys stay quick."""

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.record import Record
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store

PAGE = 500
"""Records that are handed over at once; to take them in takes some ten milliseconds."""


class RecordReading(QObject):
    """Reads one document at a time. `came` carries a list of records, in document order page after page; `ended` tells
    that all came, `failed` carries the exception. Of a document that was left nothing comes any more."""

    came = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._leaving: set[Job] = set()

    def read(self, path: Path, document_id: str) -> None:
        """Read the records of this document of the dossier at `path`."""
        self.stop()
        self._job = Job(partial(_pages, path, document_id), self)
        self._job.yielded.connect(self._on_yielded)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def stop(self) -> None:
        """Want no more of it."""
        if self._job is not None:
            self._job.cancel()
            self._leaving.add(self._job)
            self._job = None

    def close(self) -> None:
        """Stop and wait until no thread has the file open."""
        self.stop()
        for job in self._leaving:
            job.close()
            job.deleteLater()
        self._leaving.clear()

    def _on_yielded(self, page: list[Record]) -> None:
        if self.sender() is self._job:
            self.came.emit(page)

    def _on_finished(self) -> None:
        if self._is_over():
            self.ended.emit()

    def _on_failed(self, error: BaseException) -> None:
        if self._is_over():
            self.failed.emit(error)

    def _is_over(self) -> bool:
        """Let go of the job that ended; whether it was the one that is wanted."""
        job = self.sender()
        wanted = job is self._job
        if wanted:
            self._job = None
        if isinstance(job, Job):
            self._leaving.discard(job)
            job.deleteLater()
        return wanted


def _pages(path: Path, document_id: str) -> Generator[Any, None, None]:
    with Store.open(path, "read") as store:
        yield from store.record_pages(document_id, PAGE)
