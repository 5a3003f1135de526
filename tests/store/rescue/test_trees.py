"""Which pages belong to which tree, and where a tree is not whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from vwsreview.store.rescue.pages import Pages
from vwsreview.store.rescue.trees import Trees, walk

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A table with several pages below its root, an index, and pages that became free."""
    made = tmp_path / "trees.db"
    with closing(sqlite3.connect(made, isolation_level=None)) as raw:
        raw.execute("BEGIN")
        raw.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, word TEXT)")
        raw.execute("CREATE INDEX by_word ON t (word)")
        raw.execute("CREATE TABLE gone (word TEXT)")
        raw.executemany("INSERT INTO t (word) VALUES (?)", [(f"{place} " * 40,) for place in range(300)])
        raw.executemany("INSERT INTO gone VALUES (?)", [(f"{place} " * 40,) for place in range(300)])
        raw.execute("COMMIT")
        raw.execute("DROP TABLE gone")
    return made


def walked(path: Path) -> Trees:
    with Pages(path) as pages:
        return walk(pages)


def pages_of(path: Path, name: str) -> set[int]:
    with closing(sqlite3.connect(path)) as raw:
        return {number for (number,) in raw.execute("SELECT pageno FROM dbstat WHERE name = ?", (name,))}


def test_trees_are_those_that_sqlite_tells(path: Path) -> None:
    trees = walked(path)
    assert trees.whole == {"sqlite_master", "t", "by_word"}
    for name in ("t", "by_word"):
        assert {number for number, owner in trees.owner.items() if owner == name} == pages_of(path, name)
    with closing(sqlite3.connect(path)) as raw:
        assert len(trees.free) == raw.execute("PRAGMA freelist_count").fetchone()[0] > 5


def changed(path: Path, place: int, value: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[place : place + len(value)] = value
    path.write_bytes(data)


def test_a_tree_with_a_lost_page_is_not_whole(path: Path) -> None:
    lost = max(pages_of(path, "t"))
    changed(path, (lost - 1) * PAGE, bytes(PAGE))
    trees = walked(path)
    assert "t" not in trees.whole and "by_word" in trees.whole and lost not in trees.owner


def test_a_page_that_points_back_ends_the_walk(path: Path) -> None:
    (root,) = [number for number, owner in walked(path).owner.items() if owner == "t"][:1]
    changed(path, (root - 1) * PAGE + 8, root.to_bytes(4, "big"))
    assert "t" not in walked(path).whole


def test_a_page_with_rows_of_another_place_is_not_of_the_tree(path: Path) -> None:
    """Two leaves have changed places: their rowids do not lie where the page above says."""
    data = path.read_bytes()
    leaves = sorted(number for number in pages_of(path, "t") if data[(number - 1) * PAGE] == 13)
    one, other = ((number - 1) * PAGE for number in (leaves[0], leaves[2]))
    first, second = data[one : one + PAGE], data[other : other + PAGE]
    changed(path, one, second)
    changed(path, other, first)
    trees = walked(path)
    assert "t" not in trees.whole and leaves[0] not in trees.owner and leaves[1] in trees.owner


def test_a_list_of_free_pages_that_goes_round_ends(path: Path) -> None:
    trunk = int.from_bytes(path.read_bytes()[32:36], "big")
    changed(path, (trunk - 1) * PAGE, trunk.to_bytes(4, "big"))
    assert trunk in walked(path).free


def test_without_a_schema_no_tree_is_known(path: Path) -> None:
    changed(path, 0, bytes(PAGE))
    assert walked(path).owner == {}


def test_a_page_without_schema_whose_cells_run_over_its_end_is_no_error(path: Path) -> None:
    data = path.read_bytes()
    (root,) = (number for number in pages_of(path, "t") if data[(number - 1) * PAGE] == 5)
    changed(path, 0, bytes(PAGE))
    changed(path, (root - 1) * PAGE + 12, (PAGE - 2).to_bytes(2, "big"))
    assert root not in walked(path).owner
