"""The same work for many things, in processes of their own, with the results in order."""

import multiprocessing
import re
import signal
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Generic, TypeVar

from vwsreview.domain.problems import Problem

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_FRAME = re.compile(r'File "(.+?)", line (\d+)')

BETWEEN_TURNS = 0.1
"""Seconds for which a caller waits at most before it may stop."""
AHEAD = 4
"""How many things for each worker are read before they are asked for."""


def in_order(
    things: Iterable[Thing | None], work: Callable[[Thing], Result], processes: int
) -> Generator[tuple[Thing, Result | Problem] | None, None, None]:
    """Each thing with what `work` makes of it, in order; a None passes through, to give the caller a turn.

    Nones come also while the next result is waited for, so that a caller can stop in the midst of a long one.

    `work` is a function of a module and does not depend on what came before, so the number of processes changes
    nothing but the time. A Problem that it raises is the result; any other error of it is ``work_failed`` with
    the `error`'s name and place, and a process that dies is ``worker_died``: both cost that one thing only. Closing the
    generator ends the processes at once, whatever they are at; with one process the work is done in a thread.
    """
    workers = _Workers(work, processes)
    waiting: deque[tuple[Thing, Future[Result]] | None] = deque()
    try:
        for thing in things:
            waiting.append(None if thing is None else (thing, workers.submit(thing)))
            if len(waiting) > AHEAD * processes:
                yield from _turns(waiting[0])
                yield workers.result(waiting.popleft())
        while waiting:
            yield from _turns(waiting[0])
            yield workers.result(waiting.popleft())
    except GeneratorExit:
        workers.end_processes()
        raise
    finally:
        workers.stop()


def _turns(sent: tuple[Thing, Future[Result]] | None) -> Iterator[None]:
    """Nones until the result is there."""
    while sent is not None and not wait([sent[1]], BETWEEN_TURNS).done:
        yield None


class _Workers(Generic[Thing, Result]):
    def __init__(self, work: Callable[[Thing], Result], processes: int) -> None:
        self._work = work
        self._processes = processes
        self._others = set(multiprocessing.active_children())
        self._executor = _executor(processes)

    def submit(self, thing: Thing) -> Future[Result]:
        try:
            return self._executor.submit(self._work, thing)
        except BrokenExecutor:
            self.stop()
            self._executor = _executor(self._processes)
            return self._executor.submit(self._work, thing)

    def result(self, sent: tuple[Thing, Future[Result]] | None) -> tuple[Thing, Result | Problem] | None:
        if sent is None:
            return None
        thing, future = sent
        if isinstance(future.exception(), BrokenExecutor):
            # One process died and took all that was sent with it; alone, the thing shows whether it was the one.
            with _executor(self._processes, at_most=1) as executor:
                future = executor.submit(self._work, thing)
        return thing, _outcome(future)

    def end_processes(self) -> None:
        """Whoever cancels does not wait until a worker has finished a document that takes it minutes."""
        for process in set(multiprocessing.active_children()) - self._others:
            process.terminate()

    def stop(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)


def _outcome(future: Future[Result]) -> Result | Problem:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, Problem):
        return error
    if isinstance(error, BrokenExecutor):
        return Problem("worker_died")
    return Problem("work_failed", error=f"{type(error).__name__}{_place_of(error)}")


def _place_of(error: BaseException) -> str:
    """Where it was raised; without the error's own words, which may be those of a document."""
    # What a process sends back has its frames as text in the cause.
    frames = "".join(traceback.format_tb(error.__traceback__)) if error.__cause__ is None else str(error.__cause__)
    places = _FRAME.findall(frames)
    return f", {Path(places[-1][0]).name}:{places[-1][1]}" if places else ""


def _executor(processes: int, at_most: int = 61) -> Executor:
    """At most 61, for Windows cannot wait for more."""
    if processes == 1:
        return ThreadPoolExecutor(1)
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(min(processes, at_most), mp_context=spawned, initializer=_leave_interrupts_to_the_parent)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
