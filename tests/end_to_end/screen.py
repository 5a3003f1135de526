"""A screen of its own, keys from outside, and waiting for what they bring about."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest

Found = TypeVar("Found")

PATIENCE = 30.0
"""Seconds after which what was waited for is taken not to come."""


def until(found: Callable[[], Found | None], told: str) -> Found:
    """Ask again and again until there is an answer; fail with what was waited for when patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = found()
        if answer:
            return answer
        time.sleep(0.02)
    pytest.fail(f"waited in vain for {told}")


@contextmanager
def screen(size: str = "1280x800") -> Iterator[dict[str, str]]:
    """A virtual screen on a free number; gives the environment for programs that are to be shown on it."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed, so no real window can be driven")
    reading, writing = os.pipe()
    # Without -noreset it begins anew whenever its last client leaves, and refuses who comes at that moment.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        yield {**kept, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


class Keyboard:
    """Presses keys in the windows of one program."""

    def __init__(self, environment: dict[str, str], process: int) -> None:
        self._environment = environment
        self._process = process

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by their names: ``ctrl+z``, ``Return``."""
        self._run("key", "--delay", "30", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self._run("type", "--delay", "20", words)

    def focus(self, title: str) -> str:
        """Wait for a window whose title holds these words, and give it the keyboard (there is no window manager)."""
        window = until(lambda: self.window(title), f"a window titled {title}")
        self._run("windowfocus", "--sync", window)
        return window

    def window(self, title: str) -> str | None:
        """The number of a window that is shown and whose title holds these words."""
        shown = self._run("search", "--onlyvisible", "--pid", str(self._process), failing=True).split()
        return next((window for window in shown if title in self._run("getwindowname", window, failing=True)), None)

    def _run(self, *words: str, failing: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=not failing, timeout=60
        )
        return done.stdout
