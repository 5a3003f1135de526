"""What each edit does to the rows, and the laws that hold for all of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import ANCHOR, LATER, STAMP, TEXT, document, only, records
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.record import Record
from vwsreview.review import edits

DOCUMENT = document(status="in_review")
RECORDS = records()
ATTENDEE = only(RECORDS, "attendee", "Dhr. 5.1.2e (WJZ)")
FRIDAY = only(RECORDS, "date", "vrijdag")
ACTION = only(RECORDS, "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)")
FIELD = only(RECORDS, "field", "Overleg testlijn")
REDACTION = only(RECORDS, "redaction", "5.1.2e")


def after(edit: Edit | None, row: int = 0) -> Record:
    assert edit is not None
    record = edit.changes[row].after
    assert isinstance(record, Record)
    return record


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_accept_takes_several_records_in_one_edit() -> None:
    edit = edits.accept(DOCUMENT, RECORDS, STAMP)
    assert edit is not None and edit.label == "accept"
    assert [change.before for change in edit.changes] == RECORDS
    assert {after(edit, row).review for row in range(len(RECORDS))} == {"accepted"}
    assert (after(edit).reviewer, after(edit).updated_at) == (STAMP.reviewer, STAMP.at)


def test_what_is_decided_already_is_left_alone() -> None:
    accepted = after(edits.accept(DOCUMENT, [ATTENDEE], STAMP))
    assert edits.accept(DOCUMENT, [accepted], LATER) is None
    corrected = after(edits.set_value(DOCUMENT, ATTENDEE, "presence", "absent", STAMP))
    assert edits.accept(DOCUMENT, [corrected], LATER) is None
    assert edits.reopen(DOCUMENT, [ATTENDEE], STAMP) is None
    mixed = edits.accept(DOCUMENT, [accepted, FRIDAY], LATER)
    assert mixed is not None and [change.before for change in mixed.changes] == [FRIDAY]


def test_reopen_keeps_the_values_and_accept_finds_the_state_again() -> None:
    corrected = after(edits.set_value(DOCUMENT, ATTENDEE, "presence", "absent", STAMP))
    opened = after(edits.reopen(DOCUMENT, [corrected], LATER))
    assert (opened.review, opened.values["presence"]) == ("proposed", "absent")
    assert after(edits.accept(DOCUMENT, [opened], LATER)).review == "corrected"
    added = after(edits.add_record(DOCUMENT, TEXT, RECORDS, "date", *place("Planning"), STAMP))
    rejected = after(edits.reject(DOCUMENT, [added], LATER))
    assert rejected.review == "rejected"
    assert after(edits.accept(DOCUMENT, [rejected], LATER)).review == "added"


@pytest.mark.parametrize("decide", [edits.accept, edits.reject])
def test_the_first_decision_puts_a_new_document_in_review(decide: Callable[..., Edit | None]) -> None:
    new = document()
    edit = decide(new, [ATTENDEE], STAMP)
    assert edit is not None
    (change,) = [change for change in edit.changes if isinstance(change.row, Document)]
    assert change.before == new and change.after == replace(new, status="in_review")
    done = decide(replace(new, status="done"), [ATTENDEE], STAMP)
    assert done is not None and len(done.changes) == 1


def test_a_corrected_value_keeps_what_was_proposed_first() -> None:
    once = after(edits.set_value(DOCUMENT, ATTENDEE, "presence", "absent", STAMP))
    assert (once.review, once.by_hand, once.values["presence"]) == ("corrected", ("presence",), "absent")
    assert once.proposal == {
        "layer": "attendee", "start": ATTENDEE.start, "end": ATTENDEE.end, "values": ATTENDEE.values
    }  # fmt: skip
    twice = after(edits.set_value(DOCUMENT, once, "role", "chair", LATER))
    assert twice.proposal == once.proposal
    assert twice.by_hand == ("presence", "role")


def test_a_value_set_back_to_the_proposal_is_accepted_as_proposed() -> None:
    once = after(edits.set_value(DOCUMENT, ATTENDEE, "presence", "absent", STAMP))
    back = after(edits.set_value(DOCUMENT, once, "presence", "present", LATER))
    assert (back.review, back.proposal, back.by_hand) == ("accepted", None, ("presence",))


def test_an_accepted_record_that_is_corrected_is_corrected() -> None:
    accepted = after(edits.accept(DOCUMENT, [ATTENDEE], STAMP))
    assert after(edits.set_value(DOCUMENT, accepted, "role", "guest", LATER)).review == "corrected"


def test_setting_a_value_to_what_it_was_is_no_edit() -> None:
    assert edits.set_value(DOCUMENT, ATTENDEE, "presence", "present", STAMP) is None
    assert edits.set_value(DOCUMENT, ACTION, "owners", ["MEVA"], STAMP) is None


def test_a_key_of_another_layer_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        edits.set_value(DOCUMENT, ATTENDEE, "due", None, STAMP)


def test_a_value_by_hand_follows_nothing_any_more() -> None:
    linked = replace(ACTION, links={"due": ["a-date"], "owners": ["an-attendee"]})
    by_hand = after(edits.set_value(DOCUMENT, linked, "due", "2021-02-01", STAMP))
    assert by_hand.computed == ()
    assert by_hand.evidence == {}
    assert by_hand.links == {"owners": ["an-attendee"]}


def test_the_type_follows_a_typed_date_unless_a_person_set_it() -> None:
    typed = after(edits.set_value(DOCUMENT, FRIDAY, "value", "2021-01-15T16:00", STAMP, {"type": "time"}))
    assert (typed.values["type"], typed.by_hand) == ("time", ("value",))
    chosen = after(edits.set_value(DOCUMENT, FRIDAY, "type", "interval", STAMP))
    typed = after(edits.set_value(DOCUMENT, chosen, "value", "2021-01-15T16:00", STAMP, {"type": "time"}))
    assert typed.values["type"] == "interval"


def test_a_date_with_other_boundaries_is_resolved_again() -> None:
    day = only(RECORDS, "date", "11 januari 2021")
    start, end = place("11 januari")
    shorter = after(edits.set_span(DOCUMENT, day, TEXT, start, end, STAMP))
    assert (shorter.span, shorter.review, shorter.computed) == ((start, end), "corrected", ("value",))
    assert shorter.values["value"] == "2021-01-11"
    assert shorter.proposal is not None and shorter.proposal["end"] == day.end


def test_a_date_by_hand_keeps_its_value_when_its_boundaries_move() -> None:
    by_hand = after(edits.set_value(DOCUMENT, FRIDAY, "value", "2021-01-22", STAMP))
    moved = after(edits.set_span(DOCUMENT, by_hand, TEXT, *place("uiterlijk vrijdag"), STAMP))
    assert moved.values["value"] == "2021-01-22"


def test_a_field_and_a_redaction_say_what_their_words_say() -> None:
    longer = after(edits.set_span(DOCUMENT, FIELD, TEXT, *place("Overleg"), STAMP))
    assert longer.values == {"name": "subject", "value": "Overleg"}
    typed = after(edits.set_value(DOCUMENT, FIELD, "value", "Testlijn", STAMP))
    assert after(edits.set_span(DOCUMENT, typed, TEXT, *place("Overleg"), STAMP)).values["value"] == "Testlijn"
    wrong = replace(REDACTION, values={"ground": ["5.1.2i"]}, start=REDACTION.start - 1)
    assert after(edits.set_span(DOCUMENT, wrong, TEXT, *REDACTION.span, STAMP)).values == {"ground": ["5.1.2e"]}


def test_boundaries_are_trimmed_and_never_empty() -> None:
    start, end = place("- J. de Vries (RIVM)\n\n##")
    attendee = only(RECORDS, "attendee", "J. de Vries (RIVM)")
    assert edits.set_span(DOCUMENT, attendee, TEXT, start + 1, end - 2, STAMP) is None
    assert edits.set_span(DOCUMENT, attendee, TEXT, end - 4, end - 2, STAMP) is None


def test_another_layer_brings_the_values_of_that_layer() -> None:
    decision = only(RECORDS, "decision", "Morgen gaat PZo/BPZ akkoord.")
    action = after(edits.set_layer(DOCUMENT, decision, "action", TEXT, RECORDS, STAMP))
    assert action.layer == "action" and set(action.values) == {"explicit", "owners", "due", "status"}
    assert (action.review, action.id) == ("corrected", decision.id)
    assert action.proposal is not None and action.proposal["layer"] == "decision"
    assert edits.set_layer(DOCUMENT, decision, "decision", TEXT, RECORDS, STAMP) is None


def test_a_new_record_has_a_uuid_and_trimmed_boundaries() -> None:
    start, end = place("22 maart")
    others = [record for record in RECORDS if record.start != start]
    edit = edits.add_record(DOCUMENT, TEXT, others, "date", start - 1, end, STAMP)
    added = after(edit)
    assert UUID(added.id).version == 4
    assert (added.span, added.review, added.origin) == ((start, end), "added", "reviewer")
    assert (added.values["value"], added.computed, added.reviewer) == ("2021-03-22", ("value",), "Anne")
    assert edit is not None and edit.changes[0].before is None


def test_the_same_words_are_not_added_twice_to_a_layer() -> None:
    assert edits.add_record(DOCUMENT, TEXT, RECORDS, "date", *FRIDAY.span, STAMP) is None
    assert edits.add_record(DOCUMENT, TEXT, RECORDS, "field", *FRIDAY.span, STAMP) is not None
    rejected = [replace(record, review="rejected") for record in RECORDS]
    assert edits.add_record(DOCUMENT, TEXT, rejected, "date", *FRIDAY.span, STAMP) is not None
    assert edits.add_record(DOCUMENT, TEXT, RECORDS, "date", 0, 0, STAMP) is None


def test_an_added_record_stays_added_when_it_is_corrected() -> None:
    added = after(edits.add_record(DOCUMENT, TEXT, RECORDS, "attendee", *place("MEVA"), STAMP))
    corrected = after(edits.set_value(DOCUMENT, added, "presence", "expected", LATER))
    assert (corrected.review, corrected.proposal) == ("added", None)


def test_a_comment_decides_nothing() -> None:
    edit = edits.set_comment(ATTENDEE, "  zie bijlage ", STAMP)
    assert after(edit).comment == "zie bijlage" and after(edit).review == "proposed"
    assert edits.set_comment(after(edit), "zie bijlage", LATER) is None
    assert after(edits.set_comment(after(edit), " ", LATER)).comment is None
    told = edits.set_comment(document(), "hele set", STAMP)
    assert told is not None and told.changes[0].after == document(comment="hele set")


def test_edits_of_the_document_itself() -> None:
    new = document()
    expected = [
        (edits.set_status(new, "done"), replace(new, status="done"), "done"),
        (edits.set_kind(new, "memo"), replace(new, kind="memo"), "memo"),
        (edits.remove_document(new), replace(new, removed=True), "overleg.md"),
    ]
    for edit, row, detail in expected:
        assert edit is not None and edit.changes[0].after == row and edit.detail == detail
    assert edits.set_status(new, "new") is None
    assert edits.set_kind(new, "minutes") is None


def moved_to(anchor: str | None, rows: list[Record]) -> dict[str, Record]:
    """All rows after the anchor moved, by id."""
    edit = edits.move_anchor(DOCUMENT, TEXT, rows, anchor)
    assert edit is not None
    return {row.id: row for row in rows} | {
        change.row.id: change.row for change in edit.changes if isinstance(change.row, Record)
    }


def test_computed_values_follow_the_anchor_in_one_edit() -> None:
    edit = edits.move_anchor(DOCUMENT, TEXT, RECORDS, "2021-02-01")
    assert edit is not None and edit.label == "move_anchor"
    rows = [change.row for change in edit.changes]
    assert rows[-1] == replace(DOCUMENT, anchor_date="2021-02-01", anchor_by_hand=True)
    found = {(TEXT[row.start : row.end], row.layer): row for row in rows if isinstance(row, Record)}
    assert found["vrijdag", "date"].values["value"] == "2021-02-05"
    assert found["Morgen", "date"].values["value"] == "2021-02-02"
    assert found[TEXT[slice(*ACTION.span)], "action"].values["due"] == "2021-02-05"
    assert len(found) == 3, "what does not move is not touched"
    assert {row.review for row in found.values()} == {"proposed"}
    assert {row.changed for row in found.values()} == {()}, "nobody had decided them"


def test_the_same_anchor_is_no_edit() -> None:
    assert edits.move_anchor(DOCUMENT, TEXT, RECORDS, ANCHOR) is None


def test_a_decided_record_that_moves_goes_back_into_the_queue() -> None:
    accepted = after(edits.accept(DOCUMENT, [ACTION], STAMP))
    moved = moved_to("2021-02-01", [accepted])[ACTION.id]
    assert (moved.review, moved.changed) == ("proposed", ("due",))
    again = after(edits.accept(DOCUMENT, [moved], LATER))
    assert (again.review, again.changed) == ("accepted", ())
    corrected = after(edits.set_value(DOCUMENT, moved, "due", None, LATER))
    assert (corrected.review, corrected.changed) == ("corrected", ())


def test_what_moved_before_is_still_told_after_another_move() -> None:
    waiting = replace(ACTION, changed=("owners",))
    assert moved_to("2021-02-01", [waiting])[ACTION.id].changed == ("due", "owners")


def test_a_rejected_record_stays_rejected_when_its_value_moves() -> None:
    rejected = after(edits.reject(DOCUMENT, [FRIDAY], STAMP))
    moved = moved_to("2021-02-01", [rejected])[FRIDAY.id]
    assert (moved.review, moved.changed, moved.values["value"]) == ("rejected", (), "2021-02-05")


def test_without_an_anchor_weekdays_are_left_open() -> None:
    assert moved_to(None, [FRIDAY])[FRIDAY.id].values["value"] == "XXXX-WXX-5"


days = st.dates(min_value=date(2000, 1, 1)).map(lambda day: day.isoformat())
anchors = st.one_of(st.none(), days, days.map(lambda day: f"XXXX{day[4:]}"))


@given(anchors)
def test_values_by_hand_never_move(anchor: str | None) -> None:
    rows = []
    for row in RECORDS:
        for key in row.computed:
            row = after(edits.set_value(DOCUMENT, row, key, "2020-02-20", STAMP))
        rows.append(row)
    edit = edits.move_anchor(DOCUMENT, TEXT, rows, anchor)
    assert edit is None or [change.row for change in edit.changes if isinstance(change.row, Record)] == []


@given(anchors)
def test_an_anchor_that_comes_back_brings_its_values_back(anchor: str | None) -> None:
    there = edits.move_anchor(DOCUMENT, TEXT, RECORDS, anchor)
    if there is None:
        return
    rows = moved_to(anchor, RECORDS)
    moved = there.changes[-1].after
    assert isinstance(moved, Document)
    back = edits.move_anchor(moved, TEXT, list(rows.values()), ANCHOR)
    assert back is not None
    rows |= {change.row.id: change.row for change in back.changes if isinstance(change.row, Record)}
    assert [rows[row.id].values for row in RECORDS] == [row.values for row in RECORDS]


class Sheet:
    """The rows of one document; applies edits as the store does, and refuses those that do not fit."""

    def __init__(self) -> None:
        self.document = document()
        self.records = {row.id: row for row in records()}

    def rows(self) -> tuple[Document, dict[str, Record]]:
        return self.document, dict(self.records)

    def apply(self, edit: Edit) -> None:
        for change in edit.changes:
            assert change.before != change.after, "an edit touches only what it changes"
            if isinstance(change.row, Document):
                assert change.before == self.document
                assert isinstance(change.after, Document)
                self.document = change.after
                continue
            assert change.before == self.records.get(change.row.id)
            if isinstance(change.after, Record):
                self.records[change.row.id] = change.after
            else:
                del self.records[change.row.id]


@st.composite
def decisions(draw: st.DrawFn) -> Callable[[Sheet], Edit | None]:
    """Any edit of any row; the same draw may fit or change nothing."""
    kind = draw(st.sampled_from(["accept", "reject", "reopen", "value", "span", "layer", "add", "comment", "anchor"]))
    number, stamp = draw(st.integers(0, 30)), draw(st.sampled_from([STAMP, LATER]))
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start, min(len(TEXT), start + 60)))
    layer = draw(st.sampled_from([layer.name for layer in LAYERS]))
    anchor, words = draw(anchors), draw(st.sampled_from(["", "a", "b"]))

    def decide(sheet: Sheet) -> Edit | None:
        rows = list(sheet.records.values())
        row, now = rows[number % len(rows)], sheet.document
        if kind == "value":
            key = list(row.values)[number % len(row.values)]
            return edits.set_value(now, row, key, words, stamp)
        return {
            "accept": lambda: edits.accept(now, rows[number % len(rows) :], stamp),
            "reject": lambda: edits.reject(now, [row], stamp),
            "reopen": lambda: edits.reopen(now, [row], stamp),
            "span": lambda: edits.set_span(now, row, TEXT, start, end, stamp),
            "layer": lambda: edits.set_layer(now, row, layer, TEXT, rows, stamp),
            "add": lambda: edits.add_record(now, TEXT, rows, layer, start, end, stamp),
            "comment": lambda: edits.set_comment(row, words, stamp),
            "anchor": lambda: edits.move_anchor(now, TEXT, rows, anchor),
        }[kind]()

    return decide


@given(st.lists(decisions(), max_size=12))
def test_any_run_of_edits_keeps_the_rows_sound_and_can_be_taken_back(run: list[Callable[[Sheet], Edit | None]]) -> None:
    sheet = Sheet()
    begin = sheet.rows()
    done: list[Edit] = []
    for decide in run:
        edit = decide(sheet)
        if edit is not None:
            sheet.apply(edit)
            done.append(edit)
            assert_sound(sheet)
    end = sheet.rows()
    for edit in reversed(done):
        sheet.apply(edit.inverse())
    assert sheet.rows() == begin
    for edit in done:
        sheet.apply(edit)
    assert sheet.rows() == end


def assert_sound(sheet: Sheet) -> None:
    for row in sheet.records.values():
        assert 0 <= row.start < row.end <= len(TEXT)
        assert not {TEXT[row.start], TEXT[row.end - 1]} & {" ", "\n", "*"}
        assert not set(row.by_hand) & set(row.computed), "what a person set follows nothing"
        assert not row.changed or row.is_open, "the next decision clears what moved"
        assert (row.review == "corrected") <= (row.proposal is not None)
        assert (row.review == "added") <= (row.origin == "reviewer")


@pytest.mark.parametrize("decide", [edits.accept, edits.reject])
def test_who_decides_on_a_record_has_seen_its_place(decide: Callable[..., Edit | None]) -> None:
    uncertain = replace(FRIDAY, extra={"notes": ["week", "uncertain_place"], "zaal": "3"})
    assert after(decide(DOCUMENT, [uncertain], STAMP)).extra == {"notes": ["week"], "zaal": "3"}
    alone = replace(FRIDAY, extra={"notes": ["uncertain_place"]})
    assert after(decide(DOCUMENT, [alone], STAMP)).extra == {}
    assert after(edits.set_value(DOCUMENT, alone, "role", "meeting", STAMP)).extra == {}


def test_a_comment_leaves_an_uncertain_place_to_be_decided() -> None:
    uncertain = replace(FRIDAY, extra={"notes": ["uncertain_place"]})
    assert after(edits.set_comment(uncertain, "kijk", STAMP)).extra == uncertain.extra
