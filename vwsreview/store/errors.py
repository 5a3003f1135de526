"""Turns what SQLite and the file system report into Problems; our own mistakes pass through."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vwsreview.domain.disk import unwritten
from vwsreview.domain.problems import Problem

# Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that a user can cause.
_BY_RESULT = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_READONLY: "not_writable",
    sqlite3.SQLITE_CANTOPEN: "not_writable",
    sqlite3.SQLITE_PERM: "not_writable",
    sqlite3.SQLITE_IOERR: "io_error",
}
# Beside a log SQLite keeps a file in which its users share memory; that it cannot grow means a full disk.
_NO_ROOM = sqlite3.SQLITE_IOERR_SHMSIZE
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def damaged(path: Path, reason: str, copy: Path | None = None) -> Problem:
    """The problem of a dossier that cannot be read any more; `copy` is the newest good copy where one was sought."""
    return Problem("damaged_dossier", path=str(path), reason=reason, copy=None if copy is None else str(copy))


def problem_of_sqlite(error: sqlite3.Error, path: Path) -> Problem | None:
    """What an error of SQLite means for the user; None where it is a mistake of ours."""
    result = getattr(error, "sqlite_errorcode", None)
    if result is None:  # raised by Python itself: text that is no UTF-8 is damage, all else is misuse
        undecodable = isinstance(error, sqlite3.OperationalError) and "decode" in str(error)
        return damaged(path, str(error)) if undecodable else None
    if result & 0xFF in _DAMAGE:
        return damaged(path, str(error))
    code = "disk_full" if result == _NO_ROOM else _BY_RESULT.get(result & 0xFF)
    return None if code is None else Problem(code, path=str(path), reason=str(error))


@contextmanager
def reported(path: Path) -> Iterator[None]:
    """Inside, errors that a user can cause are raised as Problems about `path`."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of_sqlite(error, path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise unwritten(error, path) from error
    except UnicodeDecodeError as error:  # SQLite's message quotes damaged bytes
        raise damaged(path, str(error)) from error
    except UnicodeEncodeError as error:
        raise Problem("not_unicode", path=str(path), reason=str(error)) from error
