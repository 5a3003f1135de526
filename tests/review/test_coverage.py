"""What of a document is still to be looked at, and the edits that say so."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.examples import LATER, STAMP, TEXT, document, record, records, store_with
from vwsreview.domain.coverage import Answered, SectionRead, Waived
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.extract import cues
from vwsreview.formats import jsonl
from vwsreview.review.overview import coverage
from vwsreview.review.overview.coverage import Cue

DOCUMENT = document()
CUES = cues.find(TEXT)


def open_words(found: list[Cue]) -> list[str]:
    return [cue.span.of(TEXT) for cue in found]


def still_open(of: Document, among: list[Record]) -> list[Cue]:
    return coverage.open_cues(of, TEXT, among, CUES)


def after(edit: Edit | None) -> Document:
    assert edit is not None
    row = edit.changes[0].after
    assert isinstance(row, Document)
    return row


def test_what_no_record_answers_is_open() -> None:
    assert {cue.layer for cue in still_open(DOCUMENT, [])} == {"action", "decision", "date", "redaction"}
    left = [one for one in records() if one.layer != "action"]
    assert [cue.layer for cue in still_open(DOCUMENT, left)] == ["action"]


def test_records_of_its_layer_answer_a_cue_also_rejected_ones() -> None:
    everything = records()
    assert still_open(DOCUMENT, everything) == still_open(
        DOCUMENT, [replace(one, review="rejected") for one in everything]
    )


def test_titles_people_and_labels_hint_at_nothing_to_do() -> None:
    text = "Verzoek aan BPZ graag\n"
    of = document(text)
    (cue,) = cues.find(text)
    for layer in ("section", "field", "attendee"):
        named = record(layer, "Verzoek aan BPZ graag", text, of)
        assert coverage.open_cues(of, text, [named], [cue]) == []
    furnished = replace(of, extra={"furniture": [[0, 22]]})
    assert coverage.open_cues(furnished, text, [], [cue]) == []
    assert coverage.open_cues(of, text, [], [cue]) == [cue]


def test_a_cue_is_answered_by_who_says_that_here_is_nothing() -> None:
    cue = still_open(DOCUMENT, [])[0]
    edit = coverage.answer_cue(DOCUMENT, cue, STAMP)
    answered = after(edit)
    assert edit is not None and edit.label == "answer_cue" and edit.detail == cue.layer
    assert answered.answered_cues == (Answered(cue.start, cue.end, cue.layer, STAMP.reviewer, STAMP.at),)
    assert answered.status == "in_review"
    assert cue not in still_open(answered, [])
    assert coverage.answer_cue(answered, cue, LATER) is None


def test_a_record_made_of_a_cue_answers_it() -> None:
    left = [one for one in records() if one.layer != "action"]
    (cue,) = still_open(DOCUMENT, left)
    edit = coverage.make_of_cue(DOCUMENT, TEXT, left, cue, STAMP)
    assert edit is not None
    made = edit.changes[0].after
    assert isinstance(made, Record)
    assert made.layer == "action" and made.values["owners"] == ["MEVA"] and made.review == "added"
    assert made.span.of(TEXT) == "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"
    assert still_open(DOCUMENT, [*left, made]) == []


def test_a_section_is_read_until_it_is_not() -> None:
    read = after(coverage.mark_read(DOCUMENT, "a-section", STAMP))
    both = after(coverage.mark_read(read, None, LATER))
    assert both.sections_read == (
        SectionRead("a-section", STAMP.reviewer, STAMP.at),
        SectionRead(None, LATER.reviewer, LATER.at),
    )
    assert coverage.mark_read(both, None, STAMP) is None
    unread = after(coverage.mark_read(both, "a-section", LATER, read=False))
    assert [one.section for one in unread.sections_read] == [None]
    assert coverage.mark_read(unread, "a-section", LATER, read=False) is None
    assert "sections_read" not in after(coverage.mark_read(unread, None, LATER, read=False)).extra


def test_what_is_waived_is_kept_with_who_and_when() -> None:
    proposals = records()
    waiting = still_open(DOCUMENT, [])
    edit = coverage.waive(DOCUMENT, proposals, waiting, STAMP)
    closed = after(edit)
    assert closed.status == "done" and len(edit.changes) == 1
    assert {one.record for one in closed.waived} == {*(one.id for one in proposals), None}
    assert [one for one in closed.waived if one.record is None] == [
        Waived(None, cue.start, cue.end, cue.layer, STAMP.reviewer, STAMP.at) for cue in waiting
    ]
    again = after(coverage.waive(replace(closed, status="in_review"), proposals[:1], waiting[:1], LATER))
    assert {one.at for one in again.waived} == {STAMP.at}
    assert len(again.waived) == 2


@pytest.mark.parametrize(
    "told",
    [None, 7, "cues", {"start": 1}, [None, 3, "x", []], [{"start": "1", "end": 2}],
     [{"start": True, "end": 2, "layer": "date", "reviewer": "A", "at": "B"}]],
)  # fmt: skip
def test_damaged_values_read_as_nothing(told: object) -> None:
    damaged = replace(DOCUMENT, extra={"answered_cues": told, "sections_read": told, "waived": told})
    assert damaged.answered_cues == () and damaged.sections_read == () and damaged.waived == ()
    assert still_open(damaged, []) == still_open(DOCUMENT, [])


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=30), st.integers(0, 60), st.integers(1, 20))
def test_whether_records_take_half_is_found_as_if_each_were_asked(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    text = "x" * 100
    of = document(text)
    made = [Record(str(number), of.id, "date", first, first + long, {}) for number, (first, long) in enumerate(spans)]
    cue = Cue(start, start + length, "month", "date", coverage.Span(start, start + length))
    shared = sum(one.span.shared(cue.unit) for one in made if one.end - one.start <= 2 * length)
    assert coverage.open_cues(of, text, made, [cue]) == ([] if 2 * shared >= length else [cue])
    drawn = [replace(one, review="corrected") for one in made]
    touched = any(one.span.touches(cue.unit) for one in made)
    assert coverage.open_cues(of, text, drawn, [cue]) == ([] if touched or 2 * shared >= length else [cue])


def test_a_proposal_of_a_part_leaves_the_rest_open_until_a_person_draws_it() -> None:
    text = "Het punt over de scholen blijft staan en LZ stuurt de brief rond, daarna belt BPZ met alle regio's\n"
    of = document(text)
    (cue,) = cues.find(text)
    part = record("action", "LZ stuurt de brief rond", text, of)
    assert coverage.open_cues(of, text, [part], [cue]) == [cue]
    assert coverage.open_cues(of, text, [replace(part, review="corrected")], [cue]) == []


def test_a_decision_alone_does_not_answer_what_is_surely_a_task() -> None:
    text = "Besloten is dat BPZ de brief uiterlijk vrijdag naar de Kamer stuurt\n"
    of = document(text)
    (cue,) = (one for one in cues.find(text) if one.layer == "decision")
    assert coverage.open_cues(of, text, [], [cue]) == [cue]
    decided = record("decision", text.strip(), text, of)
    (asked,) = coverage.open_cues(of, text, [decided], [cue])
    assert asked == cue._replace(layer="action", kind="task")
    assert coverage.open_cues(of, text, [decided], [asked]) == [asked]
    answered = after(coverage.answer_cue(of, asked, STAMP))
    assert coverage.open_cues(answered, text, [decided], [cue]) == []
    assert coverage.open_cues(of, text, [decided, record("action", text.strip(), text, of)], [cue]) == []


def test_what_was_said_stands_at_the_top_of_the_export_and_is_read_again() -> None:
    text, found = TEXT, still_open(DOCUMENT, [])
    told = after(coverage.answer_cue(DOCUMENT, found[0], STAMP))
    told = after(coverage.mark_read(told, None, STAMP))
    told = after(coverage.waive(told, records(), found[1:], LATER))
    annotated = AnnotatedDocument(told, text, tuple(records()))
    (line,) = jsonl.write([annotated])
    written = json.loads(line)
    assert [one["start"] for one in written["answered_cues"]] == [found[0].start]
    assert written["sections_read"] == [{"section": None, "reviewer": STAMP.reviewer, "at": STAMP.at}]
    assert len(written["waived"]) == len(records()) + len(found) - 1
    (again,) = jsonl.read([line])
    assert again == annotated
    assert again.document.answered_cues == told.answered_cues
    assert again.document.sections_read == told.sections_read and again.document.waived == told.waived


def said(document_: Document, word: str, rows: list[Record], chance: Random) -> Edit | None:
    """Something that a reviewer may say of a document."""
    waiting = coverage.open_cues(document_, TEXT, [], CUES)
    if word == "answer":
        return coverage.answer_cue(document_, chance.choice(waiting), STAMP) if waiting else None
    if word == "waive":
        return coverage.waive(document_, rows, waiting, STAMP)
    return coverage.mark_read(document_, chance.choice([None, "one"]), STAMP, read=word == "read")


@given(st.lists(st.sampled_from(["answer", "read", "unread", "waive"]), max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_what_was_said_is_undone_step_by_step(words: list[str], chance: Random) -> None:
    with TemporaryDirectory() as folder, store_with(Path(folder) / "d.dossier") as store:
        steps = store.documents()
        for word in words:
            edit = said(steps[-1], word, store.records(DOCUMENT.id), chance)
            if edit is not None:
                store.apply(edit, "Anne")
                steps += store.documents()
        for expected in reversed(steps[:-1]):
            store.undo("Anne")
            assert store.documents() == [expected]


def test_a_row_that_names_people_or_a_field_needs_no_words_to_be_none() -> None:
    text = "| Actie | Wie |\n| --- | --- |\n| Zaal met beamer | 5.1.2e |\n"
    of = document(text)
    cue = next(one for one in cues.find(text) if one.kind == "place")
    assert coverage.open_cues(of, text, [record("redaction", "5.1.2e", text, of)], [cue]) == [cue]
    for layer in ("attendee", "field"):
        assert coverage.open_cues(of, text, [record(layer, "5.1.2e", text, of)], [cue]) == []
