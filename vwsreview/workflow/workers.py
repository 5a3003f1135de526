"""The same work for many things, in processes of their own, with the results in order."""

import multiprocessing
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from vwsreview.domain.problems import Problem
from vwsreview.workflow.background import begin_in_background

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_END: Any = object()

BETWEEN_TURNS = 0.1
"""Seconds for which a caller waits at most before it may stop."""
SENT = 4
"""How many things for each worker are sent before they are done. So few that workers soon rest when nobody asks."""
AHEAD = 500
"""How many things may wait for one before them that takes long, so that the other workers go on meanwhile."""


def in_order(
    things: Iterable[Thing | None], work: Callable[[Thing], Result], processes: int
) -> Generator[tuple[Thing, Result | Problem] | None, None, None]:
    """Each thing with what `work` makes of it, in order; a None passes through, to give the caller a turn.

    Nones come also while the next result is waited for, so that a caller can stop in the midst of a long one. One
    that does not ask for the next lets the workers rest as soon as they have done what was sent to them.

    `work` is a function of a module and does not depend on what came before, so the number of processes changes
    nothing but the time. A Problem that it raises is the result; any other error of it is ``work_failed`` with
    the `error`'s name and place, and a process that dies is ``worker_died``: both cost that one thing only. Closing the
    generator ends the processes at once, whatever they are at, and so does the end of this process, however it comes;
    with one process the work is done in a thread.
    """
    line = _Line(work, processes)
    reading = iter(things)
    try:
        while True:
            thing = next(reading, _END) if line.has_room() else _END
            if thing is not _END:
                line.send(thing)
            elif line.is_empty():
                return
            else:
                line.wait()
            yield line.take()
    except GeneratorExit:
        line.end_processes()
        raise
    finally:
        line.stop()


class _Line(Generic[Thing, Result]):
    """What was sent to the workers and is not taken yet, first in, first out."""

    def __init__(self, work: Callable[[Thing], Result], processes: int) -> None:
        self._work = partial(_told, work)
        self._processes = processes
        self._others = set(multiprocessing.active_children())
        self._executor = _executor(processes)
        self._waiting: deque[tuple[Thing, Future[Result]] | None] = deque()
        self._unfinished: set[Future[Result]] = set()
        self._apart: Executor | None = None
        self._again: Future[Result] | None = None

    def has_room(self) -> bool:
        self._unfinished = {future for future in self._unfinished if not future.done()}
        return len(self._unfinished) < SENT * self._processes and len(self._waiting) < AHEAD

    def is_empty(self) -> bool:
        return not self._waiting

    def send(self, thing: Thing | None) -> None:
        if thing is None:
            self._waiting.append(None)
            return
        future = self._submitted(thing)
        self._unfinished.add(future)
        self._waiting.append((thing, future))

    def wait(self) -> None:
        """Until anything is done, but not for long."""
        first = self._waiting[0]
        if first is not None and not first[1].done():
            wait(self._unfinished, BETWEEN_TURNS, FIRST_COMPLETED)

    def take(self) -> tuple[Thing, Result | Problem] | None:
        """The first, if it is done."""
        first = self._waiting[0]
        if first is not None and not first[1].done():
            return None
        self._waiting.popleft()
        if first is None:
            return None
        thing, future = first
        if isinstance(future.exception(), BrokenExecutor) and future is not self._again:
            self._do_again(thing)
            return None
        return thing, _outcome(future)

    def end_processes(self) -> None:
        """Whoever cancels does not wait until a worker has finished a document that takes it minutes."""
        for process in set(multiprocessing.active_children()) - self._others:
            process.terminate()

    def stop(self) -> None:
        for executor in (self._executor, self._apart):
            if executor is not None:
                executor.shutdown(wait=True, cancel_futures=True)

    def _submitted(self, thing: Thing) -> Future[Result]:
        try:
            return self._executor.submit(self._work, thing)
        except BrokenExecutor:
            self._executor.shutdown(wait=True)
            self._executor = _executor(self._processes)
            return self._executor.submit(self._work, thing)

    def _do_again(self, thing: Thing) -> None:
        """One process died and took all that was sent with it; alone, the thing shows whether it was the one."""
        if self._apart is not None:
            self._apart.shutdown(wait=True)
        self._apart = _executor(self._processes, at_most=1)
        self._again = self._apart.submit(self._work, thing)
        self._unfinished.add(self._again)
        self._waiting.appendleft((thing, self._again))


def _outcome(future: Future[Result]) -> Result | Problem:
    problem = future.exception()
    if problem is None:
        return future.result()
    if isinstance(problem, Problem):
        return Problem(problem.code, **problem.parameters)  # a new one, without frames that hold a text
    if isinstance(problem, BrokenExecutor):
        return Problem("worker_died")
    return Problem("work_failed", error=type(problem).__name__)


def _told(work: Callable[[Thing], Result], thing: Thing) -> Result:
    """Do it, and tell an error by its name and place: its own words, which may be a document's, stay where it is met.

    Problem: ``work_failed``, and those of the work.
    """
    try:
        return work(thing)
    except Problem:
        raise
    except Exception as error:  # noqa: BLE001 # whatever it is, it costs this one thing only
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).name}:{frame.lineno}"
        raise Problem("work_failed", error=f"{type(error).__name__}, {place}") from None


def _executor(processes: int, at_most: int = 61) -> Executor:
    """At most 61, for Windows cannot wait for more."""
    if processes == 1:
        return ThreadPoolExecutor(1)
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(min(processes, at_most), mp_context=spawned, initializer=begin_in_background)
