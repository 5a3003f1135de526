"""Turns what SQLite and the file system report into Problems; our own mistakes pass through."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vwsreview.domain.problems import Problem

# Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that a user can cause.
_BY_RESULT = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "not_writable",
    sqlite3.SQLITE_CANTOPEN: "not_writable",
    sqlite3.SQLITE_PERM: "not_writable",
    sqlite3.SQLITE_CORRUPT: "damaged_dossier",
    sqlite3.SQLITE_NOTADB: "damaged_dossier",
    sqlite3.SQLITE_IOERR: "io_error",
}
_BY_ERRNO = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "not_writable",
    errno.EPERM: "not_writable",
    errno.EROFS: "not_writable",
    errno.EEXIST: "file_exists",
    errno.ENOENT: "no_such_file",
}


def damaged(path: Path, detail: str, copy: Path | None = None) -> Problem:
    """The problem of a dossier that cannot be read any more; `copy` is the newest good copy where one was sought."""
    return Problem("damaged_dossier", path=str(path), detail=detail, copy=None if copy is None else str(copy))


def problem_of_os(error: OSError, path: Path) -> Problem:
    """What an error of the file system means for the user."""
    code = _BY_ERRNO.get(error.errno or 0, "io_error")
    return Problem(code, path=str(path), detail=error.strerror or str(error))


def problem_of_sqlite(error: sqlite3.Error, path: Path) -> Problem | None:
    """What an error of SQLite means for the user; None where it is a mistake of ours."""
    result = getattr(error, "sqlite_errorcode", None)
    if result is None:  # raised by Python itself: text that is no UTF-8 is damage, all else is misuse
        undecodable = isinstance(error, sqlite3.OperationalError) and "decode" in str(error)
        return damaged(path, str(error)) if undecodable else None
    code = _BY_RESULT.get(result & 0xFF)
    if code == "damaged_dossier":
        return damaged(path, str(error))
    return None if code is None else Problem(code, path=str(path), detail=str(error))


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
        raise problem_of_os(error, path) from error
    except UnicodeDecodeError as error:  # SQLite's message quotes damaged bytes
        raise damaged(path, str(error)) from error
    except UnicodeEncodeError as error:
        raise Problem("not_unicode", path=str(path), detail=str(error)) from error
