"""Work in a process of its own, forked from this one with all that is imported, which tells what it has done."""

import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from typing import Any

Tell = Callable[..., None]
"""Called in the child: what it is given can be read by the parent from then on, also when the child is killed."""


@dataclass(frozen=True)
class Ended:
    """What a child told until its end, whether it was killed, how long it lived, and the error it ended with."""

    told: list[list[Any]]
    killed: bool
    seconds: float
    failure: str


def forked(work: Callable[[Tell], object], kill_after: float = inf) -> Ended:
    """Let a child do the work; it is killed after so many seconds, at whatever it is then."""
    reading, writing = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        _work(work, writing)
    os.close(writing)
    content = b""
    deadline = began + kill_after
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            os.kill(child, signal.SIGKILL)
            left = deadline = inf
        if select.select([reading], [], [], None if left == inf else left)[0]:
            piece = os.read(reading, 65_536)
            if not piece:
                break
            content += piece
    os.close(reading)
    _, status = os.waitpid(child, 0)
    _end_group(child)
    lines = content.decode().split("\n")[:-1]  # what stands behind the last end of line was not told wholly
    told = [json.loads(line) for line in lines]
    failures = [line[1] for line in told if line[0] == "failed"]
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    failure = failures[0] if failures else "" if killed or status == 0 else f"ended with status {status}"
    return Ended([line for line in told if line[0] != "failed"], killed, time.monotonic() - began, failure)


def _work(work: Callable[[Tell], object], writing: int) -> None:
    """In the child; it never returns, for what the parent would do at its end is not the child's."""
    os.setsid()

    def tell(*words: object) -> None:
        os.write(writing, json.dumps(words).encode() + b"\n")

    failed = True
    try:
        work(tell)
        failed = False
    finally:
        if failed:
            tell("failed", traceback.format_exc())
        os._exit(failed)


def _end_group(leader: int) -> None:
    """End what the child had started and left behind."""
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)
