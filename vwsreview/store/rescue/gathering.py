"""Gathers the rows of a damaged dossier from all its pages into a small database of its own, the best of each row.

A row is better that a tree reaches than one that no tree does, and this is better than one on a page that is free;
of two that are equal in that, the newer one. For tables that never lose a row even free pages count. For the others
free pages do not, and where their tree was reached wholly nothing does that stands elsewhere: that was deleted.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Generator
from pathlib import Path

from vwsreview.domain.steps import Step
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.rescue.cells import rows
from vwsreview.store.rescue.node import node_of
from vwsreview.store.rescue.pages import Pages
from vwsreview.store.rescue.shapes import SHAPES, Shape, shape_of
from vwsreview.store.rescue.trees import Trees, walk

_REACHED, _LOOSE, _FREE = range(3)
_PAGES_A_STEP = 256
_TREES = frozenset(shape.tree for shape in SHAPES)


class Found:
    """What was found in the file at `path`: a table for each shape, of which those in `whole` lack nothing."""

    def __init__(self, path: Path, connection: Connection, whole: frozenset[str]) -> None:
        self.path = path
        self.connection = connection
        self.whole = whole

    def count(self, table: str) -> int:
        """How many rows of a table were found."""
        row = self.connection.row(f"SELECT count(*) FROM {table}")
        return 0 if row is None else int(row[0])


def gather(pages: Pages, scratch: Path) -> Generator[Step, None, Found]:
    """Read all pages; steps while it runs. `scratch` is a file that is not there yet, for what is found."""
    connection = Connection(sqlite3.connect(scratch, isolation_level=None, check_same_thread=False), scratch)
    try:
        connection.run("PRAGMA journal_mode=OFF")
        connection.run("PRAGMA synchronous=OFF")
        connection.run("BEGIN")
        for shape in SHAPES:
            columns = ", ".join(f'"{name}"' for name in shape.names)
            connection.run(f"CREATE TABLE {shape.table} ({columns}, rank, UNIQUE ({shape.key}))")
        trees = walk(pages)
        broken: set[str] = set()
        for number in range(1, pages.count + 1):
            if number % _PAGES_A_STEP == 1:
                yield Step(number - 1, pages.count, pages.path.name)
            _take_page(connection, pages, trees, number, broken)
        whole = frozenset(shape.table for shape in SHAPES if shape.tree in trees.whole - broken - _empty(connection))
        for shape in SHAPES:
            if shape.table in whole and not shape.lasting:
                connection.run(f"DELETE FROM {shape.table} WHERE rank <> ?", (_REACHED,))
        connection.run("CREATE INDEX found_records ON records (document)")
        connection.run("CREATE INDEX found_changes ON changes (document)")
        connection.run("COMMIT")
        return Found(pages.path, connection, whole)
    except BaseException:
        connection.close()
        raise


def _empty(connection: Connection) -> set[str]:
    """Trees that have no rows although there are some: what is at the place of their root is not theirs."""
    return {
        shape.tree
        for shape in SHAPES
        if connection.row(f"SELECT min(rank) FROM {shape.table}") not in ((_REACHED,), (None,))
    }


def _take_page(connection: Connection, pages: Pages, trees: Trees, number: int, broken: set[str]) -> None:
    page = pages.page(number)
    node = node_of(page, number)
    if node is None:
        return
    owner = trees.owner.get(number)
    found: dict[str, list[SqlRow]] = defaultdict(list)
    for row in rows(pages, page, node):
        shape = shape_of(row) if row is not None else None
        if row is None or shape is None:
            if owner is not None:
                broken.add(owner)
            continue
        if owner in _TREES and owner != shape.tree:
            broken.add(owner)
        rank = _FREE if number in trees.free else _REACHED if owner == shape.tree else _LOOSE
        if rank != _FREE or shape.lasting:
            found[shape.table].append((row.rowid, *_named(row.rowid, row.values, shape), rank))
    for shape in SHAPES:
        if shape.table in found:
            connection.run_many(_insert(shape), found[shape.table])


def _named(rowid: int | None, values: SqlRow, shape: Shape) -> SqlRow:
    """The values with the rowid in the column that is another name of it."""
    first = next(iter(shape.columns))
    return (rowid, *values[1:]) if first in ("number", "id") and values[0] is None else values


def _insert(shape: Shape) -> str:
    names = [f'"{name}"' for name in (*shape.names, "rank")]
    taken = ", ".join(f"{name} = excluded.{name}" for name in names)
    return f"""INSERT INTO {shape.table} ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})
        ON CONFLICT ({shape.key}) DO UPDATE SET {taken} WHERE excluded.rank < rank
        OR (excluded.rank = rank AND coalesce(excluded.{shape.newest}, '') >= coalesce({shape.newest}, ''))"""
