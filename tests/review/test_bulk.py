"""Accepting many at once: one step, only open records, whatever a person decided before."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import LATER, STAMP, TEXT, document, records
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.loop.bulk import accept_open, count_of, section_at

DECISIONS = ("leave", "accept", "reject", "value", "reopen")


def decided(record: Record, how: str) -> Record:
    """The record as a person leaves it."""
    row = document(status="in_review")
    edit: Edit | None = None
    if how == "accept":
        edit = edits.accept(row, [record], STAMP)
    elif how == "reject":
        edit = edits.reject(row, [record], STAMP)
    elif how == "value":
        key = next(iter(record.values))
        edit = edits.set_value(row, record, key, "by hand", STAMP)
    elif how == "reopen":
        record = decided(record, "value")
        edit = edits.reopen(row, [record], STAMP)
    after = edit.changes[0].after if edit is not None else record
    assert isinstance(after, Record)
    return after


@given(st.lists(st.sampled_from(DECISIONS), min_size=11, max_size=11))
def test_what_a_person_decided_is_never_touched(how: list[str]) -> None:
    rows = [decided(record, one) for record, one in zip(records(), how, strict=True)]
    edit = accept_open(document(status="in_review"), rows, LATER)
    touched = {change.row.id for change in edit.changes} if edit is not None else set()
    assert touched == {row.id for row in rows if row.is_open}
    for change in edit.changes if edit is not None else ():
        assert isinstance(change.after, Record) and isinstance(change.before, Record)
        assert change.after.stands
        assert dict(change.after.values) == dict(change.before.values)


def test_it_is_one_step_that_undo_takes_back(dossier: Dossier) -> None:
    row = dossier.store.documents()[0]
    before = dossier.store.records(row.id)
    edit = accept_open(row, before, dossier.stamp())
    assert edit is not None and count_of(edit) == len(before) and edit.detail == str(len(before))
    dossier.do(edit)
    assert all(record.review == "accepted" for record in dossier.store.records(row.id))
    dossier.undo()
    assert dossier.store.records(row.id) == before


def test_nothing_open_is_no_edit() -> None:
    assert accept_open(document(), [replace(record, review="rejected") for record in records()], STAMP) is None


@pytest.mark.parametrize(("words", "section"), [("MEVA stuurt", "Planning"), ("Planning", "Planning"), ("RIVM", "")])
def test_a_section_reaches_to_the_next_title(words: str, section: str) -> None:
    title = TEXT.index("Planning")
    stretch = section_at(records(), TEXT.index(words), len(TEXT))
    assert stretch == ((title, len(TEXT)) if section else (0, title))
