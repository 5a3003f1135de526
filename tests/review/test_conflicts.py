"""Deciding between the versions of several people."""

from dataclasses import replace

import pytest

from tests.review.examples import LATER, STAMP, TEXT, document, only, record, records
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.domain.versions import (
    REMOVED,
    VERSIONS,
    PartVersion,
    Version,
    part_versions,
    version_of,
    versions,
    with_part_versions,
    with_versions,
)
from vwsreview.review import conflicts, edits
from vwsreview.review.loop.bulk import accept_open

HERE = document(status="in_review")
ACTION = only(records(), "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)")


def after(edit: Edit | None) -> Record:
    """The record as the edit leaves it."""
    assert edit is not None
    (left,) = [change.after for change in edit.changes if isinstance(change.row, Record)]
    assert isinstance(left, Record)
    return left


def open_between(*found: Version) -> Record:
    """The action as merging leaves it: open, with the content of one of them."""
    return with_versions(ACTION, found)


ACCEPTED = version_of(after(edits.accept(HERE, [ACTION], STAMP)))
CORRECTED = version_of(after(edits.set_value(HERE, ACTION, "due", "2021-01-22", LATER)))
MOVED = version_of(after(edits.set_span(HERE, ACTION, TEXT, ACTION.start, ACTION.end - 13, LATER)))
REJECTED = version_of(after(edits.reject(HERE, [ACTION], LATER)))


def test_versions_come_back_from_a_row_in_an_order_of_their_own() -> None:
    one, other = open_between(ACCEPTED, CORRECTED), open_between(CORRECTED, ACCEPTED, CORRECTED)
    assert one == other and set(map(repr, versions(one))) == {repr(ACCEPTED), repr(CORRECTED)}
    assert versions(ACTION) == ()
    assert conflicts.conflicts([ACTION, one]) == [one]


@pytest.mark.parametrize(
    "told",
    ["x", [1], [{}], [{"layer": "action", "review": "accepted"}], [{"key": "name", "value": "x"}],
     [{"layer": ["action"], "review": "accepted"}], [{"layer": "action", "review": {}}], [{"key": [], "value": "x"}],
     [{"layer": "date", "review": "accepted", "start": "0", "end": 2, "values": {}, "reviewer": None,
       "updated_at": None}]],
)  # fmt: skip
def test_what_another_program_calls_versions_reads_as_none(told: object) -> None:
    assert versions(replace(ACTION, extra={VERSIONS: told})) == ()
    assert part_versions(replace(HERE, extra={VERSIONS: told})) == ()


def test_what_versions_differ_in() -> None:
    assert conflicts.differing_keys(open_between(ACCEPTED, CORRECTED)) == ("due",)
    assert conflicts.differing_keys(open_between(ACCEPTED, REJECTED)) == ("review",)
    assert conflicts.differing_keys(open_between(ACCEPTED, MOVED)) == ("span",)
    assert conflicts.differing_keys(open_between(CORRECTED, MOVED, replace(ACCEPTED, review=REMOVED))) == (
        "review", "span", "due",
    )  # fmt: skip
    decision = version_of(record("decision", "Morgen gaat PZo/BPZ akkoord."))
    assert conflicts.differing_keys(open_between(replace(decision, review="accepted"), ACCEPTED)) == (
        "layer", "span", "explicit", "owners", "due", "status",
    )  # fmt: skip


def test_one_version_is_taken_with_all_that_belongs_to_it() -> None:
    row = open_between(ACCEPTED, CORRECTED, REJECTED)
    corrected = after(conflicts.settle(HERE, row, CORRECTED, STAMP))
    assert (corrected.review, corrected.values["due"], corrected.by_hand) == ("corrected", "2021-01-22", ("due",))
    assert (corrected.reviewer, corrected.updated_at) == (STAMP.reviewer, STAMP.at)
    accepted = after(conflicts.settle(HERE, row, ACCEPTED, STAMP))
    assert (accepted.review, accepted.values, accepted.computed) == ("accepted", ACTION.values, ("due",))
    assert after(conflicts.settle(HERE, row, REJECTED, STAMP)).review == "rejected"
    assert all(versions(one) == () for one in (corrected, accepted))


def test_a_removed_version_takes_the_record_out() -> None:
    gone = replace(ACCEPTED, review=REMOVED)
    row = open_between(gone, CORRECTED)
    edit = conflicts.settle(HERE, row, gone, STAMP)
    assert edit == Edit("settle", (Change(row, None),), REMOVED)


def test_a_record_is_put_together_key_by_key() -> None:
    cancelled = replace(CORRECTED, values={**ACTION.values, "status": "cancelled"}, by_hand=("status",))
    row = open_between(CORRECTED, cancelled)
    edit = conflicts.settle_values(HERE, row, cancelled, {"due": "2021-01-22", "status": "cancelled"}, STAMP)
    both = after(edit)
    assert edit is not None and edit.label == "settle"
    assert (both.values["due"], both.values["status"]) == ("2021-01-22", "cancelled")
    assert both.by_hand == ("status", "due") and "due" not in both.computed and "due" not in both.evidence
    with pytest.raises(KeyError):
        conflicts.settle_values(HERE, row, CORRECTED, {"ground": []}, STAMP)


@pytest.mark.parametrize(
    "decide",
    [
        lambda row: edits.accept(HERE, [row], STAMP),
        lambda row: edits.reject(HERE, [row], STAMP),
        lambda row: edits.set_value(HERE, row, "status", "done", STAMP),
        lambda row: edits.set_span(HERE, row, TEXT, row.start, row.end - 13, STAMP),
        lambda row: edits.set_layer(HERE, row, "decision", TEXT, [], STAMP),
    ],
)
def test_every_decision_settles_between_the_versions(decide: object) -> None:
    row = open_between(ACCEPTED, CORRECTED)
    assert versions(row) and callable(decide)
    assert VERSIONS not in after(decide(row)).extra


def test_a_comment_and_accepting_all_settle_nothing() -> None:
    row = open_between(ACCEPTED, CORRECTED)
    assert versions(after(edits.set_comment(row, "wie heeft gelijk?", STAMP))) == versions(row)
    assert accept_open(HERE, [row], STAMP) is None


def between(key: str, *values: str | bool | None) -> Document:
    found = [PartVersion(key, value, "Anne", STAMP.at) for value in values]
    return with_part_versions(HERE, [*found, PartVersion("kind", "letter", "Bram", LATER.at)])


def test_parts_of_a_document_are_settled_one_by_one() -> None:
    both = between("anchor_date", "2021-01-11", "2021-01-18")
    assert conflicts.differing_parts(both) == ("anchor_date", "kind")
    same, other, kind = part_versions(both)
    for version in (same, other):
        edit = conflicts.settle_part(both, version, TEXT, records())
        assert edit is not None and (edit.label, edit.detail) == ("settle", "anchor_date")
        left = edit.changes[-1].after
        assert isinstance(left, Document)
        assert (left.anchor_date, left.anchor_by_hand) == (version.value, True)
        assert part_versions(left) == (kind,)
    edit = conflicts.settle_part(both, kind, TEXT, records())
    assert edit is not None and isinstance(edit.changes[0].after, Document)
    assert part_versions(edit.changes[0].after) == (same, other)


@pytest.mark.parametrize("removed", [True, False])
def test_a_document_that_one_removed_stays_or_goes(removed: bool) -> None:
    both = between(REMOVED, True, False)
    version = next(one for one in part_versions(both) if one.value is removed)
    edit = conflicts.settle_part(both, version, TEXT, ())
    assert edit is not None
    left = edit.changes[-1].after
    assert isinstance(left, Document) and left.removed is removed
    assert conflicts.differing_parts(left) == ("kind",)
