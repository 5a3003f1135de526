"""A new extraction among old decisions: what stays, what is renewed, what is queued beside a decision; and the laws."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.decisions import drawn_edit
from tests.review.examples import ANCHOR, STAMP, TEXT, annotated, document, only, record, records, store_with
from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument
from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import BY_NAME, DOCUMENT_KINDS
from vwsreview.domain.merging import CONFLICT_WITH, MergeReport
from vwsreview.domain.record import Record
from vwsreview.extract.dates.recounting import recounted
from vwsreview.review import edits
from vwsreview.workflow.decided import is_touched
from vwsreview.workflow.merging import merge

VRIES = "J. de Vries (RIVM)"


def fresh(
    of: AnnotatedDocument, *changed: Record, without: Sequence[Record] = (), **given_row: object
) -> AnnotatedDocument:
    """What an extraction gives: that of before with some records changed (by id), others gone or more."""
    gone = {one.id for one in (*changed, *without)}
    kept = [one for one in annotated().records if one.id not in gone]
    return replace(of, document=replace(of.document, **given_row), records=(*kept, *changed))


def after(old: AnnotatedDocument, edit: Edit | None) -> AnnotatedDocument:
    """The document with an edit applied."""
    rows = {one.id: one for one in old.records}
    row = old.document
    for change in edit.changes if edit is not None else ():
        if change.row.id == row.id:
            assert change.before == row
            row = change.after  # type: ignore[assignment]  # a document's row stays one
        else:
            assert rows.pop(change.row.id, None) == change.before
            if isinstance(change.after, Record):
                rows[change.row.id] = change.after
    return replace(old, document=row, records=tuple(rows.values()))


def told(report: MergeReport) -> list[tuple[str, str, str]]:
    return [(line.outcome, line.layer, line.quote) for line in report.lines]


def find(of: AnnotatedDocument, layer: str, words: str) -> Record:
    return only(list(of.records), layer, words)


def decided(edit: Edit | None) -> AnnotatedDocument:
    """The example after an edit."""
    return after(annotated(), edit)


def test_the_same_again_changes_nothing() -> None:
    merged = merge(annotated(), annotated())
    assert merged.edit is None and told(merged.report) == []
    assert merged.report.count("unchanged") == len(records()) and merged.report.changed == []


def test_what_nobody_decided_is_renewed_under_its_id() -> None:
    old = annotated()
    vries, section = find(old, "attendee", VRIES), find(old, "section", "Planning")
    found = record("decision", "De vorige brief is van 22 maart.")
    renamed = replace(section, id="renamed", rule="section.other")
    merged = merge(
        old,
        fresh(
            old, vries.with_values(presence="absent"), renamed, found, without=[section, find(old, "date", "Morgen")]
        ),
    )
    now = after(old, merged.edit)
    assert find(now, "attendee", VRIES) == vries.with_values(presence="absent")
    assert find(now, "section", "Planning") == replace(section, rule="section.other")
    assert find(now, "decision", "De vorige brief is van 22 maart.") == found
    assert not [one for one in now.records if one.layer == "date" and one.span.of(TEXT) == "Morgen"]
    assert sorted(told(merged.report)) == [
        ("gone", "date", "Morgen"), ("new", "decision", "De vorige brief is van 22 maart."),
        ("updated", "attendee", VRIES),
    ]  # fmt: skip
    assert merged.edit is not None and merged.edit.label == "extract_again"


def test_a_decision_stays_and_what_says_otherwise_is_queued_beside_it() -> None:
    vries = find(annotated(), "attendee", VRIES)
    old = decided(edits.accept(document(), [vries], STAMP))
    merged = merge(old, fresh(old, vries.with_values(presence="absent")))
    now = after(old, merged.edit)
    kept, queued = (one for one in now.records if one.layer == "attendee" and one.span == vries.span)
    assert find(old, "attendee", VRIES) in (kept, queued)
    queued = queued if queued.is_open else kept
    assert queued.extra[CONFLICT_WITH] == vries.id and queued.values["presence"] == "absent" and queued.id != vries.id
    assert told(merged.report) == [("conflict", "attendee", VRIES)]
    assert merged.report.lines[0].record == queued.id
    assert merge(now, fresh(old, vries.with_values(presence="absent"))).edit is None


def test_what_a_person_corrected_is_not_proposed_again_and_agreement_is_noted() -> None:
    vries = find(annotated(), "attendee", VRIES)
    old = decided(edits.set_value(document(), vries, "presence", "absent", STAMP))
    assert merge(old, annotated()).edit is None
    agreed = merge(old, fresh(old, vries.with_values(presence="absent")))
    assert agreed.edit is None and told(agreed.report) == [("agreed", "attendee", VRIES)]
    conflict = merge(old, fresh(old, vries.with_values(presence="expected")))
    assert told(conflict.report) == [("conflict", "attendee", VRIES)]


def test_what_was_rejected_is_not_proposed_again() -> None:
    vries = find(annotated(), "attendee", VRIES)
    old = decided(edits.reject(document(), [vries], STAMP))
    for again in (vries, vries.with_values(presence="absent"), replace(vries, id="other", end=vries.end - 3)):
        merged = merge(old, fresh(old, again, without=[vries]))
        assert merged.edit is None, again
        assert merged.report.count("conflict") == 0


def test_what_a_person_made_stays_and_is_agreed_with() -> None:
    start = TEXT.index("nota")
    old = decided(edits.add_record(document(), TEXT, records(), "section", start, start + 4, STAMP))
    made = find(old, "section", "nota")
    proposal = replace(made, id="p", origin="extractor", review="proposed", reviewer=None, updated_at=None)
    merged = merge(old, replace(old, records=(*annotated().records, proposal)))
    assert merged.edit is None and told(merged.report) == [("agreed", "section", "nota")]
    assert merge(old, annotated()).edit is None


def test_a_field_of_the_same_words_is_another_thing() -> None:
    subject = find(annotated(), "field", "Overleg testlijn")
    old = decided(edits.reject(document(), [subject], STAMP))
    meeting = replace(subject, id="m", values={"name": "meeting", "value": "Overleg testlijn"})
    assert told(merge(old, fresh(old, meeting)).report) == [("new", "field", "Overleg testlijn")]


def test_the_anchor_follows_until_somebody_decided_on_it() -> None:
    candidate = (AnchorCandidate("2021-01-18", "document_date", 0, 5),)
    moved = [recounted(one, TEXT, "2021-01-18") for one in annotated().records]
    new = replace(
        annotated(), document=document(anchor_date="2021-01-18", anchor_candidates=candidate), records=tuple(moved)
    )
    free = merge(annotated(), new)
    now = after(annotated(), free.edit)
    assert now.document.anchor_date == "2021-01-18"
    assert find(now, "date", "Morgen").values["value"] == "2021-01-19"
    old = decided(edits.accept(document(), [find(annotated(), "date", "vrijdag")], STAMP))
    held = merge(old, new)
    assert after(old, held.edit).document.anchor_date == ANCHOR
    assert find(after(old, held.edit), "date", "Morgen").values["value"] == "2021-01-12"
    assert told(held.report) == [("anchor", "", "**Bet")]
    by_hand = decided(edits.move_anchor(document(), TEXT, records(), "2021-02-01"))
    kept = after(by_hand, merge(by_hand, new).edit)
    assert (kept.document.anchor_date, kept.document.anchor_by_hand) == ("2021-02-01", True)
    assert {one.id: one.values for one in kept.records} == {one.id: one.values for one in by_hand.records}


def test_the_document_keeps_what_people_said_of_it() -> None:
    old = replace(
        annotated(), document=document(extra={"sections_read": [[1, 2]], "furniture": [[0, 1]]}, comment="hm")
    )
    new = replace(annotated(), document=document(kind="letter", extra={"furniture": [[3, 4]]}))
    row = after(old, merge(old, new).edit).document
    assert (row.kind, row.comment, row.extra) == ("letter", "hm", {"sections_read": [[1, 2]], "furniture": [[3, 4]]})
    assert after(old, merge(old, new, kind_by_hand=True).edit).document.kind == "minutes"


def test_a_document_that_was_done_is_opened_where_there_is_more_to_decide() -> None:
    old = replace(annotated(), document=document(status="done"))
    vries = find(old, "attendee", VRIES)
    assert merge(old, fresh(old, without=[vries])).report.reopened == []
    merged = merge(old, fresh(old, record("decision", "De vorige brief is van 22 maart.")))
    assert after(old, merged.edit).document.status == "in_review" and merged.report.reopened == ["overleg.md"]


def test_nobodys_comment_is_thrown_away() -> None:
    vries = find(annotated(), "attendee", VRIES)
    old = decided(edits.set_comment(vries, "wie is dit?", STAMP))
    assert find(old, "attendee", VRIES) in after(old, merge(old, fresh(old, without=[vries])).edit).records
    now = after(old, merge(old, fresh(old, vries.with_values(presence="absent"))).edit)
    assert find(now, "attendee", VRIES).comment == "wie is dit?"


@st.composite
def extractions(draw: st.DrawFn, base: AnnotatedDocument) -> AnnotatedDocument:
    """Another extractor's output for the same text: some gone, some other, some moved, some renamed, some more."""
    found: list[Record] = []
    for one in base.records:
        what = draw(st.sampled_from(["same", "same", "gone", "value", "span", "rule", "twice", "layer"]))
        if what == "gone":
            continue
        if what == "value":
            key = draw(st.sampled_from(BY_NAME[one.layer].keys)).name
            one = one.with_values(**{key: draw(st.sampled_from([None, "2021", "MEVA", True]))})
        if what == "span":
            one = replace(one, id=f"{one.id}-moved", start=max(0, one.start - draw(st.integers(0, 9))))
        if what == "rule":
            one = replace(one, id=f"{one.id}-renamed", rule="other", confidence=draw(st.sampled_from([0.1, 0.9])))
        if what == "layer":
            layer = draw(st.sampled_from(sorted(BY_NAME)))
            one = replace(one, layer=layer, values=BY_NAME[layer].defaults(), computed=())
        if what == "twice":
            found.append(replace(one, id=f"{one.id}-twice", rule="twice"))
        found.append(one)
    for number in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(base.text) - 9))
        layer = draw(st.sampled_from(sorted(BY_NAME)))
        found.append(Record(f"new-{number}", base.document.id, layer, start, start + draw(st.integers(1, 9)),
                            BY_NAME[layer].defaults(), links={"due": [found[0].id]} if found else {}))  # fmt: skip
    anchor = draw(st.sampled_from([ANCHOR, "2021-06-01", None]))
    row = replace(base.document, anchor_date=anchor, kind=draw(st.sampled_from(DOCUMENT_KINDS)), status="new")
    moved = tuple(recounted(one, base.text, anchor) for one in found)
    return AnnotatedDocument(row, base.text, moved)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_comes_decisions_stay_and_a_second_time_changes_nothing(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with store_with(tmp_path_factory.mktemp("set") / "d.dossier") as store:
        identity = document().id
        for _ in range(data.draw(st.integers(0, 6))):
            here, found = store.document(identity), store.records(identity)
            edit = drawn_edit(data.draw, here, TEXT, found)
            if edit is not None:
                store.apply(edit, "Anne")
        new = data.draw(extractions(annotated()))
        before = store.annotated(identity)
        for extraction in (new, data.draw(extractions(annotated()))):
            old = store.annotated(identity)
            merged = merge(old, extraction)
            if merged.edit is not None:
                store.apply(merged.edit, "Anne")
            now = store.annotated(identity)
            for one in old.records:
                if is_touched(one) or one.comment:
                    assert store.record(one.id) == one or (not is_touched(one) and store.record(one.id) is not None)
            assert merge(now, extraction).edit is None
            assert all(
                one.extra.get(CONFLICT_WITH) in {None, *(other.id for other in now.records)} for one in now.records
            )
            assert merged.report.count("kept") == sum(map(is_touched, old.records))
        while store.annotated(identity) != before:
            assert store.undo("Anne") is not None
        assert list(store.check()) == []
