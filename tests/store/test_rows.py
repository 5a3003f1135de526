"""Rows and JSON give back what was put in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.samples import LETTER, annotated, decisions, records
from vwsreview.domain.record import Record
from vwsreview.store.rows import (
    DOCUMENT_COLUMNS,
    RECORD_COLUMNS,
    content_row,
    derived_row,
    document_of,
    document_of_json,
    imported_digest,
    record_of,
    record_of_json,
    row_json,
)

DOCUMENT = annotated("brief.txt", LETTER).document


@given(records("r1", DOCUMENT.id))
def test_a_record_comes_back_from_its_row_and_its_json(record: Record) -> None:
    assert record_of(content_row(record)) == record
    assert record_of_json(row_json(record)) == record


@given(st.data())
def test_a_document_comes_back_from_its_row_and_its_json(data: st.DataObject) -> None:
    document = data.draw(decisions(DOCUMENT))
    assert document_of(content_row(document)) == document
    assert document_of_json(row_json(document)) == document


def test_a_row_does_not_depend_on_the_order_of_keys_or_the_kind_of_sequence() -> None:
    one = Record("r", "d", "action", 0, 1, {"owners": ["a"], "due": None}, confidence=1)
    other = Record("r", "d", "action", 0, 1, {"due": None, "owners": ["a"]}, confidence=1.0)
    assert content_row(one) == content_row(other)
    assert row_json(one) == row_json(other)


RECORD_ROW = content_row(Record("r", "d", "date", 0, 1, {"value": "2021"}, evidence={"value": [[0, 1]]}))


NO_JSON = [(column, cell) for column in RECORD_COLUMNS[12:] for cell in ("{", "1", '"x"', "[" * 100_000, 1.5)]
NO_NUMBER = [(column, cell) for column in ("start", "end") for cell in ("1", 1.5, None)]
NO_TEXT = [(column, cell) for column in ("id", "document", "layer", "review", "origin") for cell in (b"a", 1.5, None)]


NO_SHARE = [("confidence", cell) for cell in ("0.5", [0.5], {})]


@pytest.mark.parametrize(("column", "cell"), NO_JSON + NO_NUMBER + NO_TEXT + NO_SHARE)
def test_an_odd_cell_of_a_record_is_a_value_error(column: str, cell: object) -> None:
    place = RECORD_COLUMNS.index(column)
    with pytest.raises(ValueError):
        record_of([*RECORD_ROW[:place], cell, *RECORD_ROW[place + 1 :]])


@pytest.mark.parametrize(("column", "cell"), [("kind", "lettre"), ("status", "d0ne"), ("status", None)])
def test_a_document_of_no_kind_or_status_is_a_value_error(column: str, cell: object) -> None:
    row = list(content_row(DOCUMENT))
    row[DOCUMENT_COLUMNS.index(column)] = cell
    with pytest.raises(ValueError):
        document_of(row)


@pytest.mark.parametrize("cell", ["1", "{}", "[1]", "[[1]]", '[["2021", "text", 0, "1"]]', 7])
def test_odd_anchor_candidates_are_a_value_error(cell: object) -> None:
    row = list(content_row(DOCUMENT))
    row[DOCUMENT_COLUMNS.index("anchor_candidates")] = cell
    with pytest.raises(ValueError):
        document_of(row)


@pytest.mark.parametrize("words", ["[]", "1", "null", '{"id": 1}', "{"])
def test_an_odd_row_of_the_history_is_a_value_error(words: str) -> None:
    for read in (record_of_json, document_of_json):
        with pytest.raises(ValueError):
            read(words)


def test_days_are_those_of_the_time_value() -> None:
    week = Record("r", "d", "date", 0, 1, {"type": "date", "value": "2021-W05", "role": "mention"})
    assert derived_row(week) == ("2021-02-01", "2021-02-07")
    assert derived_row(Record("r", "d", "action", 0, 1, {"due": "2021-04-01"})) == ("2021-04-01", "2021-04-01")
    assert derived_row(week.with_values(value="XXXX-06-14")) == (None, None)
    assert derived_row(Record("r", "d", "decision", 0, 1, {"value": "2021"})) == (None, None)
    assert derived_row(Record("r", "d", "later", 0, 1, {"value": "2021"})) == (None, None)


def test_the_digest_sees_every_change_but_not_the_order() -> None:
    first = annotated("brief.txt", LETTER)
    digest = imported_digest(first)
    assert imported_digest(type(first)(first.document, first.text, first.records[::-1])) == digest
    assert imported_digest(type(first)(first.document, first.text + " ", first.records)) != digest
    assert imported_digest(type(first)(first.document, first.text, first.records[1:])) != digest
