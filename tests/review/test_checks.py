"""Each check fires where it should, is silent where it should, and its fix makes it silent."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from tests.review.examples import STAMP, TEXT, annotated, document, record
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit, Row
from vwsreview.domain.record import Record
from vwsreview.review.checks.checks import findings
from vwsreview.review.checks.finding import Finding
from vwsreview.review.checks.fixes import fix, waive


@dataclass(frozen=True)
class Case:
    """Words with the records in them; `fires` are the codes of what is found, `gives` what the fix sets."""

    name: str
    text: str
    records: Sequence[tuple[str, str, dict[str, Any]]]
    fires: tuple[str, ...] = ()
    gives: Any = None
    given: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def made(self) -> tuple[Document, list[Record]]:
        row = document(self.text, **self.given)
        made = [record(layer, words, self.text, row, values=values) for layer, words, values in self.records]
        return row, [
            replace(one, id=f"{one.id}-{number}", extra={"notes": [*self.notes]}) for number, one in enumerate(made)
        ]


MEETING = ("date", "11 januari 2021", {"value": "2021-01-11", "role": "meeting"})
CASES = (
    Case("a due day of the year before the meeting", "11 januari 2021. MEVA stuurt het op 1 februari.",
         (MEETING, ("action", "MEVA stuurt het op 1 februari", {"owners": ["MEVA"], "due": "2020-02-01"})),
         ("due_before_meeting",), "2021-02-01"),
    Case("a due day right before the meeting", "11 januari 2021. MEVA stuurt het zondag.",
         (MEETING, ("action", "MEVA stuurt het zondag", {"owners": ["MEVA"], "due": "2021-01-10"})),
         ("due_before_meeting",), None),
    Case("a due day before the anchor of minutes without a meeting's day", "MEVA stuurt het in februari.",
         (("action", "MEVA stuurt het in februari", {"owners": ["MEVA"], "due": "2020-02"}),),
         ("due_before_meeting",), "2021-02"),
    Case("a day that the next year has not", "11 januari 2021. MEVA stuurt het op 29 februari.",
         (MEETING, ("action", "MEVA stuurt het op 29 februari", {"owners": ["MEVA"], "due": "2020-02-29"})),
         ("due_before_meeting",), None),
    Case("a due day on the day of the meeting", "11 januari 2021. MEVA stuurt het vandaag.",
         (MEETING, ("action", "MEVA stuurt het vandaag", {"owners": ["MEVA"], "due": "2021-01-11"}))),
    Case("a due week in which the meeting is", "11 januari 2021. MEVA stuurt het deze week.",
         (MEETING, ("action", "MEVA stuurt het deze week", {"owners": ["MEVA"], "due": "2021-W02"}))),
    Case("what was done before the meeting", "11 januari 2021. MEVA stuurt het op 8 januari.",
         (MEETING, ("action", "MEVA stuurt het op 8 januari",
                    {"owners": ["MEVA"], "due": "2021-01-08", "status": "done"}))),
    Case("what an agenda asks for before the meeting", "11 januari 2021. MEVA stuurt het op 8 januari.",
         (MEETING, ("action", "MEVA stuurt het op 8 januari", {"owners": ["MEVA"], "due": "2021-01-08"})),
         given={"kind": "agenda"}),
    Case("a meeting of an unknown year", "11 januari. MEVA stuurt het op 8 januari 2021.",
         (("date", "11 januari", {"value": "XXXX-01-11", "role": "meeting"}),
          ("action", "MEVA stuurt het op 8 januari 2021", {"owners": ["MEVA"], "due": "2021-01-08"}))),
    Case("a weekday that is not the day's", "maandag 12 januari 2021",
         (("date", "maandag 12 januari 2021", {"value": "2021-01-12"}),), ("weekday_disagrees",)),
    Case("a short weekday that is not the day's", "Wo. 12 januari 2021",
         (("date", "Wo. 12 januari 2021", {"value": "2021-01-12"}),), ("weekday_disagrees",)),
    Case("the second of two weekdays", "ma 3 t/m do 7 mei 2021",
         (("date", "ma 3 t/m do 7 mei 2021", {"type": "interval", "value": "2021-05-03/2021-05-07"}),),
         ("weekday_disagrees",)),
    Case("weekdays that are right", "dinsdag 12 januari 2021, ma 3 t/m vr 7 mei 2021",
         (("date", "dinsdag 12 januari 2021", {"value": "2021-01-12"}),
          ("date", "ma 3 t/m vr 7 mei 2021", {"type": "interval", "value": "2021-05-03/2021-05-07"}))),
    Case("a word that only looks like a weekday", "do it 12 januari 2021, zo 8 uur",
         (("date", "do it 12 januari 2021", {"value": "2021-01-12"}),)),
    Case("two days of the meeting", "11 januari 2021, niet 12 januari 2021",
         (MEETING, ("date", "12 januari 2021", {"value": "2021-01-12", "role": "meeting"})),
         ("two_meetings",), "mention"),
    Case("the day of the meeting twice, once with a time", "11 januari 2021, 11 jan 2021 10 uur",
         (MEETING, ("date", "11 jan 2021 10 uur", {"value": "2021-01-11T10:00", "role": "meeting"}))),
    Case("an interval whose end comes first", "20 december tot 5 januari",
         (("date", "20 december tot 5 januari", {"type": "interval", "value": "2021-12-20/2021-01-05"}),),
         ("interval_reversed",), "2021-01-05/2021-12-20"),
    Case("clock times whose end comes first", "van 16 tot 15 uur",
         (("date", "van 16 tot 15 uur", {"type": "time", "value": "2021-01-11T16:00/2021-01-11T15:00"}),),
         ("interval_reversed",), "2021-01-11T15:00/2021-01-11T16:00"),
    Case("stretches that are right", "een twee drie vier vijf",
         (("date", "een", {"value": "2021-01-11T10:00/2021-01-11T10:30"}),
          ("date", "twee", {"value": "2021-01-11T22:00/2021-01-12T01:00"}),
          ("date", "drie", {"value": "2021-01-11TMO/2021-01-11TAF"}),
          ("date", "vier", {"type": "set", "value": "R/P1W"}),
          ("date", "vijf", {"value": "XXXX-12-20/XXXX-01-05"}))),
    Case("somebody who was there and was not", "J. de Vries, P. Bos; afwezig: J. de Vries!",
         (("attendee", "J. de Vries", {"name": "J. de Vries", "presence": "present"}),
          ("attendee", "J. de Vries!", {"name": "J. de Vries", "presence": "absent"})),
         ("present_and_absent",), "rejected"),
    Case("equal codes, who are not equal people", "5.1.2e; afwezig: 5.1.2e!",
         (("attendee", "5.1.2e", {"name": "5.1.2e", "redacted": True, "presence": "present"}),
          ("attendee", "5.1.2e!", {"name": "5.1.2e", "redacted": True, "presence": "absent"}))),
    Case("organisations, of which one may be there and one not", "VWS; afwezig: VWS!",
         (("attendee", "VWS", {"organisation": "VWS", "presence": "present"}),
          ("attendee", "VWS!", {"organisation": "VWS", "presence": "absent"}))),
    Case("a marked action that nobody is named for", "Actie: nota sturen",
         (("action", "nota sturen", {"explicit": True}),), ("no_owner",)),
    Case("actions that need no owner", "nota sturen en nota lezen",
         (("action", "nota sturen", {"explicit": False}),
          ("action", "nota lezen", {"explicit": True, "status": "done"}))),
    Case("an owner that is misread", "MEVA en WJZ doen het. WJ2 schrijft.",
         (("attendee", "WJZ", {"organisation": "WJZ"}), ("action", "WJ2 schrijft", {"owners": ["WJ2", "MEVA"]})),
         ("owner_unknown",), ["WJZ", "MEVA"]),
    Case("an owner who is nobody's", "WJZ was er. Grönloh schrijft.",
         (("attendee", "WJZ", {"organisation": "WJZ"}), ("action", "Grönloh schrijft", {"owners": ["Grönloh"]})),
         ("owner_unknown",)),
    Case("owners that are known, codes, functions or pronouns", "T. de Wit (WJZ) was er. Zij doen het.",
         (("attendee", "T. de Wit (WJZ)", {"name": "T. de Wit", "organisation": "WJZ / PZo"}),
          ("action", "Zij doen het",
           {"owners": ["De Wit", "TdW", "WJZ", "PZo", "MEVA", "5.1.2e", "Zij", "adviseur DGLZ", "de leden"]}))),
    Case("an owner in a document that lists nobody", "Grönloh schrijft.",
         (("action", "Grönloh schrijft", {"owners": ["Grönloh"]}),)),
    Case("a code that no law has", "5.1.2e en 5.1.2x",
         (("redaction", "5.1.2e", {"ground": ["5.1.2e"]}), ("redaction", "5.1.2x", {"ground": ["5.1.2x", "5.1.1c"]})),
         ("unknown_code",), ["5.1.2e", "5.1.1c"]),
    Case("a code of the other law", "5.1.2e 5.1.2i en 10.2.e",
         (("redaction", "5.1.2e", {"ground": ["5.1.2e"]}), ("redaction", "5.1.2i", {"ground": ["5.1.2i"]}),
          ("redaction", "10.2.e", {"ground": ["10.2e"]})),
         ("laws_mixed",), ["5.1.2e"]),
    Case("codes of one law, and of none", "10.2.e buiten verzoek 11.1",
         (("redaction", "10.2.e", {"ground": ["10.2e"]}), ("redaction", "11.1", {"ground": ["11.1"]}),
          ("redaction", "buiten verzoek", {"ground": ["out_of_scope"]}))),
    Case("two dates of the same words", "11 januari 2021",
         (("date", "11 januari 2021", {"value": "2021-01-11"}), ("date", "januari 2021", {"value": "2021-01"})),
         ("overlap",), "rejected"),
    Case("fields of two names in one title", "Covidstaf 11 januari 2021",
         (("field", "Covidstaf 11 januari 2021", {"name": "meeting"}),
          ("field", "11 januari 2021", {"name": "meeting_date"}))),
    Case("words that may have been meant elsewhere", "LZ stuurt het",
         (("decision", "LZ stuurt het", {}),), ("place_uncertain",), "accepted", notes=("week", "uncertain_place")),
    Case("another note", "LZ stuurt het", (("decision", "LZ stuurt het", {}),), notes=("week",)),
    Case("records of two layers, and neighbours", "11 januari 2021 komt",
         (("date", "11 januari", {"value": "2021-01-11"}), ("date", " 2021", {"value": "2021"}),
          ("decision", "11 januari 2021 komt", {}))),
)  # fmt: skip
FIRING = [case for case in CASES if case.fires]


def after(edit: Edit, rows: Sequence[Row]) -> dict[str, Row]:
    """The rows by id as they are when the edit is done."""
    changed = {change.row.id: change.after for change in edit.changes if change.after is not None}
    return {row.id: changed.get(row.id, row) for row in rows}


def first_finding(case: Case) -> tuple[Finding, Document, list[Record]]:
    row, records = case.made()
    return findings(row, case.text, records)[0], row, records


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_check_fires_where_it_should(case: Case) -> None:
    row, records = case.made()
    assert tuple(finding.code for finding in findings(row, case.text, records)) == case.fires


@pytest.mark.parametrize("case", FIRING, ids=lambda case: case.name)
def test_one_key_settles_a_finding(case: Case) -> None:
    finding, row, records = first_finding(case)
    edit = fix(finding, row, records, STAMP)
    if finding.fix.does == "ask":
        assert edit is None
        return
    assert edit is not None
    rows = after(edit, [row, *records])
    changed = rows[finding.fix.record]
    assert isinstance(changed, Record)
    if finding.fix.does in ("reject", "accept"):
        assert changed.review == case.gives
    elif finding.fix.does == "set":
        assert changed.values[finding.fix.key] == case.gives
        assert changed.review == "corrected"
    document_row = rows[row.id]
    assert isinstance(document_row, Document)
    left = findings(document_row, case.text, [one for one in rows.values() if isinstance(one, Record)])
    assert finding.mark not in {other.mark for other in left}


@pytest.mark.parametrize("case", FIRING, ids=lambda case: case.name)
def test_what_is_right_as_it_is_does_not_come_back(case: Case) -> None:
    finding, row, records = first_finding(case)
    edit = waive(finding, row)
    assert edit is not None
    (kept,) = (change.after for change in edit.changes)
    assert isinstance(kept, Document)
    renumbered = [replace(one, id=f"again-{one.id}") for one in records]
    assert findings(kept, case.text, renumbered) == []
    assert waive(finding, kept) is None


def test_what_was_waived_is_asked_again_when_the_value_changes() -> None:
    case = next(case for case in CASES if case.name == "a weekday that is not the day's")
    finding, row, records = first_finding(case)
    edit = waive(finding, row)
    assert edit is not None
    kept = edit.changes[0].after
    assert isinstance(kept, Document)
    moved = [one.with_values(value="2021-01-13") for one in records]
    assert [found.code for found in findings(kept, case.text, moved)] == ["weekday_disagrees"]


@pytest.mark.parametrize("damage", [None, 3, "x", {"a": 1}, [1, None]])
def test_damaged_marks_read_as_none(damage: object) -> None:
    assert document(extra={"findings_waived": damage}).findings_waived == ()


def test_an_undecided_record_gives_way_to_a_decided_one() -> None:
    text = "11 januari 2021"
    row = document(text)
    sure = replace(record("date", "januari 2021", text, row), confidence=1.0)
    decided = replace(record("date", "11 januari 2021", text, row), confidence=0.1, review="accepted")
    (finding,) = findings(row, text, [sure, decided])
    assert finding.fix.record == sure.id


def test_rejected_records_are_not_looked_at() -> None:
    row, records = FIRING[0].made()
    assert findings(row, FIRING[0].text, [replace(one, review="rejected") for one in records]) == []


def test_the_example_is_in_order() -> None:
    example = annotated()
    assert findings(example.document, TEXT, example.records) == []
