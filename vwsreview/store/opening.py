"""From a path to a connection that may be used: who may write, is it a dossier, is it whole, is it of this version."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from filelock import BaseFileLock

from vwsreview.domain.problems import Problem
from vwsreview.store.connecting import connect_to_read, connect_to_write, create_empty, use_write_ahead_log
from vwsreview.store.connection import Connection
from vwsreview.store.copies import Unwanted, interrupted, make_copy, newest_good_copy
from vwsreview.store.errors import damaged, reported
from vwsreview.store.identity import VERSION, refuse_foreign, refuse_incomplete, version_of
from vwsreview.store.lock import take_lock

Access = Literal["write", "read", "any"]
ReadOnlyReason = Literal["locked", "not_writable", "asked"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection to a whole dossier, with the writer's lock or the reason why there is none."""

    connection: Connection
    lock: BaseFileLock | None
    read_only_reason: ReadOnlyReason | None


def create_dossier(path: Path) -> Opened:
    """Make a new file with empty tables; nothing is left behind where that fails."""
    create_empty(path)
    try:
        lock = take_lock(path)
        try:
            return Opened(_connected_to_write(path, new=True), lock, None)
        except BaseException:
            lock.release()
            raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def open_dossier(path: Path, access: Access, wanted: Callable[[], bool] = lambda: True) -> Opened:
    """Open for writing where the access wants it and nobody else does it, else for reading.

    Unwanted where `wanted` says no while a dossier of an older version is brought up to date: then it stays as it was.
    """
    try:
        refuse_foreign(path)
        lock, reason = _lock_or_reason(path, access)
        if lock is None:
            return Opened(_connected_to_read(path), None, reason)
        try:
            return Opened(_connected_to_write(path, wanted=wanted), lock, None)
        except BaseException:
            lock.release()
            raise
    except Problem as problem:
        raise with_copy(problem, path) from problem


def _lock_or_reason(path: Path, access: Access) -> tuple[BaseFileLock | None, ReadOnlyReason | None]:
    if access == "read":
        return None, "asked"
    try:
        with reported(path), path.open("r+b"):
            return take_lock(path), None
    except Problem as problem:
        if access == "any" and problem.code == "locked":
            return None, "locked"
        if access == "any" and problem.code == "not_writable":
            return None, "not_writable"
        raise


def _connected_to_write(path: Path, new: bool = False, wanted: Callable[[], bool] = lambda: True) -> Connection:
    connection = connect_to_write(path)
    try:
        if new or version_of(connection) < VERSION:
            _migrate(connection, not new, wanted)
        refuse_incomplete(connection)
        use_write_ahead_log(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connected_to_read(path: Path) -> Connection:
    connection = connect_to_read(path)
    try:
        version = version_of(connection)
        if version < VERSION:
            raise Problem("older_dossier", path=str(path), version=version, known=VERSION)
        refuse_incomplete(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: Connection, keep_copy: bool, wanted: Callable[[], bool]) -> None:
    # Imported here because sqlite_utils takes longer to load than the window may wait for its first paint.
    from vwsreview.store.schema import migrate

    if keep_copy:
        _keep_copy(connection.path, wanted)
    with interrupted(connection, wanted):
        migrate(connection)


def _keep_copy(path: Path, wanted: Callable[[], bool]) -> None:
    try:
        if make_copy(path, "before-migration", wanted) is None:
            raise Unwanted
    except Problem as problem:
        if problem.code != "copies_not_writable":
            raise
        folder, reason = problem.parameters["path"], problem.parameters["reason"]
        raise Problem("no_copy_first", path=str(path), folder=folder, reason=reason) from problem


def with_copy(problem: Problem, path: Path) -> Problem:
    """Where the file cannot be read, the problem tells the newest good copy as well.

    A file without SQLite's header is a dossier that lost it when there are copies of it, else something foreign.
    """
    if problem.code not in ("damaged_dossier", "not_a_dossier"):
        return problem
    copy = newest_good_copy(path)
    if problem.code == "not_a_dossier" and copy is None:
        return problem
    return damaged(path, str(problem.parameters.get("reason", problem.code)), copy)
