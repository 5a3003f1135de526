"""What stands beside the records of a document: the body that met, and when."""

import pytest

from tests.formats.examples import example, record
from vwsreview.domain.exporting import About
from vwsreview.workflow.selecting import about


def test_the_body_is_the_first_field_that_names_a_meeting_and_the_day_the_first_date_that_is_one() -> None:
    records = (
        record("field", "Verslag", values={"name": "subject", "value": "Iets anders"}),
        record("field", "WJZ", values={"name": "meeting", "value": "Afgewezen"}, review="rejected"),
        record("field", "Aanwezig", values={"name": "meeting", "value": ""}),
        record("field", "LZ", values={"name": "meeting", "value": "Stuurgroep"}),
        record("field", "slides", values={"name": "meeting", "value": "Tweede"}),
        record("date", "Verslag", values={"value": "2021-03-03", "role": "mention"}),
        record("date", "1 april", values={"value": "2021-04-01", "role": "meeting"}),
    )
    assert about(example(records, kind="minutes", anchor_date="2021-01-11")) == About("Stuurgroep", "2021-04-01")


@pytest.mark.parametrize(
    ("kind", "day"), [("minutes", "2021-01-11"), ("decision_list", "2021-01-11"), ("letter", None)]
)
def test_the_anchor_of_minutes_is_their_day_where_no_date_says_so(kind: str, day: str | None) -> None:
    mention = record("date", "1 april", values={"value": "2021-04-01", "role": "mention"})
    assert about(example((mention,), kind=kind, anchor_date="2021-01-11")) == About(None, day)


def test_a_record_that_lacks_a_key_says_nothing_of_the_meeting() -> None:
    records = (record("date", "1 april", values={}), record("field", "WJZ", values={}))
    assert about(example(records)) == About(None, None)
