"""Finds what a query asks for, one by one: places in texts or, where it asks anything of records, records.

SQLite tells which can be meant (`query_sql`), and where words stand (the full-text index); `Query` decides. The
documents in front are looked through in their order, so that a first page is there at once where much is found; the
rest is gone through at one go, which is the quickest way to little.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice, repeat

from vwsreview.domain.document import Document
from vwsreview.domain.listing import Hit, RecordHit, SearchHit
from vwsreview.domain.query import Query
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.wording import folded, places
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.query_sql import Narrowing, narrowing
from vwsreview.store.rows import document_and_text_of, record_of
from vwsreview.store.statements import SELECT_DOCUMENTS_WITH_TEXTS, SELECT_RECORDS
from vwsreview.store.traits import ROWS

AROUND = 60
"""So many code points of text are shown on either side of a hit."""
MOST_OF_RECORD = 200
"""So many code points of a record's own words are shown."""
_IN_FRONT = (100, 200, 400, 800, 1_600)
"""So many documents are looked through in their order, before all others at one go."""
_IN_FRONT_OF_INDEX = (60, 500_000)
"""So many documents (and no more code points of their texts) are read before the index is asked for words: it gathers
all places of words with a common beginning before it tells of the first."""
_AT_ONCE = (8, 64)
"""So many documents are read with one statement, at first and then."""

_DOCUMENTS = f"""{SELECT_DOCUMENTS_WITH_TEXTS}
    WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number"""
_RECORDS = f"{SELECT_RECORDS} WHERE rowid IN (SELECT value FROM json_each(?))"


def find(connection: Connection, query: Query, after: Hit | None = None) -> Iterator[Hit | None]:
    """All that a query asks for, in the order of documents and text, from behind a hit where one is given.

    None comes for every document in which nothing was found, so that whoever walks can stop in between.
    """
    first = 0 if after is None else _number_of(connection, after.document)
    for document, text, records in _documents(connection, query, first):
        behind = after if after is not None and after.document == document.id else None
        hits = _record_hits(query, document, text, records) if query.needs_records else _places(query, document, text)
        found = False
        for hit in hits:
            if behind is None or _order(hit) > _order(behind):
                found = True
                yield hit
        if not found:
            yield None


def documents_matching(connection: Connection, query: Query) -> Iterator[str | None]:
    """The ids of documents in which a query finds something; None for every other that was looked into."""
    for document, text, records in _documents(connection, query, 0):
        asks, test = query.needs_records, query.test(document, text)
        found = any(map(test, records)) if asks else query.holds_of(document, text)
        yield document.id if found else None


def _documents(connection: Connection, query: Query, first: int) -> Iterator[tuple[Document, str, list[Record]]]:
    """Documents from this number on that may be meant, each with its text and the records that may be."""
    connection.raw.create_function("folded", 1, folded, deterministic=True)
    narrowed = narrowing(query)
    candidates = _candidate_records if query.needs_records else _candidate_documents
    waiting = candidates(connection, narrowed, first)
    sizes = chain(_AT_ONCE, repeat(_AT_ONCE[-1]))
    while some := list(islice(waiting, next(sizes))):
        found = connection.read(document_and_text_of, _DOCUMENTS, (json.dumps([number for number, _ in some]),))
        records: dict[str, list[Record]] = {}
        for record in connection.read(record_of, _RECORDS, (json.dumps([row for _, rows in some for row in rows]),)):
            records.setdefault(record.document, []).append(record)
        for document, text in found:
            yield document, text, records.get(document.id, [])


def _candidate_documents(connection: Connection, made: Narrowing, first: int) -> Iterator[tuple[int, list[int]]]:
    start, (count, room) = first, _IN_FRONT_OF_INDEX if made.terms else (0, 0)
    front = f"SELECT number, length FROM documents WHERE {made.of_documents()} AND number BETWEEN :start AND :end"
    window = {"start": first, "end": first + count - 1}
    for number, length in connection.rows(f"{front} ORDER BY number", made.parameters | window):
        if (room := room - length) < 0:
            break
        yield number, []
        start = number + 1
    sql = f"SELECT number FROM documents WHERE {made.of_documents()} AND number >= :start ORDER BY number"
    if made.terms:
        sql = f"""SELECT documents.number FROM search CROSS JOIN documents ON documents.number = search.rowid
            WHERE search MATCH :terms AND search.rowid >= :start AND {made.of_documents()} ORDER BY search.rowid"""
    given = made.parameters | {"start": start, "terms": " AND ".join(made.terms)}
    yield from connection.stream(lambda row: (int(row[0]), []), sql, given)


def _candidate_records(connection: Connection, made: Narrowing, first: int) -> Iterator[tuple[int, list[int]]]:
    """Numbers of documents with the rows of their records."""
    texts = "CROSS JOIN texts ON texts.number = documents.number" if made.needs_texts else ""
    joined = f"ON records.document = documents.id {texts} WHERE {made.of_both()}"
    rows = "SELECT documents.number, records.rowid FROM"
    some = f"""{rows} documents CROSS JOIN records {joined}
        AND documents.number IN (SELECT value FROM json_each(:some)) ORDER BY 1"""
    rest = f"{rows} records CROSS JOIN documents {joined} AND +documents.number >= :start ORDER BY 1"
    numbers = _with_traits(connection, made, first)
    for size in _IN_FRONT:
        if not (now := list(islice(numbers, size))):
            return
        yield from _by_document(connection.rows(some, made.parameters | {"some": json.dumps(now)}))
        first = now[-1] + 1
    yield from _by_document(connection.rows(rest, made.parameters | {"start": first}))


def _with_traits(connection: Connection, made: Narrowing, first: int) -> Iterator[int]:
    """The numbers of documents that may have records with the traits, in their order."""
    conditions = f"{made.of_documents()} AND documents.number >= :start"
    sql = f"SELECT number FROM documents WHERE {conditions} ORDER BY number"
    given = made.parameters | {"start": first}
    if made.traits:
        sql = f"""SELECT DISTINCT documents.number
            FROM traits CROSS JOIN documents ON documents.number = traits.rowid / {ROWS}
            WHERE traits MATCH :traits AND traits.rowid >= :row AND {conditions} ORDER BY traits.rowid"""
        given |= {"traits": made.traits, "row": first * ROWS}
    return connection.stream(lambda row: int(row[0]), sql, given)


def _by_document(pairs: Iterable[SqlRow]) -> Iterator[tuple[int, list[int]]]:
    for number, some in groupby(pairs, key=lambda pair: int(pair[0])):
        yield number, [row for _, row in some]


def _number_of(connection: Connection, document: str) -> int:
    row = connection.row("SELECT number FROM documents WHERE id = ?", (document,))
    return 0 if row is None else int(row[0])


def _order(hit: Hit) -> tuple[int, int, str, str]:
    return in_document_order(hit.record) if isinstance(hit, RecordHit) else (hit.start, -hit.end, "", "")


def _record_hits(query: Query, document: Document, text: str, records: list[Record]) -> Iterator[RecordHit]:
    for record in sorted(filter(query.test(document, text), records), key=in_document_order):
        first = max(0, record.start - AROUND)
        last = min(record.end, record.start + MOST_OF_RECORD) + AROUND
        yield RecordHit(record, document.name, text[first:last], record.start - first)


def _places(query: Query, document: Document, text: str) -> Iterator[SearchHit]:
    """Where the words stand; of a document that is found without words its beginning."""
    if not query.items or not query.holds_of(document, text):
        return
    wanted = [term.words for term in query.terms if not term.negated]
    for start, end in places(wanted, text) if wanted else ((0, 0),):
        first = max(0, start - AROUND)
        yield SearchHit(document.id, document.name, start, end, text[first : end + AROUND], start - first)
