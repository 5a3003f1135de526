"""A cluster of two workers on the loopback interface gives the bytes of one process, whatever happens to a worker."""

import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.workflow.cluster import gate
from tests.workflow.cluster.clusters import cluster
from tests.workflow.cluster.folders import MINUTES, contents, documents, extracted, one_process, refused
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import FolderReport
from vwsreview.workflow.cluster import scheduler
from vwsreview.workflow.cluster.extraction import extract_to_folder
from vwsreview.workflow.cluster.partitions import MOST_DOCUMENTS
from vwsreview.workflow.cluster.scheduler import connected

pytestmark = pytest.mark.loopback

PARTITIONS = 3
"""Of `documents`."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with cluster(tmp_path_factory.mktemp("cluster"), gate.__name__) as (started, _):
        yield started


def on_one(sources: list[object], target: Path) -> dict[str, bytes]:
    """What one process makes of it."""
    extracted(sources, target, one_process)
    return contents(target)


def test_two_workers_give_the_bytes_of_one_process(address: str, tmp_path: Path) -> None:
    documents(tmp_path / "in")
    (tmp_path / "in" / "first" / "again.md").write_bytes((tmp_path / "in" / "first" / "001.md").read_bytes())
    (tmp_path / "in" / "second" / "bad.md").write_bytes(b"\xff\xfe")
    with connected(address) as run:
        report = extracted([tmp_path / "in"], tmp_path / "out", run)
        extracted([tmp_path / "in"], tmp_path / "again", run)
    assert contents(tmp_path / "out") == on_one([tmp_path / "in"], tmp_path / "one")
    assert contents(tmp_path / "again") == contents(tmp_path / "out")
    assert (report.parts, report.documents) == (PARTITIONS, 2 * MOST_DOCUMENTS + 10)
    assert (report.skipped, refused(report)) == (["first/again.md"], [("second/bad.md", "not_utf8")])


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("time", [1, 2], ids=["while sources are looked at", "while a part is made"])
def test_a_worker_that_is_killed_costs_nothing(address: str, tmp_path: Path, time: int) -> None:
    source = documents(tmp_path / "in") / "second" / "050.md"
    one = on_one([tmp_path / "in"], tmp_path / "one")
    gate.set_trap(source, time, time)
    with connected(address) as run:
        report = extracted([f"gate://{tmp_path / 'in'}"], tmp_path / "out", run)
    assert gate.openings(source) == 3  # it was looked at, it was extracted, and once somebody died
    assert (report.refused, contents(tmp_path / "out")) == ([], one)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_document_that_ends_every_worker_is_refused_and_the_rest_is_written(tmp_path: Path) -> None:
    """One worker more than will die: Dask does not always start another for one that dies as soon as it is there."""
    documents(tmp_path / "in", 3)
    one = on_one([tmp_path / "in"], tmp_path / "one")
    deadly = tmp_path / "in" / "first" / "deadly.md"
    deadly.write_text(f"{MINUTES}.", encoding="utf-8")
    gate.set_trap(deadly, 1, gate.EVER)
    with cluster(tmp_path, gate.__name__, workers=3, deaths=0) as (address, _), connected(address) as run:
        report = extracted([f"gate://{tmp_path / 'in'}"], tmp_path / "out", run)
    assert gate.openings(deadly) == 2  # with its partition, and alone
    assert refused(report) == [("first/deadly.md", "worker_died")]
    assert contents(tmp_path / "out") == one


def test_whoever_stops_leaves_nothing_and_the_cluster_goes_on(address: str, tmp_path: Path) -> None:
    documents(tmp_path / "in")
    with connected(address) as run:
        with closing(extract_to_folder([str(tmp_path / "in")], tmp_path / "out", run, FolderReport())) as steps:
            next(steps)
        assert not (tmp_path / "out").exists()
        extracted([tmp_path / "in" / "first" / "001.md"], tmp_path / "out", run)
    assert set(contents(tmp_path / "out")) == {"manifest.json", "part-00000.jsonl"}


@pytest.mark.parametrize("is_there", [True, False], ids=["another of the name", "none of the name"])
def test_a_folder_that_workers_do_not_share_is_told(address: str, tmp_path: Path, is_there: bool) -> None:
    source, elsewhere = documents(tmp_path / "in", 1), tmp_path / "elsewhere"
    if is_there:
        elsewhere.mkdir()
    with connected(address) as run:

        def run_elsewhere(work: Any, things: Any, alone: bool = False) -> Any:
            """As machines do on which another folder has the name of ours."""
            yield from run(work, [replace(thing, folder=str(elsewhere)) for thing in things])

        with pytest.raises(Problem) as caught:
            extracted([source], tmp_path / "out", run_elsewhere)
    assert caught.value.code == "folder_not_shared"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.1:x", "http://127.0.0.1:1", "s3://bucket", ""])
def test_an_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(Problem) as caught, connected(address):
        pass
    assert caught.value.code == "no_scheduler"


def test_a_scheduler_that_does_not_answer_is_told_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "CONNECTING", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:  # it takes connections, and never says a word
        for port in (silent.getsockname()[1], 1):
            with pytest.raises(Problem) as caught, connected(f"tcp://127.0.0.1:{port}"):
                pass
            assert caught.value.code == "no_scheduler"


def test_a_cluster_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "CONNECTING", 1)
    with (
        cluster(tmp_path, workers=0) as (empty, _),
        pytest.raises(Problem) as caught,
        connected(empty),
    ):
        pass
    assert caught.value.code == "no_workers"


@pytest.mark.parametrize(
    "preload",
    ["import vwsreview; vwsreview.__version__ = '0.0.0'", "import sys; sys.modules['vwsreview'] = None"],
    ids=["another", "none"],
)
def test_workers_with_another_program_are_told_before_anything_starts(tmp_path: Path, preload: str) -> None:
    (tmp_path / "preload.py").write_text(preload, encoding="utf-8")
    with (
        cluster(tmp_path, str(tmp_path / "preload.py"), workers=1) as (other, _),
        pytest.raises(Problem) as caught,
        connected(other),
    ):
        pass
    assert caught.value.code == "other_version"


def test_a_scheduler_that_ends_is_told_and_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "CONNECTING", 3)
    sources = [str(documents(tmp_path / "in"))]
    with cluster(tmp_path) as (address, process), connected(address) as run, pytest.raises(Problem) as caught:
        for _ in extract_to_folder(sources, tmp_path / "out", run, FolderReport()):
            process.kill()
    assert caught.value.code == "lost_scheduler"
    assert not (tmp_path / "out").exists()
