"""A real file of every older version is brought to the present one, whole or not at all."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.samples import everything
from vwsreview.domain.problems import Problem
from vwsreview.store.copies import copies
from vwsreview.store.identity import VERSION
from vwsreview.store.store import Store

OLDER = [Path(__file__).with_name(f"version_{number}.dossier") for number in range(1, VERSION)]


@pytest.fixture(params=OLDER, ids=lambda path: path.stem)
def older(request: pytest.FixtureRequest, path: Path) -> Path:
    """A copy that may be written."""
    return Path(shutil.copy(request.param, path))


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(f"SELECT * FROM {table}").fetchall()


def test_an_older_dossier_keeps_all_that_was_in_it(older: Path) -> None:
    tables = ("documents", "texts", "records", "history", "changes", "moves", "head", "settings")
    before = {table: rows(older, table) for table in tables}
    with Store.open(older) as store:
        assert list(store.check()) == []
        assert (len(store.documents()), len(everything(store)), len(store.conflicts())) == (3, 4, 2)
        assert {table: store._connection.rows(f"SELECT * FROM {table}") for table in tables} == before
        assert store._connection.row("PRAGMA user_version") == (VERSION,)
    [copy] = copies(older)
    assert {table: rows(copy, table) for table in tables} == before


def test_an_older_dossier_goes_on_as_before(older: Path) -> None:
    with Store.open(older) as store:
        while store.undo("Anna") is not None:
            pass
        while store.redo("Anna") is not None:
            pass
        assert list(store.check()) == []


def test_an_interrupted_migration_leaves_the_file_as_it_was(older: Path) -> None:
    with closing(sqlite3.connect(older)) as raw:
        raw.execute("CREATE INDEX records_differing ON records (rule)")  # a statement of the migration then fails
        before = raw.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
    with pytest.raises(Problem) as raised:
        Store.open(older)
    assert raised.value.code == "damaged_dossier"
    with closing(sqlite3.connect(older)) as raw:
        assert raw.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall() == before
        assert raw.execute("PRAGMA user_version").fetchone() < (VERSION,)


def test_tables_of_a_version_that_the_file_does_not_name_are_damage(older: Path) -> None:
    with closing(sqlite3.connect(older)) as raw, raw:
        raw.execute("DELETE FROM _sqlite_migrations")
    with pytest.raises(Problem) as raised:
        Store.open(older)
    assert raised.value.code == "damaged_dossier"
