"""Reads CSV tables of ours back, as a person may have left them: any of the three dialects, one table or a folder of
them, rows in any order, columns added or taken away."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from vwsreview.domain.disk import unread
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.bounds import LONGEST
from vwsreview.formats.cells import original
from vwsreview.formats.csv_tables.rows import cell_of, column_names, raw_rows
from vwsreview.formats.foreign import DOCUMENT_KEYS, ForeignDocument, ForeignRecord, share
from vwsreview.formats.tables.columns import DOCUMENTS, LINKED, TABLES, Row, Table

_LOOKED_AT = 4096
_NEEDED = ("document", "sha256", "layer", "start", "end")
"""Columns without which a table holds no records of ours."""
_NEEDED_OF_DOCUMENTS = ("document", "sha256", "length")
BEHIND = "…"
"""The name of what stands behind the last column, or in one without a name."""
_TABLES = {table.layer: table for table in TABLES}


@dataclass(slots=True)
class _Found:
    """What the tables say of one document, and where they first name it."""

    place: str
    values: dict[str, Value] = field(default_factory=dict)
    records: list[ForeignRecord] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)


def recognises(path: Path) -> bool:
    """A table of ours by its columns, or a folder with one."""
    try:
        return any(_columns(file) is not None for file in _files(path))
    except OSError:
        return False


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """The documents in the order in which the tables name them, that of the documents first; a Refusal for each row
    that cannot be used. Rejected records stay out."""
    found: dict[tuple[str, str], _Found] = {}
    try:
        for file in _files(path):
            columns = _columns(file)
            if columns is None:
                yield Refusal(file.name, Problem("missing_key", key=", ".join(_NEEDED)))
            else:
                yield from _table(file, *columns, found)
    except UnicodeDecodeError as error:
        raise Problem("not_utf8", offset=error.start) from error
    except OSError as error:
        raise unread(error, path) from error
    for (name, sha256), document in found.items():
        yield ForeignDocument(
            document.place, name or None, sha256 or None, None, document.values, tuple(document.records),
            tuple(document.rejected),
        )  # fmt: skip


def _table(path: Path, delimiter: str, of_documents: bool, found: dict[tuple[str, str], _Found]) -> Iterator[Refusal]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for line, raw in raw_rows(iter(partial(lines.readline, LONGEST), ""), delimiter):
            place = f"{path.name}:{line}"
            try:
                table = _TABLES.get(DOCUMENTS.layer if of_documents else raw["layer"])
                row, added = _row(table, raw), _added(table, raw)
            except Problem as problem:
                yield Refusal(place, problem)
                continue
            document = found.setdefault((str(row["document"] or ""), str(row["sha256"] or "")), _Found(place))
            if of_documents:
                document.values.update(added | _values(row, DOCUMENT_KEYS))
            elif row.get("review") == "rejected":
                document.rejected.append(str(row["layer"]))
            else:
                document.records.append(_record(row, added))


def _row(table: Table | None, raw: dict[str, str]) -> Row:
    """The values of a row that is there wholly. Problem: ``bad_value``, ``missing_key``."""
    if table is None:
        raise Problem("bad_value", key="layer", value=repr(raw["layer"])[:80])
    row = {column.name: cell_of(column, raw[column.name]) for column in table.columns if column.name in raw}
    for name in ("start", "end") if table is not DOCUMENTS else ():
        if row[name] is None:
            raise Problem("missing_key", key=name)
    return row


def _added(table: Table | None, raw: dict[str, str]) -> dict[str, Value]:
    """What stands in columns that are not ours, and in cells behind the last column."""
    own = {column.name for column in table.columns} if table is not None else set()
    return {name or BEHIND: _plain(cell) for name, cell in raw.items() if name not in own and cell}


def _plain(cell: str | list[str]) -> Value:
    """The text of a cell; of several behind the last column a list."""
    return [original(one) for one in cell] if isinstance(cell, list) else original(cell)


def _record(row: Row, added: dict[str, Value]) -> ForeignRecord:
    layer = BY_NAME[str(row["layer"])]
    quote, id, score = (row.get(name) for name in ("quote", "id", "confidence"))
    links = {key: row.get(column) for key, column in LINKED.items()}
    return ForeignRecord(
        label=layer.name,
        start=int(str(row["start"])),
        end=int(str(row["end"])),
        quote=None if quote is None else str(quote),
        values=added | _values(row, (*(key.name for key in layer.keys), "comment")),
        id=None if id is None else str(id),
        links={key: tuple(ids) for key, ids in links.items() if isinstance(ids, list) and ids},
        score=share(score),
        prediction=row.get("review") == "proposed",
    )


def _values(row: Row, keys: Iterable[str]) -> dict[str, Value]:
    """Those of these values that are there; none of them is a number with a point."""
    return {key: value for key in keys if (value := row.get(key)) is not None and not isinstance(value, float)}


def _files(path: Path) -> list[Path]:
    """The table, or those of a folder: the documents first, then those that have a name of ours."""
    if not path.is_dir():
        return [path]
    return [file for table in TABLES if (file := path / f"{table.name}.csv").is_file()]


def _columns(path: Path) -> tuple[str, bool] | None:
    """The delimiter of a table of ours, and whether it is the one of the documents; None where it is no such table."""
    if path.suffix.lower() != ".csv" or not path.is_file():
        return None
    with path.open("rb") as file:
        head = file.read(_LOOKED_AT).decode("utf-8-sig", "replace")
    for delimiter in ",;":
        names = column_names(head, delimiter)
        for of_documents, needed in ((False, _NEEDED), (True, _NEEDED_OF_DOCUMENTS)):
            if names.issuperset(needed):
                return delimiter, of_documents
    return None
