"""Every row that SQLite wrote is read from the pages as SQLite reads it."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from vwsreview.store.rescue.cells import BrokenCell, Row, rows, values_of
from vwsreview.store.rescue.node import node_of
from vwsreview.store.rescue.pages import Pages
from vwsreview.store.rescue.trees import walk

WIDTHS = [0, 1, -1, 2, 127, -128, 128, 32767, 32768, 8388607, 8388608, 2**31, 2**47, 2**48, 2**63 - 1, -(2**63)]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.builds(
    lambda word, times: word * times, st.sampled_from(["a", "é🙂", "0123456789"]), st.integers(1, 3_000)
)
VALUES = (
    st.none()
    | st.sampled_from(WIDTHS)
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | TEXTS
    | st.binary(max_size=40)
    | st.binary(min_size=5_000, max_size=6_000)
)


def read_all(path: Path, table: str) -> list[Row]:
    with Pages(path) as pages:
        trees = walk(pages)
        assert table in trees.whole
        found: list[Row] = []
        for number in (number for number, owner in trees.owner.items() if owner == table):
            page = pages.page(number)
            node = node_of(page, number)
            assert node is not None
            for row in rows(pages, page, node):
                assert row is not None
                found.append(row)
    return found


def write(path: Path, page_size: int) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA synchronous=OFF")
    raw.execute(f"PRAGMA page_size={page_size}")
    return raw


@settings(max_examples=30)
@given(
    st.sampled_from([512, 1024, 4096, 65536]),
    st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=40),
    st.sets(st.integers(0, 39), max_size=20),
    st.booleans(),
)
def test_rows_of_a_table_come_back_equal(
    page_size: int, written: list[tuple[object, ...]], gone: set[int], vacuumed: bool
) -> None:
    with TemporaryDirectory() as folder, closing(write(path := Path(folder, "any.db"), page_size)) as raw:
        raw.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, a, b, c)")
        numbered = [(place * 7919 - 3, *row) for place, row in enumerate(written)]
        raw.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", numbered)
        raw.executemany("DELETE FROM t WHERE number = ?", [(place * 7919 - 3,) for place in gone])
        raw.execute("UPDATE t SET a = b, b = ? WHERE number % 3 = 0", ("x" * 700,))
        if vacuumed:
            raw.execute("VACUUM")
        expected = raw.execute("SELECT * FROM t ORDER BY number").fetchall()
        found = [(row.rowid, *row.values[1:]) for row in read_all(path, "t")]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))


@settings(max_examples=30)
@given(
    st.sampled_from([512, 4096]),
    st.dictionaries(st.tuples(st.integers(0, 9), st.integers(-99, 99)), st.tuples(VALUES, TEXTS), max_size=40),
)
def test_rows_of_a_table_without_rowids_come_back_equal(
    page_size: int, written: dict[tuple[int, int], tuple[object, str]]
) -> None:
    expected = [(*key, *value) for key, value in written.items()]
    with TemporaryDirectory() as folder, closing(write(path := Path(folder, "any.db"), page_size)) as raw:
        raw.execute("CREATE TABLE t (step INT, place INT, a, b TEXT, PRIMARY KEY (step, place)) WITHOUT ROWID")
        raw.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", expected)
        found = [row.values for row in read_all(path, "t")]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))


@given(st.binary(max_size=60))
def test_any_bytes_are_values_or_a_broken_cell(payload: bytes) -> None:
    with suppress(BrokenCell):
        values_of(payload)
