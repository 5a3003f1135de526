"""The tables that CSV, Excel and Parquet hold: one of the documents, one of each layer, and what has no column.

A row is a value for each column, empty ones None; what it says beyond the record (the meeting's body, the days of a
value, whose organisation it is) is worked out here and comes back like the rest.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, Literal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, Exported, Loss, Words
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.organisations import names_by_id
from vwsreview.domain.record import Record
from vwsreview.domain.timevalue import days
from vwsreview.formats.images import Expected, Image, filled, images_of

Kind = Literal["text", "flag", "whole", "number", "list", "day", "moment"]
Cell = str | bool | int | float | list[str] | None
Row = Mapping[str, Cell]
Fit = Callable[["Column", Cell], tuple[Cell, Words | None]]
"""What a format has room for of a value, and why not for all of it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `day` is an ISO 8601 day, `moment` one with a time and an offset."""

    name: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table by the name of its file or sheet, with the layer that it holds."""

    name: str
    layer: str
    columns: tuple[Column, ...]


_MEETING = (Column("body"), Column("meeting_date"))
_DOCUMENT_COLUMNS = (
    Column("document"), Column("sha256"), *_MEETING, Column("kind"), Column("language"), Column("anchor_date"),
    Column("anchor_by_hand", "flag"), Column("status"), Column("comment"), Column("length", "whole"),
)  # fmt: skip
_BEFORE_VALUES = (
    Column("document"), Column("sha256"), *_MEETING, Column("layer"), Column("id"), Column("quote"),
    Column("start", "whole"), Column("end", "whole"),
)  # fmt: skip
_BESIDE_VALUES: Mapping[str, tuple[Column, ...]] = {
    "attendee": (Column("organisation_ids", "list"), Column("organisation_names", "list")),
    "date": (Column("first_day", "day"), Column("last_day", "day")),
    "action": (
        Column("due_written"), Column("due_first", "day"), Column("due_last", "day"), Column("due_records", "list"),
        Column("owner_records", "list"), Column("owner_quotes", "list"), Column("owner_organisations", "list"),
    ),
}  # fmt: skip
_AFTER_VALUES = (
    Column("origin"), Column("review"), Column("confidence", "number"), Column("rule"), Column("comment"),
    Column("reviewer"), Column("updated_at", "moment"),
)  # fmt: skip
_KINDS: Mapping[str, Kind] = {"flag": "flag", "number": "whole", "list": "list"}
LINKED = {"owners": "owner_records", "due": "due_records"}
"""The links of an action that have columns, by key."""


def _of_layer(name: str) -> tuple[Column, ...]:
    values = (Column(key.name, _KINDS.get(key.type, "text")) for key in BY_NAME[name].keys)
    return (*_BEFORE_VALUES, *values, *_BESIDE_VALUES.get(name, ()), *_AFTER_VALUES)


DOCUMENTS = Table("documents", DOCUMENT, _DOCUMENT_COLUMNS)
TABLES = (DOCUMENTS, *(Table(layer.plural, layer.name, _of_layer(layer.name)) for layer in LAYERS))
_TABLE_OF = {table.layer: table for table in TABLES}
_NOT_TEXTS = Words(
    "tables hold quotes with their places, not the texts", "tabellen bevatten citaten met hun plaats, niet de teksten"
)
_NO_COLUMN = Words("tables have no column for it", "tabellen hebben er geen kolom voor")


def rows(exported: Exported) -> Iterator[tuple[Table, Row]]:
    """The row of the document and those of its records, in the document's order."""
    meeting = {"body": exported.about.body, "meeting_date": exported.about.meeting_date}
    yield DOCUMENTS, {**_document_row(exported.annotated), **meeting}
    there = {record.id: record for record in exported.annotated.records}
    for record in exported.annotated.records:
        yield _TABLE_OF[record.layer], {**_record_row(exported.annotated, record, there), **meeting}


def whole(column: Column, cell: Cell) -> tuple[Cell, Words | None]:
    """Of a format that has room for every value."""
    return cell, None


def expected(exported: Exported, fit: Fit = whole) -> Expected:
    """What the tables must give back of a document, and what they have no place for."""
    found = Expected()
    for table, row in rows(exported):
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


def _document_row(annotated: AnnotatedDocument) -> Row:
    document = annotated.document
    own = ("sha256", "kind", "language", "anchor_date", "anchor_by_hand", "status", "comment", "length")
    return {"document": document.name, **{name: getattr(document, name) for name in own}}


def _record_row(annotated: AnnotatedDocument, record: Record, there: Mapping[str, Record]) -> Row:
    own = ("layer", "id", "start", "end", *(column.name for column in _AFTER_VALUES))
    return {
        "document": annotated.document.name,
        "sha256": annotated.document.sha256,
        "quote": record.span.of(annotated.text),
        **{name: getattr(record, name) for name in own},
        **{key.name: record.values.get(key.name) for key in BY_NAME[record.layer].keys},
        **_beside(annotated.text, record, there),
    }


def _beside(text: str, record: Record, there: Mapping[str, Record]) -> Row:
    """What the columns beside a record's own values say."""
    if record.layer == "attendee":
        ids = _organisation_ids(record.extra.get("organisation_id")) or []
        return {"organisation_ids": ids, "organisation_names": [names_by_id().get(id, "") for id in ids]}
    if record.layer == "date":
        first, last = _days(record.values.get("value"))
        return {"first_day": first, "last_day": last}
    if record.layer == "action":
        first, last = _days(record.values.get("due"))
        return {
            "due_written": _due_written(text, record, there),
            "due_first": first,
            "due_last": last,
            **{column: list(record.links.get(key, [])) for key, column in LINKED.items()},
            **_owners([there[id] for id in record.links.get("owners", []) if id in there], text),
        }
    return {}


def _owners(owners: list[Record], text: str) -> Row:
    organisations = [str(owner.values["organisation"]) for owner in owners if owner.values.get("organisation")]
    return {
        "owner_quotes": [owner.span.of(text) for owner in owners],
        "owner_organisations": list(dict.fromkeys(organisations)),
    }


def _due_written(text: str, action: Record, there: Mapping[str, Record]) -> str | None:
    """The words of the date that the due day comes from: those of the record linked, else the evidence."""
    for id in action.links.get("due", []):
        if id in there:
            return there[id].span.of(text)
    places = action.evidence.get("due", [])
    return text[places[0][0] : places[0][1]] if places else None


def _days(value: object) -> tuple[str | None, str | None]:
    return (days(value) if isinstance(value, str) else None) or (None, None)


def _organisation_ids(told: object) -> list[str] | None:
    """The ids as a list, None where what is told is neither an id nor a list of them."""
    if told is None or isinstance(told, str):
        return [told] if told else []
    if isinstance(told, list) and all(isinstance(id, str) for id in told):
        return list(told)
    return None


def _without_column(image: Image) -> Iterator[tuple[str, Words]]:
    """The keys of a document or record that no column holds, and why."""
    columns = {column.name for column in _TABLE_OF[image.layer].columns}
    for key, value in image.values.items():
        if key in columns or (image.layer == DOCUMENT and key == "name"):
            continue
        if image.layer == "action" and key == "links" and set(value) <= set(LINKED):
            continue
        if image.layer == "attendee" and key == "organisation_id" and _organisation_ids(value) is not None:
            continue
        yield key, _NOT_TEXTS if key == "text" else _NO_COLUMN
