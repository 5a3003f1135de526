"""What an error of the file system means for the user."""

import errno
from pathlib import Path

from vwsreview.domain.problems import Problem

_BY_ERRNO = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "not_writable",
    errno.EPERM: "not_writable",
    errno.EROFS: "not_writable",
    errno.EEXIST: "file_exists",
    errno.ENOENT: "no_such_file",
}


def unwritten(error: OSError, path: Path) -> Problem:
    """Why a file could not be written: disk_full, not_writable, file_exists, no_such_file, else io_error.

    The system's own words go along as `reason`.
    """
    return Problem(_BY_ERRNO.get(error.errno or 0, "io_error"), path=str(path), reason=_reason(error))


def unread(error: OSError, path: Path | str) -> Problem:
    """Why a file could not be read: no_such_file, else not_readable with the system's own words as `reason`."""
    if isinstance(error, FileNotFoundError):
        return Problem("no_such_file", path=str(path), reason=_reason(error))
    return Problem("not_readable", path=str(path), reason=_reason(error))


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
