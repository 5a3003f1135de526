"""The one door to a dossier: everything is read through a Store, and every change goes in by `apply`.

The other door is `add_documents`, for imports. A Store belongs to the thread that opened it.
"""

import json
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from itertools import islice
from pathlib import Path
from typing import Self

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Changed, Edit, Row, changed_by
from vwsreview.domain.listing import Branch, ConflictPlace, DocumentSummary, HistoryStep, Hit, Way
from vwsreview.domain.past import Past
from vwsreview.domain.problems import Problem
from vwsreview.domain.query import Query
from vwsreview.domain.record import Record, in_document_order
from vwsreview.store import history, history_reading, joining
from vwsreview.store.alike import Alike, alike, field_values
from vwsreview.store.changing import columns_sql, refuse_outside, write_change
from vwsreview.store.checking import Finding, check
from vwsreview.store.conflicts import conflicts
from vwsreview.store.connecting import connect_to_write, in_wal_mode
from vwsreview.store.connection import Connection, Made, SqlRow
from vwsreview.store.copies import write_copy_of
from vwsreview.store.errors import damaged
from vwsreview.store.finding import documents_matching, find
from vwsreview.store.importing import ReadyDocument, add_documents, known_record
from vwsreview.store.lists import SUMMARY_COLUMNS, Lists, summary_of
from vwsreview.store.opening import Access, Opened, create_dossier, open_dossier
from vwsreview.store.past import merge_steps, past
from vwsreview.store.restoring import restore_history
from vwsreview.store.rows import DOCUMENT_COLUMNS, RECORD_COLUMNS, document_of, record_of

_DOCUMENTS = f"SELECT {columns_sql(DOCUMENT_COLUMNS)} FROM documents"
_RECORDS = f"SELECT {columns_sql(RECORD_COLUMNS)} FROM records"
_SUMMARIES = f"SELECT {SUMMARY_COLUMNS} FROM documents JOIN listing USING (number)"


class Store:
    """An open dossier. `wal` tells whether others can read while it writes; `read_only_reason` why it does not."""

    def __init__(self, opened: Opened) -> None:
        """Use `Store.create` or `Store.open`."""
        self._connection = opened.connection
        self._lock = opened.lock
        self.path: Path = opened.connection.path
        self.read_only_reason = opened.read_only_reason
        self.read_only = opened.lock is None
        self.wal = in_wal_mode(opened.connection)
        self.lists = Lists(opened.connection)
        self._file = _identity(self.path)
        self._closed = False

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new dossier and open it for writing.

        Problem: file_exists, no_such_file (its folder), not_writable, locked, disk_full, io_error.
        """
        return cls(create_dossier(path))

    @classmethod
    def open(cls, path: Path, access: Access = "any") -> Self:
        """Open a dossier; "any" writes where it may and reads where it may not.

        Problem: no_such_file, not_a_dossier, newer_dossier, older_dossier (to read only), damaged_dossier with
        the newest good copy as `copy`, locked and not_writable (to write), disk_full, io_error.
        """
        return cls(open_dossier(path, access))

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

    def documents(self) -> list[Document]:
        """The documents of the set in the order they came, without those that were removed."""
        return self._connection.read(document_of, f"{_DOCUMENTS} WHERE NOT removed ORDER BY number")

    def document_ids(self) -> list[str]:
        """The ids of the documents of the set in the order they came, without those that were removed."""
        return self._connection.read(
            lambda row: str(row[0]), "SELECT id FROM documents WHERE NOT removed ORDER BY number"
        )

    def has(self, document_id: str) -> bool:
        """Whether a document is there and was not removed."""
        return self._connection.row("SELECT 1 FROM documents WHERE id = ? AND NOT removed", (document_id,)) is not None

    def first_document(self) -> str | None:
        """The id of the document that came first, of those that were not removed."""
        row = self._connection.row("SELECT id FROM documents WHERE NOT removed ORDER BY number LIMIT 1")
        return None if row is None else str(row[0])

    def snapshot(self) -> AbstractContextManager[None]:
        """Several reads that see one and the same state; without `wal` others cannot write meanwhile."""
        return self._connection.snapshot()

    def document(self, document_id: str) -> Document:
        """One document, also a removed one; KeyError where there is none."""
        return self._needed(document_of, f"{_DOCUMENTS} WHERE id = ?", document_id)

    def text(self, document_id: str) -> str:
        """A document's text; KeyError where there is none."""
        sql = "SELECT text FROM texts JOIN documents USING (number) WHERE id = ?"
        return self._needed(lambda row: str(row[0]), sql, document_id)

    def records(self, document_id: str) -> list[Record]:
        """All records of a document, rejected ones too, in document order."""
        records = self._connection.read(record_of, f"{_RECORDS} WHERE document = ?", (document_id,))
        return sorted(records, key=in_document_order)

    def record_pages(self, document_id: str, size: int) -> Iterator[list[Record]]:
        """The records of a document in document order, so many at a time; as each page is when it is read."""
        places = self._connection.rows(
            'SELECT start, -"end", layer, id, rowid FROM records WHERE document = ?', (document_id,)
        )
        places.sort()
        for first in range(0, len(places), size):
            numbers = [place[-1] for place in places[first : first + size]]
            sql = f"{_RECORDS} WHERE rowid IN (SELECT value FROM json_each(?))"
            yield sorted(self._connection.read(record_of, sql, (json.dumps(numbers),)), key=in_document_order)

    def record(self, record_id: str) -> Record | None:
        """One record, or None where there is none (any more)."""
        found = self._connection.read(record_of, f"{_RECORDS} WHERE id = ?", (record_id,))
        return found[0] if found else None

    def annotated(self, document_id: str) -> AnnotatedDocument:
        """Document, text and records as they are at one moment."""
        with self._connection.snapshot():
            document, text = self.document(document_id), self.text(document_id)
            return AnnotatedDocument(document, text, tuple(self.records(document_id)))

    def summaries(self, among: Collection[str] | None = None) -> list[DocumentSummary]:
        """A line for every document of the set (or those among these ids), in the order they came, not removed ones."""
        if among is None:
            return self._connection.read(summary_of, f"{_SUMMARIES} WHERE NOT listing.removed ORDER BY number")
        sql = f"{_SUMMARIES} WHERE NOT listing.removed AND id IN (SELECT value FROM json_each(?)) ORDER BY number"
        return self._connection.read(summary_of, sql, (json.dumps(list(among)),))

    def summary(self, document_id: str) -> DocumentSummary:
        """The line of one document; KeyError where there is none."""
        return self._needed(summary_of, f"{_SUMMARIES} WHERE id = ?", document_id)

    def by_digest(self, sha256: str) -> Document | None:
        """The document of these bytes, also a removed one; None where there is none."""
        found = self._connection.read(document_of, f"{_DOCUMENTS} WHERE sha256 = ?", (sha256,))
        return found[0] if found else None

    def sources(self) -> frozenset[str]:
        """The paths that the documents of the set were read from, not those of removed ones."""
        sql = "SELECT source FROM documents WHERE source IS NOT NULL AND NOT removed"
        return frozenset(self._connection.read(lambda row: str(row[0]), sql))

    def document_count(self) -> int:
        """How many documents there are, also removed ones."""
        row = self._connection.row("SELECT count(*) FROM documents")
        return 0 if row is None else int(row[0])

    def known_record(self, ids: Sequence[str]) -> str | None:
        """One of these ids that a record has; None where there is none."""
        return known_record(self._connection, ids)

    def digests(self) -> dict[str, Document]:
        """All documents by the digest of their bytes, also those that were removed."""
        return {document.sha256: document for document in self._connection.read(document_of, _DOCUMENTS)}

    def find(self, query: Query, limit: int = 200, after: Hit | None = None) -> list[Hit]:
        """The first places (or records, where the query asks anything of them) that a query finds, or those behind."""
        return list(islice((hit for hit in self.finding(query, after) if hit is not None), limit))

    def finding(self, query: Query, after: Hit | None = None) -> Iterator[Hit | None]:
        """As `find`, one by one and all; None for each document that was looked into in vain."""
        return find(self._connection, query, after)

    def documents_matching(self, query: Query) -> Iterator[str | None]:
        """The ids of the documents in which a query finds anything; None for each that was looked into in vain."""
        return documents_matching(self._connection, query)

    def conflicts(self, among: Collection[str] | None = None) -> list[ConflictPlace]:
        """Where people decided differently, in all documents or those among these ids; in no order."""
        return conflicts(self._connection, among)

    def alike(self, layer: str, words: str | None = None, held: str | None = None) -> Iterator[Alike]:
        """Records of the set that may be equal to one, as `store.alike` describes."""
        return alike(self._connection, layer, words, held)

    def field_values(self, document_id: str, names: Sequence[str]) -> list[tuple[str, str]]:
        """Name and value of the document's header fields with one of these names, in the order of the text."""
        return field_values(self._connection, document_id, names)

    def history(
        self,
        document: str | None = None,
        record: str | None = None,
        limit: int = 200,
        before: str | None = None,
        shown: int = history_reading.SHOWN_CHANGES,
        own: bool = False,
    ) -> list[HistoryStep]:
        """Steps, newest first, undone ones too; of a document or record with their changes of it only.

        `before` is the id of the last step of the page before. Each step shows its first `shown` changes. `own`
        leaves out what touches only records of the document.
        """
        return history_reading.steps(self._connection, document, record, limit, before, shown, own)

    def step(self, step_id: str) -> HistoryStep | None:
        """One step of the history, or None where there is none."""
        return history_reading.step(self._connection, step_id)

    def changes(self, step_id: str, first: int = 0, limit: int = -1) -> list[Change]:
        """The changes of a step from the one at place `first` on; at most `limit` of them, all where it is negative."""
        return history_reading.changes_of(self._connection, step_id, first, limit)

    def branches(self) -> list[Branch]:
        """What was undone and can be had again, what was left last first."""
        return history_reading.branches(self._connection)

    def redo_path(self) -> list[str]:
        """The ids of the steps that `redo` would do one after the other."""
        return history_reading.redo_path(self._connection)

    def as_given(self, document_id: str) -> dict[str, Row | None]:
        """Rows of a document that were changed since, as the import or the last extraction gave them (None: not).

        Rows that are not named are as they were given.
        """
        return history_reading.as_given(self._connection, document_id)

    def merge_steps(self) -> tuple[str, ...]:
        """The ids of the steps in which the work of several people came together."""
        return merge_steps(self._connection)

    def past(self, document_id: str, merges: tuple[str, ...] = ()) -> Past:
        """A document with all that happened to it, undone steps too; `merges` are the dossier's `merge_steps`.

        KeyError where there is no such document.
        """
        with self.snapshot():
            return past(self._connection, self.annotated(document_id), merges)

    def imported_digests(self) -> dict[str, str]:
        """For each document's id, also of removed ones, in the order they came, a digest of all it came with."""
        rows = self._connection.rows("SELECT id, imported FROM documents JOIN texts USING (number) ORDER BY number")
        return dict(rows)

    def next_undo(self) -> HistoryStep | None:
        """What `undo` would take back."""
        return history.next_undo(self._connection)

    def next_redo(self) -> HistoryStep | None:
        """What `redo` would do again."""
        return history.next_redo(self._connection)

    def way_to(self, step_id: str | None) -> Way:
        """What `go_to` would do; KeyError where there is no such step."""
        return history.way_to(self._connection, step_id)

    def setting(self, name: str, default: str | None = None) -> str | None:
        """A setting of the set."""
        row = self._connection.row("SELECT value FROM settings WHERE name = ?", (name,))
        return default if row is None else str(row[0])

    def settings(self) -> dict[str, str]:
        """All settings of the set, by name."""
        return dict(self._connection.rows("SELECT name, value FROM settings ORDER BY name"))

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
        Problem: read_only, locked, lost_dossier (deleted, moved or replaced), disk_full, not_writable, io_error,
        damaged_dossier.
        """
        self._refuse_lost_writing()
        if not edit.changes:
            return Changed()
        with self._connection.transaction():
            refuse_outside(self._connection, [c.after for c in edit.changes if isinstance(c.after, Record)])
            for change in edit.changes:
                write_change(self._connection, change)
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

    def check(self) -> Iterator[Finding]:
        """What is not as it should be; nothing where the dossier is whole."""
        return check(self._connection)

    def _needed(self, made: Callable[[SqlRow], Made], sql: str, key: str) -> Made:
        found = self._connection.read(made, sql, (key,))
        if found:
            return found[0]
        if self._connection.row("SELECT 1 FROM documents NOT INDEXED WHERE id = ?", (key,)) is not None:
            raise damaged(self.path, "a document is there, but not in the index or without its text")
        raise KeyError(key)

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
