"""What every test gets: no network, and the path of material outside the project."""

import gc
import logging
import os
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from tests.guarding.network_guard import allow_loopback, watch, watch_children

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says more about what else the machine is doing than about the program.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

SHARED = Path(__file__).resolve().parents[2] / "shared"
PATIENCE = 30
"""Seconds after which what a test waits for is taken not to come."""

watch()
watch_children()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real releases and gold sets; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder shared/ with real releases is not here")
    return SHARED


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test marked `loopback` may use that interface from its first fixture to its last; all others no network."""
    allow_loopback(item.get_closest_marker("loopback") is not None)
    try:
        return (yield)
    finally:
        allow_loopback(False)


@pytest.fixture(autouse=True)
def silent_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Silence is part of green: a warning in the log fails the test."""
    yield
    warned = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not warned, warned


class PatientBot(QtBot):
    """Waits as long as it takes on a busy machine; what never comes still fails."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 1000 * PATIENCE) -> None:
        """Wait until the callback says so, or stops failing; `timeout` in milliseconds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, **options: Any) -> Any:
        """Wait for a signal; `options` are those of pytest-qt."""
        return super().waitSignal(signal, **{"timeout": 1000 * PATIENCE, **options})


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, but for its patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def collect_as_the_program_does(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where there may be widgets, Python collects no garbage by itself: not in threads, not inside a destructor of Qt.

    Widgets outlive their test, so that holds until a test without any begins.
    """
    if "qapp" not in request.fixturenames:
        if not gc.isenabled():
            gc.collect()
            gc.enable()
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    from vwsreview.review.jobs.collecting import MainThreadCollector

    collector = MainThreadCollector()
    yield
    left = [thread for thread in threading.enumerate() if thread.name.startswith("job")]
    for thread in left:
        thread.join(PATIENCE)
    collector.stop()
    gc.disable()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # wholly: windows that live on take the memory and slow down every change of colours or words
    if gc.get_freeze_count() == 0:
        gc.freeze()  # modules stay, and need not be looked at after every test
    assert not any(thread.is_alive() for thread in left), "a job was not closed with its window or its dossier"
