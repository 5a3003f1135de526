"""Work on a Dask cluster. Who does what, and again after a worker died, is Dask's; here are its words for it."""

import logging
import sys
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from vwsreview import __version__
from vwsreview.domain.problems import Problem
from vwsreview.formats.format import Library
from vwsreview.workflow.cluster.extraction import Run

DASK = Library("distributed", "dask[distributed]", "cluster")

CONNECTING = 15.0
"""Seconds in which a scheduler must answer."""
WITHOUT_WORKERS = 60.0
"""Seconds for which a cluster may be without any worker, as while all are started again."""
RETRIES = 3
"""How often Dask does work again that failed. That a worker died is counted apart, by ``allowed-failures``."""
BATCH = 100
"""Partitions that go to the scheduler in one message."""
BETWEEN_LOOKS = 0.05

Thing = TypeVar("Thing")
Result = TypeVar("Result")


@contextmanager
def connected(address: str) -> Iterator[Run]:
    """A runner that gives the work to the cluster of the scheduler at this address, such as ``tcp://host:8786``.

    Problems: ``missing_library``, ``no_scheduler``, ``no_workers``, ``other_version`` where a worker has another
    program than we have, for then it would give other bytes.
    """
    DASK.need()
    from distributed import Client
    from distributed.comm import get_address_host_port

    # What happens is said in our words; Dask would tell it on standard error as well.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        get_address_host_port(address)
        client = Client(address, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise Problem("no_scheduler", address=address, reason=str(error)) from error
    with client:
        _refuse_other_versions(client, address)
        yield partial(_run, client, address)


def environment() -> str:
    """What decides which bytes come out, but for the sources: our version, and those of Python and Unicode."""
    return f"vwsreview {__version__}, Python {sys.version_info.major}.{sys.version_info.minor}"


def _refuse_other_versions(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=CONNECTING)
    except TimeoutError as error:
        raise Problem("no_workers", address=address) from error
    try:
        found = client.run(environment)
    except ImportError as error:
        raise Problem("other_version", worker=address, theirs=str(error), ours=environment()) from error
    for worker, theirs in found.items():
        if theirs != environment():
            raise Problem("other_version", worker=worker, theirs=theirs, ours=environment())


def _run(
    client: Any, address: str, work: Callable[[Thing], Result], things: Sequence[Thing]
) -> Generator[tuple[Thing, Result | Problem] | None, None, None]:
    """As `Run` says. Problems: ``lost_scheduler``, ``no_workers``."""
    from distributed import as_completed

    if not things:
        return
    checked = partial(_checked, environment(), work)
    futures = client.map(checked, things, pure=False, retries=RETRIES, batch_size=BATCH)
    thing_of = dict(zip((future.key for future in futures), things, strict=True))
    completed = as_completed(futures, loop=client.loop)
    seen = time.monotonic()
    try:
        while not completed.is_empty():
            if completed.has_ready():
                future = next(completed)
                yield thing_of[future.key], _result(future, address)
                continue
            yield None
            if client.scheduler_info()["workers"]:
                seen = time.monotonic()
            elif time.monotonic() - seen > WITHOUT_WORKERS:
                raise Problem("no_workers", address=address)
            time.sleep(BETWEEN_LOOKS)
    finally:
        client.cancel(futures)


def _result(future: Any, address: str) -> Any:
    from distributed import KilledWorker

    if future.cancelled():
        raise Problem("lost_scheduler", address=address)
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, KilledWorker):
        return Problem("worker_died")
    if isinstance(error, Problem):
        return error
    raise error


def _checked(ours: str, work: Callable[[Thing], Result], thing: Thing) -> Result:
    """The work, on a worker that has our version: one may have come after all were asked."""
    if environment() != ours:
        raise Problem("other_version", worker="", theirs=environment(), ours=ours)
    return work(thing)
