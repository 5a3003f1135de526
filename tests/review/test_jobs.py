"""Jobs run in a thread, tell their steps in the main thread, and end when they are told to."""

import threading
from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job


def run(qtbot: QtBot, job: Job) -> Any:
    """Start a job and wait for its end; what `finished` or `failed` carried."""
    ends: list[Any] = []
    job.finished.connect(ends.append)
    job.failed.connect(ends.append)
    job.start()
    qtbot.waitUntil(lambda: bool(ends))
    job.close()
    return ends[0]


def test_a_job_works_in_a_thread_and_tells_in_the_main_thread(qtbot: QtBot) -> None:
    threads: dict[str, int] = {}

    def work() -> Generator[Any, None, str]:
        threads["work"] = threading.get_ident()
        yield Step(1, 1)
        yield "batch"
        return "done"

    job = Job(work)
    job.progressed.connect(lambda step: threads.setdefault("step", threading.get_ident()))
    job.yielded.connect(lambda thing: threads.setdefault("thing", threading.get_ident()))
    assert run(qtbot, job) == "done"
    here = threading.get_ident()
    assert (threads["step"], threads["thing"]) == (here, here)
    assert threads["work"] != here


def test_the_thread_is_gone_when_the_end_is_told(qtbot: QtBot) -> None:
    """Else it might let go of a job last, and a QObject would die in it."""
    threads: list[threading.Thread] = []
    alive: list[bool] = []

    def work() -> Generator[Any, None, None]:
        threads.append(threading.current_thread())
        yield Step(1, 1)

    job = Job(work)
    job.finished.connect(lambda _: alive.append(threads[0].is_alive()))
    run(qtbot, job)
    assert alive == [False]


def test_the_thread_waits_until_what_it_gave_was_taken(qtbot: QtBot) -> None:
    made: list[int] = []
    ahead: list[int] = []

    def work() -> Generator[Any, None, None]:
        for number in range(20):
            made.append(number)
            yield [number]

    job = Job(work)
    job.yielded.connect(lambda thing: ahead.append(len(made) - thing[0]))
    assert run(qtbot, job) is None
    assert ahead == [1] * 20, "never more than one thing waits"


def test_steps_are_thinned_but_the_last_one_is_told(qtbot: QtBot) -> None:
    steps: list[Step] = []

    def work() -> Generator[Any, None, None]:
        for number in range(1, 5001):
            yield Step(number, 5000)

    job = Job(work)
    job.progressed.connect(steps.append)
    run(qtbot, job)
    assert steps[-1].done == 5000
    assert len(steps) < 500


def test_cancel_stops_at_the_next_step_and_still_finishes(qtbot: QtBot) -> None:
    closed = threading.Event()

    def work() -> Generator[Any, None, str]:
        try:
            number = 0
            while True:
                number += 1
                yield Step(number, None)
                if number == 1:
                    yield "ready"
        finally:
            closed.set()

    job = Job(work)
    job.yielded.connect(lambda thing: job.cancel())
    assert run(qtbot, job) is None
    assert job.cancelled and closed.is_set()


def test_a_problem_is_told_as_failed(qtbot: QtBot) -> None:
    def work() -> Generator[Any, None, None]:
        yield Step(1, 2)
        raise Problem("disk_full", path="x")

    problem = run(qtbot, Job(work))
    assert isinstance(problem, Problem) and problem.code == "disk_full"


def test_a_mistake_of_ours_is_told_as_failed(qtbot: QtBot) -> None:
    def work() -> Generator[Any, None, None]:
        yield Step(1, 2)
        raise ZeroDivisionError

    assert isinstance(run(qtbot, Job(work)), ZeroDivisionError)


def test_who_cannot_use_what_came_lets_the_job_fail(qtbot: QtBot) -> None:
    def work() -> Generator[Any, None, str]:
        yield "batch"
        yield "never taken"
        return "done"

    taken: list[str] = []
    job = Job(work)
    job.yielded.connect(taken.append)
    job.yielded.connect(lambda thing: job.fail(Problem("disk_full")))
    problem = run(qtbot, job)
    assert isinstance(problem, Problem) and taken == ["batch"]


def test_close_waits_for_the_thread_even_when_nobody_takes_what_it_gave(qtbot: QtBot) -> None:
    given = threading.Event()
    ended = threading.Event()

    def work() -> Generator[Any, None, None]:
        try:
            given.set()
            yield "batch"
            yield "another"
        finally:
            ended.set()

    told: list[Any] = []
    job = Job(work)
    for signal in (job.yielded, job.finished, job.failed):
        signal.connect(told.append)
    job.start()
    assert given.wait(10)
    job.close()
    assert ended.is_set(), "no thread outlives the window"
    qtbot.wait(1)
    assert told == [], "and nothing is told any more"


def test_a_job_rests_until_it_may_go_on(qtbot: QtBot) -> None:
    told: list[str] = []

    def work() -> Generator[Any, None, None]:
        yield "first"
        yield "second"

    def go_on() -> None:
        told.append("gone on")
        job.go_on()

    def rest(thing: str) -> None:
        told.append(thing)
        if thing == "first":
            job.pause()
            assert job.paused
            QTimer.singleShot(50, go_on)

    job = Job(work)
    job.yielded.connect(rest)
    run(qtbot, job)
    assert told == ["first", "gone on", "second"]
    assert not job.paused


def test_a_job_that_rests_can_be_stopped(qtbot: QtBot) -> None:
    def work() -> Generator[Any, None, str]:
        while True:
            yield Step(1, None)

    job = Job(work)
    job.pause()
    QTimer.singleShot(0, job.cancel)
    assert run(qtbot, job) is None
