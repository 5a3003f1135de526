"""The columns of each table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import BY_NAME, LAYERS

Kind = Literal["text", "flag", "whole", "number", "list", "day", "moment"]
Cell = str | bool | int | float | list[str] | None
Row = Mapping[str, Cell]
"""A value for each column of a table, None where it is empty."""


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
STORY = (
    Column("origin"), Column("review"), Column("confidence", "number"), Column("rule"), Column("comment"),
    Column("reviewer"), Column("updated_at", "moment"),
)  # fmt: skip
"""Columns of where a record comes from and what was decided."""
_KINDS: Mapping[str, Kind] = {"flag": "flag", "number": "whole", "list": "list"}
LINKED = {"owners": "owner_records", "due": "due_records"}
"""The links of an action that have columns, by key."""


def _of_layer(name: str) -> tuple[Column, ...]:
    values = (Column(key.name, _KINDS.get(key.type, "text")) for key in BY_NAME[name].keys)
    return (*_BEFORE_VALUES, *values, *_BESIDE_VALUES.get(name, ()), *STORY)


DOCUMENTS = Table("documents", DOCUMENT, _DOCUMENT_COLUMNS)
TABLES = (DOCUMENTS, *(Table(layer.plural, layer.name, _of_layer(layer.name)) for layer in LAYERS))
TABLE_OF = {table.layer: table for table in TABLES}
"""Tables by layer."""
