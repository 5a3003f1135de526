"""Versions side by side, and what is decided for the outcome."""

from dataclasses import replace

import pytest

from tests.review.examples import ANCHOR, LATER, STAMP, TEXT, document, only, records
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.domain.versions import (
    LAYER,
    REMOVED,
    REVIEW,
    SPAN,
    PartVersion,
    Version,
    part_versions,
    version_of,
    versions,
    with_part_versions,
    with_versions,
)
from vwsreview.review import edits
from vwsreview.review.edits import Stamp
from vwsreview.review.side_by_side import COMMENT, Column, DocumentSides, RecordSides

HERE = document(status="in_review")
ACTION = only(records(), "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)")


def left(edit: Edit | None) -> Record:
    assert edit is not None and edit.label in ("settle", "accept", "reject", "set_value", "set_span", "set_layer")
    (after,) = [change.after for change in edit.changes if isinstance(change.row, Record)]
    assert isinstance(after, Record)
    return after


ANNE = version_of(replace(left(edits.set_value(HERE, ACTION, "due", "2021-01-22", STAMP)), comment="kijk"))
BRAM = version_of(left(edits.set_span(HERE, ACTION, TEXT, ACTION.start, ACTION.end - 13, LATER)))
OUT = version_of(left(edits.reject(HERE, [ACTION], LATER)))
LAST = Stamp("Cor", "2026-03-04T10:00:00+01:00")
DECISION = version_of(left(edits.set_layer(HERE, ACTION, "decision", TEXT, records(), LAST)))


def sides(*found: Version) -> RecordSides:
    """As merging leaves it: the last that stands is shown."""
    shown = [one for one in found if one.stands][-1]
    bare = replace(ACTION, start=shown.start, end=shown.end, layer=shown.layer, values=shown.values, comment="kijk")
    made = RecordSides.of(with_versions(bare, found))
    assert made is not None
    return made


def settled(of: RecordSides) -> Record:
    row = AnnotatedDocument(HERE, TEXT, (of.record,))
    after = left(of.edit(row, STAMP))
    assert versions(after) == ()
    return after


def test_a_record_that_nobody_differs_about_has_no_sides() -> None:
    assert RecordSides.of(ACTION) is None
    assert DocumentSides.of(document()) is None


def test_columns_are_people_and_rows_are_parts() -> None:
    made = sides(ANNE, BRAM)
    assert made.columns == [Column("Anne", STAMP.at), Column("Bram", LATER.at)]
    assert made.rows == [REVIEW, LAYER, SPAN, "explicit", "owners", "due", "status", COMMENT]
    assert [row for row in made.rows if made.differs(row)] == [SPAN, "due"]
    assert made.says("due", 0) == "2021-01-22" and made.says(SPAN, 1) == (BRAM.start, BRAM.end)
    assert made.says(COMMENT, 0) == "kijk" and made.outcome(COMMENT) == "kijk"
    assert COMMENT not in sides(BRAM, OUT).rows


def test_the_outcome_begins_with_what_the_record_holds() -> None:
    made = sides(ANNE, BRAM)
    assert {made.source(row) for row in made.rows if row != COMMENT} == {1}
    assert (settled(made).end, settled(made).values["due"]) == (BRAM.end, "2021-01-15")


def test_parts_are_taken_one_by_one() -> None:
    made = sides(ANNE, BRAM).take("due", 0)
    after = settled(made)
    assert (after.end, after.values["due"], after.review) == (BRAM.end, "2021-01-22", "corrected")
    assert "due" in after.by_hand and "due" not in after.computed
    other = settled(sides(ANNE, BRAM).take(SPAN, 0))
    assert (other.end, other.values["due"]) == (ANNE.end, "2021-01-15")


def test_a_whole_version_is_taken_as_it_is() -> None:
    after = settled(sides(ANNE, BRAM).take("due", 1).take_all(0))
    assert (after.end, after.values, after.by_hand) == (ANNE.end, ANNE.values, ANNE.by_hand)
    assert (after.reviewer, after.updated_at) == (STAMP.reviewer, STAMP.at)


def test_a_version_that_does_not_stand_rejects_the_record_or_takes_it_out() -> None:
    assert settled(sides(ANNE, OUT).take_all(1)).review == "rejected"
    assert settled(sides(ANNE, OUT).take(REVIEW, 1)).review == "rejected"
    kept = settled(sides(ANNE, OUT).take_all(1).take(REVIEW, 0))
    assert kept.stands and kept.values["due"] == OUT.values["due"]
    gone = sides(ANNE, replace(OUT, review=REMOVED)).take_all(1)
    edit = gone.edit(AnnotatedDocument(HERE, TEXT, (gone.record,)), STAMP)
    assert edit is not None and [change.after for change in edit.changes] == [None]


def test_another_layer_brings_its_own_keys_and_leaves_the_words() -> None:
    made = sides(BRAM, DECISION)
    assert made.layer == "decision" and "due" not in made.rows
    assert made.has("explicit", 1) and not made.has("explicit", 0)
    taken = made.take(LAYER, 0)
    assert taken.layer == "action" and "due" in taken.rows
    after = settled(taken)
    assert (after.layer, after.end, after.values["due"]) == ("action", DECISION.end, "2021-01-15")
    assert taken.take("due", 1) is taken  # Bram's is no action


def test_a_comment_is_not_chosen_for_all_are_kept() -> None:
    made = sides(ANNE, BRAM)
    assert made.take(COMMENT, 0) is made and made.source(COMMENT) is None


def parts(*given: PartVersion, **row: object) -> Document:
    return with_part_versions(replace(document(), **row), given)


KINDS = (PartVersion("kind", "letter", "Anne", STAMP.at), PartVersion("kind", "memo", "Bram", LATER.at))
ANCHORS = (
    PartVersion("anchor_date", "2021-02-01", "Anne", STAMP.at),
    PartVersion("anchor_date", None, "Bram", LATER.at),
)
REMOVALS = (PartVersion(REMOVED, True, "Anne", STAMP.at), PartVersion(REMOVED, False, "Bram", LATER.at))


def whole(of: Document) -> tuple[DocumentSides, AnnotatedDocument]:
    made = DocumentSides.of(of)
    assert made is not None
    return made, AnnotatedDocument(of, TEXT, tuple(records(of)))


def after_all(edit: Edit | None) -> Document:
    assert edit is not None
    (row,) = [change.after for change in edit.changes if isinstance(change.row, Document)]
    assert isinstance(row, Document)
    return row


def test_a_document_stands_side_by_side_as_well() -> None:
    made, _ = whole(parts(*KINDS, *ANCHORS, kind="memo"))
    assert [column.reviewer for column in made.columns] == ["Anne", "Bram"]
    assert set(made.rows) == {"kind", "anchor_date"}
    assert made.outcome("kind") == "memo" and made.source("kind") == 1
    assert made.take("kind", 0).outcome("kind") == "letter"


def test_all_parts_of_a_document_are_one_edit_and_values_follow_the_anchor() -> None:
    made, annotated = whole(parts(*KINDS, *ANCHORS, kind="memo", anchor_date=ANCHOR))
    edit = made.take_all(0).edit(annotated, STAMP)
    row = after_all(edit)
    assert (row.kind, row.anchor_date, row.anchor_by_hand) == ("letter", "2021-02-01", True)
    assert part_versions(row) == ()
    assert edit is not None and any(isinstance(change.row, Record) for change in edit.changes)


def test_what_a_person_says_nothing_of_stays() -> None:
    made, annotated = whole(parts(*KINDS, PartVersion("anchor_date", ANCHOR, "Cor", LATER.at), kind="memo"))
    assert len(made.columns) == 3 and not made.has("kind", 2)
    assert made.take("kind", 2) is made
    assert after_all(made.take_all(2).edit(annotated, STAMP)).kind == "memo"


def test_the_same_person_may_have_said_two_things() -> None:
    made, _ = whole(parts(KINDS[0], replace(KINDS[1], reviewer="Anne")))
    assert [column.reviewer for column in made.columns] == ["Anne", "Anne"]
    assert {made.says("kind", 0), made.says("kind", 1)} == {"letter", "memo"}


@pytest.mark.parametrize("gone", [True, False])
def test_whether_a_document_is_out_is_decided_too(gone: bool) -> None:
    made, annotated = whole(parts(*REMOVALS))
    said = [made.says(REMOVED, number) for number in range(2)]
    row = after_all(made.take_all(said.index(gone)).edit(annotated, STAMP))
    assert row.removed is gone and part_versions(row) == ()
