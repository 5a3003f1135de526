"""What a row is, told by itself: how many values it has and what these are. No two tables of a dossier look alike.

The tables are those of all versions so far (`store.schema`); a later one added tables only.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vwsreview.store.rescue.cells import Row, Value
from vwsreview.store.rows import DERIVED_COLUMNS, DOCUMENT_COLUMNS, RECORD_COLUMNS

ROWID = "row"
"""The column of a found row that holds its rowid, whatever its table calls that."""

Test = Callable[[Value], bool]


@dataclass(frozen=True, slots=True)
class Shape:
    """A table's rows as they stand on pages: what each value must be. `key` tells a row from the others.

    A table that is `lasting` never loses a row, so what an old page says of it holds. `newest` is the column that
    tells the newer of two versions of a row. `index` is the index in which the rows stand, where it is not the table.
    """

    table: str
    columns: Mapping[str, Test]
    key: str = "number"
    in_index: bool = False
    lasting: bool = False
    newest: str = ROWID
    index: str = ""

    @property
    def tree(self) -> str:
        """The name of the tree in which the rows stand."""
        return self.index or self.table

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of a found row: the rowid, and those of the table."""
        return ROWID, *self.columns


def shape_of(row: Row) -> Shape | None:
    """The shape that a row has; None where it is of no table that is looked for."""
    for shape in _BY_LENGTH.get((row.rowid is None, len(row.values)), ()):
        if all(test(value) for test, value in zip(shape.columns.values(), row.values, strict=True)):
            return shape
    return None


def _absent(value: Value) -> bool:
    return value is None


def _text(value: Value) -> bool:
    return type(value) is str


def _number(value: Value) -> bool:
    return type(value) is int


def _flag(value: Value) -> bool:
    return value in (0, 1)


def _part(value: Value) -> bool:
    """A fraction; SQLite lays down a whole one as an integer."""
    return (type(value) is float and math.isfinite(value)) or type(value) is int


def _or_absent(test: Test) -> Test:
    return lambda value: value is None or test(value)


def _matches(pattern: str) -> Test:
    whole = re.compile(pattern).fullmatch
    return lambda value: type(value) is str and whole(value) is not None


_digest = _matches("[0-9a-f]{64}")
_step = _matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
_direction = _matches("undo|redo")
_json = _matches(r"(?s)[\[{].*[\]}]")
_review = _matches("proposed|accepted|corrected|added|rejected")

_DOCUMENT_TESTS = {
    "id": _text, "sha256": _digest, "name": _text, "length": _number, "source": _or_absent(_text), "kind": _text,
    "language": _text, "anchor_date": _or_absent(_text), "anchor_by_hand": _flag, "status": _text,
    "comment": _or_absent(_text), "removed": _flag, "anchor_candidates": _or_absent(_json), "extra": _or_absent(_json),
}  # fmt: skip
_RECORD_TESTS = {
    "id": _text, "document": _text, "layer": _text, "start": _number, "end": _number, "review": _review,
    "origin": _text, "confidence": _or_absent(_part), "values": _json, "proposal": _or_absent(_json),
}  # fmt: skip

SHAPES = (
    Shape(
        "documents",
        {"number": _absent} | {name: _DOCUMENT_TESTS[name] for name in DOCUMENT_COLUMNS},
        key="number, sha256",
        lasting=True,
    ),
    Shape("texts", {"number": _absent, "text": _text, "imported": _digest}, key="number, imported", lasting=True),
    Shape(
        "records",
        {name: _RECORD_TESTS.get(name, _or_absent(_text)) for name in RECORD_COLUMNS + DERIVED_COLUMNS},
        key="id",
        newest="updated_at",
    ),
    Shape(
        "history",
        {
            "number": _absent, "id": _step, "parent": _or_absent(_step), "at": _text, "reviewer": _text,
            "label": _text, "detail": _text, "left": _or_absent(_number),
        },
        lasting=True,
    ),
    Shape(
        "changes",
        {
            "step": _number, "position": _number, "document": _text, "record": _or_absent(_text),
            "before": _or_absent(_json), "after": _or_absent(_json),
        },
        key="step, position",
        in_index=True,
        lasting=True,
    ),
    Shape(
        "moves",
        {"number": _absent, "at": _text, "reviewer": _text, "direction": _direction, "step": _step},
        lasting=True,
    ),
    Shape("settings", {"name": _text, "value": _text}, key="name"),
    Shape(
        "listing",
        {
            "number": _absent, "name": _text, "kind": _text, "status": _text, "anchor_date": _or_absent(_text),
            "first_day": _or_absent(_text), "removed": _flag, "records": _number, "open": _number,
        },
    ),
    Shape(
        "_sqlite_migrations",
        {"id": _absent, "migration_set": _matches("vwsreview"), "name": _text, "applied_at": _text},
        key="name",
    ),
    # What indexes tell of rows that may be lost: the digest of a document, and that there was a record.
    Shape("digests", {"sha256": _digest, "number": _number}, in_index=True, lasting=True,
          index="sqlite_autoindex_documents_2"),
    Shape("seen", {"document": _text, "review": _review, "record": _number}, key="record", in_index=True,
          index="records_of_document"),
)  # fmt: skip
_BY_LENGTH: dict[tuple[bool, int], list[Shape]] = {}
for _shape in SHAPES:
    _BY_LENGTH.setdefault((_shape.in_index, len(_shape.columns)), []).append(_shape)
