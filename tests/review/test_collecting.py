"""Garbage with widgets in it dies in the main thread, whatever other threads allocate."""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vwsreview.review.jobs.collecting import MainThreadCollector

LETTING_GO = """
import gc
from PySide6.QtCore import QCoreApplication, QObject, Signal
from vwsreview.review.jobs.collecting import MainThreadCollector

class Sender(QObject):
    sent = Signal()

class Receiver(QObject):
    def on_sent(self):
        pass

class Cycle:
    def __init__(self):
        self.me = self
        self.senders = [Sender() for _ in range(200)]  # Qt has 131 locks for all objects
        for sender in self.senders:
            sender.sent.connect(kept.on_sent)

app, kept = QCoreApplication([]), Receiver()
collector = MainThreadCollector(app)
for _ in range(5):
    gc.set_threshold(1_000_000)
    sender, receiver = Sender(), Receiver()
    sender.sent.connect(receiver.on_sent)
    Cycle()
    gc.set_threshold(1)
    del receiver  # its destructor asks whether a method of the sender is overridden, and Python allocates to answer
    collector.collect()
"""


class Witness:
    """Part of a cycle; says in which thread it was collected."""

    died_in: list[threading.Thread]

    def __init__(self, died_in: list[threading.Thread]) -> None:
        self.died_in = died_in
        self.me = self
        self.held = QObject()

    def __del__(self) -> None:
        self.died_in.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[MainThreadCollector]:
    was_on = gc.isenabled()
    gc.enable()
    collector = MainThreadCollector()
    assert not gc.isenabled()
    yield collector
    collector.stop()
    assert gc.isenabled()
    if not was_on:
        gc.disable()


def test_tests_with_widgets_collect_as_the_program_does(qapp: QObject) -> None:
    assert not gc.isenabled()


def test_a_thread_that_allocates_collects_nothing(qtbot: QtBot, collector: MainThreadCollector) -> None:
    died_in: list[threading.Thread] = []
    gc.collect()
    Witness(died_in)
    with ThreadPoolExecutor(1) as threads:
        threads.submit(lambda: [[number] for number in range(200_000)]).result()
    assert died_in == []
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    collector.collect()
    assert kept
    assert died_in == [threading.main_thread()]


def test_it_collects_by_itself(qtbot: QtBot, collector: MainThreadCollector) -> None:
    died_in: list[threading.Thread] = []
    gc.collect()
    Witness(died_in)
    kept = []

    def collected() -> bool:
        """Looked at anew, with more kept each time: what else dies meanwhile counts against it."""
        kept.append([[number] for number in range(gc.get_threshold()[0])])
        return bool(died_in)

    qtbot.waitUntil(collected, timeout=10_000)
    assert died_in == [threading.main_thread()]


def test_letting_go_of_an_object_of_qt_waits_for_no_lock() -> None:
    """In a process of its own, for what waits there waits for ever."""
    subprocess.run([sys.executable, "-c", LETTING_GO], check=True, timeout=60)


def test_what_took_long_to_look_at_is_not_looked_at_again(
    collector: MainThreadCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vwsreview.review.jobs.collecting.LONG", 0.0)
    gc.unfreeze()
    kept = [[number] for number in range(1_000)]
    assert gc.get_freeze_count() == 0
    collector.collect()
    assert gc.get_freeze_count() > len(kept)
    collector.stop()
    assert gc.get_freeze_count() == 0
