"""Work in a thread of which only what was asked for last is wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.problems import Problem
from vwsreview.review.jobs.job import Job, Work


class Latest(QObject):
    """`yielded` carries what the work yields but for its steps, `ready` what it returns, `failed` a Problem.

    A mistake of ours in it is raised, to be reported as any other. Whoever asks anew, or stops, never hears of what was
    asked before.
    """

    yielded = Signal(object)
    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._leaving: set[Job] = set()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None

    def ask(self, work: Callable[[], Work]) -> None:
        """Have this worked out; between two steps it can be stopped."""
        self.stop()
        self._job = Job(work, self)
        self._job.yielded.connect(self._on_yielded)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def stop(self) -> None:
        """Want no answer any more."""
        if self._job is not None:
            self._job.cancel()
            self._leaving.add(self._job)
            self._job = None

    def close(self) -> None:
        """Stop and wait until no thread works any more, nor has a file open."""
        self.stop()
        for job in self._leaving:
            job.close()
            job.deleteLater()
        self._leaving.clear()

    def _on_yielded(self, thing: object) -> None:
        if self.sender() is self._job:
            self.yielded.emit(thing)

    def _on_finished(self, result: object) -> None:
        if self._is_over():
            self.ready.emit(result)

    def _on_failed(self, error: BaseException) -> None:
        if not self._is_over():
            return
        if not isinstance(error, Problem):
            raise error
        self.failed.emit(error)

    def _is_over(self) -> bool:
        """Let go of the job that ended; whether its answer is wanted."""
        job = self.sender()
        wanted = job is self._job
        if wanted:
            self._job = None
        if isinstance(job, Job):
            self._leaving.discard(job)
            job.deleteLater()
        return wanted
