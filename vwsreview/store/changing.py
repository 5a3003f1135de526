"""Writes the rows of an edit, each only where the row on disk is what the edit says it was before."""

from collections.abc import Iterable
from itertools import groupby

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Row
from vwsreview.domain.fitting import is_extent
from vwsreview.domain.problems import Conflict
from vwsreview.domain.record import Record
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.errors import damaged
from vwsreview.store.listing import UPDATE_LISTED, listed_row
from vwsreview.store.rows import content_row, derived_row
from vwsreview.store.statements import (
    INSERT_RECORD,
    SELECT_DOCUMENTS,
    SELECT_RECORDS,
    UPDATE_DOCUMENT,
    UPDATE_RECORD,
)
from vwsreview.store.traits import add_traits


def written_row(record: Record) -> SqlRow:
    """What INSERT_RECORD and UPDATE_RECORD take: content and what is derived from it."""
    return content_row(record) + derived_row(record)


def carry_out(connection: Connection, changes: Iterable[Change]) -> None:
    """Bring rows from before to after, and what is kept for finding them. Conflict where one is not as before."""
    for document, some in groupby(changes, key=_document_of):
        records: list[tuple[Record | None, Record]] = []
        for change in some:
            write_change(connection, change)
            before, after = change.before, change.after
            if isinstance(after, Record):
                records.append((before if isinstance(before, Record) else None, after))
        if records:
            add_traits(connection, document, records)


def write_change(connection: Connection, change: Change) -> None:
    """Bring one row from before to after, inside the caller's transaction. Conflict where it is not as before."""
    before, after = change.before, change.after
    if before is not None and after is not None and (type(before) is not type(after) or before.id != after.id):
        raise ValueError("a change keeps the kind and the id of its row")
    on_disk = _row_on_disk(connection, change.row)
    if on_disk != (None if before is None else content_row(before)):
        raise Conflict("conflict", row=change.row.id)
    match before, after:
        case _, Document() if before is not None:
            connection.run(UPDATE_DOCUMENT, (*content_row(after), after.id))
            connection.run(UPDATE_LISTED, (*listed_row(after), after.id))
        case None, Record():
            connection.run(INSERT_RECORD, written_row(after))
        case Record(), Record():
            connection.run(UPDATE_RECORD, (*written_row(after), after.id))
        case Record(), None:
            connection.run("DELETE FROM records WHERE id = ?", (before.id,))
        case _:
            raise ValueError("documents come by import and go by their mark `removed`")


def refuse_outside(connection: Connection, records: list[Record]) -> None:
    """ValueError where a span does not lie in its document's text: a mistake of whoever built the edit.

    Problem damaged_dossier where the record stands there already on disk.
    """
    lengths: dict[str, int] = {}
    for record in records:
        if record.document not in lengths:
            row = connection.row("SELECT length FROM documents WHERE id = ?", (record.document,))
            lengths[record.document] = row[0] if row is not None and type(row[0]) is int else -1
        if not is_extent(record.start, record.end, lengths[record.document]):
            place = record.document, record.start, record.end
            on_disk = connection.row('SELECT document, start, "end" FROM records WHERE id = ?', (record.id,))
            outside = f"record {record.id} lies in no text of a document"
            raise damaged(connection.path, outside) if on_disk == place else ValueError(outside)


def _row_on_disk(connection: Connection, row: Row) -> SqlRow | None:
    rows = SELECT_RECORDS if isinstance(row, Record) else SELECT_DOCUMENTS
    return connection.row(f"{rows} WHERE id = ?", (row.id,))


def _document_of(change: Change) -> str:
    """The id of the document in which the row is afterwards."""
    row = change.row if change.after is None else change.after
    return row.document if isinstance(row, Record) else row.id
