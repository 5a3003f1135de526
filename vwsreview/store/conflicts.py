"""Where in the set people decided differently, as merging their dossiers left it."""

import json
from collections.abc import Collection

from vwsreview.domain.listing import ConflictPlace
from vwsreview.domain.versions import VERSIONS, part_versions, versions
from vwsreview.store.connection import Connection
from vwsreview.store.rows import document_of, record_of
from vwsreview.store.statements import SELECT_DOCUMENTS, SELECT_RECORDS

MARK = f'"{VERSIONS}"'
"""Stands in a row's further keys where it has versions, and may stand elsewhere in them."""
_HAS_MARK = f"instr(extra, '{MARK}')"
"""Word for word as in the indexes of the rows that have it: SQLite takes them for no other."""
_DOCUMENTS = f"{SELECT_DOCUMENTS} WHERE {_HAS_MARK}"
_RECORDS = f"{SELECT_RECORDS} WHERE {_HAS_MARK}"
_AMONG = "IN (SELECT value FROM json_each(:among))"


def conflicts(connection: Connection, among: Collection[str] | None) -> list[ConflictPlace]:
    """The places in all documents, or those among these ids, in no order; removed documents and their records too."""
    given = {"among": json.dumps(list(among))} if among is not None else {}
    of_documents, of_records = _DOCUMENTS, _RECORDS
    if among is not None:
        of_documents, of_records = f"{_DOCUMENTS} AND id {_AMONG}", f"{_RECORDS} AND document {_AMONG}"
    documents = connection.read(document_of, of_documents, given)
    records = connection.read(record_of, of_records, given)
    found = [ConflictPlace(document.id, None, 0, 0) for document in documents if part_versions(document)]
    return found + [ConflictPlace(one.document, one.id, one.start, one.end) for one in records if versions(one)]
