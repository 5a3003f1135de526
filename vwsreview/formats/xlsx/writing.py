"""Writes the workbook, its sheets row by row."""

import errno
from collections.abc import Generator, Iterable
from contextlib import suppress
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.cells import joined, may_run
from vwsreview.formats.tables.columns import TABLES, Cell, Column, Row, Table
from vwsreview.formats.tables.rows import rows_of
from vwsreview.formats.xlsx.escaping import escaped
from vwsreview.formats.xlsx.places import fit

ROWS = 1_048_576
"""Rows of a sheet, the header's too; what comes after them goes to a further sheet of the same name."""
FIRST_DAY = date(1900, 3, 1)
"""Days before this one Excel counts wrongly or not at all; they stay texts."""
EXACT = 2**53
"""Larger whole numbers than this lose digits."""

_WIDTHS = {"document": 30, "quote": 60, "comment": 40, "value": 40, "sha256": 12, "id": 12}


def title_of(table: Table, count: int) -> str:
    """The name of the so-manyth sheet of a table."""
    return table.name if count == 1 else f"{table.name} {count}"


def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    """One workbook, which is put together at the end."""
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
        fitted = (fit(column, row[column.name])[0] for column in self._table.columns)
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
        self._sheet = self._workbook.create_sheet(title_of(self._table, self._count))
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
