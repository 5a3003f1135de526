"""Work on a Dask cluster. Who does what, and again after a worker died, is Dask's; here are its words for it."""

import asyncio
import logging
import pkgutil
import platform
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

SCHEMES = ("tcp", "tls")
CONNECTING = 15.0
"""Seconds in which a scheduler must answer."""
WITHOUT_WORKERS = 60.0
"""Seconds for which a cluster may be without any worker, as while all are started again."""
RETRIES = 3
"""How often Dask does work again that failed. That a worker died is counted apart, by ``allowed-failures``."""
BATCH = 100
"""Partitions that go to the scheduler in one message."""
BETWEEN_LOOKS = 0.1

Thing = TypeVar("Thing")
Result = TypeVar("Result")


@contextmanager
def connected(address: str) -> Iterator[Run]:
    """A runner that gives the work to the cluster of the scheduler at this address, such as ``tcp://host:8786``.

    Problems: ``missing_library``, ``no_scheduler``, ``lost_scheduler``, ``no_workers``, and ``other_version`` where a
    worker has another program than we have, for then it would give other bytes.
    """
    DASK.need()
    from distributed import Client

    # What happens is said in our words; Dask would tell it on standard error as well.
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        asyncio.run(_greet(address))
        client = Client(address, timeout=CONNECTING, set_as_default=False)
    # A MemoryError is what Dask makes of the greeting of a server of another kind.
    except (OSError, ValueError, TypeError, MemoryError) as error:
        raise Problem("no_scheduler", address=address, reason=str(error) or "no answer") from error
    with client:
        _refuse_other_versions(client, address)
        yield partial(_run, client, address)


async def _greet(address: str) -> None:
    """Connect and go: Dask's client would wait for ever for a server that takes connections and says nothing."""
    from distributed.comm import connect, parse_address
    from distributed.security import Security

    scheme, _ = parse_address(address)
    if scheme not in SCHEMES:
        raise ValueError(f"{scheme}:// is none of {', '.join(SCHEMES)}")
    options = Security().get_connection_args("client")
    connection = await asyncio.wait_for(connect(address, timeout=CONNECTING, **options), CONNECTING)
    await connection.close()


def environment() -> tuple[str, str]:
    """What decides which bytes come out, but for the sources: our version, and that of Python with its Unicode."""
    return __version__, ".".join(platform.python_version_tuple()[:2])


def _refuse_other_versions(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=CONNECTING)
        # Functions of the standard library: a worker that has not got our program has got these.
        programs = client.run(pkgutil.resolve_name, "vwsreview:__version__")
        pythons = client.run(platform.python_version_tuple)
    except TimeoutError as error:
        raise Problem("no_workers", address=address) from error
    except OSError as error:
        raise Problem("lost_scheduler", address=address) from error
    except (ImportError, AttributeError) as error:
        raise Problem("other_version", worker=address, theirs=str(error), ours=_shown(environment())) from error
    for worker, program in programs.items():
        theirs = program, ".".join(pythons[worker][:2])
        if theirs != environment():
            raise Problem("other_version", worker=worker, theirs=_shown(theirs), ours=_shown(environment()))


def _shown(versions: tuple[str, str]) -> str:
    return "vwsreview {}, Python {}".format(*versions)


def _run(
    client: Any, address: str, work: Callable[[Thing], Result], things: Sequence[Thing], alone: bool = False
) -> Generator[tuple[Thing, Result | Problem] | None, None, None]:
    """As `Run` says. Problems: ``lost_scheduler``, ``no_workers``."""
    # Dask blames all tasks that a worker had when it died.
    for together in [[thing] for thing in things] if alone else [things]:
        yield from _together(client, address, work, together)


def _together(
    client: Any, address: str, work: Callable[[Thing], Result], things: Sequence[Thing]
) -> Generator[tuple[Thing, Result | Problem] | None, None, None]:
    from distributed import as_completed
    from distributed.client import CancelledError
    from distributed.comm import CommClosedError

    checked = partial(_checked, environment(), work)
    futures = client.map(checked, things, pure=False, retries=RETRIES, batch_size=BATCH)
    thing_of = dict(zip((future.key for future in futures), things, strict=True))
    completed = as_completed(futures, loop=client.loop)
    seen = time.monotonic()
    try:
        while not completed.is_empty():
            if completed.has_ready():
                future = next(completed)
                yield thing_of[future.key], _result(future)
                continue
            yield None
            if client.scheduler_info(n_workers=1)["workers"]:
                seen = time.monotonic()
            elif time.monotonic() - seen > WITHOUT_WORKERS:
                raise Problem("no_workers", address=address)
            time.sleep(BETWEEN_LOOKS)
    except (CommClosedError, CancelledError) as error:
        raise Problem("lost_scheduler", address=address) from error
    finally:
        client.cancel(futures)


def _result(future: Any) -> Any:
    from distributed import KilledWorker

    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, KilledWorker):
        return Problem("worker_died")
    if isinstance(error, Problem):
        return error
    raise error


def _checked(ours: tuple[str, str], work: Callable[[Thing], Result], thing: Thing) -> Result:
    """The work, on a worker that has our version: one may have come after all were asked."""
    if environment() != ours:
        raise Problem("other_version", worker=platform.node(), theirs=_shown(environment()), ours=_shown(ours))
    return work(thing)
