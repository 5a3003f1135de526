"""What of a document has a column, and what is lost; and the images of rows that were read back."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from vwsreview.domain.exporting import DOCUMENT, Exported, Loss, Words
from vwsreview.formats import organisations
from vwsreview.formats.images import Expected, Image, filled, images_of
from vwsreview.formats.tables.columns import DOCUMENTS, LINKED, TABLE_OF, TABLES, Cell, Column, Row, Table
from vwsreview.formats.tables.rows import rows_of

Fit = Callable[[Column, Cell], tuple[Cell, Words | None]]
"""What a format has room for of a value, and why not for all of it."""
_NOT_TEXTS = Words(
    "tables hold quotes with their places, not the texts", "tabellen bevatten citaten met hun plaats, niet de teksten"
)
_NO_COLUMN = Words("tables have no column for it", "tabellen hebben er geen kolom voor")


def whole(column: Column, cell: Cell) -> tuple[Cell, Words | None]:
    """Of a format that has room for every value."""
    return cell, None


def expected(exported: Exported, fit: Fit = whole) -> Expected:
    """What the tables must give back of a document, and what they have no place for."""
    found = Expected()
    for table, row in rows_of(exported):
        fitted: dict[str, Cell] = {}
        for column in table.columns:
            fitted[column.name], reason = fit(column, row[column.name])
            if reason is not None:
                found.losses[Loss(table.layer, column.name, reason)] += 1
        found.images.append(_image(table, fitted))
    for image in images_of(exported.annotated):
        found.losses.update(Loss(image.layer, key, reason) for key, reason in _without_column(image))
    return found


def images(read: Mapping[str, Iterable[Row]]) -> Generator[list[Image], None, None]:
    """The images of tables by name, document by document: rows stand in the order of the documents' own."""
    tables = {table: groupby(read[table.name], itemgetter("sha256")) for table in TABLES[1:]}
    waiting = {table: next(groups, None) for table, groups in tables.items()}
    for row in read[DOCUMENTS.name]:
        found = [_image(DOCUMENTS, row)]
        for table, groups in tables.items():
            at_hand = waiting[table]
            if at_hand is not None and at_hand[0] == row["sha256"]:
                found += [_image(table, one) for one in at_hand[1]]
                waiting[table] = next(groups, None)
        yield found
    for table, at_hand in waiting.items():
        if at_hand is not None:  # rows of no document
            yield [_image(table, row) for _, group in chain([at_hand], tables[table]) for row in group]


def _image(table: Table, row: Row) -> Image:
    ends: tuple[Any, Any] = (0, row["length"]) if table is DOCUMENTS else (row["start"], row["end"])
    return Image(table.layer, *ends, filled(row))


def _without_column(image: Image) -> Iterator[tuple[str, Words]]:
    """The keys of a document or record that no column holds, and why."""
    columns = {column.name for column in TABLE_OF[image.layer].columns}
    for key, value in image.values.items():
        if key in columns or (image.layer == DOCUMENT and key == "name"):
            continue
        if image.layer == "action" and key == "links" and set(value) <= set(LINKED):
            continue
        if image.layer == "attendee" and key == organisations.KEY and organisations.ids_of(value) is not None:
            continue
        yield key, _NOT_TEXTS if key == "text" else _NO_COLUMN
