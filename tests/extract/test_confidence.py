"""What the table of confidence says, worked out by hand."""

import io

import pytest

from vwsreview.extract.confidence import Row, Table, confidence, read_table, write_table
from vwsreview.extract.extractor import extract

ROWS = [
    Row("date", "date.year", 90, 90),
    Row("date", "date.month", 10, 0),
    Row("action", "action.said", 100, 50),
]


def test_a_share_is_drawn_towards_that_of_the_larger_group() -> None:
    overall = (140 + 10 * 0.5) / 210
    dates = (90 + 10 * overall) / 110
    table = Table.of(ROWS)
    assert table.said("date", "date.year") == pytest.approx((90 + 10 * dates) / 100, abs=0.0005)
    assert table.said("date", "date.month") == pytest.approx((0 + 10 * dates) / 20, abs=0.0005)


def test_what_is_unknown_has_the_share_of_the_larger_group() -> None:
    table = Table.of(ROWS)
    assert table.said("date", "date.new") == pytest.approx((90 + 10 * 145 / 210) / 110, abs=0.0005)
    assert table.said("field", "field.new") == pytest.approx(145 / 210, abs=0.0005)
    assert Table.of([]).said("date", "date.year") == 0.5


def test_many_cases_outweigh_the_larger_group_and_few_do_not() -> None:
    others = [Row("date", "date.other", 1000, 1000)]
    few = Table.of([*others, Row("date", "date.year", 2, 0)]).said("date", "date.year")
    many = Table.of([*others, Row("date", "date.year", 900, 0)]).said("date", "date.year")
    assert few > 0.6 and many < 0.02


def test_rows_of_one_group_are_added_and_survive_a_file() -> None:
    table = Table.of([*ROWS, Row("date", "date.month", 1, 1)])
    assert table.rows() == [ROWS[2], Row("date", "date.month", 11, 1), ROWS[0]]
    file = io.StringIO()
    write_table(table, file)
    assert file.getvalue().splitlines()[0] == "layer,rule,found,right"
    assert read_table(file.getvalue().splitlines()) == table


def test_proposals_say_what_the_programs_own_table_says() -> None:
    made = extract("Notulen\n\nVergaderdatum: 11 januari 2021\n\n- LZ belt (actie LZ)\n", sha256="0" * 64, name="a.md")
    assert {record.layer for record in made.records} >= {"field", "date", "action"}
    for record in made.records:
        assert record.confidence == confidence(record.layer, record.rule or "")


def test_the_programs_table_knows_more_than_one_rate() -> None:
    sure, unsure = confidence("redaction", "redaction.short"), confidence("action", "action.promise")
    assert 0 < unsure < sure <= 1
