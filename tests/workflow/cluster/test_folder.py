"""What extraction has put into a folder comes in as if its sources were taken in themselves."""

import json
from pathlib import Path

import pytest

from tests.workflow.cluster.folders import contents, documents, extracted, one_process
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import IntakeReport
from vwsreview.workflow.cluster import partitions
from vwsreview.workflow.cluster.folder import MANIFEST, with_parts
from vwsreview.workflow.intake import intake
from vwsreview.workflow.receiving.sources import told_apart


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two parts."""
    monkeypatch.setattr(partitions, "MOST_DOCUMENTS", 2)
    extracted([documents(tmp_path / "in", 4)], tmp_path / "out", one_process)
    return tmp_path / "out"


def taken_in(path: Path) -> list[AnnotatedDocument]:
    report = IntakeReport()
    found = intake(told_apart([path])[0], processes=1, report=report)
    taken = [document for step in found if isinstance(step, list) for document in step]
    assert not report.refused and not report.passed_over
    return taken


def test_a_folder_that_was_filled_gives_what_its_sources_give(filled: Path, tmp_path: Path) -> None:
    def said(documents: list[AnnotatedDocument]) -> list[tuple[object, ...]]:
        """All but where a file lay, which another machine may have read."""
        return [(one.document.name, one.document.sha256, one.text, one.records) for one in documents]

    assert said(taken_in(filled)) == said(taken_in(tmp_path / "in"))
    assert len(taken_in(filled)) == 4


def test_the_parts_take_the_place_of_their_folder(filled: Path, tmp_path: Path) -> None:
    (filled / "part-00007.jsonl").write_bytes(b"somebody else's")
    others = [tmp_path / "in", tmp_path / "absent"]
    parts = [filled / "part-00000.jsonl", filled / "part-00001.jsonl"]
    assert with_parts([others[0], filled, others[1]]) == [others[0], *parts, others[1]]


@pytest.mark.parametrize("damage", ["cut short", "gone"])
def test_a_part_that_is_not_what_was_written_stops_the_import(filled: Path, damage: str) -> None:
    part = filled / "part-00001.jsonl"
    first, _ = part.read_bytes().splitlines(keepends=True)
    part.write_bytes(first)
    if damage == "gone":
        part.unlink()
    with pytest.raises(Problem) as caught:
        told_apart([filled])
    assert caught.value.code == ("no_such_file" if damage == "gone" else "damaged_part")
    assert caught.value.parameters["path"] == str(part)


@pytest.mark.parametrize("name", ["../in/a.md", "/etc/passwd", "part-00000.jsonl/..", "a.jsonl", 7, None])
def test_a_manifest_leads_nowhere_else(filled: Path, name: object) -> None:
    told = json.loads((filled / MANIFEST).read_bytes())
    told["parts"][0]["name"] = name
    (filled / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(Problem) as caught:
        with_parts([filled])
    assert caught.value.code == "damaged_part"


@pytest.mark.parametrize("told", ["", "{}", "[]", '{"format": "vwsreview-parts/2", "parts": []}', "[" * 100_000])
def test_another_manifest_makes_a_folder_like_any_other(tmp_path: Path, told: str) -> None:
    folder = documents(tmp_path / "in", 1)
    (folder / MANIFEST).write_text(told, encoding="utf-8")
    assert with_parts([folder]) == [folder]


def test_a_manifest_names_no_time_and_no_place(filled: Path, tmp_path: Path) -> None:
    told = json.loads((filled / MANIFEST).read_bytes())
    assert [(part["name"], part["documents"]) for part in told["parts"]] == [
        ("part-00000.jsonl", 2), ("part-00001.jsonl", 2),
    ]  # fmt: skip
    extracted([tmp_path / "in"], tmp_path / "again", one_process)
    assert contents(tmp_path / "again") == contents(filled)
