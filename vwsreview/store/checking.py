"""Is the dossier whole? SQLite's own checks, every span in its text, and a history that leads back and forth.

All of it runs on a copy of the moment, so the dossier is never touched and others may go on working.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.fitting import is_extent
from vwsreview.domain.problems import Problem
from vwsreview.store.changing import write_change
from vwsreview.store.connection import Connection
from vwsreview.store.errors import reported
from vwsreview.store.history_reading import changes
from vwsreview.store.listing import disagreeing
from vwsreview.store.rows import DOCUMENT_COLUMNS, document_and_text_of, imported_digest, record_of
from vwsreview.store.statements import SELECT_DOCUMENTS_WITH_TEXTS, SELECT_RECORDS, columns_sql
from vwsreview.store.traits import untraceable


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be.

    `code`: sqlite, foreign_key, index, span, length, listing, history, digest, present; `subject` the id it is about.
    """

    code: str
    subject: str
    detail: str


def check(connection: Connection) -> Iterator[Finding]:
    """All findings; none where the dossier is whole."""
    with reported(connection.path), closing(sqlite3.connect("", isolation_level=None)) as raw:
        connection.raw.backup(raw)
        copy = Connection(raw, connection.path)
        broken = list(_sqlite_findings(copy))
        yield from broken
        yield from _span_findings(copy)
        yield from _listing_findings(copy)
        yield from _traits_findings(copy)
        if not broken:
            yield from _history_findings(copy)


def _sqlite_findings(copy: Connection) -> Iterator[Finding]:
    try:
        for (message,) in copy.rows("PRAGMA integrity_check"):
            if message != "ok":
                yield Finding("sqlite", "", message)
        for table, row, parent, _ in copy.rows("PRAGMA foreign_key_check"):
            yield Finding("foreign_key", f"{table} {row}", parent)
    except Problem as problem:
        yield Finding("sqlite", "", str(problem))
    try:
        copy.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except Problem as problem:
        yield Finding("index", "search", str(problem))


def _span_findings(copy: Connection) -> Iterator[Finding]:
    lengths: dict[str, int] = {}
    texts = f"SELECT {columns_sql(DOCUMENT_COLUMNS)}, coalesce(text, '') FROM documents LEFT JOIN texts USING (number)"
    try:
        for document, text in copy.stream(document_and_text_of, texts):
            lengths[document.id] = len(text)
            if document.length != len(text):
                yield Finding("length", document.id, f"{document.length} is not {len(text)}")
        for record in copy.stream(record_of, SELECT_RECORDS):
            length = lengths.get(record.document, 0)
            if not is_extent(record.start, record.end, length):
                yield Finding("span", record.id, f"{record.start}-{record.end} of {length}")
    except Problem as problem:
        yield Finding("sqlite", "", str(problem))


def _listing_findings(copy: Connection) -> Iterator[Finding]:
    try:
        for number in disagreeing(copy):
            yield Finding("listing", str(number), "the line of the list is not what follows from document and records")
    except Problem as problem:
        yield Finding("sqlite", "", str(problem))


def _traits_findings(copy: Connection) -> Iterator[Finding]:
    try:
        copy.run("INSERT INTO traits (traits) VALUES ('integrity-check')")
        for document in untraceable(copy):
            yield Finding("index", document, "a record cannot be found by what it is")
    except Problem as problem:
        yield Finding("index", "traits", str(problem))


def _history_findings(copy: Connection) -> Iterator[Finding]:
    """Undo everything, compare with what was imported, and redo everything."""
    try:
        present = _digests(copy)
        path = _path_to_head(copy)
        for number in reversed(path):
            for change in changes(copy, number, backward=True):
                write_change(copy, change)
        imported: dict[str, str] = dict(copy.rows("SELECT id, imported FROM documents JOIN texts USING (number)"))
        for document, digest in _digests(copy).items():
            if digest != imported.get(document):
                yield Finding("digest", document, "rewinding does not lead to the imported rows")
        for number in path:
            for change in changes(copy, number):
                write_change(copy, change)
        for document, digest in _digests(copy).items():
            if digest != present.get(document):
                yield Finding("present", document, "replaying does not lead to the present rows")
    except Problem as problem:
        yield Finding("history", str(problem.parameters.get("row", "")), str(problem))


def _path_to_head(copy: Connection) -> list[int]:
    """The numbers of the steps that hold, oldest first."""
    parents = {step: (number, parent) for number, step, parent in copy.rows("SELECT number, id, parent FROM history")}
    row = copy.row("SELECT step FROM head")
    step = None if row is None else row[0]
    path: list[int] = []
    while step in parents and len(path) < len(parents):
        number, step = parents[step]
        path.append(number)
    return path[::-1]


def _digests(copy: Connection) -> dict[str, str]:
    digests: dict[str, str] = {}
    for document, text in copy.stream(document_and_text_of, SELECT_DOCUMENTS_WITH_TEXTS):
        records = copy.read(record_of, f"{SELECT_RECORDS} WHERE document = ?", (document.id,))
        digests[document.id] = imported_digest(AnnotatedDocument(document, text, tuple(records)))
    return digests
