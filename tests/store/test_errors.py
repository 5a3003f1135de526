"""What SQLite and the file system report reaches the user as a Problem, and nothing is half written."""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.samples import MINUTES, accepting, annotated, batch, everything
from vwsreview.domain.disk import unwritten
from vwsreview.domain.problems import Problem
from vwsreview.store.errors import problem_of_sqlite, reported
from vwsreview.store.store import Store


@pytest.mark.parametrize("room", range(0, 12, 2))
def test_a_full_disk_writes_nothing_and_nothing_is_lost(store: Store, path: Path, room: int) -> None:
    """The file may grow by so many pages: wherever in a transaction the disk is full, all of it is taken back."""
    live = store._connection
    [[pages]] = live.rows("PRAGMA page_count")
    live.rows(f"PRAGMA max_page_count={pages + room}")
    big = annotated("groot.txt", MINUTES * 500, 50)
    before, steps = everything(store), store.history()
    with pytest.raises(Problem) as raised:
        store.add_documents([*batch(10), big])
    assert raised.value.code == "disk_full"
    with pytest.raises(Problem) as raised:
        for _ in range(200):
            for record in store.records(store.documents()[0].id):
                store.apply(accepting([record]), "Anna")
                steps, before = store.history(limit=10_000), everything(store)
    assert raised.value.code == "disk_full"
    assert everything(store) == before
    live.rows("PRAGMA max_page_count=1000000")
    assert store.history(limit=10_000) == steps
    assert list(store.check()) == []
    store.add_documents([big])


def test_another_program_that_holds_the_file_is_said(store: Store, path: Path) -> None:
    store._connection.run("PRAGMA busy_timeout=1")
    record = store.records(store.documents()[0].id)[0]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for act in (lambda: store.apply(accepting([record]), "Anna"), lambda: store.undo("Anna")):
            with pytest.raises(Problem) as raised:
                act()
            assert raised.value.code == "busy"
        other.execute("ROLLBACK")
    assert store.record(record.id) == record
    store.apply(accepting([record]), "Anna")


def test_tables_that_contradict_each_other_are_damage(store: Store, path: Path) -> None:
    records = store.records(store.documents()[0].id)
    store.apply(accepting(records[:1]), "Anna")
    with closing(sqlite3.connect(path)) as other:
        other.execute("DELETE FROM history")
        other.commit()
    before = everything(store)
    with pytest.raises(Problem) as raised:
        store.apply(accepting(records[1:]), "Anna")
    assert raised.value.code == "damaged_dossier"
    assert everything(store) == before


def sqlite_error(action: Callable[[sqlite3.Connection], object]) -> sqlite3.Error:
    with closing(sqlite3.connect(":memory:")) as raw, pytest.raises(sqlite3.Error) as raised:
        action(raw)
    return raised.value


def test_mistakes_of_ours_stay_exceptions(path: Path) -> None:
    for action in (
        lambda raw: raw.execute("SELECT nothing"),
        lambda raw: raw.execute("SELECT ?"),
        lambda raw: raw.executescript("CREATE TABLE t (a UNIQUE); INSERT INTO t VALUES (1), (1)"),
    ):
        assert problem_of_sqlite(sqlite_error(action), path) is None
    with pytest.raises(KeyError), reported(path):
        raise KeyError


def test_text_that_is_no_utf8_is_damage(path: Path) -> None:
    error = sqlite_error(lambda raw: raw.execute("SELECT CAST(x'ff' AS TEXT)").fetchone())
    problem = problem_of_sqlite(error, path)
    assert problem is not None and problem.code == "damaged_dossier"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EACCES, "not_writable"),
        (errno.EROFS, "not_writable"),
        (errno.ENOENT, "no_such_file"),
        (errno.EIO, "io_error"),
    ],
)
def test_errors_of_the_file_system(path: Path, number: int, code: str) -> None:
    assert unwritten(OSError(number, "words"), path).code == code
    with pytest.raises(Problem, match=code), reported(path):
        raise OSError(number, "words")
