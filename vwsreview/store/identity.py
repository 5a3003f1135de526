"""What makes a file a dossier, and which version of it: two numbers in SQLite's header."""

import sqlite3
from pathlib import Path

from vwsreview.domain.problems import Problem
from vwsreview.store.connection import Connection
from vwsreview.store.errors import damaged, reported
from vwsreview.store.listing import LISTING_COLUMNS
from vwsreview.store.rows import DERIVED_COLUMNS, DOCUMENT_COLUMNS, RECORD_COLUMNS

APPLICATION_ID = 0x56575352
"""``VWSR`` in the four bytes that SQLite keeps for this."""
VERSION = 2
"""The number of migrations in `schema`, kept as user_version."""

_MAGIC = b"SQLite format 3\0"
_USER_VERSION_AT = slice(60, 64)
_APPLICATION_ID_AT = slice(68, 72)
_NEEDED = {
    "documents": ("number", *DOCUMENT_COLUMNS),
    "texts": ("number", "text", "imported"),
    "records": RECORD_COLUMNS + DERIVED_COLUMNS,
    "listing": LISTING_COLUMNS,
    "history": ("number", "id", "parent", "at", "reviewer", "label", "detail", "left"),
    "changes": ("step", "position", "document", "record", "before", "after"),
    "moves": ("number", "at", "reviewer", "direction", "step"),
    "head": ("step",),
    "settings": ("name", "value"),
    "search": ("text",),
    "traits": ("words",),
}


def is_dossier(path: Path) -> bool:
    """Whether the first bytes of a file are those of a dossier. Problem: no_such_file."""
    header = _header(path)
    return header.startswith(_MAGIC) and header[_APPLICATION_ID_AT] == APPLICATION_ID.to_bytes(4, "big")


def is_older(path: Path) -> bool:
    """Whether opening this dossier to write migrates it, which may take a while. Problem: no_such_file."""
    return is_dossier(path) and int.from_bytes(_header(path)[_USER_VERSION_AT], "big") < VERSION


def refuse_foreign(path: Path) -> None:
    """Problem not_a_dossier where it is none; no_such_file."""
    if not is_dossier(path):
        raise Problem("not_a_dossier", path=str(path))


def version_of(connection: Connection) -> int:
    """The file's user_version. Problem: not_a_dossier, newer_dossier."""
    application = _number(connection, "PRAGMA application_id")
    if application != APPLICATION_ID:
        raise Problem("not_a_dossier", path=str(connection.path))
    version = _number(connection, "PRAGMA user_version")
    if version > VERSION:
        raise Problem("newer_dossier", path=str(connection.path), version=version, known=VERSION)
    return version


def refuse_incomplete(connection: Connection) -> None:
    """Problem damaged_dossier where a table or column is missing or its definition cannot be read."""
    present = {name for (name,) in connection.rows("SELECT name FROM sqlite_master")}
    for table, columns in _NEEDED.items():
        if table not in present:
            raise damaged(connection.path, f"no table {table}")
        # With the table's name in front, for SQLite takes an unknown name in quotes for a text.
        wanted = ", ".join(f'{table}."{column}"' for column in columns)
        try:
            connection.rows(f"SELECT {wanted} FROM {table} LIMIT 1")
            # Only translated and not run: that is where a reference to what is not there shows.
            connection.rows(f"EXPLAIN INSERT INTO {table} DEFAULT VALUES")
            connection.rows(
                f"EXPLAIN UPDATE {table} SET " + ", ".join(f'"{column}" = "{column}"' for column in columns)
            )
            connection.rows(f"EXPLAIN DELETE FROM {table}")
        except sqlite3.OperationalError as error:
            raise damaged(connection.path, str(error)) from error


def _header(path: Path) -> bytes:
    if not path.is_file():
        raise Problem("no_such_file", path=str(path))
    with reported(path), path.open("rb") as file:
        return file.read(100)


def _number(connection: Connection, pragma: str) -> int:
    row = connection.row(pragma)
    return 0 if row is None else int(row[0])
