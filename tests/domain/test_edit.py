"""Edits: values that can be taken back, and that say what they touch."""

import pickle
from dataclasses import replace

import pytest

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit, changed_by, meant
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.record import Record, in_document_order

DOCUMENT = Document(id="d" * 16, sha256="d" * 64, name="verslag.md", length=100)
RECORD = Record(id="r1", document=DOCUMENT.id, layer="attendee", start=3, end=9, values={"presence": "present"})


def test_the_inverse_of_the_inverse_is_the_edit() -> None:
    absent = RECORD.with_values(presence="absent")
    edit = Edit("set_value", (Change(RECORD, absent), Change(DOCUMENT, replace(DOCUMENT, status="in_review"))))
    assert edit.inverse().changes[-1] == Change(absent, RECORD)
    assert edit.inverse().inverse() == edit


def test_changed_names_documents_and_records_and_the_place() -> None:
    changed = changed_by(Edit("add_record", (Change(DOCUMENT, DOCUMENT), Change(None, RECORD))))
    assert changed.documents == {DOCUMENT.id}
    assert changed.records == {"r1"}
    assert changed.place == (DOCUMENT.id, "r1")


def test_a_change_of_a_document_alone_has_the_document_as_its_place() -> None:
    changed = changed_by(Edit("set_status", (Change(DOCUMENT, replace(DOCUMENT, status="done")),)))
    assert changed.records == frozenset()
    assert changed.place == (DOCUMENT.id, None)


def test_a_change_needs_a_row() -> None:
    with pytest.raises(ValueError, match="before or after"):
        _ = Change(None, None).row


def test_records_sort_by_place_and_the_outer_first() -> None:
    outer, later = replace(RECORD, id="outer", end=20), replace(RECORD, id="later", start=4)
    assert sorted([later, RECORD, outer], key=in_document_order) == [outer, RECORD, later]


def test_a_rejected_record_does_not_count() -> None:
    assert RECORD.counts and RECORD.is_open
    rejected = replace(RECORD, review="rejected")
    assert not rejected.counts and not rejected.is_open


def test_a_problem_survives_the_way_from_another_process() -> None:
    problem = pickle.loads(pickle.dumps(Problem("not_utf8", offset=12)))
    assert (problem.code, problem.parameters) == ("not_utf8", {"offset": 12})
    assert str(problem) == "not_utf8(offset=12)"


def test_a_conflict_stays_a_conflict_on_that_way() -> None:
    assert isinstance(pickle.loads(pickle.dumps(Conflict("conflict", row="r1"))), Conflict)


def test_who_takes_back_a_taking_back_does_it_again() -> None:
    assert meant("accept", "") == ("accept", "", False)
    assert meant("undo_step", "set_kind:memo") == ("set_kind", "memo", True)
    assert meant("undo_step", "undo_step:set_kind:memo") == ("set_kind", "memo", False)
