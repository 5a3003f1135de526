"""The index `traits`: which documents may have records that a query asks for (`domain.query_traits`).

A document's first row holds the traits of all records that it came with. A record that changes adds a row of its own,
and nothing is ever taken out: what stands there of the past costs a look in vain. So the traits of every record
stand together in at least one row of its document.
"""

from collections.abc import Iterable, Iterator, Sequence

from vwsreview.domain.query_traits import SIGNS, Alternatives, Trait, traits_of
from vwsreview.domain.record import Record
from vwsreview.store.connection import Connection
from vwsreview.store.errors import damaged
from vwsreview.store.rows import record_of
from vwsreview.store.statements import SELECT_RECORDS

ROWS = 1 << 24
"""A row's number is that of the document so many times, and a count: a document has no more rows than this."""
_ASKED_AT_ONCE = 200
"""FTS5 reads as many lists at once as words are asked for."""
# Folded words, in which no other sign stands, are taken as they are: letters beyond ASCII are all the same to `ascii`.
CREATE_TRAITS = f"""CREATE VIRTUAL TABLE traits USING fts5 (
    words, content='', detail=none, tokenize="ascii tokenchars '{SIGNS}'"
)"""
INSERT_TRAITS = "INSERT INTO traits (rowid, words) VALUES (?, ?)"
_TEXTS = "SELECT number, id, text FROM documents JOIN texts USING (number)"
_RECORDS = f"{SELECT_RECORDS} WHERE document = ?"


def traits_row(records: Iterable[Record], text: str) -> str:
    """The traits of records of one document, for a row."""
    return " ".join(sorted(_together(records, text)))


def add_traits(connection: Connection, document: str, changed: Sequence[tuple[Record | None, Record]]) -> None:
    """Add rows for records of one document that changed, or are new, as they are now; in the caller's transaction."""
    found = connection.row(f"{_TEXTS} WHERE id = ?", (document,))
    if found is None:
        raise damaged(connection.path, "a document has no text")
    number, _, text = found
    new = [after for before, after in changed if before is None or not _of(after, text) <= _of(before, text)]
    if new:
        rows = number * ROWS, (number + 1) * ROWS - 1
        row = connection.row("SELECT max(id) FROM traits_docsize WHERE id BETWEEN ? AND ?", rows)
        first = rows[0] if row is None or row[0] is None else row[0] + 1
        connection.run_many(INSERT_TRAITS, ((at, traits_row([record], text)) for at, record in enumerate(new, first)))


def fill_traits(connection: Connection) -> None:
    """Make the whole index anew, inside the caller's transaction."""
    connection.run("INSERT INTO traits (traits) VALUES ('delete-all')")
    rows = ((number * ROWS, traits_row(records, text)) for number, _, text, records in _documents(connection))
    connection.run_many(INSERT_TRAITS, rows)


def untraceable(connection: Connection) -> Iterator[str]:
    """The ids of documents with a record whose traits stand together in none of its rows."""
    for number, document, text, records in _documents(connection):
        together = _stand(connection, number, _together(records, text))
        if not together and not all(_stand(connection, number, _of(record, text)) for record in records):
            yield document


def traits_match(asked: Iterable[Alternatives]) -> str:
    """What is asked in the language of FTS5."""
    return " AND ".join(f"({' OR '.join(map(_all_of, alternatives))})" for alternatives in asked)


def _all_of(traits: Sequence[Trait]) -> str:
    return "(" + " AND ".join(f'"{trait.text}"' + (" *" if trait.prefix else "") for trait in traits) + ")"


def _documents(connection: Connection) -> Iterator[tuple[int, str, str, list[Record]]]:
    """Number, id, text and records of all documents."""
    for number, document, text in connection.stream(lambda row: row, _TEXTS):
        yield number, document, text, connection.read(record_of, _RECORDS, (document,))


def _of(record: Record, text: str) -> set[str]:
    return traits_of(record, text[record.start : record.end])


def _together(records: Iterable[Record], text: str) -> set[str]:
    return set[str]().union(*(_of(record, text) for record in records))


def _stand(connection: Connection, number: int, traits: Iterable[str]) -> bool:
    """Whether one row of the document has all of these."""
    sql = "SELECT rowid FROM traits WHERE traits MATCH ? AND rowid BETWEEN ? AND ?"
    last, wanted, rows = (number + 1) * ROWS - 1, [Trait(trait) for trait in sorted(traits)], None
    for first in range(0, len(wanted), _ASKED_AT_ONCE):
        asked = traits_match([[wanted[first : first + _ASKED_AT_ONCE]]])
        found = {row for (row,) in connection.rows(sql, (asked, number * ROWS, last))}
        rows = found if rows is None else rows & found
    return rows is None or bool(rows)
