"""The migrations, and the tables that they make."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from vwsreview.store.identity import APPLICATION_ID, VERSION
from vwsreview.store.schema import MIGRATIONS, migrate
from vwsreview.store.store import Store


def test_the_version_counts_the_migrations(store: Store, path: Path) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (VERSION,)
        assert raw.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"VWSR"
    assert [found.name for found in MIGRATIONS.pending(_empty())] == ["first_tables", "listing"]


def _empty() -> object:
    from sqlite_utils import Database

    return Database(memory=True)


def test_migrating_twice_changes_nothing(store: Store) -> None:
    before = store._connection.rows("SELECT sql FROM sqlite_master")
    migrate(store._connection)
    assert store._connection.rows("SELECT sql FROM sqlite_master") == before


def test_every_table_of_ours_is_strict(store: Store) -> None:
    tables = store._connection.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict")
    assert {name for (name,) in tables} == {"sqlite_schema", "sqlite_temp_schema", "_sqlite_migrations"}


def test_a_line_of_the_list_is_counted_from_an_index(store: Store) -> None:
    plan = store._connection.rows(
        "EXPLAIN QUERY PLAN SELECT count(*) FROM records WHERE document = 'd' AND review = 'proposed'"
    )
    assert "COVERING INDEX records_of_document" in plan[0][3]


def test_opening_a_dossier_of_today_does_not_load_sqlite_utils(store: Store, path: Path) -> None:
    store.close()
    code = "import sys; from pathlib import Path; from vwsreview.store.store import Store\n"
    code += "Store.open(Path(sys.argv[1])).close(); sys.exit('sqlite_utils' in sys.modules)"
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, check=False).returncode == 0
