"""The statements that read and write whole rows, with the columns in the order of `rows`."""

from collections.abc import Sequence

from vwsreview.store.rows import DERIVED_COLUMNS, DOCUMENT_COLUMNS, RECORD_COLUMNS


def columns_sql(columns: Sequence[str]) -> str:
    """The columns for a statement, quoted, for some of their names are words of SQL."""
    return ", ".join(f'"{column}"' for column in columns)


def _insert_sql(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({columns_sql(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _update_sql(table: str, columns: Sequence[str]) -> str:
    return f"UPDATE {table} SET ({columns_sql(columns)}) = ({', '.join('?' * len(columns))}) WHERE id = ?"


_WRITTEN = RECORD_COLUMNS + DERIVED_COLUMNS
SELECT_DOCUMENTS = f"SELECT {columns_sql(DOCUMENT_COLUMNS)} FROM documents"
"""What `document_of` takes."""
SELECT_DOCUMENTS_WITH_TEXTS = f"SELECT {columns_sql(DOCUMENT_COLUMNS)}, text FROM documents JOIN texts USING (number)"
"""The same with the text behind it; documents without a text are left out."""
SELECT_RECORDS = f"SELECT {columns_sql(RECORD_COLUMNS)} FROM records"
"""What `record_of` takes."""
INSERT_DOCUMENT = _insert_sql("documents", ("number", *DOCUMENT_COLUMNS))
"""Takes the document's number and its `content_row`."""
UPDATE_DOCUMENT = _update_sql("documents", DOCUMENT_COLUMNS)
"""Takes the document's `content_row` and its id."""
INSERT_RECORD = _insert_sql("records", _WRITTEN)
"""Takes the record's `content_row` and its `derived_row`."""
UPDATE_RECORD = _update_sql("records", _WRITTEN)
"""Takes the same and its id."""
