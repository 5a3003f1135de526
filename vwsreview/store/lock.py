"""The writer's lock: one window or command writes a dossier at a time."""

from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from vwsreview.domain.disk import unwritten
from vwsreview.domain.problems import Problem


def take_lock(path: Path) -> BaseFileLock:
    """Lock a file beside the dossier without waiting; the system frees it when the process ends.

    Problem: locked where another has it, not_writable where the file cannot be made.
    """
    lock = FileLock(path.with_name(path.name + ".lock"), timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise Problem("locked", path=str(path)) from error
    except OSError as error:
        raise unwritten(error, path) from error
    return lock
