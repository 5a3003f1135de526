"""Excel: one workbook, a sheet a table. Texts are texts, whatever they begin with; days are days.

Limits: https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3;
signs that XML does not know are written as ``_x0001_`` (ECMA-376, part 1, 22.9.2.19), as Excel does.
"""

import errno
import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, suppress
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from vwsreview.domain.exporting import Exported, Occasion, Words
from vwsreview.domain.problems import Problem
from vwsreview.formats.cells import joined, may_run, split
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.images import Expected, Image
from vwsreview.formats.tables.columns import TABLES, Cell, Column, Row, Table
from vwsreview.formats.tables.places import expected, images
from vwsreview.formats.tables.rows import rows_of

LONGEST = 32_767
"""UTF-16 units of a cell."""
ROWS = 1_048_576
"""Rows of a sheet, the header's too; what comes after them goes to a further sheet of the same name."""
FIRST_DAY = date(1900, 3, 1)
"""Days before this one Excel counts wrongly or not at all; they stay texts."""
EXACT = 2**53
"""Larger whole numbers than this lose digits."""

_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_WIDTHS = {"document": 30, "quote": 60, "comment": 40, "value": 40, "sha256": 12, "id": 12}
_TOO_LONG = Words(
    "Excel takes at most 32,767 characters in a cell; the beginning is there",
    "Excel neemt ten hoogste 32.767 tekens in een cel; het begin staat er",
)

_LESS_EXACT = Words("numbers have 16 digits", "getallen hebben 16 cijfers")


def _write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    workbook = Workbook(write_only=True)
    workbook.properties.creator = "vwsreview"
    sheets = {table: _Sheets(workbook, table) for table in TABLES}
    try:
        for exported in documents:
            for table, row in rows_of(exported):
                sheets[table].append(row)
            yield exported.name
        # Workbook.save leaves the file open where the disk is full.
        with ZipFile(target, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(workbook, archive).save()
    except _errors_of_lxml() as error:
        raise OSError(getattr(errno, str(error).removeprefix("IO_"), errno.EIO), str(error)) from error
    finally:
        _tidy(workbook)


def _errors_of_lxml() -> tuple[type[Exception], ...]:
    """openpyxl writes through lxml where it is there, which says ``IO_ENOSPC`` in an error of its own."""
    if find_spec("lxml") is None:
        return ()
    from lxml.etree import LxmlError

    return (LxmlError,)


def _tidy(workbook: Any) -> None:
    """Close and remove the temporary files of sheets that came into no workbook; openpyxl keeps them until its end."""
    from openpyxl.utils.exceptions import WorkbookAlreadySaved

    for sheet in workbook.worksheets:
        with suppress(OSError, WorkbookAlreadySaved, *_errors_of_lxml()):
            sheet.close()
        with suppress(OSError, ValueError):
            sheet._writer.cleanup()


class _Sheets:
    """The sheets of one table: a further one wherever one is full."""

    def __init__(self, workbook: Any, table: Table) -> None:
        self._workbook = workbook
        self._table = table
        self._count = 0
        self._begin()

    def append(self, row: Row) -> None:
        if self._rows == ROWS:
            self._begin()
        fitted = (_fit(column, row[column.name])[0] for column in self._table.columns)
        self._sheet.append([self._cell(column, cell) for column, cell in zip(self._table.columns, fitted, strict=True)])
        self._rows += 1
        self._sheet.auto_filter.ref = f"A1:{self._last}{self._rows}"

    def _begin(self) -> None:
        """A sheet with its header, which stays in sight."""
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        self._count += 1
        columns = self._table.columns
        self._last = get_column_letter(len(columns))
        self._sheet = self._workbook.create_sheet(_title(self._table, self._count))
        self._sheet.freeze_panes = "A2"
        for number, column in enumerate(columns, start=1):
            width = _WIDTHS.get(column.name, max(10, len(column.name) + 4))
            self._sheet.column_dimensions[get_column_letter(number)].width = width
        header = [self._text(column.name) for column in columns]
        for cell in header:
            cell.font = Font(bold=True)
        self._sheet.append(header)
        self._rows = 1

    def _cell(self, column: Column, value: Cell) -> object:
        match value:
            case None | "" | []:
                return None
            case bool() | float():
                return value
            case int():
                return value if abs(value) < EXACT else self._text(str(value))
            case list():
                return self._text(joined(value))
        if column.kind == "day" and (day := date.fromisoformat(value)) >= FIRST_DAY:
            return day
        return self._text(value)

    def _text(self, value: str) -> Any:
        """A cell that is text and stays so when somebody edits it, be it ``=1`` or ``#N/A``."""
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self._sheet, escaped(value))
        cell.data_type = "s"
        if may_run(value):
            cell.quotePrefix = True
        return cell


def _title(table: Table, count: int) -> str:
    return table.name if count == 1 else f"{table.name} {count}"


def _read_back(path: Path) -> Generator[list[Image], None, None]:
    from openpyxl import load_workbook

    with path.open("rb") as file:
        # A cell that became a formula has no value that was computed, and shows as empty.
        workbook = load_workbook(file, read_only=True, data_only=True)
        with closing(workbook):
            yield from images({table.name: _rows(workbook, table) for table in TABLES})


def _rows(workbook: Any, table: Table) -> Iterator[Row]:
    count = 1
    while (title := _title(table, count)) in workbook.sheetnames:
        lines = workbook[title].iter_rows(values_only=True, max_col=len(table.columns))
        names = next(lines)
        columns = [{column.name: column for column in table.columns}[name] for name in names]
        for line in lines:
            yield {column.name: _value(column, cell) for column, cell in zip(columns, line, strict=True)}
        count += 1


def _value(column: Column, cell: Any) -> Cell:
    """What stands in a cell. Problem: ``bad_value`` where it is of another kind than its column."""
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


def _expected(exported: Exported) -> Expected:
    return expected(exported, _fit)


def _fit(column: Column, cell: Cell) -> tuple[Cell, Words | None]:
    """The value as far as a cell has room for it."""
    if isinstance(cell, str) and not _fits(cell):
        return _cut(cell), _TOO_LONG
    if isinstance(cell, list) and not _fits(joined(cell)):
        return next(cell[:end] for end in range(len(cell) - 1, -1, -1) if _fits(joined(cell[:end]))), _TOO_LONG
    if isinstance(cell, float) and (kept := float(f"{cell:.16g}")) != cell:
        return kept, _LESS_EXACT
    return cell, None


def _fits(text: str) -> bool:
    return len(text) <= LONGEST // 7 or _units(escaped(text)) <= LONGEST


def _cut(text: str) -> str:
    """The beginning that fits, whatever it is written as."""
    units = 0
    for place, sign in enumerate(text):
        units += 7 if sign == "_" else _units(escaped(sign))
        if units > LONGEST:
            return text[:place]
    return text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def escaped(text: str) -> str:
    """With ``_x0001_`` for what XML cannot hold, and for what would be read as such."""
    return _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text before `escaped`."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


_OPENPYXL = Library("openpyxl", "openpyxl", "xlsx")
FORMAT = Format(
    "xlsx",
    Words("Excel workbook, a sheet a layer", "Excel-werkmap, een blad per laag"),
    ".xlsx",
    _write,
    _expected,
    (Reader("openpyxl", _read_back, _OPENPYXL),),
    (_OPENPYXL,),
)
