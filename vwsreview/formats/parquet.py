"""Parquet: the tables as typed columns, a file a table, for those who compute with them.

Rows are written in groups, so that the memory needed does not grow with the set.
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from vwsreview.domain.exporting import Exported, Occasion, Words
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.images import Expected, Image
from vwsreview.formats.tables.columns import TABLES, Cell, Column, Row, Table
from vwsreview.formats.tables.places import expected, images
from vwsreview.formats.tables.rows import rows_of

GROUP = 5_000
"""Rows of a row group."""
LARGEST = 2**63
"""Whole numbers stay below this on both sides of zero."""

_IN_UTC = Words("timestamps stand in UTC, without the offset", "tijdstippen staan in UTC, zonder het verschil met UTC")
_NO_TIME = Words("it is no moment with an offset", "het is geen tijdstip met een verschil met UTC")
_TOO_LARGE = Words("whole numbers have 64 bits", "gehele getallen hebben 64 bits")


def _write(documents: Iterable[Exported], folder: Path, occasion: Occasion) -> Generator[str, None, None]:
    with ExitStack() as stack:
        files = {table: stack.enter_context(_Groups(folder, table)) for table in TABLES}
        for exported in documents:
            for table, row in rows_of(exported):
                files[table].append(row)
            yield exported.name


class _Groups:
    """The file of one table, to which rows go group by group."""

    def __init__(self, folder: Path, table: Table) -> None:
        from pyarrow import parquet

        self._table = table
        self._schema = _schema(table)
        self._rows: list[dict[str, object]] = []
        self._writer = parquet.ParquetWriter(folder / f"{table.name}.parquet", self._schema)

    def __enter__(self) -> "_Groups":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self._flush()
        finally:
            self._writer.close()

    def append(self, row: Row) -> None:
        self._rows.append({column.name: _typed(column, row[column.name]) for column in self._table.columns})
        if len(self._rows) == GROUP:
            self._flush()

    def _flush(self) -> None:
        import pyarrow

        self._writer.write_table(pyarrow.Table.from_pylist(self._rows, self._schema))
        self._rows.clear()


def _schema(table: Table) -> Any:
    import pyarrow

    types = {
        "text": pyarrow.string(),
        "flag": pyarrow.bool_(),
        "whole": pyarrow.int64(),
        "number": pyarrow.float64(),
        "list": pyarrow.list_(pyarrow.string()),
        "day": pyarrow.date32(),
        "moment": pyarrow.timestamp("us", tz="UTC"),
    }
    return pyarrow.schema([(column.name, types[column.kind]) for column in table.columns])


def _typed(column: Column, cell: Cell) -> object:
    fitted, _ = _fit(column, cell)
    if isinstance(fitted, str) and column.kind == "day":
        return date.fromisoformat(fitted)
    if isinstance(fitted, str) and column.kind == "moment":
        return datetime.fromisoformat(fitted)
    return fitted


def _expected(exported: Exported) -> Expected:
    return expected(exported, _fit)


def _fit(column: Column, cell: Cell) -> tuple[Cell, Words | None]:
    """The value as far as the column's type has room for it."""
    if column.kind == "moment" and isinstance(cell, str):
        moment = _moment(cell)
        if moment is None:
            return None, _NO_TIME
        return moment.isoformat(), None if moment.isoformat() == cell else _IN_UTC
    if column.kind == "whole" and isinstance(cell, int) and not -LARGEST <= cell < LARGEST:
        return None, _TOO_LARGE
    return cell, None


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def _read_back(folder: Path) -> Generator[list[Image], None, None]:
    from pyarrow import parquet

    with ExitStack() as stack:
        files = {
            table.name: stack.enter_context(parquet.ParquetFile(folder / f"{table.name}.parquet")) for table in TABLES
        }
        yield from images({name: _rows(file) for name, file in files.items()})


def _rows(file: Any) -> Iterator[Row]:
    for batch in file.iter_batches(batch_size=GROUP):
        for row in batch.to_pylist():
            yield {name: _plain(cell) for name, cell in row.items()}


def _plain(cell: Any) -> Cell:
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).isoformat()
    return cell.isoformat() if isinstance(cell, date) else cell


_PYARROW = Library("pyarrow", "pyarrow", "parquet")
FORMAT = Format(
    "parquet",
    Words("Parquet, a file a layer", "Parquet, een bestand per laag"),
    "",
    _write,
    _expected,
    (Reader("pyarrow", _read_back, _PYARROW),),
    (_PYARROW,),
)
