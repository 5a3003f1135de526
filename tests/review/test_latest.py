"""Of work in threads only what was asked for last is told."""

import threading
from collections.abc import Generator
from typing import Any

from pytestqt.qtbot import QtBot

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Work
from vwsreview.review.jobs.latest import Latest


class Told:
    """Keeps what comes."""

    def __init__(self, latest: Latest) -> None:
        self.things: list[Any] = []
        for signal in (latest.yielded, latest.ready, latest.failed):
            signal.connect(self.things.append)


def answered(word: str) -> Work:
    yield f"half of {word}"
    return word


def test_what_it_yields_and_what_it_returns_is_told(qtbot: QtBot) -> None:
    latest = Latest()
    told = Told(latest)
    with qtbot.waitSignal(latest.ready):
        latest.ask(lambda: answered("one"))
        assert latest.busy
    assert told.things == ["half of one", "one"]
    assert not latest.busy


def test_an_earlier_question_is_never_answered(qtbot: QtBot) -> None:
    latest = Latest()
    told, free = Told(latest), threading.Event()

    def slow() -> Generator[Any, None, str]:
        yield "half of the first"
        free.wait()
        return "the first"

    with qtbot.waitSignal(latest.yielded):
        latest.ask(slow)
    latest.ask(lambda: answered("the second"))
    free.set()
    qtbot.waitUntil(lambda: not latest.busy)
    latest.close()
    assert told.things == ["half of the first", "half of the second", "the second"]


def test_who_stops_is_told_nothing_and_close_waits_for_the_thread(qtbot: QtBot) -> None:
    latest = Latest()
    told, begun, ended = Told(latest), threading.Event(), threading.Event()

    def endless() -> Work:
        try:
            while True:
                begun.set()
                yield Step(0, None)
        finally:
            ended.set()

    latest.ask(endless)
    begun.wait()
    latest.close()
    assert ended.is_set()
    qtbot.wait(1)
    assert told.things == []


def test_a_problem_is_told_and_a_mistake_of_ours_is_raised(qtbot: QtBot) -> None:
    latest = Latest()
    told = Told(latest)

    def failing(error: Exception) -> Work:
        yield Step(0, None)
        raise error

    with qtbot.waitSignal(latest.failed):
        latest.ask(lambda: failing(Problem("busy")))
    with qtbot.captureExceptions() as raised:
        latest.ask(lambda: failing(ValueError("ours")))
        qtbot.waitUntil(lambda: not latest.busy)
    assert [kind for kind, *_ in raised] == [ValueError]
    assert [thing.code for thing in told.things] == ["busy"]
