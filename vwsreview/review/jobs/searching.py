"""Searching in a thread with a store of its own, so that typing stays smooth; a new question ends the one before."""

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.listing import Hit
from vwsreview.domain.query import Query
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store

PAGE = 200
"""So many hits are handed over at once."""
MOST_COUNTED = 10_000
"""Counting stops here: more than that nobody walks through."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some hits in their order; `more` tells that others follow."""

    hits: tuple[Hit, ...]
    more: bool


class Search(QObject):
    """Asks one question at a time. `found` carries a Page, `counted` the number of all hits (at most MOST_COUNTED),
    `matched` the ids of the documents with hits, `failed` the exception. What a question before found never comes."""

    found = Signal(object)
    counted = Signal(int)
    matched = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._leaving: set[Job] = set()

    def look(self, path: Path, query: Query, after: Hit | None = None) -> None:
        """Look for the first page, or the one behind a hit; all are counted only with the first."""
        self._begin(partial(_hits, path, query, after))

    def match(self, path: Path, query: Query) -> None:
        """Look for the documents in which the query finds anything."""
        self._begin(partial(_documents, path, query))

    def stop(self) -> None:
        """Want no answer any more."""
        if self._job is not None:
            self._job.cancel()
            self._leaving.add(self._job)
            self._job = None

    def close(self) -> None:
        """Stop and wait until no thread has the file open."""
        self.stop()
        for job in self._leaving:
            job.close()
        self._leaving.clear()

    def _begin(self, work: "partial[Generator[Any, None, Any]]") -> None:
        self.stop()
        self._job = Job(work, self)
        self._job.yielded.connect(self._on_yielded)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_yielded(self, page: Page) -> None:
        if self.sender() is self._job:
            self.found.emit(page)

    def _on_finished(self, result: Any) -> None:
        if not self._is_over():
            return
        if isinstance(result, int):
            self.counted.emit(result)
        elif isinstance(result, frozenset):
            self.matched.emit(result)

    def _on_failed(self, error: BaseException) -> None:
        if self._is_over():
            self.failed.emit(error)

    def _is_over(self) -> bool:
        """Let go of the job that ended; whether it was the one whose answer is wanted."""
        job = self.sender()
        wanted = job is self._job
        if wanted:
            self._job = None
        if isinstance(job, Job):
            self._leaving.discard(job)
            job.deleteLater()
        return wanted


def _hits(path: Path, query: Query, after: Hit | None) -> Generator[Any, None, int | None]:
    """A page, then the number of all; steps in between, where it can be stopped."""
    with Store.open(path, "read") as store:
        page: list[Hit] = []
        count = 0
        for number, hit in enumerate(store.finding(query, after)):
            if hit is None:
                yield Step(number, None)
                continue
            count += 1
            if count <= PAGE:
                page.append(hit)
            elif count == PAGE + 1:
                yield Page(tuple(page), True)
            if count > PAGE and (after is not None or count >= MOST_COUNTED):
                break
            yield Step(number, None)
        if count <= PAGE:
            yield Page(tuple(page), False)
        return count if after is None else None


def _documents(path: Path, query: Query) -> Generator[Any, None, frozenset[str]]:
    found = set()
    with Store.open(path, "read") as store:
        for number, document in enumerate(store.documents_matching(query)):
            if document is not None:
                found.add(document)
            yield Step(number, None)
    return frozenset(found)
