"""Working something out in a thread, where only the answer to the last question is wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vwsreview.review.jobs.job import Job, Work


class Latest(QObject):
    """`ready` carries what the work returned. Whoever asks anew, or stops, never hears of what was asked before."""

    ready = Signal(object)

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
        """Stop and wait until no thread works any more."""
        self.stop()
        for job in self._leaving:
            job.close()
            job.deleteLater()
        self._leaving.clear()

    def _on_finished(self, result: object) -> None:
        if self._is_over():
            self.ready.emit(result)

    def _on_failed(self, error: BaseException) -> None:
        if self._is_over():
            raise error  # a mistake of ours: it is reported as any other

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
