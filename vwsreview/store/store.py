"""The one door to a dossier: everything is read through a Store (`reading`), and every change goes in by `apply`.

The other door is `add_documents`, for imports. A Store belongs to the thread that opened it.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Changed, Edit, changed_by
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.store import history, joining
from vwsreview.store.changing import carry_out, refuse_outside
from vwsreview.store.connecting import connect_to_write, in_wal_mode
from vwsreview.store.connection import Connection
from vwsreview.store.copies import write_copy_of
from vwsreview.store.importing import ReadyDocument, add_documents
from vwsreview.store.opening import Access, Opened, create_dossier, open_dossier
from vwsreview.store.reading import Reader
from vwsreview.store.restoring import restore_history


class Store(Reader):
    """An open dossier. `wal` tells whether others can read while it writes; `read_only_reason` why it does not."""

    def __init__(self, opened: Opened) -> None:
        """Use `Store.create` or `Store.open`."""
        super().__init__(opened.connection)
        self._lock = opened.lock
        self.read_only_reason = opened.read_only_reason
        self.read_only = opened.lock is None
        self.wal = in_wal_mode(opened.connection)
        self._file = _identity(self.path)
        self._closed = False

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new dossier and open it for writing.

        Problem: file_exists, no_such_file (its folder), not_writable, locked, disk_full, io_error.
        """
        return cls(create_dossier(path))

    @classmethod
    def open(cls, path: Path, access: Access = "any", wanted: Callable[[], bool] = lambda: True) -> Self:
        """Open a dossier; "any" writes where it may and reads where it may not.

        Unwanted where `wanted`, which is asked while one of an older version is brought up to date, says no.
        Problem: no_such_file, not_a_dossier, newer_dossier, older_dossier (to read only), damaged_dossier with
        the newest good copy as `copy`, locked and not_writable (to write), disk_full, io_error.
        """
        return cls(open_dossier(path, access, wanted))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Bring the write-ahead log into the file, close it and let others write; a second time it does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            if not self.read_only and self.wal:
                with suppress(Problem):  # the log stays beside the file and the next opening takes it in
                    self._connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._connection.close()
            if self._lock is not None:
                self._lock.release()

    @property
    def is_lost(self) -> bool:
        """Whether its file was deleted, moved or replaced since, so that nothing can be saved there any more."""
        return _identity(self.path) != self._file

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting of the set; it is no step of the history."""
        self._refuse_lost_writing()
        self._connection.run(
            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value)
        )

    def forget_setting(self, name: str) -> None:
        """Keep a setting no longer, where there is one."""
        self._refuse_lost_writing()
        self._connection.run("DELETE FROM settings WHERE name = ?", (name,))

    def apply(self, edit: Edit, reviewer: str) -> Changed:
        """Write the rows of the edit and its step of the history, all or nothing.

        On return it has reached the disk. Conflict where a row is not what the edit says it was before;
        Problem: read_only, busy, lost_dossier (deleted, moved or replaced), disk_full, not_writable, io_error,
        damaged_dossier.
        """
        self._refuse_lost_writing()
        if not edit.changes:
            return Changed()
        with self._connection.transaction():
            refuse_outside(self._connection, [c.after for c in edit.changes if isinstance(c.after, Record)])
            carry_out(self._connection, edit.changes)
            history.append(self._connection, edit, reviewer)
        return history.summary_of(len(edit.changes), changed_by(edit))

    def undo(self, reviewer: str) -> Changed | None:
        """Take the last step back, with its place; None where there is none. Problems as `apply`."""
        self._refuse_lost_writing()
        with self._connection.transaction():
            return history.undo(self._connection, reviewer)

    def redo(self, reviewer: str) -> Changed | None:
        """Do the step again that was taken back last, with its place; None where there is none."""
        self._refuse_lost_writing()
        with self._connection.transaction():
            return history.redo(self._connection, reviewer)

    def go_to(self, step_id: str | None, reviewer: str) -> Changed | None:
        """Go to the state that a step left, on whichever branch; None (no step) is the state as imported.

        One transaction, journaled as the undo and redo that it is; None where that is the state already.
        KeyError where there is no such step. Problems as `apply`.
        """
        self._refuse_lost_writing()
        with self._connection.transaction():
            return history.go_to(self._connection, step_id, reviewer)

    def add_documents(self, batch: Sequence[AnnotatedDocument | ReadyDocument]) -> Changed:
        """Take in at most 50 documents, all or nothing; the disk may have them a moment later (see `importing`).

        Problem: known_document, known_record, and as `apply`.
        """
        self._refuse_lost_writing()
        add_documents(self._connection, batch)
        return Changed(everything=True)

    def beside(self) -> Self:
        """Another connection that writes, under the same lock, for work in another thread; to be closed there.

        Only where there is `wal`. What is written here meanwhile waits until its transaction is over.
        """
        self._refuse_lost_writing()
        if self._lock is None or not self.wal:
            raise ValueError("only a dossier that keeps a log has room for two that write")
        connection = connect_to_write(self.path)
        return type(self)(Opened(connection, self._lock.acquire().lock, None))

    def take_history(self, other: "Store", name: str, differing: joining.Differing, reviewer: str) -> None:
        """Take the history of another dossier of the same documents, as `store.joining` describes; all or nothing."""
        self._refuse_lost_writing()
        with self._connection.transaction():
            joining.take_history(self._connection, other._connection, name, differing, reviewer)

    def merge(self, batches: joining.Batches, name: str, reviewer: str) -> Generator[str, None, None]:
        """Write batches of rows as one step, all or nothing; yields the name of each. Conflict as in `apply`."""
        self._refuse_lost_writing()
        with self._connection.transaction():
            yield from joining.merge(self._connection, batches, name, reviewer)

    def restore_history(self, other: Connection, documents: Iterable[str], branches: bool) -> int:
        """Take the steps that were found for documents as they were imported, as `store.restoring` describes."""
        self._refuse_lost_writing()
        with self._connection.transaction():
            return restore_history(self._connection, other, documents, branches)

    def write_copy(self, target: Path) -> None:
        """Copy the dossier as it is now to a file that is not there yet, also where its own file is gone.

        Problem: file_exists, disk_full, not_writable, io_error.
        """
        write_copy_of(self._connection, target)

    def _refuse_lost_writing(self) -> None:
        """Only what is written to the file that everybody finds at the path is saved."""
        if self.read_only:
            raise Problem("read_only", path=str(self.path), reason=self.read_only_reason)
        if self.is_lost:
            raise Problem("lost_dossier", path=str(self.path))


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one at the same path; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
