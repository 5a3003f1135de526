"""Copies of a dossier in a folder beside it: one a day and one before a migration, the last five.

They are made by SQLite's backup on connections of their own, so a job may make them while the window writes.
"""

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from vwsreview.domain.problems import Problem
from vwsreview.store.connecting import connect_to_read, connect_unchanging, create_empty
from vwsreview.store.connection import Connection
from vwsreview.store.errors import damaged, reported
from vwsreview.store.identity import refuse_foreign, version_of

KEPT = 5
PAGES_AT_ONCE = 2_000
"""So many are copied before somebody may say that the copy is not wanted any more: some hundredths of a second."""
STEPS_AT_ONCE = 100_000
"""The same of steps of SQLite, while a copy is looked through or tables are made."""
_FOLDER_SUFFIX = ".copies"
Reason = Literal["daily", "before-migration"]
Going = Callable[[int, int], bool]
"""Told how many pages of how many are copied; says whether the copy is still wanted."""
_STAMP, _STAMPED = "%Y%m%d-%H%M%S-%f", len("20210111-100000-000000")
_CONTENTS = """SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM records), (SELECT count(*) FROM history),
    (SELECT count(*) FROM settings)"""


class Contents(NamedTuple):
    """How much is in a dossier; removed documents and steps that were taken back count too."""

    documents: int
    records: int
    steps: int
    settings: int


def copies_folder(path: Path) -> Path:
    """The folder that holds the copies of a dossier."""
    return path.with_name(path.name + _FOLDER_SUFFIX)


def is_copy(path: Path) -> bool:
    """Whether the file lies among the copies of a dossier."""
    return path.parent.name.endswith(_FOLDER_SUFFIX)


def copies(path: Path) -> list[Path]:
    """The copies that are there, newest first; their names begin with the local time at which they were made.

    Where the clock was set back they begin with later times than that, for each name comes after those before it.
    """
    with reported(path):
        return sorted(copies_folder(path).glob("*.dossier"), reverse=True)


def daily_copy_due(path: Path) -> bool:
    """Whether no copy was made today, as the times of the files tell. Problem: io_error."""
    today = datetime.now().date()
    with reported(path):
        made = [datetime.fromtimestamp(copy.stat().st_mtime).date() for copy in copies(path)]
    return today not in made


def make_copy(path: Path, reason: Reason, wanted: Callable[[], bool] = lambda: True) -> Path | None:
    """Copy the dossier, see that the copy is sound, and let go of all but the last five.

    `wanted` is asked many times a second; None where it says no: then nothing is left of the copy.
    Problem: disk_full, copies_not_writable, damaged_dossier (then the older copies stay), io_error.
    """
    target = copies_folder(path) / f"{_next_stamp(path)}-{reason}.dossier"
    unfinished = target.with_suffix(".part")
    _begin_copy(unfinished)
    try:
        with closing(connect_to_read(path)) as connection:
            _back_up(connection, unfinished, lambda copied, total: wanted())
        if not is_good(unfinished, wanted):
            raise damaged(path, "the copy is not sound")
        with reported(target):
            unfinished.replace(target)
    except Unwanted:
        unfinished.unlink(missing_ok=True)
        return None
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    for old in copies(path)[KEPT:]:
        with suppress(FileNotFoundError), reported(old):
            old.unlink()
    return target


def _next_stamp(path: Path) -> str:
    """The time, or a moment after that of the newest copy where the clock was set back since."""
    now, newest = datetime.now(), next(iter(copies(path)), None)
    if newest is not None:
        with suppress(ValueError):  # its name was changed by hand
            now = max(now, datetime.strptime(newest.name[:_STAMPED], _STAMP) + timedelta(microseconds=1))
    return f"{now:{_STAMP}}"


def _begin_copy(unfinished: Path) -> None:
    """Make the folder and an empty file in it; one that another copy was killed over goes."""
    folder = unfinished.parent
    try:
        with reported(folder):
            folder.mkdir(mode=0o700, exist_ok=True)
            for left in folder.glob("*.part*"):
                left.unlink(missing_ok=True)
        create_empty(unfinished)
    except Problem as problem:
        if problem.code == "disk_full":
            raise
        reason = problem.parameters.get("reason")
        raise Problem("copies_not_writable", path=str(folder), reason=reason) from problem


def write_copy(path: Path, target: Path, going: Going = lambda copied, total: True) -> bool:
    """Copy the dossier to a file that is not there yet; False, and no copy, where `going` said that none is wanted.

    Problem: file_exists, disk_full, not_writable, io_error.
    """
    with closing(connect_to_read(path)) as connection:
        return write_copy_of(connection, target, going)


def write_copy_of(connection: Connection, target: Path, going: Going = lambda copied, total: True) -> bool:
    """Copy an open dossier, also one whose file is gone, as `write_copy` does.

    The copy grows beside its place, where an empty file keeps others out: who is killed leaves no half copy there.
    """
    create_empty(target)
    unfinished = target.with_name(f".{uuid.uuid4().hex}.part")
    try:
        create_empty(unfinished)
        _back_up(connection, unfinished, going)
        with reported(target):
            unfinished.replace(target)
    except BaseException as error:
        unfinished.unlink(missing_ok=True)
        target.unlink(missing_ok=True)
        if isinstance(error, Unwanted):
            return False
        raise
    return True


def newest_good_copy(path: Path) -> Path | None:
    """The newest copy that SQLite finds sound; None where there is none."""
    return next((copy for copy in copies(path) if is_good(copy)), None)


def contents_of(path: Path) -> Contents:
    """What a whole dossier holds that nobody has open. Problem: damaged_dossier."""
    with closing(connect_unchanging(path)) as connection:
        return Contents(*map(int, connection.rows(_CONTENTS)[0]))


def made_at(copy: Path) -> datetime:
    """The local time at which a copy was made, as its file tells."""
    return datetime.fromtimestamp(copy.stat().st_mtime)


def is_good(copy: Path, wanted: Callable[[], bool] = lambda: True) -> bool:
    """Whether the file is a dossier of a known version that passes SQLite's quick check."""
    try:
        refuse_foreign(copy)
        with closing(connect_unchanging(copy)) as connection:
            version_of(connection)
            with interrupted(connection, wanted):
                return connection.rows("PRAGMA quick_check(1)") == [("ok",)]
    except Problem:
        return False


class Unwanted(Exception):
    """Nobody waits for it any more; nothing is left of it."""


@contextmanager
def interrupted(connection: Connection, wanted: Callable[[], bool]) -> Iterator[None]:
    """Inside, what the connection does ends with Unwanted soon after `wanted` says no."""
    connection.raw.set_progress_handler(lambda: not wanted(), STEPS_AT_ONCE)
    try:
        yield
    except sqlite3.OperationalError as error:
        if wanted():
            raise
        raise Unwanted from error
    finally:
        connection.raw.set_progress_handler(None, 0)


def _back_up(connection: Connection, target: Path, going: Going) -> None:
    def go_on(status: int, remaining: int, total: int) -> None:
        if not going(total - remaining, total):
            raise Unwanted

    with reported(target), closing(sqlite3.connect(target)) as writing, connection.snapshot():
        # With a reading under way all pages are of one moment, so that nothing begins anew when somebody writes.
        connection.row("SELECT count(*) FROM sqlite_master")
        connection.raw.backup(writing, pages=PAGES_AT_ONCE, progress=go_on)
        # The copy is one file, without a write-ahead log beside it.
        writing.execute("PRAGMA journal_mode=DELETE")
