"""Takes in documents with their text and records: rows, digest and full-text index in one transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.store.changing import INSERT_RECORD, insert_sql, written_row
from vwsreview.store.connecting import in_wal_mode
from vwsreview.store.connection import Connection
from vwsreview.store.errors import reported
from vwsreview.store.listing import INSERT_LISTED, listed_row
from vwsreview.store.rows import DOCUMENT_COLUMNS, content_row, imported_digest

LARGEST_BATCH = 50
"""More documents in one transaction would keep a reviewer's decision waiting (measured: 79 ms for 50)."""

_INSERT_DOCUMENT = insert_sql("documents", ("number", *DOCUMENT_COLUMNS))


def add_documents(connection: Connection, batch: Sequence[AnnotatedDocument]) -> None:
    """All or nothing. Problem: known_document, known_record.

    With a write-ahead log an import does not wait for the disk at every batch: a power cut may take back the last
    batches (whole ones, and they can be imported again), never a decision, for the next decision syncs all before it.
    """
    if len(batch) > LARGEST_BATCH:
        raise ValueError(f"{len(batch)} documents in one batch")
    for annotated in batch:
        _refuse_ill_made(annotated)
    with reported(connection.path), _syncing_later(connection), connection.transaction():
        _refuse_known(connection, batch)
        row = connection.row("SELECT coalesce(max(number), 0) + 1 FROM documents")
        first = 1 if row is None else int(row[0])
        numbered = list(enumerate(batch, first))
        connection.run_many(
            _INSERT_DOCUMENT, [(number, *content_row(annotated.document)) for number, annotated in numbered]
        )
        connection.run_many(
            INSERT_LISTED, [(number, *listed_row(annotated.document)) for number, annotated in numbered]
        )
        connection.run_many(
            "INSERT INTO texts (number, text, imported) VALUES (?, ?, ?)",
            [(number, annotated.text, imported_digest(annotated)) for number, annotated in numbered],
        )
        connection.run_many(
            "INSERT INTO search (rowid, text) VALUES (?, ?)",
            [(number, annotated.text) for number, annotated in numbered],
        )
        connection.run_many(INSERT_RECORD, [written_row(record) for annotated in batch for record in annotated.records])


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
    """ValueError for what only a mistake of ours can bring here."""
    document = annotated.document
    if document.length != len(annotated.text):
        raise ValueError(f"{document.name}: length {document.length} is not {len(annotated.text)}")
    for record in annotated.records:
        if record.document != document.id or not 0 <= record.start < record.end <= document.length:
            raise ValueError(f"{document.name}: record {record.id} is not of this document or lies outside its text")


def _refuse_known(connection: Connection, batch: Sequence[AnnotatedDocument]) -> None:
    documents: set[str] = set()
    records: set[str] = set()
    for annotated in batch:
        document = annotated.document
        known = connection.row("SELECT 1 FROM documents WHERE id = ? OR sha256 = ?", (document.id, document.sha256))
        if known is not None or document.id in documents:
            raise Problem("known_document", name=document.name, sha256=document.sha256)
        documents.add(document.id)
        for record in annotated.records:
            known = connection.row("SELECT 1 FROM records WHERE id = ?", (record.id,))
            if known is not None or record.id in records:
                raise Problem("known_record", name=document.name, record=record.id)
            records.add(record.id)
