"""What Label Studio is given: the fields that it keeps, in the shape that its editor understands."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.formats.examples import documents, example, record
from tests.formats.label_studio_tasks import TEXT, crowded, marks, meeting, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.domain.problems import Problem
from vwsreview.formats.label_studio import FORMAT
from vwsreview.formats.label_studio.validating import read_by_sdk


def part(results: list[dict[str, Any]], id: str, name: str = "layer") -> dict[str, Any]:
    """The one result of a region and a control."""
    (found,) = (result for result in results if result.get("id") == id and result.get("from_name") == name)
    return found


def relations(results: list[dict[str, Any]]) -> list[tuple[str, str, list[str]]]:
    found = [result for result in results if result["type"] == "relation"]
    assert all(result["direction"] == "right" for result in found)
    return [(result["from_id"], result["to_id"], result["labels"]) for result in found]


@given(documents() | crowded())
@settings(max_examples=50)
def test_every_reader_gives_back_what_has_a_place(
    tmp_path_factory: pytest.TempPathFactory, annotated: AnnotatedDocument
) -> None:
    folder = tmp_path_factory.mktemp("tasks")
    written(folder, [annotated])
    expected = FORMAT.expected(Exported(annotated))
    assert len(expected.images) == 1 + len(annotated.records)
    for reader in FORMAT.readers:
        (images,) = reader.read(folder / "uit.json")
        assert marks(images) == marks(expected.images), reader.name


def test_what_a_person_decided_is_an_annotation_and_what_programs_found_are_predictions(tmp_path: Path) -> None:
    (task,) = written(tmp_path, [meeting()])
    regions = {
        one["model_version"]: [result["id"] for result in one["result"] if result["type"] == "labels"]
        for one in task["predictions"]
    }
    assert regions == {"extractor": ["a", "p", "r"], "doccano": ["d"]}
    decided, skipped = task["annotations"]
    assert [result["id"] for result in decided["result"] if result["type"] == "labels"] == ["a", "p", "o"]
    assert [result["id"] for result in skipped["result"] if result["type"] == "labels"] == ["r"]
    assert (decided["was_cancelled"], skipped["was_cancelled"]) == (False, True)
    assert not decided["ground_truth"]
    origins = {id: part(decided["result"], id)["origin"] for id in "apo"}
    assert origins == {"a": "prediction-changed", "p": "prediction", "o": "manual"}


def test_a_correction_leaves_the_proposal_among_the_predictions(tmp_path: Path) -> None:
    (task,) = written(tmp_path, [meeting()])
    proposed, decided = task["predictions"][0]["result"], task["annotations"][0]["result"]
    assert part(proposed, "a")["value"] == {"start": 4, "end": 20, "text": TEXT[4:20], "labels": ["action"]}
    assert part(proposed, "a", "action.owners")["value"]["text"] == ["Jansen"]
    assert part(decided, "a")["value"]["end"] > 20
    assert part(decided, "a", "action.owners")["value"] == {"start": 4, "end": 52, "text": ["Dhr. Jansen", "LZ"]}
    assert part(decided, "a", "action.explicit")["value"]["choices"] == ["true"]
    assert part(decided, "a", "action.status")["type"] == "choices"
    assert part(decided, "a")["meta"] == {"text": ["twee\nregels"]}
    assert "meta" not in part(proposed, "a")
    assert part(proposed, "a")["score"] == 0.5


def test_a_region_is_made_by_its_label_so_that_stands_first(tmp_path: Path) -> None:
    (task,) = written(tmp_path, [meeting()])
    for results in (one["result"] for one in (*task["predictions"], *task["annotations"])):
        seen = set()
        for result in results:
            if result["type"] != "relation" and "start" in result["value"]:
                assert result["id"] in seen or result["type"] == "labels"
                seen.add(result["id"])


def test_two_regions_have_one_relation_with_all_its_labels_and_none_leads_out_of_the_annotation(
    tmp_path: Path,
) -> None:
    (task,) = written(tmp_path, [meeting()])
    assert relations(task["annotations"][0]["result"]) == [("a", "p", ["owners", "due"]), ("a", "o", ["owners"])]
    assert relations(task["annotations"][1]["result"]) == []
    lost = FORMAT.expected(Exported(meeting())).losses
    assert {(loss.layer, loss.key): count for loss, count in lost.items()} == {
        ("action", "links"): 1, ("attendee", "reviewer"): 1, ("attendee", "updated_at"): 1,
    }  # fmt: skip


def test_what_is_said_of_the_document_stands_once(tmp_path: Path) -> None:
    (reviewed,) = written(tmp_path, [meeting()])
    said = {"kind": "minutes", "status": "in_review", "language": "nl", "anchor_date": "2021-01-11", "comment": "klaar"}
    assert whole(reviewed["annotations"][0]["result"]) == said
    assert not any(whole(one["result"]) for one in (*reviewed["predictions"], reviewed["annotations"][1]))
    (new,) = written(tmp_path, [example(kind="letter")])
    assert new["annotations"] == []
    assert [one["model_version"] for one in new["predictions"]] == ["extractor"]
    assert whole(new["predictions"][0]["result"]) == {"kind": "letter", "status": "new", "language": "nl"}


def whole(results: list[dict[str, Any]]) -> dict[str, str]:
    """What results say without pointing at words."""
    found = [result for result in results if result["type"] != "relation" and "start" not in result["value"]]
    return {result["from_name"]: next(iter(result["value"].values()))[0] for result in found}


def test_the_data_tells_text_name_and_digest_and_nobody_is_named(tmp_path: Path) -> None:
    annotated = meeting()
    (task,) = written(tmp_path, [annotated])
    digest = annotated.document.sha256
    assert task["data"] == {"text": TEXT, "document": "map/verslag.md", "sha256": digest}
    assert all(one.keys() == {"result", "was_cancelled", "ground_truth"} for one in task["annotations"])


def test_a_proposal_that_is_not_sound_is_told_as_lost() -> None:
    broken = {"layer": "action", "start": 4, "end": 2000, "values": {}}
    action = replace(meeting().records[0], proposal=broken, links={})
    (loss,) = FORMAT.expected(Exported(example((action,), TEXT))).losses
    assert (loss.layer, loss.key) == ("action", "proposal")


def test_evidence_is_lost_with_its_reason() -> None:
    date = record("date", "1 april", TEXT, evidence={"value": [[0, 1]]}, rule="dag")
    losses = FORMAT.expected(Exported(example((date,), TEXT))).losses
    assert Counter({loss.key: count for loss, count in losses.items()}) == {"evidence": 1, "rule": 1}
    assert len({loss.reason for loss in losses}) == 2


SPOILS = {
    "moved": (lambda value: value.update(start=value["start"] + 1), "layer", {"quote_mismatch"}),
    "other words": (lambda value: value.update(text="x"), "layer", {"quote_mismatch"}),
    "slot elsewhere": (lambda value: value.update(start=value["start"] + 1), "action.owners", {"quote_mismatch"}),
    "unknown choice": (lambda value: value.update(choices=["x"]), "action.status", {"against_schema"}),
    "unknown label": (lambda value: value.update(labels=["x"]), "layer", {"against_schema"}),
    "text for a list": (lambda value: value.update(text="x"), "action.owners", {"against_schema"}),
}


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_reader_sees_what_is_wrong(tmp_path: Path, spoil: str, monkeypatch: pytest.MonkeyPatch) -> None:
    change, name, codes = SPOILS[spoil]
    (task,) = written(tmp_path, [meeting()])
    change(part(task["annotations"][0]["result"], "a", name)["value"])
    path = tmp_path / "uit.json"
    path.write_text(json.dumps([task]), encoding="utf-8")
    expected = marks(FORMAT.expected(Exported(meeting())).images)
    told = set()
    for reader in FORMAT.readers:
        try:
            (images,) = reader.read(path)
        except (Problem, LookupError) as error:
            told.add(error.code if isinstance(error, Problem) else type(error).__name__)
        else:
            told |= set() if marks(images) == expected else {"differs"}
    assert codes <= told


def a_row_of_actions(count: int) -> AnnotatedDocument:
    """Actions that all have one owner, in front of them."""
    text = "LZ " * (count + 1)
    owner = record("attendee", "LZ", text, id="o")
    actions = (record("action", "LZ", text, id=f"a{number}", links={"owners": ["o"]}) for number in range(count))
    return example((owner, *actions), text)


def test_the_library_gets_results_in_pieces_that_do_not_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from label_studio_sdk.label_interface import LabelInterface

    looked_at: Counter[int] = Counter()
    validate = LabelInterface.validate_prediction

    def counted(self: Any, part: dict[str, Any], return_errors: bool = False) -> Any:
        looked_at[count] += len(part["result"]) ** 2
        return validate(self, part, return_errors)

    monkeypatch.setattr(LabelInterface, "validate_prediction", counted)
    for count in (100, 400):
        written(tmp_path, [a_row_of_actions(count)])
        (images,) = read_by_sdk(tmp_path / "uit.json")
        assert len(images) == 2 + count
    assert looked_at[400] < 5 * looked_at[100]


@pytest.mark.parametrize("spoilt", [("from_id", "a299"), ("to_id", "o"), ("direction", "right")])
def test_the_library_sees_what_is_wrong_in_any_piece(tmp_path: Path, spoilt: tuple[str, str]) -> None:
    (task,) = written(tmp_path, [a_row_of_actions(300)])
    results = task["predictions"][0]["result"]
    last = next(result for result in reversed(results) if result.get(spoilt[0]) == spoilt[1])
    last[spoilt[0]] = "elsewhere"
    (tmp_path / "uit.json").write_text(json.dumps([task]), encoding="utf-8")
    with pytest.raises(Problem, match="against_schema"):
        list(read_by_sdk(tmp_path / "uit.json"))
