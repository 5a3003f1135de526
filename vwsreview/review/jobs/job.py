"""Long work in a thread: a generator of steps, told to the main thread, cancelled between two of its steps."""

import threading
import time
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step

Work = Generator[Any, None, Any]

BETWEEN_STEPS = 0.05
"""Seconds between two steps that are told; eyes need no more, and the window stays free for keys."""


class Job(QObject):
    """Runs the generator that `work` makes, in a thread of its own. All signals come in the main thread.

    `progressed` carries a Step, `yielded` whatever else the generator gives; it goes on only when the slots of
    `yielded` returned, so nothing piles up. At the end comes either `finished` with the result (also after
    `cancel`) or `failed` with the exception: a Problem, or a mistake of ours.
    """

    progressed = Signal(object)
    yielded = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    _stepped = Signal(object)
    _handed = Signal(object)
    _ended = Signal(object)

    def __init__(self, work: Callable[[], Work], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stopping = threading.Event()
        self._going = threading.Event()
        self._going.set()
        self._taken = threading.Semaphore(0)
        self._abandoned = False
        self._told = 0.0
        self._problem: Problem | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        queued = Qt.ConnectionType.QueuedConnection
        self._stepped.connect(self._on_stepped, queued)
        self._handed.connect(self._on_handed, queued)
        self._ended.connect(self._on_ended, queued)

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopping.is_set()

    @property
    def paused(self) -> bool:
        """Whether it rests."""
        return not self._going.is_set()

    def pause(self) -> None:
        """Rest from the next step on; worker processes rest as soon as they have done what they are at."""
        self._going.clear()

    def go_on(self) -> None:
        """Work again."""
        self._going.set()

    def start(self) -> None:
        """Begin."""
        self._thread.submit(self._run).add_done_callback(self._ended.emit)
        self._thread.shutdown(wait=False)

    def cancel(self) -> None:
        """Stop at the next step; `finished` still comes."""
        self._stopping.set()
        self.go_on()

    def fail(self, problem: Problem) -> None:
        """Stop because what it gave could not be used; `failed` comes with this problem."""
        self._problem = problem
        self.cancel()

    def close(self) -> None:
        """Stop and wait until the thread is gone; no signal comes any more. For a window that closes."""
        self._abandoned = True
        self.cancel()
        self._taken.release()
        self._thread.shutdown(wait=True)

    def tell(self, step: Step) -> bool:
        """Tell a step, also from work that cannot yield at the moment, which rests here while the job is paused.

        False where the one before was told just now.
        """
        self._going.wait()
        if time.monotonic() - self._told < BETWEEN_STEPS:
            return False
        self._told = time.monotonic()
        self._stepped.emit(step)
        return True

    def result(self, returned: Any) -> Any:
        """What `finished` carries: here what the generator returned, None after `cancel`."""
        return returned

    def _run(self) -> Any:
        """In the thread: walk the generator."""
        latest = None
        with closing(self._work()) as work:
            while not self._abandoned:
                self._going.wait()
                try:
                    thing = next(work)
                except StopIteration as end:
                    if latest is not None:
                        self._stepped.emit(latest)
                    return end.value
                if self.cancelled:
                    return None
                if not isinstance(thing, Step):
                    self._handed.emit(thing)
                    self._taken.acquire()
                    continue
                latest = None if self.tell(thing) else thing
        return None

    def _on_stepped(self, step: Step) -> None:
        if not self._abandoned:
            self.progressed.emit(step)

    def _on_handed(self, thing: Any) -> None:
        if not self._abandoned:
            self.yielded.emit(thing)
        self._taken.release()

    def _on_ended(self, future: "Future[Any]") -> None:
        if self._abandoned:
            return
        self._thread.shutdown(wait=True)  # it has said its last word; nothing of ours is to die in it
        error = self._problem or future.exception()
        if error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(self.result(future.result()))
