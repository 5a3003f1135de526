"""A correction is found in the history, done in equal cases, never in what a person decided, and taken back whole."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.review.examples import STAMP, document, record, store_with
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import REVIEW_STATES, Value
from vwsreview.domain.record import Record, in_document_order
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.spreading.applying import body_in, cases_job, keep_memory, memory_of, spread_over
from vwsreview.review.spreading.cases import Case, equal_cases
from vwsreview.review.spreading.correction import Correction, correction_of
from vwsreview.review.spreading.memory import SpreadMemory, never, not_here, read
from vwsreview.store.store import Store

TEXT = """Overleg: Covidstaf
Aanwezig
- MEVA
- J. Bos (WJZ)
- **J. Bos** (WJZ)
- 5.1.2e (WJZ)
- 5.1.2e  (WJZ)
## 1. Stand van zaken
PZo belt de NZa.
pzo/MEVA sturen de nota.
Stand van zaken
## 2. Stand  van zaken
5.1.2e belt MEVA.
"""
PLACES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("field", "Covidstaf", {"name": "meeting", "value": "Covidstaf"}),
    ("attendee", "MEVA", {"organisation": "MEVA"}),
    ("attendee", "J. Bos (WJZ)", {"name": "J. Bos", "organisation": "WJZ"}),
    ("attendee", "J. Bos** (WJZ)", {"name": "J. Bos", "organisation": "WJZ"}),
    ("attendee", "5.1.2e (WJZ)", {"redacted": True, "organisation": "WJZ"}),
    ("attendee", "5.1.2e  (WJZ)", {"redacted": True, "organisation": "WJZ"}),
    ("section", "Stand van zaken", {"number": "1."}),
    ("section", "Stand  van zaken", {"number": None}),
    ("action", "PZo belt de NZa.", {"owners": ["PZo"]}),
    ("action", "pzo/MEVA sturen de nota.", {"owners": ["pzo", "MEVA"]}),
    ("action", "5.1.2e belt MEVA.", {"owners": ["5.1.2e"]}),
    ("decision", "Stand van zaken\n", {}),
)


def annotated(name: str, *others: Record) -> AnnotatedDocument:
    row = document(TEXT, name)
    records = [record(layer, words, TEXT, row, values=values) for layer, words, values in PLACES]
    return AnnotatedDocument(row, TEXT, tuple(sorted([*records, *others], key=in_document_order)))


class Set:
    """A dossier in a file, and the corrections of a person."""

    def __init__(self, path: Path, *documents: AnnotatedDocument) -> None:
        self.store = store_with(path, *(documents or (annotated("a.md"), annotated("b.md"))))
        self.dossier = Dossier(self.store)

    def find(self, layer: str, words: str, name: str = "a.md") -> Record:
        (row,) = [one for one in self.store.documents() if one.name == name]
        records = self.store.records(row.id)
        return next(one for one in records if one.layer == layer and one.span.of(TEXT) == words)

    def do(self, edit: Edit | None) -> None:
        assert edit is not None
        self.dossier.do(edit)

    def set_value(self, one: Record, key: str, value: Value) -> None:
        self.do(edits.set_value(self.store.document(one.document), one, key, value, STAMP))

    def reject(self, one: Record) -> None:
        self.do(edits.reject(self.store.document(one.document), [one], STAMP))

    def correction(self, layer: str, words: str) -> Correction | str:
        one = self.store.record(self.find(layer, words).id)
        assert one is not None
        return correction_of(one, self.store.history(record=one.id), TEXT)

    def cases(self, qtbot: QtBot, correction: Correction) -> list[Case]:
        found: list[Case] = []
        job = cases_job(self.dossier, correction)
        job.yielded.connect(found.extend)
        with qtbot.waitSignal(job.finished):
            job.start()
        return found


@pytest.fixture
def given_set(tmp_path: Path, qapp: object) -> Set:
    return Set(tmp_path / "set.dossier")


def told(cases: Sequence[Case]) -> list[tuple[str, str]]:
    return [(case.name, case.words) for case in cases]


def test_an_organisation_is_spread_to_the_same_words_with_the_same_old_value(qtbot: QtBot, given_set: Set) -> None:
    given_set.set_value(given_set.find("attendee", "J. Bos (WJZ)"), "organisation", "W&Z")
    correction = given_set.correction("attendee", "J. Bos (WJZ)")
    assert isinstance(correction, Correction)
    assert (correction.kind, correction.old, correction.new) == ("organisation", "WJZ", "W&Z")
    cases = given_set.cases(qtbot, correction)
    assert told(cases) == [
        ("a.md", "J. Bos** (WJZ)"), ("b.md", "J. Bos (WJZ)"), ("b.md", "J. Bos** (WJZ)"),
    ]  # fmt: skip
    given_set.do(spread_over(given_set.dossier, correction, cases))
    changed = given_set.find("attendee", "J. Bos (WJZ)", "b.md")
    assert (changed.values["organisation"], changed.review) == ("W&Z", "corrected")
    assert given_set.find("attendee", "5.1.2e (WJZ)", "b.md").values["organisation"] == "WJZ"
    assert given_set.store.history()[0].label == "spread"
    assert given_set.cases(qtbot, correction) == []


def test_the_value_before_all_corrections_is_the_one_that_others_still_have(given_set: Set) -> None:
    given_set.set_value(given_set.find("attendee", "MEVA"), "organisation", "MEV")
    given_set.set_value(given_set.find("attendee", "MEVA"), "role", "guest")
    given_set.set_value(given_set.find("attendee", "MEVA"), "organisation", "DMEVA")
    correction = given_set.correction("attendee", "MEVA")
    assert isinstance(correction, Correction)
    assert (correction.kind, correction.old, correction.new) == ("organisation", "MEVA", "DMEVA")
    given_set.dossier.undo()
    correction = given_set.correction("attendee", "MEVA")
    assert isinstance(correction, Correction)
    assert (correction.kind, correction.new) == ("role", "guest")


def test_an_owner_is_spread_inside_lists_of_owners(qtbot: QtBot, given_set: Set) -> None:
    given_set.set_value(given_set.find("action", "PZo belt de NZa."), "owners", ["PZO", "CZ"])
    correction = given_set.correction("action", "PZo belt de NZa.")
    assert isinstance(correction, Correction)
    cases = given_set.cases(qtbot, correction)
    assert told(cases) == [
        ("a.md", "pzo/MEVA sturen de nota."), ("b.md", "PZo belt de NZa."), ("b.md", "pzo/MEVA sturen de nota."),
    ]  # fmt: skip
    given_set.do(spread_over(given_set.dossier, correction, cases))
    assert given_set.find("action", "pzo/MEVA sturen de nota.").values["owners"] == ["PZO", "CZ", "MEVA"]


def test_a_false_find_is_spread_to_the_same_words_of_the_same_rule(qtbot: QtBot, given_set: Set) -> None:
    given_set.reject(given_set.find("attendee", "MEVA"))
    correction = given_set.correction("attendee", "MEVA")
    assert isinstance(correction, Correction)
    assert correction.kind == "reject"
    cases = given_set.cases(qtbot, correction)
    assert told(cases) == [("b.md", "MEVA")]
    assert not replace(correction, rule="another").is_case(cases[0].record, TEXT, 0)
    assert not correction.is_case(cases[0].record.with_values(presence="absent"), TEXT, 0)
    given_set.do(spread_over(given_set.dossier, correction, cases))
    assert given_set.find("attendee", "MEVA", "b.md").review == "rejected"


def test_titles_of_sections_are_compared_folded(qtbot: QtBot, given_set: Set) -> None:
    given_set.set_value(given_set.find("section", "Stand  van zaken"), "level", 2)
    correction = given_set.correction("section", "Stand  van zaken")
    assert isinstance(correction, Correction)
    assert told(given_set.cases(qtbot, correction)) == [
        ("a.md", "Stand van zaken"), ("b.md", "Stand van zaken"), ("b.md", "Stand  van zaken"),
    ]  # fmt: skip


def test_moved_edges_of_a_title_are_spread_where_the_same_words_result(qtbot: QtBot, given_set: Set) -> None:
    title = given_set.find("section", "Stand van zaken")
    row = given_set.store.document(title.document)
    given_set.do(edits.set_span(row, title, TEXT, title.start, title.start + len("Stand"), STAMP))
    correction = given_set.correction("section", "Stand")
    assert isinstance(correction, Correction)
    assert (correction.kind, correction.words, correction.new) == ("span", "stand van zaken", "stand")
    cases = given_set.cases(qtbot, correction)
    assert told(cases) == [
        ("a.md", "Stand  van zaken"), ("b.md", "Stand van zaken"), ("b.md", "Stand  van zaken"),
    ]  # fmt: skip
    given_set.do(spread_over(given_set.dossier, correction, cases))
    assert given_set.find("section", "Stand", "b.md").review == "corrected"


def test_moved_edges_stay_inside_the_text() -> None:
    """The same words take more signs where two blanks part them; where the text ends before that there is no case."""
    moved = Correction("span", "section", "stand", "stand", "stand zaken", moved=(0, len("  zaken")))
    for text, is_case in (("## Stand  zaken", True), ("## Stand zaken", False), ("## Stand zaken\n", True)):
        title = record("section", "Stand", text, document(text))
        assert moved.is_case(title, text, 0) == is_case


@pytest.mark.parametrize(
    ("layer", "words", "key", "value", "refusal"),
    [
        ("attendee", "5.1.2e (WJZ)", "organisation", "CZ", "code"),
        ("action", "5.1.2e belt MEVA.", "owners", ["CZ"], "code"),
        ("action", "PZo belt de NZa.", "owners", ["5.1.2i"], "code"),
        ("action", "pzo/MEVA sturen de nota.", "owners", ["CZ"], "several_owners"),
        ("action", "PZo belt de NZa.", "owners", ["PZo", "CZ"], "no_owner"),
        ("attendee", "MEVA", "presence", "absent", "nothing"),
    ],
)  # fmt: skip
def test_what_is_never_spread(given_set: Set, layer: str, words: str, key: str, value: Value, refusal: str) -> None:
    given_set.set_value(given_set.find(layer, words), key, value)
    assert given_set.correction(layer, words) == refusal


def test_a_redacted_person_who_was_no_find_is_nobody_elses_equal(given_set: Set) -> None:
    given_set.reject(given_set.find("attendee", "5.1.2e (WJZ)"))
    assert given_set.correction("attendee", "5.1.2e (WJZ)") == "code"


def test_a_record_that_nobody_corrected_has_nothing_to_spread(given_set: Set) -> None:
    assert given_set.correction("attendee", "MEVA") == "nothing"
    given_set.set_value(given_set.find("attendee", "MEVA"), "organisation", "CZ")
    given_set.dossier.undo()
    assert given_set.correction("attendee", "MEVA") == "nothing"


def test_the_body_of_a_document_is_who_met(given_set: Set) -> None:
    (document_row, *_) = given_set.store.documents()
    assert body_in(given_set.dossier, document_row.id) == "covidstaf"


def test_cases_carry_the_body_of_their_document(qtbot: QtBot, given_set: Set) -> None:
    given_set.reject(given_set.find("attendee", "MEVA"))
    correction = given_set.correction("attendee", "MEVA")
    assert isinstance(correction, Correction)
    assert {case.body for case in given_set.cases(qtbot, correction)} == {"covidstaf"}


def test_answers_are_kept_with_the_set_and_hold_after_a_new_extraction(given_set: Set) -> None:
    given_set.set_value(given_set.find("attendee", "J. Bos (WJZ)"), "organisation", "W&Z")
    correction = given_set.correction("attendee", "J. Bos (WJZ)")
    assert isinstance(correction, Correction)
    (case, *_) = equal_cases(correction, given_set.store.annotated(correction.document))
    answer = not_here(correction, case)
    keep_memory(given_set.dossier, memory_of(given_set.dossier).with_answer(answer))
    memory = memory_of(given_set.dossier)
    again = replace(case, record=replace(case.record, id="another", confidence=0.1))
    assert not memory.offers_here(replace(correction, record="another too"), again)
    assert memory.offers_here(correction, replace(case, place="elsewhere"))
    assert memory.offers_here(replace(correction, new="CZ"), case)
    assert memory.offers(correction)
    assert memory.without(answer).offers_here(correction, case)
    assert not memory.with_answer(never(correction)).offers(correction)


@pytest.mark.parametrize("damage", ["", "[", "3", "[3]", '[["never"]]', '[["often", "{}", "", "", ""]]',
                                    '[["never", "[", "", "", ""]]', '[["never", "3", "", "", ""]]'])  # fmt: skip
def test_damaged_answers_read_as_none(damage: str) -> None:
    assert read(damage).answers == []


def test_answers_are_read_as_they_were_written(given_set: Set) -> None:
    correction = Correction("reject", "attendee", "meva", None, None, "rule")
    memory = SpreadMemory([never(correction)])
    assert read(memory.written()).answers == memory.answers


STATES = st.lists(st.sampled_from(REVIEW_STATES), min_size=2 * len(PLACES), max_size=2 * len(PLACES))


@settings(max_examples=40, deadline=None)
@given(STATES, st.sampled_from(["organisation", "owners", "level", "reject"]))
def test_spread_changes_nothing_that_a_person_decided_and_undo_gives_all_back(states: list[str], what: str) -> None:
    """Must show 4: with random decisions, and with decisions made after the cases were looked for."""
    with TemporaryDirectory() as folder:
        documents = [annotated("a.md"), annotated("b.md")]
        every = [one for found in documents for one in found.records]
        decided = {one.id: replace(one, review=state) for one, state in zip(every, states, strict=True)}
        layer, words = {
            "organisation": ("attendee", "J. Bos (WJZ)"), "owners": ("action", "PZo belt de NZa."),
            "level": ("section", "Stand van zaken"), "reject": ("attendee", "MEVA"),
        }[what]  # fmt: skip
        mine = next(one for one in documents[0].records if one.layer == layer and one.span.of(TEXT) == words)
        decided[mine.id] = mine
        given = [replace(found, records=tuple(decided[one.id] for one in found.records)) for found in documents]
        made = Set(Path(folder) / "set.dossier", *given)
        with made.store:
            if what == "reject":
                made.reject(mine)
            else:
                value: Value = {"organisation": "W&Z", "owners": ["CZ"], "level": 2}[what]
                made.set_value(mine, what, value)
            before = _rows(made.store)
            correction = made.correction(layer, words)
            assert isinstance(correction, Correction)
            rows = made.store.documents()
            cases = [case for row in rows for case in equal_cases(correction, made.store.annotated(row.id))]
            edit = spread_over(made.dossier, correction, cases)
            made.dossier.do(edit)
            after = _rows(made.store)
            assert all(after[id_] == one for id_, one in before.items() if not one.is_open)
            touched = {id_ for id_, one in before.items() if after[id_] != one}
            assert touched == {case.record.id for case in cases if case.record.is_open}
            if edit is not None:
                made.dossier.undo()
                assert _rows(made.store) == before


def _rows(store: Store) -> dict[str, Record]:
    return {one.id: one for row in store.documents() for one in store.records(row.id)}
