"""The parts of a document: what stands in each, and what is open there."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import STAMP, TEXT, document, record, records
from vwsreview.domain.document import Document
from vwsreview.domain.record import Record
from vwsreview.extract import cues
from vwsreview.review.overview import coverage, outline

DOCUMENT = document()


def test_a_document_is_parted_at_its_titles() -> None:
    given_ = records()
    first, planning = outline.parts(DOCUMENT, given_, [])
    assert first.section is None and planning.section is not None
    assert planning.section.span.of(TEXT) == "Planning"
    assert (first.start, first.end, planning.end) == (0, planning.start, len(TEXT))
    assert first.records + planning.records == len(given_)
    assert (first.open, planning.open) == (first.records, planning.records)


def test_what_was_decided_is_not_open_and_what_was_rejected_does_not_count() -> None:
    one, *others = records()
    decided = [replace(one, review="rejected"), *(replace(other, review="accepted") for other in others)]
    first, planning = outline.parts(DOCUMENT, decided, [])
    assert (first.open, planning.open) == (0, 0)
    assert first.records + planning.records == len(others)


def test_open_cues_stand_in_their_part() -> None:
    found = coverage.open_cues(DOCUMENT, TEXT, [], cues.find(TEXT))
    title = record("section", "Planning")
    first, planning = outline.parts(DOCUMENT, [title], found)
    assert [*first.cues, *planning.cues] == found
    assert all(cue.start < planning.start for cue in first.cues)


def test_a_part_that_was_read_tells_by_whom() -> None:
    planning = outline.parts(DOCUMENT, records(), [])[1]
    edit = coverage.mark_read(DOCUMENT, planning.id, STAMP)
    read = edit.changes[0].after if edit is not None else None
    assert isinstance(read, Document)
    parts = outline.parts(read, records(), [])
    assert [part.read and part.read.reviewer for part in parts] == [None, STAMP.reviewer]
    assert outline.count_read(parts) == 1


def test_nothing_before_the_first_title_is_no_part() -> None:
    text = "Planning\n\nWe beginnen.\n"
    of = document(text)
    (only,) = outline.parts(of, [record("section", "Planning", text, of)], [])
    assert only.section is not None
    (whole,) = outline.parts(of, [], [])
    assert whole.section is None and (whole.start, whole.end) == (0, len(text))


@given(st.lists(st.tuples(st.integers(0, 90), st.booleans(), st.booleans()), max_size=20), st.integers(0, 99))
def test_every_place_lies_in_one_part_and_every_record_is_counted_once(
    places: list[tuple[int, bool, bool]], offset: int
) -> None:
    of = document("x" * 100)
    made = [
        Record(
            str(number),
            of.id,
            "section" if title else "date",
            start,
            start + 5,
            {},
            review="proposed" if is_open else "accepted",
        )
        for number, (start, title, is_open) in enumerate(places)
    ]
    parts = outline.parts(of, made, [])
    assert [part.end for part in parts[:-1]] == [part.start for part in parts[1:]] and parts[-1].end == 100
    assert sum(part.records for part in parts) == len(made)
    assert sum(part.open for part in parts) == sum(one.is_open for one in made)
    part = outline.part_at(parts, offset)
    assert part is not None
    assert (
        part.start <= offset < part.end
        or (part is parts[0] and offset < part.start)
        or part.start == part.end == offset
    )
