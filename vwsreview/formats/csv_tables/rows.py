"""Rows of CSV as others may have left them, and the values of their cells."""

import csv
from collections.abc import Iterable, Iterator

from vwsreview.domain.problems import Problem
from vwsreview.formats.cells import original, split
from vwsreview.formats.tables.columns import Cell, Column

LONGEST = 2**31 - 1
"""Characters of a cell; Python's own limit is shorter than some paragraphs, and a C long on Windows is not longer."""
_FLAGS = {"true": True, "false": False, "waar": True, "onwaar": False}
"""As we write them, and in small letters as spreadsheets save them, in English and in Dutch."""


def raw_rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows as the csv module reads them, each with its line; cells that are not there are None."""
    csv.field_size_limit(LONGEST)
    reader = csv.DictReader(lines, delimiter=delimiter)
    for raw in reader:
        yield reader.line_num, raw


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
