"""Annotations of others become proposals: in known documents, in changed ones, in new ones; nothing goes unsaid."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.formats.examples import TEXT, example
from tests.workflow.steps import returned
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.exporting import Words
from vwsreview.domain.problems import Problem
from vwsreview.domain.receiving import ReceiptReport
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Refusal, Step
from vwsreview.extract.extractor import extract
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord, Reading
from vwsreview.store.store import Store
from vwsreview.workflow.merging import merge
from vwsreview.workflow.receiving.mapping import LabelMapping, LabelRule, mapping_of
from vwsreview.workflow.receiving.receive import receive
from vwsreview.workflow.receiving.surveying import survey


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "d.dossier") as store:
        store.add_documents([example()])
        yield store


def at(label: str, words: str, text: str = TEXT, **changes: object) -> ForeignRecord:
    start = text.index(words)
    return replace(ForeignRecord(label, start, start + len(words), words), **changes)


def told(*records: ForeignRecord, **changes: object) -> ForeignDocument:
    return replace(ForeignDocument("line 1", "map/verslag.md", text=TEXT, records=records), **changes)


def take(
    store: Store, *things: ForeignDocument | Refusal, mapping: LabelMapping | None = None, sparse: bool = False
) -> ReceiptReport:
    """Receive what a tool's file would give, and write it."""

    def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
        yield from things

    report = ReceiptReport("uit.json", "tool")
    reading = Reading("tool", Words("Tool", "Tool"), Path.is_file, read, sparse=sparse)
    for step in receive(store, Path("uit.json"), reading, mapping or LabelMapping(), report):
        if isinstance(step, Edit):
            store.apply(step, "An")
        elif isinstance(step, list):
            store.add_documents(step)
    return report


def records(store: Store) -> list[Record]:
    return [row for id in store.document_ids() for row in store.records(id)]


def test_an_annotation_becomes_a_proposal_of_the_tool(store: Store) -> None:
    report = take(store, told(at("actie", "LZ stuurt", values={"owners": ["LZ"], "comment": "let op"}, score=0.7)))
    (made,) = records(store)
    assert (made.layer, made.origin, made.review, made.confidence) == ("action", "tool", "proposed", 0.7)
    assert made.span.of(TEXT) == "LZ stuurt" and made.values["owners"] == ["LZ"] and made.comment == "let op"
    assert report.documents == {"text": 1} and report.counts == {("added", "action"): 1} and report.is_clean


def test_it_is_one_step_that_can_be_taken_back(store: Store) -> None:
    take(store, told(at("date", "1 april"), at("action", "LZ stuurt")))
    assert store.undo("An") is not None
    assert records(store) == []


def test_the_same_file_again_adds_nothing(store: Store) -> None:
    things = told(at("date", "1 april"), at("date", "1 april"), at("action", "LZ stuurt", links={"due": ()}))
    take(store, things)
    before = records(store)
    report = take(store, things)
    assert records(store) == before and len(before) == 3
    assert report.count("known") == 3 and report.count("added") == 0


def test_what_is_said_besides_of_a_record_that_is_there_is_told(store: Store) -> None:
    date, action = at("date", "1 april", id="dag"), at("action", "LZ stuurt", id="actie")
    take(store, told(date, action))
    more = replace(action, values={"comment": "kijk hier", "mood": "blij"}, links={"due": ("dag",), "owners": ("weg",)})
    report = take(store, told(date, more))
    assert [line.outcome for line in report.lines] == ["link", "left", "left", "left"]
    assert [line.detail for line in report.lines][:3] == ["owners: weg", 'comment: "kijk hier"', 'mood: "blij"']
    assert report.lines[3].detail.startswith("due: ") and report.count("added") == 0
    (action,) = (row for row in records(store) if row.layer == "action")
    assert {line.record_id for line in report.lines} == {action.id}
    assert [(row.comment, row.links) for row in records(store)] == [(None, {}), (None, {})]


@pytest.mark.parametrize(("sparse", "added"), [(True, 1), (False, 2)])
def test_a_tool_without_a_place_for_values_denies_none(sparse: bool, added: int, store: Store) -> None:
    take(store, told(at("action", "LZ stuurt", values={"owners": ["LZ"], "due": "2021-04-01"})))
    alone, other = at("action", "LZ stuurt"), at("action", "LZ stuurt", values={"owners": ["WJZ"]})
    report = take(store, told(other, alone), sparse=sparse)
    assert (report.count("added"), report.count("known")) == (added, 2 - added)


def test_what_a_person_rejected_is_not_proposed_again(store: Store) -> None:
    take(store, told(at("date", "1 april")))
    (made,) = records(store)
    store.apply(Edit("reject", (Change(made, replace(made, review="rejected")),)), "An")
    take(store, told(at("date", "1 april")))
    assert [row.review for row in records(store)] == ["rejected"]


def test_a_document_that_was_done_is_to_be_looked_at_again(store: Store) -> None:
    document = store.documents()[0]
    store.apply(Edit("set_status", (Change(document, replace(document, status="done")),)), "An")
    take(store, told(at("date", "1 april")))
    assert store.documents()[0].status == "in_review"


def test_links_lead_to_the_records_that_came_of_the_annotations(store: Store) -> None:
    due = at("date", "1 april", id="T1")
    report = take(store, told(at("action", "LZ stuurt", id="T2", links={"due": ("T1",), "x": ("T9",)}), due))
    action, day = sorted(records(store), key=lambda row: row.layer)
    assert action.links == {"due": [day.id]}
    assert [(line.outcome, line.detail) for line in report.lines] == [("link", "x: T9")]


def test_an_id_of_ours_is_kept_where_it_is_free(store: Store) -> None:
    take(store, told(at("date", "1 april", id="0123456789abcdef")))
    take(store, told(at("date", "1 april", id="0123456789abcdef", values={"role": "deadline"})))
    assert "0123456789abcdef" in {row.id for row in records(store)} and len({row.id for row in records(store)}) == 2


def test_a_label_that_is_not_known_is_told_and_a_mapping_takes_it(store: Store) -> None:
    person = at("PER", "5.1.2e", values={"Org": "WJZ"})
    report = take(store, told(person))
    assert records(store) == [] and [line.outcome for line in report.lines] == ["unmapped"]
    mapping = LabelMapping({"PER": LabelRule("attendee", {"presence": "absent"}, {"Org": "organisation"})})
    assert mapping_of(mapping.as_json()) == mapping
    assert take(store, told(person), mapping=mapping).is_clean
    (made,) = records(store)
    assert (made.values["organisation"], made.values["presence"]) == ("WJZ", "absent")


def test_a_mapping_takes_attributes_for_the_comment_and_loses_none_of_one_key(store: Store) -> None:
    mapping = mapping_of(
        '{"P": {"layer": "attendee", "keys": {"memo": "comment", "nota": "comment", "a": "role", "b": "role"}}}'
    )
    values = {"memo": "kijk", "nota": ["nog", "eens"], "a": "lid", "b": "voorzitter"}
    report = take(store, told(at("P", "WJZ", values=values)), mapping=mapping)
    (made,) = records(store)
    assert (made.comment, made.values["role"], made.extra["foreign"]) == (
        "kijk\nnog\neens",
        "lid",
        {"b": "voorzitter"},
    )
    assert report.count("value") == 1


def test_a_label_that_is_left_out_on_purpose_is_counted_only(store: Store) -> None:
    report = take(store, told(at("PER", "5.1.2e")), mapping=LabelMapping({"PER": LabelRule(None)}))
    assert report.lines == [] and report.count("unmapped") == 1


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"PER": "person"}',
        '{"PER": {"layer": "date", "values": {"x": 1}}}',
        '{"P": {"layer": "date", "keys": {"a": "x"}}}',
        '{"P": {"layer": "date", "keys": {"a": ["value"]}}}',
        '{"P": ["date"]}',
        '{"P": {"layer": "date", "values": {"type": 5}}}',
        '{"P": {"layer": "date", "values": {"value": "1 april"}}}',
        "[" * 100_000,
    ],
)
def test_a_mapping_that_names_what_is_not_there_is_refused(text: str) -> None:
    with pytest.raises(Problem, match="bad_mapping"):
        mapping_of(text)


def test_a_value_that_does_not_fit_is_told_and_kept_with_the_record(store: Store) -> None:
    report = take(store, told(at("date", "1 april", values={"type": "holiday", "mood": "good", "value": "2021-04-01"})))
    (made,) = records(store)
    assert made.values["type"] == "date" and made.values["value"] == "2021-04-01"
    assert made.extra["foreign"] == {"type": "holiday", "mood": "good"}
    assert [line.outcome for line in report.lines] == ["value", "value"]


def test_offsets_in_another_unit_are_found_out(store: Store) -> None:
    words = "1 april"
    start = len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2
    report = take(store, told(ForeignRecord("date", start, start + len(words), words)))
    assert (report.unit, report.quoted, report.agreed) == ("utf16", 1, 1)
    assert records(store)[0].span.of(TEXT) == words and report.is_clean


def test_line_ends_and_a_mark_in_front_make_no_other_text(store: Store) -> None:
    theirs = "\ufeff" + TEXT.replace("\n", "\r\n")
    report = take(store, told(at("date", "1 april", theirs), text=theirs))
    assert report.documents == {"text": 1} and records(store)[0].span.of(TEXT) == "1 april"


def test_a_text_that_has_changed_since_is_searched_for_the_words(store: Store) -> None:
    old = "Concept\n\n" + TEXT.replace("de slides", "de oude slides, op 2 mei")
    report = take(store, told(at("action", "LZ stuurt", old), at("date", "2 mei", old), text=old))
    assert report.documents == {"changed": 1}
    (made,) = records(store)
    assert made.span.of(TEXT) == "LZ stuurt" and "notes" not in made.extra
    assert [line.outcome for line in report.lines] == ["changed", "moved", "orphan"]


def test_an_uncertain_place_is_marked(store: Store) -> None:
    store.add_documents([example(text="MEVA.\n" + "LZ\n" * 5, name="b.md")])
    report = take(store, told(ForeignRecord("attendee", 90, 92, "LZ"), name="b.md", text=None))
    (made,) = records(store)
    assert made.extra["notes"] == ["uncertain_place"] and report.count("uncertain") == 1
    assert [line.record_id for line in report.lines if line.outcome == "uncertain"] == [made.id]


def test_a_new_document_comes_with_its_text_and_what_the_file_says_of_it(store: Store) -> None:
    values = {"kind": "minutes", "anchor_date": "2021-04-01", "language": "en", "status": "done", "colour": "red"}
    take(store, told(at("date", "mei", "In mei"), name="nieuw.md", text="In mei", values=values))
    new = store.documents()[1]
    assert (new.name, new.kind, new.anchor_date, new.language, new.status) == (
        "nieuw.md",
        "minutes",
        "2021-04-01",
        "en",
        "new",
    )
    assert store.text(new.id) == "In mei"


def test_what_the_file_says_of_a_known_document_is_told_and_left(store: Store) -> None:
    report = take(store, told(values={"kind": "email"}))
    assert store.documents()[0].kind == "other"
    assert [(line.outcome, line.detail) for line in report.lines] == [("document_value", "kind: email")]


def test_what_a_document_cannot_have_here_is_told(store: Store) -> None:
    values = {"status": "done", "kind": "roman", "anchor_date": "gisteren", "colour": ["red"], "language": ""}
    lines = ["status: done", "kind: roman", "anchor_date: gisteren", 'colour: ["red"]']
    assert [line.detail for line in take(store, told(values=values)).lines] == lines
    new = take(store, told(name="nieuw.md", text="In mei", values=values))
    assert [(line.detail, line.document) for line in new.lines] == [(line, "nieuw.md") for line in lines]


def test_what_people_rejected_there_is_counted(store: Store) -> None:
    report = take(store, told(at("date", "1 april"), rejected=("date", "action")))
    assert report.count("rejected") == 2 and report.count("added") == 1 and report.is_clean


@pytest.mark.parametrize("apart", [False, True], ids=["in one document of the file", "in one for each annotator"])
def test_what_two_annotators_say_of_the_same_words_is_one_record(apart: bool, store: Store) -> None:
    an = [at("date", "1 april", by="An", id="a"), at("date", "1 april", by="An"), at("action", "LZ stuurt", by="An")]
    bo = [at("date", "1 april", by="Bo", id="b"), at("action", "LZ stuurt", by="Bo", values={"owners": ["LZ"]})]
    report = take(store, *([told(*an), told(*bo)] if apart else [told(*an, *bo)]))
    assert report.counts == {("added", "date"): 2, ("added", "action"): 2, ("agreed", "date"): 1}
    assert [row.layer for row in records(store)].count("date") == 2


def test_equal_records_of_one_set_and_of_programs_stay_two(store: Store) -> None:
    date = at("date", "1 april")
    report = take(
        store, told(date, date, replace(date, by="1", prediction=True), replace(date, by="2", prediction=True))
    )
    assert report.count("added") == 4 and report.count("agreed") == 0


def test_what_another_annotator_says_besides_is_told(store: Store) -> None:
    report = take(store, told(at("date", "1 april", by="An"), at("date", "1 april", by="Bo", values={"comment": "ja"})))
    assert [(line.outcome, line.detail) for line in report.lines] == [("left", 'comment: "ja"')]


def test_evidence_comes_along_where_its_words_are_sure(store: Store) -> None:
    start = TEXT.index("1 april")
    action = at("action", "LZ stuurt", evidence={"due": [[start, start + 7]], "owners": [[0, 999]]})
    report = take(store, told(action))
    (made,) = records(store)
    assert made.evidence == {"due": [[start, start + 7]]}
    assert [(line.outcome, line.detail) for line in report.lines] == [("value", "evidence: owners")]
    again = take(store, told(replace(action, evidence={"due": [[0, 1]]})))
    assert [(line.outcome, line.detail) for line in again.lines] == [("left", "evidence: due [[0, 1]]")]


def test_evidence_moves_with_its_words(store: Store) -> None:
    longer = TEXT.replace("# Verslag", "# Het hele verslag")
    start = longer.index("1 april")
    action = at("action", "LZ stuurt", longer, evidence={"due": [[start, start + 7]]})
    take(store, told(action, text=longer))
    (made,) = records(store)
    ((found,),) = made.evidence.values()
    assert TEXT[found[0] : found[1]] == "1 april"


def test_a_document_that_is_nowhere_is_told_with_its_records(store: Store) -> None:
    report = take(store, told(at("date", "1 april"), name="weg.md", text=None))
    assert [line.outcome for line in report.lines] == ["unmatched", "orphan"]
    assert report.documents == {"unmatched": 1} and records(store) == []


def test_a_part_that_cannot_be_read_is_told_and_the_rest_goes_on(store: Store) -> None:
    refusal = Refusal("line 2", Problem("bad_json", reason="x"))
    report = take(store, refusal, told(at("date", "1 april")))
    assert report.refused == [refusal] and len(records(store)) == 1


def test_a_survey_tells_labels_and_attributes_before_anything_is_taken(store: Store) -> None:
    def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
        yield told(at("PER", "5.1.2e", values={"Org": "WJZ"}), at("PER", "LZ"), at("date", "1 april"))

    seen = returned(survey(store, Path("x"), Reading("tool", Words("", ""), Path.is_file, read)))
    assert seen.labels == {"PER": 2, "date": 1} and seen.attributes["PER"] == {"Org": 1} and seen.documents == 1
    assert records(store) == []


def test_a_file_is_looked_through_step_by_step_and_read_once_more_only_to_take_it(store: Store) -> None:
    reads: list[Path] = []

    def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
        reads.append(path)
        yield told(at("date", "1 april"))
        yield told(at("action", "LZ stuurt"))

    reading, report = Reading("tool", Words("", ""), Path.is_file, read), ReceiptReport("x", "tool")
    looking = survey(store, Path("x"), reading)
    assert [next(looking), next(looking)] == [Step(1, None, "map/verslag.md"), Step(2, None, "map/verslag.md")]
    seen = returned(looking)
    steps = [one for one in receive(store, Path("x"), reading, LabelMapping(), report, seen) if isinstance(one, Step)]
    assert [one.total for one in steps] == [2, 2] and len(reads) == 2 and report.quoted == 2


def test_proposals_of_a_tool_outlive_a_new_extraction(store: Store) -> None:
    take(store, told(at("section", "Verslag")))
    whole = store.annotated(store.document_ids()[0])
    merged = merge(whole, extract(TEXT, sha256=whole.document.sha256, name="map/verslag.md"))
    assert merged.edit is not None
    store.apply(merged.edit, "An")
    assert "tool" in {row.origin for row in records(store)}


def test_words_that_are_gone_are_said_where_the_file_has_them_in_its_text_only(store: Store) -> None:
    theirs = TEXT.replace("slides", "platen")
    report = take(store, told(at("date", "platen", theirs, quote=None), text=theirs))
    assert [(line.outcome, line.quote) for line in report.lines if line.outcome == "orphan"] == [("orphan", "platen")]


def test_a_remark_on_a_document_comes_along_and_is_told_where_the_dossier_has_another(store: Store) -> None:
    report = take(store, told(values={"comment": "let op"}), told(name="b.md", text="nieuw", values={"comment": "ook"}))
    assert [(line.outcome, line.detail) for line in report.lines] == [("document_value", "comment: let op")]
    assert {document.name: document.comment for document in store.documents()} == {
        "map/verslag.md": None,
        "b.md": "ook",
    }
