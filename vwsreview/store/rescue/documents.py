"""What was found of each document: as it is, and as it was imported where the history leads back there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from typing import TypeVar

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import Row
from vwsreview.domain.fitting import is_extent
from vwsreview.domain.record import Record
from vwsreview.domain.rescuing import Lost
from vwsreview.store.connection import SqlRow
from vwsreview.store.history_reading import change_of
from vwsreview.store.rescue.gathering import Found
from vwsreview.store.rows import content_row, document_of, imported_digest, record_of
from vwsreview.store.statements import SELECT_DOCUMENTS, SELECT_RECORDS

AnyRow = TypeVar("AnyRow", Document, Record)

_NUMBERS = """SELECT number FROM documents UNION SELECT number FROM texts UNION SELECT number FROM listing
    UNION SELECT number FROM digests ORDER BY number"""
_DOCUMENT = f"{SELECT_DOCUMENTS} WHERE number = ?"
_TEXTS = "SELECT imported, text FROM texts WHERE number = ?"
_RECORDS = f"{SELECT_RECORDS} WHERE document = ? ORDER BY row"
_CHANGES = """SELECT record, before, after FROM changes WHERE document = ? AND step IN
    (SELECT number FROM history WHERE "left" IS NULL) ORDER BY step DESC, position DESC"""
MOST_TIMES = 100
"""A number this many times higher than there are documents is itself damaged, and tells of no gap."""


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document that can be brought out. `imported` are its rows as they came, where its `digest` agrees with them.

    `is_named`: its row was lost, so the name is made up or that of the list. `number` is its place in the dossier.
    """

    number: int
    now: AnnotatedDocument
    digest: str
    imported: AnnotatedDocument | None
    is_named: bool = False

    @property
    def name(self) -> str:
        """Its name."""
        return self.now.document.name


def found_documents(found: Found) -> Iterator[FoundDocument | Lost]:
    """Every document of which something was found, and the gaps between them, in the order in which they came."""
    before = 0
    numbers = [number for (number,) in found.connection.rows(_NUMBERS)]
    for number in numbers:
        if number <= MOST_TIMES * len(numbers):
            yield from (Lost("", missing, "no_row") for missing in range(before + 1, number))
            before = number
        yield from _at_number(found, number)


def _at_number(found: Found, number: int) -> Iterator[FoundDocument | Lost]:
    """What has this number: one document; several only where parts of two dossiers are in the file."""
    rows = found.connection.rows(_DOCUMENT, (number,))
    texts: dict[str, str] = dict(found.connection.rows(_TEXTS, (number,)))
    documents = [document for row in rows if (document := _sound(document_of, row)) is not None]
    if not documents and not texts:
        yield Lost(_told_name(found, number), number, "no_row")
    pairs = [
        _found_document(found, number, document, text, digest)
        for document, (digest, text) in product(documents, texts.items())
        if document.length == len(text)
    ]
    pairs.sort(key=lambda pair: pair.imported is None)
    for pair in pairs:
        if pair.now.document in documents and pair.digest in texts:
            documents.remove(pair.now.document)
            del texts[pair.digest]
            yield pair
    if documents:
        yield from (Lost(document.name, number, "torn_text" if texts else "no_text") for document in documents)
        return
    for digest, text in texts.items():
        yield FoundDocument(number, _made_up(found, number, text), digest, None, is_named=True)


def _found_document(found: Found, number: int, document: Document, text: str, digest: str) -> FoundDocument:
    now = AnnotatedDocument(document, text, _records(found, document))
    imported = _imported(found, now)
    if imported is not None and imported_digest(imported) != digest:
        imported = None
    return FoundDocument(number, now, digest, imported)


def _sound(made: Callable[[SqlRow], AnyRow], row: SqlRow) -> AnyRow | None:
    """What is made of a row that is as it was; None of another one."""
    try:
        sound = made(row)
        _refuse_unwritable(sound)
    except ValueError:
        return None
    return sound


def _told_name(found: Found, number: int) -> str:
    row = found.connection.row("SELECT name FROM listing WHERE number = ?", (number,))
    return "" if row is None else str(row[0])


def _made_up(found: Found, number: int, text: str) -> AnnotatedDocument:
    """A document for a text that lost its row: with the digest that an index tells, or that of the text."""
    row = found.connection.row("SELECT sha256 FROM digests WHERE number = ?", (number,))
    digest = sha256(text.encode()).hexdigest() if row is None else str(row[0])
    name = _told_name(found, number) or f"rescued-{number:05}.txt"
    document = Document(document_id(digest), digest, name, len(text))
    return AnnotatedDocument(document, text, _records(found, document))


def _records(found: Found, document: Document) -> tuple[Record, ...]:
    """The records that are sound and lie in the text."""
    rows = found.connection.rows(_RECORDS, (document.id,))
    records = (_sound(record_of, row) for row in rows)
    return tuple(record for record in records if record and is_extent(record.start, record.end, document.length))


def _refuse_unwritable(row: Row) -> None:
    """ValueError where the row holds what cannot be written again, such as half a character in its JSON."""
    for value in content_row(row):
        if isinstance(value, str):
            value.encode()


def _imported(found: Found, now: AnnotatedDocument) -> AnnotatedDocument | None:
    """The document as it was imported, by taking back all that was done; None where the steps do not fit the rows."""
    rows: dict[str, Row] = {now.document.id: now.document, **{record.id: record for record in now.records}}
    try:
        for cells in found.connection.rows(_CHANGES, (now.document.id,)):
            change = change_of(cells)
            if _content(rows.get(change.row.id)) != _content(change.after):
                return None
            if change.before is None:
                del rows[change.row.id]
            else:
                rows[change.row.id] = change.before
        document = rows.pop(now.document.id)
        records = tuple(row for row in rows.values() if isinstance(row, Record))
        if not isinstance(document, Document) or len(records) != len(rows):
            return None
        _refuse_unwritable(document)
        for record in records:
            _refuse_unwritable(record)
    except (ValueError, KeyError):
        return None
    return AnnotatedDocument(document, now.text, records)


def _content(row: Row | None) -> SqlRow | None:
    return None if row is None else content_row(row)
