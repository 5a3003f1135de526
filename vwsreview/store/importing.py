"""Takes in documents with their text and records: rows, digest and full-text index in one transaction."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.fitting import is_extent
from vwsreview.domain.problems import Problem
from vwsreview.store.connecting import in_wal_mode
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.errors import reported
from vwsreview.store.listing import INSERT_LISTED, listed_row
from vwsreview.store.rows import content_row, derived_row, digest_of_rows
from vwsreview.store.statements import INSERT_DOCUMENT, INSERT_RECORD
from vwsreview.store.traits import INSERT_TRAITS, ROWS, traits_row

LARGEST_BATCH = 50
"""More documents in one transaction would keep a reviewer's decision waiting (measured: 79 ms for 50)."""


@dataclass(frozen=True, slots=True)
class ReadyDocument:
    """A document as the rows that it becomes.

    Making these takes longer than writing them, so it is done where there is time: in a worker process.
    """

    document: Document
    row: SqlRow
    listed: SqlRow
    text: str
    imported: str
    records: tuple[SqlRow, ...]
    traits: str


def made_ready(annotated: AnnotatedDocument) -> ReadyDocument:
    """The rows of a document. ValueError for what only a mistake of ours can bring here."""
    _refuse_ill_made(annotated)
    document = content_row(annotated.document)
    records = [content_row(record) for record in annotated.records]
    return ReadyDocument(
        annotated.document,
        document,
        listed_row(annotated.document),
        annotated.text,
        digest_of_rows(annotated.text, document, records),
        tuple(row + derived_row(record) for row, record in zip(records, annotated.records, strict=True)),
        traits_row(annotated.records, annotated.text),
    )


def add_documents(connection: Connection, batch: Sequence[AnnotatedDocument | ReadyDocument]) -> None:
    """All or nothing. Problem: known_document, known_record.

    With a write-ahead log an import does not wait for the disk at every batch: a power cut may take back the last
    batches (whole ones, and they can be imported again), never a decision, for the next decision syncs all before it.
    """
    if len(batch) > LARGEST_BATCH:
        raise ValueError(f"{len(batch)} documents in one batch")
    ready = [one if isinstance(one, ReadyDocument) else made_ready(one) for one in batch]
    with reported(connection.path), _syncing_later(connection), connection.transaction():
        _refuse_known(connection, ready)
        row = connection.row("SELECT coalesce(max(number), 0) + 1 FROM documents")
        first = 1 if row is None else int(row[0])
        numbered = list(enumerate(ready, first))
        connection.run_many(INSERT_DOCUMENT, [(number, *one.row) for number, one in numbered])
        connection.run_many(INSERT_LISTED, [(number, *one.listed) for number, one in numbered])
        connection.run_many(
            "INSERT INTO texts (number, text, imported) VALUES (?, ?, ?)",
            [(number, one.text, one.imported) for number, one in numbered],
        )
        connection.run_many(
            "INSERT INTO search (rowid, text) VALUES (?, ?)", [(number, one.text) for number, one in numbered]
        )
        connection.run_many(INSERT_RECORD, chain.from_iterable(one.records for one in ready))
        connection.run_many(INSERT_TRAITS, [(number * ROWS, one.traits) for number, one in numbered])


@contextmanager
def _syncing_later(connection: Connection) -> Iterator[None]:
    if not in_wal_mode(connection):
        yield
        return
    connection.run("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        connection.run("PRAGMA synchronous=FULL")


def _refuse_ill_made(annotated: AnnotatedDocument) -> None:
    document = annotated.document
    if document.length != len(annotated.text):
        raise ValueError(f"{document.name}: length {document.length} is not {len(annotated.text)}")
    for record in annotated.records:
        if record.document != document.id or not is_extent(record.start, record.end, document.length):
            raise ValueError(f"{document.name}: record {record.id} is not of this document or lies outside its text")


def _refuse_known(connection: Connection, batch: Sequence[ReadyDocument]) -> None:
    documents: set[str] = set()
    records: set[str] = set()
    for one in batch:
        document = one.document
        known = connection.row("SELECT 1 FROM documents WHERE id = ? OR sha256 = ?", (document.id, document.sha256))
        if known is not None or document.id in documents:
            raise Problem("known_document", name=document.name, sha256=document.sha256)
        documents.add(document.id)
        for id_ in (row[0] for row in one.records):
            if id_ in records:
                raise Problem("known_record", name=document.name, record=id_)
            records.add(id_)
        if (id_ := known_record(connection, [row[0] for row in one.records])) is not None:
            raise Problem("known_record", name=document.name, record=id_)


def known_record(connection: Connection, ids: Sequence[str]) -> str | None:
    """One of these ids that a record of the dossier has; None where there is none."""
    sql = "SELECT id FROM records WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
    row = connection.row(sql, (json.dumps(ids),))
    return None if row is None else str(row[0])
