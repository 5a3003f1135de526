"""The pages of a file and of the log beside it are those that SQLite reads, also where its header is lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.store.rescue.cells import rows
from vwsreview.store.rescue.node import node_of
from vwsreview.store.rescue.pages import Pages
from vwsreview.store.rescue.trees import walk


def numbers_in(path: Path) -> list[int | None]:
    """The rowids of table t."""
    with Pages(path) as pages:
        trees = walk(pages)
        found = [number for number, owner in trees.owner.items() if owner == "t"]
        read = [(pages.page(number), node_of(pages.page(number), number)) for number in found]
        return sorted(row.rowid or 0 for page, node in read if node for row in rows(pages, page, node) if row)


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a file with a log, which stays open so that the log stays too."""
    with closing(sqlite3.connect(tmp_path / "log.db", isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA wal_autocheckpoint=0")
        raw.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, word TEXT)")
        raw.executemany("INSERT INTO t VALUES (?, ?)", ((number, "w" * 300) for number in range(50)))
        yield raw


def test_what_was_committed_to_the_log_is_read(tmp_path: Path, writing: sqlite3.Connection) -> None:
    assert numbers_in(tmp_path / "log.db") == list(range(50))


def test_what_was_not_committed_is_not_read(tmp_path: Path, writing: sqlite3.Connection) -> None:
    writing.execute("PRAGMA cache_size=1")
    writing.execute("BEGIN")
    writing.executemany("INSERT INTO t VALUES (?, ?)", ((number, "w" * 3_000) for number in range(50, 200)))
    with Pages(tmp_path / "log.db") as pages:
        assert len(pages.log.frames) > 0 and pages.log.torn == 0
    assert numbers_in(tmp_path / "log.db") == list(range(50))
    writing.execute("ROLLBACK")


def test_frames_behind_a_damaged_one_do_not_hold(tmp_path: Path, writing: sqlite3.Connection) -> None:
    path = tmp_path / "harmed.db"
    path.write_bytes((tmp_path / "log.db").read_bytes())
    log = bytearray((tmp_path / "log.db-wal").read_bytes())
    log[-100] ^= 1
    path.with_name("harmed.db-wal").write_bytes(log)
    with Pages(path) as pages:
        assert pages.log.torn == 1
    assert numbers_in(path) == list(range(49))


def test_frames_of_an_older_log_are_no_damage(tmp_path: Path, writing: sqlite3.Connection) -> None:
    writing.execute("PRAGMA wal_checkpoint(RESTART)")
    writing.execute("INSERT INTO t VALUES (50, 'w')")
    with Pages(tmp_path / "log.db") as pages:
        assert pages.log.torn == 0
    assert numbers_in(tmp_path / "log.db") == list(range(51))


@pytest.mark.parametrize("size", [512, 1024, 4096, 8192, 65536])
def test_the_size_of_pages_is_found_without_a_header(tmp_path: Path, size: int) -> None:
    path = tmp_path / "sized.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"PRAGMA page_size={size}")
        raw.execute("BEGIN")
        raw.execute("CREATE TABLE t (word TEXT)")
        raw.executemany("INSERT INTO t VALUES (?)", [(f"{place} " * 20,) for place in range(3_000)])
        raw.execute("COMMIT")
    with Pages(path) as pages:
        assert pages.page_size == size
    data = path.read_bytes()
    for header in (bytes(100), data[:16] + (2048 if size != 2048 else 512).to_bytes(2, "big") + data[18:100]):
        path.write_bytes(header + data[100:])
        with Pages(path) as pages:
            assert pages.page_size == size


def test_a_page_that_is_cut_off_is_none(tmp_path: Path, writing: sqlite3.Connection) -> None:
    writing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = tmp_path / "short.db"
    data = (tmp_path / "log.db").read_bytes()
    path.write_bytes(data[:-10])
    with Pages(path) as pages:
        assert pages.page(len(data) // 4096) == b""


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no_such_file"):
        Pages(tmp_path / "none.db")
