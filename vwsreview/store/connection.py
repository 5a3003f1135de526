"""A connection to a dossier: statements, transactions, and errors that come out as Problems."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from vwsreview.store.errors import damaged, reported

SqlRow = tuple[Any, ...]
Given = Sequence[object] | Mapping[str, object]
"""Parameters of a statement, by place or by name."""
Made = TypeVar("Made")


class Connection:
    """One connection to one dossier whose errors come out as Problems; results come as plain tuples."""

    def __init__(self, raw: sqlite3.Connection, path: Path) -> None:
        self.raw = raw
        self.path = path

    def rows(self, sql: str, parameters: Given = ()) -> list[SqlRow]:
        """All rows of a query."""
        with reported(self.path):
            return self.raw.execute(sql, parameters).fetchall()

    def read(self, made: Callable[[SqlRow], Made], sql: str, parameters: Given = ()) -> list[Made]:
        """What is made of each row of a query; a row that nothing can be made of is damage."""
        rows = self.rows(sql, parameters)
        try:
            return [made(row) for row in rows]
        except ValueError as error:
            raise damaged(self.path, str(error)) from error

    def row(self, sql: str, parameters: Given = ()) -> SqlRow | None:
        """The first row of a query, or None."""
        with reported(self.path):
            found: SqlRow | None = self.raw.execute(sql, parameters).fetchone()
            return found

    def stream(self, made: Callable[[SqlRow], Made], sql: str, parameters: Given = ()) -> Iterator[Made]:
        """What is made of each row, one by one, for results that may be large."""
        with reported(self.path):
            cursor = self.raw.execute(sql, parameters)
        while True:
            with reported(self.path):
                row: SqlRow | None = cursor.fetchone()
            if row is None:
                return
            try:
                result = made(row)
            except ValueError as error:
                raise damaged(self.path, str(error)) from error
            yield result

    def run(self, sql: str, parameters: Given = ()) -> int:
        """Execute a statement that writes; returns the number of the row that it inserted last."""
        with reported(self.path):
            return self.raw.execute(sql, parameters).lastrowid or 0

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute a statement once for each row."""
        with reported(self.path):
            self.raw.executemany(sql, rows)

    @contextmanager
    def transaction(self, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
        """All or nothing. It begins as a writer at once, for a reader cannot become one while others write."""
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except sqlite3.IntegrityError as error:
            # What an edit says of the rows before has been compared with them: the tables contradict each other.
            self._roll_back()
            raise damaged(self.path, str(error)) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        if self.raw.in_transaction:  # SQLite has rolled back by itself after some errors
            with reported(self.path):
                self.raw.rollback()

    def snapshot(self) -> AbstractContextManager[None]:
        """Several reads that see one and the same state; inside a transaction that is its own."""
        return nullcontext() if self.raw.in_transaction else self.transaction("BEGIN")

    def close(self) -> None:
        """Close without an error; what was committed stays committed."""
        self.raw.close()
