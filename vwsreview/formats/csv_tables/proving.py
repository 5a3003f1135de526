"""Reads the tables back with Python's own csv."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from vwsreview.domain.problems import Problem
from vwsreview.formats.csv_tables.rows import cell_of, raw_rows
from vwsreview.formats.images import Image
from vwsreview.formats.tables.columns import TABLES, Row, Table
from vwsreview.formats.tables.places import images


def read_back(folder: Path, delimiter: str) -> Generator[list[Image], None, None]:
    """The images of each document. Problem: ``bad_value``, with the `line`."""
    with ExitStack() as stack:
        read = {}
        for table in TABLES:
            file = stack.enter_context((folder / f"{table.name}.csv").open(encoding="utf-8-sig", newline=""))
            read[table.name] = _rows(table, file, delimiter)
        yield from images(read)


def _rows(table: Table, lines: Iterable[str], delimiter: str) -> Iterator[Row]:
    for line, raw in raw_rows(lines, delimiter):
        try:
            yield {column.name: cell_of(column, raw.get(column.name)) for column in table.columns}
        except Problem as problem:
            raise Problem(problem.code, line=line, **problem.parameters) from problem
