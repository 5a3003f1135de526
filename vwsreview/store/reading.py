"""What can be read of an open dossier, all of it through one connection."""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Row
from vwsreview.domain.listing import Branch, ConflictPlace, DocumentSummary, HistoryStep, Hit, Way
from vwsreview.domain.past import Past
from vwsreview.domain.query import Query
from vwsreview.domain.record import Record, in_document_order
from vwsreview.store import history, history_reading
from vwsreview.store.alike import Alike, alike, field_values
from vwsreview.store.checking import Finding, check
from vwsreview.store.conflicts import conflicts
from vwsreview.store.connection import Connection, Made, SqlRow
from vwsreview.store.errors import damaged
from vwsreview.store.finding import documents_matching, find
from vwsreview.store.importing import known_record
from vwsreview.store.lists import SUMMARY_COLUMNS, Lists, summary_of
from vwsreview.store.past import merge_steps, past
from vwsreview.store.rows import document_of, record_of
from vwsreview.store.statements import SELECT_DOCUMENTS, SELECT_RECORDS

_SUMMARIES = f"SELECT {SUMMARY_COLUMNS} FROM documents JOIN listing USING (number)"


class Reader:
    """Reads a dossier; `lists` reads lists of its documents. Problem: damaged_dossier, busy, io_error."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.path: Path = connection.path
        self.lists = Lists(connection)

    def documents(self) -> list[Document]:
        """The documents of the set in the order they came, without those that were removed."""
        return self._connection.read(document_of, f"{SELECT_DOCUMENTS} WHERE NOT removed ORDER BY number")

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
        return self._needed(document_of, f"{SELECT_DOCUMENTS} WHERE id = ?", document_id)

    def text(self, document_id: str) -> str:
        """A document's text; KeyError where there is none."""
        sql = "SELECT text FROM texts JOIN documents USING (number) WHERE id = ?"
        return self._needed(lambda row: str(row[0]), sql, document_id)

    def records(self, document_id: str) -> list[Record]:
        """All records of a document, rejected ones too, in document order."""
        records = self._connection.read(record_of, f"{SELECT_RECORDS} WHERE document = ?", (document_id,))
        return sorted(records, key=in_document_order)

    def record_pages(self, document_id: str, size: int) -> Iterator[list[Record]]:
        """The records of a document in document order, so many at a time; as each page is when it is read."""
        places = self._connection.rows(
            'SELECT start, -"end", layer, id, rowid FROM records WHERE document = ?', (document_id,)
        )
        places.sort()
        for first in range(0, len(places), size):
            numbers = [place[-1] for place in places[first : first + size]]
            sql = f"{SELECT_RECORDS} WHERE rowid IN (SELECT value FROM json_each(?))"
            yield sorted(self._connection.read(record_of, sql, (json.dumps(numbers),)), key=in_document_order)

    def record(self, record_id: str) -> Record | None:
        """One record, or None where there is none (any more)."""
        found = self._connection.read(record_of, f"{SELECT_RECORDS} WHERE id = ?", (record_id,))
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
        found = self._connection.read(document_of, f"{SELECT_DOCUMENTS} WHERE sha256 = ?", (sha256,))
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
        return {document.sha256: document for document in self._connection.read(document_of, SELECT_DOCUMENTS)}

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
