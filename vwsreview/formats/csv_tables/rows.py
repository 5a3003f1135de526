"""Rows of CSV as others may have left them, and the values of their cells."""

import csv
import io
from collections.abc import Iterable, Iterator

from vwsreview.domain.problems import Problem
from vwsreview.formats.bounds import LONGEST_CELL, MOST_ROWS
from vwsreview.formats.cells import original, split
from vwsreview.formats.tables.columns import Cell, Column

_FLAGS = {"true": True, "false": False, "waar": True, "onwaar": False}
"""As we write them, and in small letters as spreadsheets save them, in English and in Dutch."""


def raw_rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows as the csv module reads them, each with its line; cells that are not there are None.

    Problems: ``bad_table``, ``too_many_parts``.
    """
    csv.field_size_limit(LONGEST_CELL)  # Python's own limit is shorter than some paragraphs
    reader = csv.DictReader(lines, delimiter=delimiter)
    try:
        for number, raw in enumerate(reader):
            if number == MOST_ROWS:
                raise Problem("too_many_parts", path="CSV", most=MOST_ROWS)
            yield reader.line_num, raw
    except csv.Error as error:
        raise Problem("bad_table", reason=str(error)) from error


def column_names(head: str, delimiter: str) -> set[str]:
    """The names in the first row of a text, as `raw_rows` has them."""
    return {*(csv.DictReader(io.StringIO(head, newline=""), delimiter=delimiter).fieldnames or ())}


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
