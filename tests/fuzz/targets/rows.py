"""Rows of a dossier that was damaged: a record or a document, or ValueError, which the store tells as damage.

An input is JSON: a list of cells is a row of the tables, an object one of the history.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from tests.formats.examples import example, record
from tests.formats.torture import EXTRA
from tests.fuzz.mutating import json_texts, mutated_json
from tests.fuzz.target import Target
from vwsreview.domain.edit import Row
from vwsreview.domain.record import Record
from vwsreview.store import rows

OF_TABLES: tuple[tuple[Sequence[str], Callable[[Sequence[Any]], Row]], ...] = (
    (rows.RECORD_COLUMNS, rows.record_of),
    (rows.DOCUMENT_COLUMNS, rows.document_of),
)


def check(data: bytes) -> None:
    """What is read of a row is what writes that row."""
    text = data.decode("utf-8", "replace")
    for read in (rows.record_of_json, rows.document_of_json):
        try:
            row = read(text)
        except ValueError:
            continue
        again = rows.row_json(row)
        assert rows.row_json(read(again)) == again
    try:
        cells = json.loads(text)
    except (ValueError, RecursionError):
        return
    for columns, of_row in OF_TABLES:
        if isinstance(cells, list) and len(cells) == len(columns):
            _cells([json.dumps(cell) if isinstance(cell, list | dict) else cell for cell in cells], of_row)


def _cells(cells: Sequence[Any], of_row: Callable[[Sequence[Any]], Row]) -> None:
    try:
        row = of_row(cells)
    except ValueError:
        return
    written = rows.content_row(row)
    assert rows.content_row(of_row(written)) == written
    if isinstance(row, Record):
        first, last = rows.derived_row(row)
        assert (first is None) == (last is None)


@cache
def seeds() -> tuple[bytes, ...]:
    """Rows of both tables, in both notations."""
    whole = record("action", "LZ stuurt", values={"due": "2021-W05"}, evidence={"due": [[1, 2]]}, links={"due": ["x"]},
                   computed=("due",), proposal={"start": 1}, extra=EXTRA, comment="x", confidence=0.5)  # fmt: skip
    document = example(extra=EXTRA, anchor_date="2021-01-11").document
    found = []
    for row in (whole, document):
        found += [json.dumps(list(rows.content_row(row))).encode(), rows.row_json(row).encode()]
    return tuple(found)


TARGET = Target("rows", check, seeds, json_texts(seeds()), mutate=mutated_json)
