"""The fuzzers in short: what was found stays mended, the laws hold for what is put together, and atheris runs."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.keeping import CORPUS, FOUND, beginnings
from tests.fuzz.mutating import changed_often, mutated_json, mutated_parcel, mutated_xml
from tests.fuzz.parcels import Parcel, packed, unpacked
from tests.fuzz.phrases import dictionary
from tests.fuzz.shrinking import failure, shrunk
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

every_target = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
MOST_KEPT = 600_000
"""Bytes of all corpora and findings."""
EXAMPLES = 12
"""Inputs of each kind that hypothesis puts together for a target; a long run makes millions."""
QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


@every_target
def test_all_laws_hold_for_what_was_kept(target: Target) -> None:
    wrong = {data: told for data in beginnings(target) if (told := failure(target.check, data)) is not None}
    assert not wrong


@every_target
def test_all_laws_hold_for_what_is_put_together(target: Target) -> None:
    @settings(max_examples=EXAMPLES, suppress_health_check=QUIET)
    @given(target.structured)
    def holds(data: bytes) -> None:
        target.check(data[: target.longest])

    holds()


@every_target
def test_all_laws_hold_for_any_bytes(target: Target) -> None:
    @settings(max_examples=EXAMPLES)
    @given(st.binary(max_size=100))
    def holds(data: bytes) -> None:
        target.check(data)

    holds()


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris has wheels for Linux only")
def test_a_short_run_of_the_fuzzer_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "words.dict").write_text(dictionary(), encoding="ascii")
    options = ["-runs=3000", "-seed=6", f"-dict={tmp_path / 'words.dict'}", f"-artifact_prefix={tmp_path}/"]
    command = [sys.executable, "-m", "tests.fuzz.child", "dates", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Done 3000 runs" in done.stderr
    edges = [int(line.split("cov: ")[1].split()[0]) for line in done.stderr.splitlines() if "cov: " in line]
    assert edges[-1] > edges[0], "it is not led by what it reaches"


def test_what_is_kept_is_little_and_belongs_to_a_target() -> None:
    names = {target.name for target in TARGETS}
    for folder in (CORPUS, FOUND):
        assert {path.name for path in folder.iterdir()} <= names if folder.is_dir() else True
    paths = [path for folder in (CORPUS, FOUND) for path in folder.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in paths) <= MOST_KEPT


def test_a_finding_is_made_short() -> None:
    def check(data: bytes) -> None:
        assert b"x" not in data

    long = b"a" * 100 + b"x" + b"b" * 77
    assert shrunk(check, long) == b"x"
    told = failure(check, long)
    assert told is not None and told.startswith("AssertionError in tests/fuzz/test_fuzz.py:")


def test_a_parcel_goes_round() -> None:
    for parcel in (Parcel("zip", {"a.json": b"[]\n", "b/c.txt": b""}), Parcel("file", {"a.json": b"{}"})):
        assert unpacked(packed(parcel)) == parcel


@given(changed_often((b'{"a": [1, {"b": "c"}]}\n{"d": null}\n',), mutated_json))
def test_changed_json_is_json(data: bytes) -> None:
    import json

    for line in data.splitlines():
        json.loads(line)


def test_changes_keep_to_the_syntax_of_a_file() -> None:
    from random import Random
    from xml.etree import ElementTree

    xml = b'<a x="1"><b y="2">words</b><c/></a>'
    parcel = packed(Parcel("zip", {"een.xmi": xml, "a.json": b'{"a": 1}'}))
    seen = set()
    for number in range(100):
        changed = mutated_xml(xml, Random(number))
        assert changed is not None
        ElementTree.fromstring(changed)
        seen.add(mutated_parcel(parcel, Random(number)))
    assert len(seen) > 50
