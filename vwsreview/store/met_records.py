"""The ids of the records that an import met: in a file of SQLite's own, for a set may have more than memory holds."""

import json
import sqlite3
from collections.abc import Sequence


class MetRecords:
    """Belongs to the thread that made it, and goes with it."""

    def __init__(self) -> None:
        self._raw = sqlite3.connect("", isolation_level=None)
        self._raw.execute("PRAGMA synchronous=OFF")
        self._raw.execute("CREATE TABLE met (id TEXT PRIMARY KEY) WITHOUT ROWID")
        self._raw.execute("BEGIN")

    def first_met(self, ids: Sequence[str]) -> str | None:
        """One of these that was met before; None where there is none."""
        sql = "SELECT id FROM met WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
        row = self._raw.execute(sql, (json.dumps(ids),)).fetchone()
        return None if row is None else str(row[0])

    def meet(self, ids: Sequence[str]) -> None:
        """Remember these."""
        self._raw.executemany("INSERT OR IGNORE INTO met VALUES (?)", ((one,) for one in ids))
