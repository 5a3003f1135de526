"""Moving the anchor of real documents: what depends on it follows, exactly that, and never what a reviewer set."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.review.examples import STAMP
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.extract import extractor
from vwsreview.review import edits

SOURCES = sorted((Path(__file__).resolve().parents[1] / "extract" / "gold").glob("*.md"))
BY_HAND = "2020-02-20"

days = st.dates(date(2000, 1, 1), date(2040, 12, 31)).map(date.isoformat)
anchors = st.one_of(st.none(), days, days.map(lambda day: f"XXXX{day[4:]}"))


@contextmanager
def anchored(anchor: str | None) -> Iterator[None]:
    """Extraction takes this anchor, whatever the document says; the days to choose from stay."""
    chosen = extractor.choose
    extractor.choose = lambda *read: (anchor, chosen(*read)[1])
    try:
        yield
    finally:
        extractor.choose = chosen


@cache
def proposed(source: Path) -> AnnotatedDocument:
    return extractor.extract(
        source.read_text(encoding="utf-8"), sha256=f"{SOURCES.index(source):064}", name=source.name
    )


def proposed_with(source: Path, anchor: str | None) -> dict[str, Record]:
    """What extraction proposes, by id, where the document's anchor is this one."""
    with anchored(anchor):
        made = proposed.__wrapped__(source)
    return {record.id: record for record in made.records}


def moved(document: Document, text: str, records: list[Record], anchor: str | None) -> dict[str, Record]:
    """All records by id after the anchor moved."""
    edit = edits.move_anchor(document, text, records, anchor)
    rows = [change.after for change in edit.changes] if edit is not None else []
    return {record.id: record for record in [*records, *rows] if isinstance(record, Record)}


@given(st.sampled_from(SOURCES), anchors)
def test_values_are_those_of_an_extraction_with_that_anchor(source: Path, anchor: str | None) -> None:
    before = proposed(source)
    rows = moved(before.document, before.text, list(before.records), anchor)
    fresh = proposed_with(source, anchor)
    for record in before.records:
        after, expected = rows[record.id], fresh.get(record.id)
        if expected is None or after.evidence.get("due") != expected.evidence.get("due"):
            continue  # an action keeps the date that it was given, where another anchor would choose another
        for key in ("value", "due"):
            assert after.values.get(key) == expected.values.get(key), (record.span.of(before.text), key)
        assert after.extra == expected.extra


@given(st.sampled_from(SOURCES), anchors)
def test_nothing_but_computed_values_moves(source: Path, anchor: str | None) -> None:
    before = proposed(source)
    rows = moved(before.document, before.text, list(before.records), anchor)
    for record in before.records:
        kept = {key: value for key, value in record.values.items() if key not in record.computed}
        after = rows[record.id]
        assert {key: after.values[key] for key in kept} == kept
        same = replace(after, values=record.values, extra=record.extra)
        assert same == record, "nobody had decided it, so only values move, and what is noted of them"


@given(st.sampled_from(SOURCES), anchors, st.data())
def test_what_a_reviewer_set_never_moves_and_what_moves_after_a_decision_is_told(
    source: Path, anchor: str | None, data: st.DataObject
) -> None:
    before = proposed(source)
    reviewed = [_reviewed(before.document, record, data) for record in before.records]
    rows = moved(before.document, before.text, reviewed, anchor)
    untouched = moved(before.document, before.text, list(before.records), anchor)
    for record in reviewed:
        after = rows[record.id]
        for key in record.by_hand:
            assert after.values[key] == BY_HAND
        for key in set(record.computed) - set(record.by_hand):
            assert after.values[key] == untouched[record.id].values[key], "reviewed or not, it follows"
        if after != record and record.review in ("accepted", "corrected"):
            assert after.review == "proposed" and after.changed
            assert set(after.changed) == {key for key in after.values if after.values[key] != record.values[key]}
        if record.review == "rejected":
            assert after.review == "rejected"


@given(st.sampled_from(SOURCES), st.lists(anchors, min_size=1, max_size=4))
def test_the_way_there_does_not_matter(source: Path, way: list[str | None]) -> None:
    before = proposed(source)
    document, rows = before.document, {record.id: record for record in before.records}
    for anchor in way:
        rows = moved(document, before.text, list(rows.values()), anchor)
        document = replace(document, anchor_date=anchor)
    assert rows == moved(before.document, before.text, list(before.records), way[-1])
    assert moved(document, before.text, list(rows.values()), before.document.anchor_date) == {
        record.id: record for record in before.records
    }


def test_the_documents_have_what_moves() -> None:
    computed = {
        (record.layer, key) for source in SOURCES for record in proposed(source).records for key in record.computed
    }
    assert computed == {("date", "value"), ("action", "due")}


def _reviewed(document: Document, record: Record, data: st.DataObject) -> Record:
    """The record as a reviewer may leave it: as proposed, decided, or with some computed values typed."""
    for key in record.computed:
        if data.draw(st.booleans(), label=f"type {key}"):
            edit = edits.set_value(document, record, key, BY_HAND, STAMP)
            record = edit.changes[0].after if edit is not None else record
    decide = data.draw(st.sampled_from([None, edits.accept, edits.reject])) if record.computed else None
    edit = decide(document, [record], STAMP) if decide is not None else None
    return edit.changes[0].after if edit is not None else record


def test_what_is_noted_of_a_date_follows_too() -> None:
    text = "# verslag\n\nWe zien elkaar woensdag 3 maart weer.\n"
    made = extractor.extract(text, sha256="0" * 64, name="verslag.md")
    (date_record,) = (record for record in made.records if record.layer == "date")
    for anchor, notes in (("2022-03-01", ["weekday_disagrees"]), ("2021-03-01", None)):
        after = moved(made.document, text, [date_record], anchor)[date_record.id]
        assert (after.values["value"], after.extra.get("notes")) == (f"{anchor[:4]}-03-03", notes)


def test_a_value_that_is_typed_as_it_stood_is_typed_all_the_same() -> None:
    source = next(one for one in SOURCES if any(record.computed for record in proposed(one).records))
    before = proposed(source)
    record = next(record for record in before.records if record.computed)
    (key,) = record.computed
    edit = edits.set_value(before.document, record, key, record.values[key], STAMP)
    assert edit is not None
    typed = edit.changes[0].after
    assert (typed.by_hand, typed.computed, typed.review, typed.proposal) == ((key,), (), "accepted", None)
    for anchor in (None, "2031-05-05"):
        assert moved(before.document, before.text, [typed], anchor)[typed.id] == typed


@given(st.sampled_from(SOURCES), st.data())
def test_no_way_of_deciding_lets_the_anchor_move_what_a_person_set(source: Path, data: st.DataObject) -> None:
    before = proposed(source)
    document, text = before.document, before.text
    rows = {record.id: record for record in before.records}
    dated = [record.id for record in before.records if record.layer in ("date", "action")]
    for _ in range(data.draw(st.integers(1, 12)) if dated else 0):
        record = rows[data.draw(st.sampled_from(dated))]
        edit = data.draw(st.sampled_from(WAYS))(document, text, record, data)
        rows |= {change.row.id: change.after for change in edit.changes} if edit is not None else {}
        rows = {row.id: row for row in rows.values() if isinstance(row, Record)}
        anchor = data.draw(anchors)
        after = moved(document, text, list(rows.values()), anchor)
        document = replace(document, anchor_date=anchor)
        for record in rows.values():
            for key in record.by_hand:
                assert after[record.id].values[key] == record.values[key], (record.span.of(text), key)
            assert after[record.id].by_hand == record.by_hand
        rows = after


def _set(document: Document, text: str, record: Record, data: st.DataObject) -> Edit | None:
    key = "due" if record.layer == "action" else "value"
    value = data.draw(st.one_of(st.none(), days, st.just(record.values[key])))
    return edits.set_value(document, record, key, value, STAMP)


def _move_span(document: Document, text: str, record: Record, data: st.DataObject) -> Edit | None:
    start, end = (
        min(max(0, edge + data.draw(st.integers(-8, 8))), len(text))  # no command gives a place outside of the text
        for edge in record.span
    )
    return edits.set_span(document, record, text, start, max(start, end), STAMP)


def _decide(document: Document, text: str, record: Record, data: st.DataObject) -> Edit | None:
    return data.draw(st.sampled_from([edits.accept, edits.reject, edits.reopen]))(document, [record], STAMP)


WAYS = (_set, _move_span, _decide)


def test_only_times_follow_the_anchor_whatever_a_record_says_is_computed() -> None:
    whole = proposed(SOURCES[0])
    said = tuple(replace(record, computed=("value", "type", "x", "owners")) for record in whole.records)
    edit = edits.move_anchor(whole.document, whole.text, said, BY_HAND)
    assert edit is not None
    for change in edit.changes:
        if isinstance(change.before, Record) and isinstance(change.after, Record):
            before, after = change.before.values, change.after.values
            assert {key for key in after if after[key] != before.get(key)} == {"value"}
