"""CSV: a table of the documents and one of each layer, for spreadsheets and statistics.

A cell that a spreadsheet would run as a formula gets an apostrophe in front (`cells`). Where the delimiter is the
semicolon, numbers have a decimal comma: a spreadsheet that expects the one expects the other, and takes 0.717 for 717.
"""

import csv
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from vwsreview.domain.exporting import Exported, Occasion, Words
from vwsreview.domain.problems import Problem
from vwsreview.formats.cells import harmless, joined, original, split
from vwsreview.formats.format import Format, Reader
from vwsreview.formats.images import Image
from vwsreview.formats.tables.columns import TABLES, Cell, Column, Row, Table
from vwsreview.formats.tables.places import expected, images
from vwsreview.formats.tables.rows import rows_of

LONGEST = 2**31 - 1
"""Characters of a cell; Python's own limit is shorter than some paragraphs, and a C long on Windows is not longer."""
_FLAGS = {"true": True, "false": False, "waar": True, "onwaar": False}
"""As we write them, and in small letters as spreadsheets save them, in English and in Dutch."""


def _write(
    documents: Iterable[Exported], folder: Path, occasion: Occasion, bom: bool, delimiter: str
) -> Generator[str, None, None]:
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
                writers[table].writerow(harmless(cell_text(row[column.name], point)) for column in table.columns)
            yield exported.name


def _read_back(folder: Path, delimiter: str) -> Generator[list[Image], None, None]:
    with ExitStack() as stack:
        read = {}
        for table in TABLES:
            file = stack.enter_context((folder / f"{table.name}.csv").open(encoding="utf-8-sig", newline=""))
            read[table.name] = table_rows(table, file, delimiter)
        yield from images(read)


def table_rows(table: Table, lines: Iterable[str], delimiter: str) -> Iterator[Row]:
    """The rows of a table of ours, as `tables` knows them. Problem: ``bad_value``, with the `line`."""
    for line, raw in raw_rows(lines, delimiter):
        try:
            yield {column.name: cell_of(column, raw.get(column.name)) for column in table.columns}
        except Problem as problem:
            raise Problem(problem.code, line=line, **problem.parameters) from problem


def raw_rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows as the csv module reads them, each with its line; cells that are not there are None."""
    csv.field_size_limit(LONGEST)
    reader = csv.DictReader(lines, delimiter=delimiter)
    for raw in reader:
        yield reader.line_num, raw


def cell_text(cell: Cell, point: str = ".") -> str:
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


def cell_of(column: Column, text: str | None) -> Cell:
    """The value that a cell's text stands for. Problem: ``bad_value``."""
    if text is None:
        raise Problem("bad_value", key=column.name, value="")
    plain = original(text)
    if column.kind == "list":
        return split(plain)
    if plain == "":
        return None
    try:
        match column.kind:
            case "flag":
                return _FLAGS[plain.lower()]
            case "whole":
                return int(plain)
            case "number":
                return float(plain.replace(",", "."))
            case _:
                return plain
    except (KeyError, ValueError) as error:
        raise Problem("bad_value", key=column.name, value=plain[:80]) from error


def _format(key: str, name: Words, bom: bool, delimiter: str) -> Format:
    return Format(
        key,
        name,
        "",
        partial(_write, bom=bom, delimiter=delimiter),
        expected,
        (Reader("csv", partial(_read_back, delimiter=delimiter)),),
        remarks=(_REMARK,),
    )


_REMARK = Words(
    "Cells that a spreadsheet might run as a formula begin with an apostrophe.",
    "Cellen die een rekenblad als formule zou kunnen uitvoeren, beginnen met een apostrof.",
)
CSV = _format("csv", Words("CSV, a table a layer (UTF-8, comma)", "CSV, een tabel per laag (UTF-8, komma)"), False, ",")
CSV_BOM = _format(
    "csv-bom",
    Words("CSV, a table a layer (UTF-8 with mark, comma)", "CSV, een tabel per laag (UTF-8 met merkteken, komma)"),
    True,
    ",",
)
CSV_EXCEL = _format(
    "csv-excel",
    Words("CSV for Excel, a table a layer (semicolon)", "CSV voor Excel, een tabel per laag (puntkomma)"),
    True,
    ";",
)
