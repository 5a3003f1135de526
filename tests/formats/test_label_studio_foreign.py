"""Files of Label Studio's projects, ours and others': all of it is taken, or refused by name."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.conftest import SHARED
from tests.formats import sets
from tests.formats.label_studio_tasks import crowded, written
from tests.workflow.steps import returned
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Edit
from vwsreview.domain.receiving import ReceiptReport
from vwsreview.domain.steps import Refusal, Step
from vwsreview.formats.catalogue import recognised
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.formats.images import filled
from vwsreview.formats.label_studio import READING
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export
from vwsreview.workflow.receiving.mapping import LabelMapping
from vwsreview.workflow.receiving.receive import receive

FIRST = "task 1, annotation 1"
WORDS = "Jan \U0001f642 belt\nKarin."


def region(id: str, start: int, end: int, label: str = "PER", **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": WORDS[start:end], "labels": [label]}
    return {"id": id, "from_name": "ner", "to_name": "t", "type": "labels", "value": value, **more}


def slot(id: str, name: str, kind: str, value: Any, **place: Any) -> dict[str, Any]:
    key = "text" if kind == "textarea" else kind
    return {"id": id, "from_name": name, "to_name": "t", "type": kind, "value": {key: value, **place}}


def relation(source: str, target: str, *labels: str, direction: str = "right") -> dict[str, Any]:
    return {"type": "relation", "from_id": source, "to_id": target, "direction": direction, "labels": [*labels]}


def exported(*results: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A task as this release exports it."""
    annotation = {"id": 7, "completed_by": 3, "result": [*results], "was_cancelled": False, "ground_truth": False}
    data = {"t": WORDS, "bron": "x"}
    return {"id": 41, "data": data, "meta": {}, "annotations": [annotation | more], "predictions": [], "drafts": []}


def read(folder: Path, *things: object) -> tuple[list[ForeignDocument], list[tuple[str, str]]]:
    """The documents of a file, and place and code of what was refused."""
    path = folder / "in.json"
    path.write_text(json.dumps(things, ensure_ascii=False), encoding="utf-8")
    found = list(READING.read(path))
    refused = [(one.name, one.problem.code) for one in found if isinstance(one, Refusal)]
    return [one for one in found if isinstance(one, ForeignDocument)], refused


def records(folder: Path, *results: dict[str, Any], **more: Any) -> tuple[ForeignRecord, ...]:
    """The records of one annotation, of which nothing is refused."""
    (document,), refused = read(folder, exported(*results, **more))
    assert refused == []
    return document.records


def test_a_region_with_its_slots_is_one_record_whatever_the_controls_are_called(tmp_path: Path) -> None:
    (found,) = records(
        tmp_path,
        slot("a", "who", "textarea", ["Jan", "J."], start=0, end=3),
        region("a", 0, 3, score=0.0, meta={"text": ["zeker", "weten"]}),
        slot("a", "sure", "choices", ["yes"], start=0, end=3, text="Jan"),
        slot("a", "many", "choices", ["x", "y"]),
        slot("a", "rank", "number", 2.0),
        slot("a", "stars", "rating", 4),
        slot("a", "tree", "taxonomy", [["a", "b"], ["c"]]),
        completed_by={"id": 3, "email": "an@x.nl"},
    )
    assert found == ForeignRecord(
        "PER", 0, 3, "Jan",
        {"who": ["Jan", "J."], "sure": "yes", "many": ["x", "y"], "rank": 2, "stars": 4, "tree": ["a/b", "c"],
         "comment": "zeker\nweten"},
        "a", score=0.0, by="an@x.nl",
    )  # fmt: skip


def test_relations_are_links_in_their_direction(tmp_path: Path) -> None:
    one, other, third = records(
        tmp_path,
        relation("a", "b", "knows", "calls"),
        relation("a", "b", direction="left"),
        relation("b", "c", "x", direction="bi"), {**relation("c", "a"), "labels": 1},
        region("a#R1xyz", 0, 3), region("b", 6, 10), region("c", 11, 16),
    )  # fmt: skip
    assert one.links == {"knows": ("b",), "calls": ("b",)}
    assert other.links == {"relation": ("a",), "x": ("c",)}
    assert third.links == {"x": ("b",), "relation": ("a",)}


def test_quotes_of_the_editor_have_their_line_ends_back(tmp_path: Path) -> None:
    moved = region("a", 5, 12)
    moved["value"]["text"] = "belt\\nK"
    other = region("b", 0, 3)
    other["value"]["text"] = "Piet"
    assert [one.quote for one in records(tmp_path, moved, other)] == [" belt\nK", "Piet"]


def test_the_editor_writes_two_signs_for_each_half_of_a_line_end(tmp_path: Path) -> None:
    task = exported(region("a", 0, 6))
    task["data"]["t"] = "Jan\r\nK."
    task["annotations"][0]["result"][0]["value"]["text"] = "Jan\\n\\nK"
    (document,), _ = read(tmp_path, task)
    assert document.records[0].quote == "Jan\r\nK"


def test_the_text_is_the_one_that_the_quotes_are_of(tmp_path: Path) -> None:
    task = exported(region("a", 0, 3))
    task["data"] = {"text": "x" * 100, "t": WORDS, "name": "a.md", "sha256": "0" * 64, "n": 1}
    (document,), _ = read(tmp_path, task)
    assert (document.text, document.name, document.sha256) == (WORDS, "a.md", "0" * 64)


def test_regions_of_a_page_are_told_by_their_offsets_in_it_as_a_whole(tmp_path: Path) -> None:
    page = region("a", 0, 3, type="hypertextlabels")
    page["value"] = {
        "start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "startOffset": 0, "endOffset": 3, "text": "Jan",
        "globalOffsets": {"start": 0, "end": 3}, "hypertextlabels": ["PER"],
    }  # fmt: skip
    (found,) = records(tmp_path, page)
    assert (found.label, found.start, found.end, found.quote) == ("PER", 0, 3, "Jan")
    del page["value"]["globalOffsets"]
    (document,), refused = read(tmp_path, exported(page))
    assert (document.records, refused) == ((), [("task 1, annotation 1", "bad_value")])


def test_more_labels_are_more_records_and_none_is_the_controls_name(tmp_path: Path) -> None:
    both, bare = region("a", 0, 3), region("b", 6, 10)
    both["value"]["labels"], bare["value"]["labels"] = ["PER", "ORG"], []
    found = records(tmp_path, both, bare, slot("c", "tone", "choices", ["sharp"], start=0, end=3))
    assert [(one.label, one.id) for one in found] == [("PER", "a"), ("ORG", None), ("ner", "b"), ("tone", "c")]


def test_every_annotator_is_heard_and_ids_stay_apart(tmp_path: Path) -> None:
    task = exported(region("a", 0, 3), region("b", 6, 10), relation("a", "b", "x"))
    task["annotations"].append(
        {"completed_by": 4, "result": [region("a", 0, 5), region("c", 1, 2), relation("a", "c")]}
    )
    (document,), refused = read(tmp_path, task)
    assert refused == []
    assert [(one.id, one.by) for one in document.records] == [("a", "3"), ("b", "3"), ("a (2)", "4"), ("c", "4")]
    assert [one.links for one in document.records] == [{"x": ("b",)}, {}, {"relation": ("c",)}, {}]


def test_predictions_are_taken_but_for_what_an_annotator_looked_at(tmp_path: Path) -> None:
    task = exported(region("a", 0, 5))
    task["predictions"] = [
        {
            "model_version": "v1",
            "score": 0.25,
            "result": [region("a", 0, 3), region("b", 6, 10), relation("b", "a", "x")],
        },
        {"model_version": "undefined", "score": None, "result": [region("c", 11, 16, score=0.75)]},
    ]
    (document,), refused = read(tmp_path, task)
    assert refused == []
    seen = [(one.id, one.end, one.prediction, one.by, one.score) for one in document.records]
    assert seen == [("a", 5, False, "3", None), ("b", 10, True, "v1", 0.25), ("c", 16, True, "undefined", 0.75)]
    assert document.records[1].links == {"x": ("a",)}


def test_what_is_said_of_the_document_is_taken_where_it_has_a_place(tmp_path: Path) -> None:
    task = exported(slot("x", "kind", "choices", ["minutes"]), slot("y", "tone", "choices", ["sharp"]))
    task["predictions"] = [
        {"result": [slot("z", "kind", "choices", ["letter"]), slot("l", "language", "textarea", ["nl"])]}
    ]
    (document,), refused = read(tmp_path, task)
    assert document.values == {"kind": "minutes", "language": "nl"}
    assert refused == [("task 1", "bad_value"), ("task 1", "said_of_document")]


RECTANGLE = {**region("a", 0, 3), "value": {"x": 1.5, "rectanglelabels": ["a"]}}


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        ({"annotations": [{"result": [region("a", 0, 3)], "was_cancelled": True}]}, FIRST, "annotation_skipped"),
        ({"drafts": [{"result": [region("a", 0, 3)], "user": "an@x.nl"}]}, "task 1", "draft_left_out"),
        ({"predictions": [11, 12]}, "task 1", "only_numbers"),
        ({"annotations": "x"}, "task 1", "only_numbers"),
        ({"annotations": [{"result": [RECTANGLE]}]}, FIRST, "bad_value"),
        ({"annotations": [{"result": [relation("a", "b")]}]}, FIRST, "bad_value"),
        ({"annotations": [{"result": [slot("a", "x", "pairwise", "left")]}]}, FIRST, "bad_value"),
        ({"annotations": [{"result": ["x"]}]}, FIRST, "bad_value"),
        ({"annotations": [{"result": None}]}, FIRST, "bad_value"),
        ({"annotations": [{"result": [{"id": "a", "type": "labels", "value": 3}]}]}, FIRST, "bad_value"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, change: dict[str, Any], place: str, code: str) -> None:
    (document,), refused = read(tmp_path, {**exported(), "annotations": [], **change})
    assert document.records == ()
    assert refused == [(place, code)]


def test_a_thing_that_is_no_task_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    found, refused = read(tmp_path, 3, {"data": "x"}, exported(region("a", 0, 3)))
    assert refused == [("task 1", "missing_key"), ("task 2", "missing_key")]
    assert [one.place for one in found] == ["task 3"]


def row(**more: Any) -> dict[str, Any]:
    """A row of the short form."""
    return {"text": WORDS, "name": "a.md", "id": 41, "annotator": 3, "annotation_id": 7, "lead_time": 1.5, **more}


def place(start: int, end: int, **value: Any) -> dict[str, Any]:
    return {"start": start, "end": end, **value}


REGIONS = [place(0, 3, text="Jan", labels=["PER"]), place(0, 3, text="Jan", labels=["action"])]


def test_the_short_form_tells_its_regions_by_place(tmp_path: Path) -> None:
    owners = {"action.owners": [place(0, 3, text=["LZ", "Z"])]}
    first = row(ner=REGIONS, kind="minutes", due=place(0, 3, text=["2021"]), **owners)
    second = row(annotator=4, ner=place(6, 10, text="belt", labels=["PER"]))
    (document, bare), refused = read(tmp_path, first, second, {"text": "anders", "id": 42})
    assert refused == []
    assert [(one.label, one.start, one.values, one.by) for one in document.records] == [
        ("PER", 0, {"due": ["2021"]}, "3"),
        ("action", 0, {"due": ["2021"], "owners": ["LZ", "Z"]}, "3"),
        ("PER", 6, {}, "4"),
    ]
    assert (document.name, document.text, document.values) == ("a.md", WORDS, {"kind": "minutes"})
    assert (bare.text, bare.records) == ("anders", ())


def test_slots_that_the_short_form_has_torn_off_are_told(tmp_path: Path) -> None:
    far = {"action.status": "open", "far": place(4, 5, text=["x"]), "action.due": ["2021", "2022"]}
    (document,), refused = read(tmp_path, row(ner=REGIONS, **far))
    assert [one.values for one in document.records] == [{}, {}]
    assert refused == [("task 1", "bad_value")] * 3


@pytest.mark.parametrize(
    ("content", "is_ours"),
    [
        (json.dumps([exported()]), True),
        (json.dumps([{"data": {"text": "x"}, "predictions": []}], indent=2), True),
        (json.dumps([{"text": "x", "id": 1}, row()]), True),
        (json.dumps({"data": {"text": "x" * 3_000_000}, "annotations": []}), True),
        ('{"format": "vwsreview/1"}\n', False),
        ('{"text": "x", "label": [[0, 1, "A"]]}\n', False),
        ("[", False), ("", False), ("# Verslag", False), ("[1, 2]", False), ('[{"data": {"text": "x"}}]', False),
    ],
)  # fmt: skip
def test_a_file_is_known_by_its_first_tasks(tmp_path: Path, content: str, is_ours: bool) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert READING.recognises(path) is is_ours
    assert (recognised(path) is READING) is is_ours
    assert not READING.recognises(tmp_path)


@given(crowded())
@settings(max_examples=50)
def test_all_that_was_written_is_taken_in_but_what_was_rejected(
    tmp_path_factory: pytest.TempPathFactory, annotated: AnnotatedDocument
) -> None:
    folder = tmp_path_factory.mktemp("tasks")
    written(folder, [annotated])
    (document, *refused) = READING.read(folder / "uit.json")
    assert isinstance(document, ForeignDocument)
    assert (document.text, document.name) == (annotated.text, annotated.document.name)
    assert document.sha256 == annotated.document.sha256
    counting = {record.id: record for record in annotated.records if record.counts}
    assert {record.id for record in document.records} == counting.keys()
    for found in document.records:
        record = counting[found.id or ""]
        assert (found.label, found.start, found.end) == (record.layer, record.start, record.end)
        assert found.quote == record.span.of(annotated.text)
        assert found.score == record.confidence
        flags = {key for key, value in record.values.items() if value is False}
        assert found.values.keys() - flags - {"comment"} == filled(record.values).keys()
    assert len(refused) <= 1


def content(store: Store, with_links: bool) -> dict[str, list[str]]:
    """What the records of each document that has any say, without their story: those that count."""
    found = {}
    for document in store.documents():
        records = {record.id: record for record in store.records(document.id) if record.counts}
        said = {id: (one.layer, one.start, one.end, filled(one.values)) for id, one in records.items()}
        rows = []
        for id, record in records.items():
            links = {key: [said[other] for other in others] for key, others in record.links.items() if with_links}
            rows.append(json.dumps((said[id], links), sort_keys=True))
        found |= {document.name: sorted(rows)} if rows else {}
    return found


@pytest.mark.parametrize("name", ["gold", "samples", "torture"])
def test_a_new_dossier_of_our_file_has_equal_records(tmp_path: Path, name: str) -> None:
    dossier, path = sets.dossier(name, tmp_path / "a.dossier", SHARED), tmp_path / "uit.json"
    with Store.open(dossier, "read") as store, Store.create(tmp_path / "b.dossier") as again:
        returned(export(store, "label-studio", path))
        report = ReceiptReport(path.name, READING.key)
        for step in receive(again, path, READING, LabelMapping(), report):
            assert not isinstance(step, Edit)
            if not isinstance(step, Step):
                again.add_documents(step)
        with_links = name != "torture"  # whose links lead into the void
        before, after = content(store, with_links), content(again, with_links)
        assert len(before) > 9
        assert after == before
        assert (report.unit, report.agreed) == ("code_points", report.quoted)
