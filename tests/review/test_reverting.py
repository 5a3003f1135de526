"""Back to the extractor's proposal: from the history, from the record's own proposal, for one and for all."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given as given_cases
from hypothesis import settings
from hypothesis import strategies as st

from tests.review.decisions import drawn_edit
from tests.review.examples import ANCHOR, TEXT, annotated, document, only, records, store_with
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import EXTRACT_AGAIN, Change, Edit
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.past.reverting import revert_document, revert_record

ID = document().id


def revert(dossier: Dossier, record_id: str) -> Record | None:
    """Revert the record as the window does; what it is then."""
    record = dossier.store.record(record_id)
    assert record is not None
    dossier.do(revert_record(dossier.store.document(ID), record, dossier.store.as_given(ID), TEXT))
    return dossier.store.record(record_id)


def test_a_record_is_as_it_was_proposed_with_its_evidence(dossier: Dossier) -> None:
    action = next(record for record in records() if record.layer == "action")
    dossier.do(edits.set_value(document(), action, "due", "2021-02-01", dossier.stamp()))
    changed = dossier.store.record(action.id)
    assert changed is not None and not changed.evidence
    dossier.do(edits.set_layer(dossier.store.document(ID), changed, "decision", TEXT, [], dossier.stamp()))
    assert revert(dossier, action.id) == action
    assert revert(dossier, action.id) == action
    step = dossier.store.next_undo()
    assert step is not None and (step.label, step.detail) == ("revert_record", "decision")


def test_a_reverted_value_counts_from_the_anchor_of_now_and_the_comment_stays(dossier: Dossier) -> None:
    action = next(record for record in records() if record.layer == "action")
    dossier.do(edits.set_comment(action, "zie bijlage", dossier.stamp()))
    dossier.do(edits.set_value(document(), replace(action, **commented(dossier, action.id)), "owners", ["LZ"],
                               dossier.stamp()))  # fmt: skip
    dossier.do(edits.move_anchor(dossier.store.document(ID), TEXT, dossier.store.records(ID), "2021-01-18"))
    reverted = revert(dossier, action.id)
    assert reverted is not None
    assert (reverted.values["due"], reverted.values["owners"]) == ("2021-01-22", ["MEVA"])
    assert (reverted.review, reverted.comment) == ("proposed", "zie bijlage")


def commented(dossier: Dossier, record_id: str) -> dict[str, str | None]:
    record = dossier.store.record(record_id)
    assert record is not None
    return {"comment": record.comment, "reviewer": record.reviewer, "updated_at": record.updated_at}


def test_what_a_person_made_goes(dossier: Dossier) -> None:
    start = TEXT.index("nota")
    edit = edits.add_record(document(), TEXT, records(), "section", start, start + 4, dossier.stamp())
    assert edit is not None
    dossier.do(edit)
    assert revert(dossier, edit.changes[0].row.id) is None


def test_without_a_history_the_records_own_proposal_is_taken(tmp_path: Path, qapp: object) -> None:
    whole = annotated()
    attendee = only(list(whole.records), "attendee", "J. de Vries (RIVM)")
    was = {"layer": "attendee", "start": attendee.start, "end": attendee.end - 1, "values": dict(attendee.values)}
    came = replace(attendee, review="corrected", proposal=was, evidence={"name": [[1, 2]]}, by_hand=("role",),
                   values={**attendee.values, "role": "chair"}, reviewer="Anne", updated_at="2026-03-02")  # fmt: skip
    others = tuple(record for record in whole.records if record != attendee)
    with store_with(tmp_path / "d.dossier", AnnotatedDocument(whole.document, TEXT, (*others, came))) as store:
        reverted = revert(Dossier(store), came.id)
    assert reverted == replace(attendee, end=attendee.end - 1, evidence={"name": [[1, 2]]})


@pytest.mark.parametrize(
    "proposal", [{}, {"layer": "poem"}, {"values": {}}, {"values": [1]}, {"end": 10**9}, {"start": "0"}, {"start": 90}]
)
def test_a_proposal_that_no_record_could_be_is_none(proposal: dict[str, object]) -> None:
    one, *_ = records()
    edit = revert_record(document(), replace(one, review="corrected", proposal=proposal, reviewer="Anne"), {}, TEXT)
    assert edit is not None and edit.changes[0].after == replace(one, review="proposed")


def test_after_a_new_extraction_its_proposal_counts(dossier: Dossier) -> None:
    section = next(record for record in records() if record.layer == "section")
    renewed = section.with_values(level=2)
    dossier.do(Edit(EXTRACT_AGAIN, (Change(section, renewed),)))
    dossier.do(edits.accept(document(), [renewed], dossier.stamp()))
    assert revert(dossier, section.id) == renewed


def test_a_document_is_as_it_was_imported(dossier: Dossier) -> None:
    before = dossier.store.annotated(ID)
    first, second = records()[:2]
    dossier.do(edits.set_kind(before.document, "letter"))
    dossier.do(edits.accept(dossier.store.document(ID), [first], dossier.stamp()))
    dossier.do(Edit("split", (Change(second, None), Change(None, replace(second, id="new", origin="reviewer")))))
    dossier.do(edits.move_anchor(dossier.store.document(ID), TEXT, dossier.store.records(ID), "2021-05-03"))
    dossier.do(edits.set_status(dossier.store.document(ID), "done"))
    edit = revert_document(dossier.store.document(ID), dossier.store.records(ID), dossier.store.as_given(ID), TEXT)
    assert edit is not None and edit.detail == "overleg.md"
    dossier.do(edit)
    assert dossier.store.annotated(ID) == before
    assert dossier.store.document(ID).anchor_date == ANCHOR
    assert revert_document(before.document, before.records, dossier.store.as_given(ID), TEXT) is None
    dossier.undo()
    assert dossier.store.document(ID).status == "done"


@settings(max_examples=30, deadline=None)
@given_cases(data=st.data())
def test_whatever_was_done_a_reverted_document_is_as_imported(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, qapp: object
) -> None:
    with store_with(tmp_path_factory.mktemp("set") / "d.dossier") as store:
        dossier = Dossier(store)
        before = store.annotated(ID)
        for _ in range(data.draw(st.integers(1, 8))):
            if data.draw(st.integers(0, 5)) == 0:
                dossier.undo()
            else:
                dossier.do(drawn_edit(data.draw, store.document(ID), TEXT, store.records(ID)))
        dossier.do(revert_document(store.document(ID), store.records(ID), store.as_given(ID), TEXT))
        now = store.annotated(ID)
        told = {record.id: record.comment for record in now.records}
        assert now.document == before.document
        assert now.records == tuple(replace(record, comment=told[record.id]) for record in before.records)
        assert list(store.check()) == []
