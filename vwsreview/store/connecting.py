"""Opens SQLite connections the way a dossier needs them."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from vwsreview.domain.problems import Problem
from vwsreview.store.connection import Connection
from vwsreview.store.errors import damaged, reported
from vwsreview.store.network import on_network_share

BUSY_SECONDS = 2.0
"""How long a statement waits for another program; longer would look like a frozen window."""
_CACHE_KIBIBYTES = 65_536


def create_empty(path: Path) -> None:
    """Make the file, readable and writable for this user only. Problem: file_exists, not_writable, disk_full."""
    with reported(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def connect_to_write(path: Path) -> Connection:
    """A connection on which a commit has reached the disk when it returns."""
    return _connect(path, "mode=rw", f"cache_size=-{_CACHE_KIBIBYTES}", "foreign_keys=ON", "synchronous=FULL")


def use_write_ahead_log(connection: Connection) -> None:
    """Let others read while we write, where the disk allows it; elsewhere SQLite's default journal stays.

    Comes after the tables are made: the header that names the file a dossier then never lies in the log alone.
    """
    mode = "DELETE" if on_network_share(connection.path) else "WAL"
    connection.row(f"PRAGMA journal_mode={mode}")


def connect_to_read(path: Path) -> Connection:
    """A connection that never changes the file, also where neither file nor folder may be written.

    The write-ahead log needs a file of its own beside the dossier even to read; where that cannot be made and
    no log is left behind, the file is read as one that nobody changes.
    """
    try:
        return _connect(path, "mode=rw", "query_only=ON", "foreign_keys=ON")
    except Problem as problem:
        log = path.with_name(path.name + "-wal")
        if problem.code != "not_writable" or (log.exists() and log.stat().st_size > 0):
            raise
        return connect_unchanging(path)


def connect_unchanging(path: Path) -> Connection:
    """A connection to a file that nobody writes, such as a kept copy; leaves no traces beside it."""
    return _connect(path, "mode=ro&immutable=1", "query_only=ON", "foreign_keys=ON")


def in_wal_mode(connection: Connection) -> bool:
    """Whether the file keeps a write-ahead log, so that others can read while we write."""
    return connection.row("PRAGMA journal_mode") == ("wal",)


def _connect(path: Path, options: str, *pragmas: str) -> Connection:
    with reported(path):
        raw = sqlite3.connect(_address(path, options), timeout=BUSY_SECONDS, isolation_level=None, uri=True)
    connection = Connection(raw, path)
    try:
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", *pragmas):
            connection.run(f"PRAGMA {pragma}")
        connection.row("SELECT count(*) FROM sqlite_master")  # the first read is where a bad file shows
    except sqlite3.OperationalError as error:
        connection.close()
        raise damaged(path, str(error)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _address(path: Path, options: str) -> str:
    """A `file:` URI with an empty authority, which keeps the leading slashes of a Windows share."""
    written = path.absolute().as_posix()
    return "file://" + quote(os.fsencode(written if written.startswith("/") else "/" + written)) + "?" + options
