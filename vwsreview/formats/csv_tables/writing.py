"""Writes the tables as CSV."""

import csv
from collections.abc import Generator, Iterable
from contextlib import ExitStack
from pathlib import Path

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.cells import harmless, joined
from vwsreview.formats.tables.columns import TABLES, Cell
from vwsreview.formats.tables.rows import rows_of


def write(
    documents: Iterable[Exported], folder: Path, occasion: Occasion, bom: bool, delimiter: str
) -> Generator[str, None, None]:
    """A file a table, each with its header; `bom` puts a byte-order mark in front."""
    encoding = "utf-8-sig" if bom else "utf-8"
    point = "," if delimiter == ";" else "."
    with ExitStack() as stack:
        writers = {}
        for table in TABLES:
            file = stack.enter_context((folder / f"{table.name}.csv").open("w", encoding=encoding, newline=""))
            writers[table] = csv.writer(file, delimiter=delimiter)
            writers[table].writerow(column.name for column in table.columns)
        for exported in documents:
            for table, row in rows_of(exported):
                writers[table].writerow(harmless(_text(row[column.name], point)) for column in table.columns)
            yield exported.name


def _text(cell: Cell, point: str = ".") -> str:
    """A value as the text of a cell, numbers with that decimal point."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, list):
        return joined(cell)
    if isinstance(cell, float):
        return str(cell).replace(".", point)
    return str(cell)
