"""Records all over the set that may be equal to one: of its layer, with its words or with what one of its keys held.

SQLite gives at least all of them, the caller decides: it folds more than the index does.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vwsreview.domain.record import Record
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.rows import RECORD_COLUMNS, record_of

AROUND = 200
"""So many code points of the text come along on either side of a record."""

_RECORD = ", ".join(f'records."{column}"' for column in RECORD_COLUMNS)
_FIELDS = """SELECT "values" FROM records WHERE document = ? AND layer = 'field' AND review <> 'rejected'
    ORDER BY start, "end" DESC"""


@dataclass(frozen=True, slots=True)
class Alike:
    """A record with its document's digest and name, and a piece of the text that begins at `offset`."""

    record: Record
    sha256: str
    name: str
    piece: str
    offset: int


def alike(connection: Connection, layer: str, words: str | None, held: str | None) -> Iterator[Alike]:
    """Records of the layer in documents of the set, in the order of documents and text.

    `words` stand in the document; `held` is a text that stands among the record's values. None asks for neither.
    """
    where, given = ["records.layer = ?", "NOT documents.removed"], [layer]
    if words is not None and any(map(str.isalnum, words)):
        where.append("documents.number IN (SELECT rowid FROM search WHERE search MATCH ?)")
        given.append('"' + words.replace('"', " ") + '"')
    if held is not None:
        where.append("""instr(lower(records."values"), lower(?)) > 0""")
        given.append(json.dumps(held, ensure_ascii=False))
    sql = f"""SELECT {_RECORD}, documents.sha256, documents.name,
        substr(texts.text, max(0, records.start - {AROUND}) + 1, records."end" - records.start + {2 * AROUND})
        FROM records JOIN documents ON documents.id = records.document JOIN texts ON texts.number = documents.number
        WHERE {" AND ".join(where)} ORDER BY documents.number, records.start"""
    return connection.stream(_alike_of, sql, given)


def field_values(connection: Connection, document: str, names: Sequence[str]) -> list[tuple[str, str]]:
    """Name and value of the header fields of a document that have one of these names, in the order of the text."""
    found = connection.read(lambda row: json.loads(row[0]), _FIELDS, (document,))
    return [(field["name"], str(field.get("value") or "")) for field in found if field.get("name") in names]


def _alike_of(row: SqlRow) -> Alike:
    record = record_of(row[:-3])
    return Alike(record, row[-3], row[-2], row[-1], max(0, record.start - AROUND))
