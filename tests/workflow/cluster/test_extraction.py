"""Extraction into a folder on one machine: what a cluster is compared with."""

import shutil
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.workflow.cluster import gate
from tests.workflow.cluster.folders import MINUTES, contents, documents, extracted, joined, one_process, refused
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import FolderReport, IntakeReport
from vwsreview.formats import jsonl
from vwsreview.workflow.cluster import partitions
from vwsreview.workflow.cluster.extraction import extract_to_folder
from vwsreview.workflow.cluster.sources import Source
from vwsreview.workflow.intake import intake
from vwsreview.workflow.workers import in_order


def into_one_file(sources: list[Path]) -> tuple[bytes, list[tuple[str, str]], list[str]]:
    """What extraction into one file gives: its bytes, what is refused, what is skipped."""
    report = IntakeReport()
    found = [step for step in intake(sources, {}, processes=1, report=report) if isinstance(step, list)]
    lines = (line for batch in found for line in jsonl.write(batch))
    told = [(refusal.name, refusal.problem.code) for refusal in report.refused]
    return "".join(lines).encode(), told, report.skipped


@pytest.fixture
def hard(tmp_path: Path) -> list[Path]:
    """Sources with everything that a folder may hold."""
    folder = documents(tmp_path / "in", 6)
    (folder / "first.md").write_text(f"{MINUTES}after the folder of that name\n", encoding="utf-8")
    (folder / "first" / "again.md").write_bytes((folder / "second" / "000.md").read_bytes())
    (folder / "bad.md").write_bytes(b"\xff\xfe")
    (folder / "empty.txt").write_bytes(b"")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "a.md").write_text(f"{MINUTES}hidden\n", encoding="utf-8")
    (folder / "slides.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "alone.txt").write_text(f"{MINUTES}alone\r\n", encoding="utf-8-sig")
    return [tmp_path / "alone.txt", folder, folder / "first" / "001.md", tmp_path / "absent.md", folder / "slides.pdf"]


def test_the_parts_one_behind_the_other_are_the_one_file(
    hard: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partitions, "MOST_DOCUMENTS", 2)
    report = extracted(hard, tmp_path / "out", one_process)
    assert (joined(tmp_path / "out"), refused(report), report.skipped) == into_one_file(hard)
    assert {code for _, code in refused(report)} == {"not_utf8", "empty_file", "no_such_file", "unknown_type"}
    assert (report.parts, report.documents, report.skipped) == (4, 8, ["second/000.md"])


def test_partitions_depend_on_the_sources_alone(hard: list[Path], tmp_path: Path) -> None:
    extracted(hard, tmp_path / "out", one_process)
    extracted(hard, tmp_path / "many")
    assert contents(tmp_path / "out") == contents(tmp_path / "many")


def test_a_partition_ends_before_it_is_too_large() -> None:
    many = [Source("/", f"/{number}.md", f"{number}.md", 1) for number in range(partitions.MOST_DOCUMENTS + 1)]
    assert [len(one.sources) for one in partitions.partitions(many, Path())] == [partitions.MOST_DOCUMENTS, 1]
    half = partitions.MOST_BYTES // 2
    large = [Source("/", f"/{size}.md", f"{size}.md", size) for size in (half, half, 1, 10 * half, 1, 2)]
    found = partitions.partitions(large, Path())
    assert [[source.size for source in one.sources] for one in found] == [[half, half], [1], [10 * half], [1, 2]]
    assert [one.name for one in found] == [f"part-{number:05}.jsonl" for number in range(4)]


@pytest.mark.parametrize("kept", ["", "part-00000.jsonl", ".hidden"])
def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path: Path, kept: str) -> None:
    source, target = documents(tmp_path / "in", 1), tmp_path / "out"
    target.mkdir()
    if kept:
        (target / kept).write_bytes(b"x")
        with pytest.raises(Problem) as caught:
            extracted([source], target)
        assert caught.value.code == "folder_not_empty"
        assert contents(target) == {kept: b"x"}
    else:
        extracted([source], target)
        assert set(contents(target)) == {"manifest.json", "part-00000.jsonl"}


def test_what_workers_left_that_died_is_removed(tmp_path: Path) -> None:
    def run(work: Any, things: Any, alone: bool = False) -> Any:
        for thing in things:
            left = Path(thing.folder) / ".left.part"
            left.mkdir(exist_ok=True)
            (left / thing.name).write_bytes(b"half of it")
        return in_order(things, work, 1)

    extracted([documents(tmp_path / "in", 1)], tmp_path / "out", run)
    assert set(contents(tmp_path / "out")) == {"manifest.json", "part-00000.jsonl"}


def test_a_source_that_changes_while_it_is_worked_at_is_refused(tmp_path: Path) -> None:
    folder = documents(tmp_path / "in", 4)
    for step in extract_to_folder([str(folder)], tmp_path / "out", one_process, report := FolderReport()):
        if (step.done, step.total) == (2, 4):  # all were looked at, and are half done
            (folder / "first" / "001.md").write_bytes((folder / "second" / "000.md").read_bytes())
            (folder / "first" / "003.md").unlink()
    assert refused(report) == [("first/001.md", "changed_meanwhile"), ("first/003.md", "no_such_file")]
    assert report.documents == 2
    shutil.rmtree(folder / "first")
    extracted([folder], tmp_path / "rest")
    assert joined(tmp_path / "out") == joined(tmp_path / "rest")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_document_that_ends_processes_is_refused_and_the_rest_is_written(tmp_path: Path) -> None:
    folder = documents(tmp_path / "in", 1)
    extracted([folder], tmp_path / "one")
    deadly = folder / "deadly.md"
    deadly.write_text(f"{MINUTES}.", encoding="utf-8")
    gate.set_trap(deadly, 2, gate.EVER)  # when a part is made

    def run(work: Any, things: Any, alone: bool = False) -> Any:
        """Processes that know the gate."""
        return in_order(things, partial(gate.through_the_gate, work), 2)

    report = extracted([f"gate://{folder}"], tmp_path / "out", run)
    assert refused(report) == [("deadly.md", "worker_died")]
    assert contents(tmp_path / "out") == contents(tmp_path / "one")


def test_a_partition_that_dies_as_a_whole_is_told_by_its_sources(tmp_path: Path) -> None:
    def run(work: Any, things: Any, alone: bool = False) -> Any:
        """Workers whose memory holds one document, and not four."""
        for thing in things:
            yield thing, Problem("worker_died") if len(getattr(thing, "sources", ())) > 1 else work(thing)

    with pytest.raises(Problem) as caught:
        extracted([documents(tmp_path / "in", 4)], tmp_path / "out", run)
    assert (caught.value.code, caught.value.parameters) == (
        "part_died", {"first": "first/001.md", "last": "second/002.md"},
    )  # fmt: skip
    assert not (tmp_path / "out").exists()
