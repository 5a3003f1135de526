"""Confidence is judged on documents that the table has not seen."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workflow.test_evaluation import document, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS
from vwsreview.extract.confidence import Row
from vwsreview.workflow.annotated import read_annotated, with_proposals
from vwsreview.workflow.calibration import SURE, judged, left_out, save_table, table_of

OWN = Path(__file__).resolve().parents[1] / "extract" / "gold"


@st.composite
def rows(draw: st.DrawFn) -> Row:
    layer = draw(st.sampled_from([layer.name for layer in LAYERS]))
    found = draw(st.integers(1, 30))
    rule = f"{layer}.{draw(st.sampled_from('ab'))}"
    return Row(layer, rule, found, draw(st.integers(0, found)))


DOCUMENT = st.lists(rows(), max_size=5)


@given(st.dictionaries(st.sampled_from("ABC"), DOCUMENT), DOCUMENT, DOCUMENT)
def test_a_table_made_without_a_document_never_depends_on_it(
    others: dict[str, list[Row]], one: list[Row], other: list[Row]
) -> None:
    table = table_of({**others, "D": one}, without="D")
    assert table == table_of({**others, "D": other}, without="D") == table_of(others)


@given(st.dictionaries(st.sampled_from("ABCD"), DOCUMENT))
def test_every_record_is_in_one_tenth_at_what_the_others_say(told: dict[str, list[Row]]) -> None:
    calibration = left_out(told)
    assert calibration.documents == len(told)
    assert calibration.found == sum(row.found for its_rows in told.values() for row in its_rows)
    for number, tenth in enumerate(calibration.tenths):
        expected = [
            row
            for name, its_rows in told.items()
            for row in its_rows
            if tenth.low
            <= table_of({other: told[other] for other in told if other != name}).said(row.layer, row.rule)
            < tenth.low + (0.1 if number < 9 else 0.11) - 1e-9
        ]
        assert (tenth.found, tenth.right) == (sum(row.found for row in expected), sum(row.right for row in expected))


def test_records_are_judged_by_value() -> None:
    def by_rule(one: AnnotatedDocument) -> AnnotatedDocument:
        named = (replace(record, rule=f"{record.layer}.some") for record in one.records)
        return replace(one, records=tuple(named))

    gold = [
        document(record("date", 0, 10, value="2021"), record("date", 20, 30, value="2022")),
        document(record("date", 0, 10), name="lone.md", sha256="c" * 64),
    ]
    predicted = document(
        record("date", 0, 10, value="2021"),
        record("date", 20, 30, value="1999"),
        record("decision", 40, 50),
    )
    assert judged(gold, [by_rule(predicted)]) == {
        "a" * 64: [Row("date", "date.some", 2, 1), Row("decision", "decision.some", 1, 0)]
    }, "a document of one side says nothing"


def test_the_table_on_disk_is_that_of_all_documents(tmp_path: Path) -> None:
    save_table({"A": [Row("date", "date.b", 3, 2)], "B": [Row("date", "date.a", 1, 1)]}, tmp_path / "t")
    assert (tmp_path / "t").read_bytes() == b"layer,rule,found,right\ndate,date.a,1,1\ndate,date.b,3,2\n"


@pytest.fixture(params=["own", "shared"])
def folder(request: pytest.FixtureRequest) -> Path:
    return OWN if request.param == "own" else Path(request.getfixturevalue("shared")) / "gold"


def test_confidence_means_what_it_says(folder: Path) -> None:
    gold = list(read_annotated([folder], []))
    calibration = left_out(judged(gold, with_proposals(gold, [])))
    assert calibration.documents >= 16
    assert calibration.sure.low == SURE
    assert calibration.sure.share >= 0.9
    assert calibration.share_of_sure >= 0.6
