"""Reads the workbook back with openpyxl."""

from collections.abc import Generator, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.formats.cells import split
from vwsreview.formats.images import Image
from vwsreview.formats.tables.columns import TABLES, Cell, Column, Row, Table
from vwsreview.formats.tables.places import images
from vwsreview.formats.xlsx.escaping import unescaped
from vwsreview.formats.xlsx.writing import title_of


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each document. Problem: ``bad_value`` where a cell is of another kind than its column."""
    from openpyxl import load_workbook

    with path.open("rb") as file:
        # A cell that became a formula has no value that was computed, and shows as empty.
        workbook = load_workbook(file, read_only=True, data_only=True)
        with closing(workbook):
            yield from images({table.name: _rows(workbook, table) for table in TABLES})


def _rows(workbook: Any, table: Table) -> Iterator[Row]:
    count = 1
    while (title := title_of(table, count)) in workbook.sheetnames:
        lines = workbook[title].iter_rows(values_only=True, max_col=len(table.columns))
        names = next(lines)
        columns = [{column.name: column for column in table.columns}[name] for name in names]
        for line in lines:
            yield {column.name: _value(column, cell) for column, cell in zip(columns, line, strict=True)}
        count += 1


def _value(column: Column, cell: Any) -> Cell:
    plain = unescaped(cell) if isinstance(cell, str) else cell
    match column.kind, plain:
        case "list", None:
            return []
        case "list", str():
            return split(plain)
        case _, None:
            return None
        case "flag", bool():
            return plain
        case "whole", int() | str():
            return int(plain)
        case "number", int() | float():
            return float(plain)
        case "day", datetime():
            return plain.date().isoformat()
        case (("text" | "day" | "moment"), str()):
            return plain
    raise Problem("bad_value", key=column.name, value=repr(cell)[:80])
