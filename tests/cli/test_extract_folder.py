"""The command extract with a folder and a cluster, and import of what it wrote."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import command, environment, run
from tests.workflow.cluster.clusters import cluster
from tests.workflow.cluster.folders import contents, documents, joined


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents(tmp_path / "in", 4)
    (tmp_path / "in" / "again.md").write_bytes((tmp_path / "in" / "first" / "001.md").read_bytes())
    return tmp_path


@pytest.mark.loopback
def test_a_cluster_a_folder_and_a_file_get_the_same_bytes(folder: Path) -> None:
    with cluster(folder) as (address, _):
        done = run(folder, "extract", "in", "--scheduler", address, "-o", "cluster")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "skipped  first/001.md: known already", "cluster: 4 documents (part files: 1), 0 refused",
    ]  # fmt: skip
    assert run(folder, "extract", "in", "-o", "here/").returncode == 0
    assert contents(folder / "cluster") == contents(folder / "here")
    assert joined(folder / "cluster") == run(folder, "extract", "in").stdout


def test_import_takes_the_folder_in_as_it_takes_the_sources(folder: Path) -> None:
    assert run(folder, "extract", "in", "-o", "parts/").returncode == 0
    for sources in ("in", "parts"):
        done = run(folder, "import", f"{sources}.dossier", sources)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "4 added" in done.stdout.decode()
        run(folder, "export", f"{sources}.dossier", "--format", "jsonl", "-o", f"{sources}.jsonl")
    assert (folder / "in.jsonl").read_bytes() == (folder / "parts.jsonl").read_bytes()


def test_what_is_refused_is_told_and_an_existing_folder_is_filled(folder: Path) -> None:
    (folder / "in" / "bad.md").write_bytes(b"\xff")
    (folder / "out").mkdir()
    done = run(folder, "extract", "in", "-o", "out")
    assert done.returncode == 1
    assert done.stderr.startswith(b"refused  bad.md: ") and done.stderr.count(b"\n") == 1
    assert "out: 4 documents (part files: 1), 1 refused" in done.stdout.decode()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("in", "--scheduler", "tcp://127.0.0.1:1"), "folder"),
        (("memory://a",), "folder"),
        (("memory://a", "-o", "out.jsonl"), "folder"),
        (("s3://bucket/a", "-o", "out/"), "s3fs"),
        (("in", "-o", "in"), "not empty"),
        (("in", "-o", "absent/out/"), "absent"),
        (("in", "--scheduler", "nix", "-o", "out"), "nix"),
    ],
)
def test_a_mistake_is_one_line_and_nothing_is_written(folder: Path, words: tuple[str, ...], told: str) -> None:
    before = contents(folder)
    done = run(folder, "extract", *words)
    assert (done.returncode, done.stdout) == (1, b"")
    assert told in done.stderr.decode() and done.stderr.count(b"\n") == 1, done.stderr
    assert {name: data for name, data in contents(folder).items() if name != ".program.py"} == before


@pytest.mark.parametrize(("module", "words"), [("distributed", ["in", "--scheduler", "h:1"]), ("fsspec", ["s3://b"])])
def test_without_the_extra_its_name_is_told(folder: Path, module: str, words: list[str]) -> None:
    (folder / "sitecustomize.py").write_text(f"import sys; sys.modules[{module!r}] = None\n", encoding="utf-8")
    usual = environment()
    here = {**usual, "PYTHONPATH": os.pathsep.join([str(folder), usual["PYTHONPATH"]])}
    done = subprocess.run(command(folder, ["extract", *words, "-o", "out/"]), cwd=folder, env=here, capture_output=True)
    assert done.returncode == 1
    assert b"vwsreview[cluster]" in done.stderr and done.stderr.count(b"\n") == 1, done.stderr
