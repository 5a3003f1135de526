"""Copies of a dossier in a folder beside it: one a day and one before a migration, the last five.

They are made by SQLite's backup on connections of their own, so a job may make them while the window writes.
"""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

from vwsreview.domain.problems import Problem
from vwsreview.store.connecting import connect_to_read, connect_unchanging, create_empty
from vwsreview.store.connection import Connection
from vwsreview.store.errors import damaged, reported
from vwsreview.store.identity import refuse_foreign, version_of

KEPT = 5
_FOLDER_SUFFIX = ".copies"
Reason = Literal["daily", "before-migration"]


def copies_folder(path: Path) -> Path:
    """The folder that holds the copies of a dossier."""
    return path.with_name(path.name + _FOLDER_SUFFIX)


def is_copy(path: Path) -> bool:
    """Whether the file lies among the copies of a dossier."""
    return path.parent.name.endswith(_FOLDER_SUFFIX)


def copies(path: Path) -> list[Path]:
    """The copies that are there, newest first; their names begin with the local time they were made."""
    with reported(path):
        return sorted(copies_folder(path).glob("*.dossier"), reverse=True)


def daily_copy_due(path: Path) -> bool:
    """Whether no copy was made today."""
    today = f"{datetime.now():%Y%m%d}"
    return not any(copy.name.startswith(today) for copy in copies(path))


def make_copy(path: Path, reason: Reason) -> Path:
    """Copy the dossier, see that the copy is sound, and let go of all but the last five.

    Problem: disk_full, not_writable, damaged_dossier (then the older copies stay), io_error.
    """
    folder = copies_folder(path)
    with reported(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"{datetime.now():%Y%m%d-%H%M%S-%f}-{reason}.dossier"
    unfinished = target.with_suffix(".part")
    create_empty(unfinished)
    try:
        with closing(connect_to_read(path)) as connection:
            _back_up(connection, unfinished)
        if not is_good(unfinished):
            raise damaged(path, "the copy is not sound")
        with reported(target):
            unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    for old in copies(path)[KEPT:]:
        with suppress(FileNotFoundError), reported(old):
            old.unlink()
    return target


def write_copy(path: Path, target: Path) -> None:
    """Copy the dossier to a file that is not there yet. Problem: file_exists, disk_full, not_writable, io_error."""
    with closing(connect_to_read(path)) as connection:
        write_copy_of(connection, target)


def write_copy_of(connection: Connection, target: Path) -> None:
    """Copy an open dossier, also one whose file is gone, to a file that is not there yet. Problems: `write_copy`."""
    create_empty(target)
    try:
        _back_up(connection, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def newest_good_copy(path: Path) -> Path | None:
    """The newest copy that SQLite finds sound; None where there is none."""
    return next((copy for copy in copies(path) if is_good(copy)), None)


def is_good(copy: Path) -> bool:
    """Whether the file is a dossier of a known version that passes SQLite's quick check."""
    try:
        refuse_foreign(copy)
        with closing(connect_unchanging(copy)) as connection:
            version_of(connection)
            return connection.rows("PRAGMA quick_check(1)") == [("ok",)]
    except Problem:
        return False


def _back_up(connection: Connection, target: Path) -> None:
    with reported(target), closing(sqlite3.connect(target)) as writing:
        connection.raw.backup(writing)
        # The copy is one file, without a write-ahead log beside it.
        writing.execute("PRAGMA journal_mode=DELETE")
