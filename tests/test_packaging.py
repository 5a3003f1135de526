"""The locks, the metadata and the wheel agree with pyproject.toml, and name no machine and no index."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import vwsreview

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
BUILD = PYPROJECT["build-system"]["requires"]
RUNTIME_LOCK, TEST_LOCK = ROOT / "requirements.lock", ROOT / "requirements-test.lock"


def extra(name: str) -> list[str]:
    """What an extra asks for, with what the extras that it names ask for."""
    lines = PROJECT["optional-dependencies"][name]
    own = [line for line in lines if Requirement(line).name != PROJECT["name"]]
    others = (other for line in lines if line not in own for other in Requirement(line).extras)
    return own + [line for other in others for line in extra(other)]


REQUIRED = {
    RUNTIME_LOCK: PROJECT["dependencies"] + BUILD,
    TEST_LOCK: PROJECT["dependencies"] + BUILD + extra("test"),
}
LOCK_LINE = re.compile(r"[a-z0-9.-]+==[\w.!+-]+( ; [\w\s'.<>=!()-]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")


def locked(lock: Path) -> dict[str, Version]:
    """The exact version of every package in a lock file."""
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]
    pins = [line.removesuffix("\\").split(";")[0].strip().split("==") for line in lines]
    return {canonicalize_name(name): Version(version) for name, version in pins}


@pytest.mark.parametrize("lock", REQUIRED, ids=lambda lock: lock.name)
def test_a_lock_holds_what_pyproject_asks_for(lock: Path) -> None:
    versions = locked(lock)
    for requirement in map(Requirement, REQUIRED[lock]):
        version = versions.get(canonicalize_name(requirement.name))
        assert version in requirement.specifier if version else False, f"{requirement} against {version}"


@pytest.mark.parametrize("lock", REQUIRED, ids=lambda lock: lock.name)
def test_a_lock_holds_pins_and_hashes_and_nothing_else(lock: Path) -> None:
    """So no address of an index, no path and no comment that names one."""
    for line in lock.read_text(encoding="utf-8").splitlines():
        assert LOCK_LINE.fullmatch(line), line


def test_the_test_lock_extends_the_runtime_lock() -> None:
    assert locked(RUNTIME_LOCK).items() <= locked(TEST_LOCK).items()


def test_the_version_is_said_once_and_heard_everywhere() -> None:
    assert PROJECT["dynamic"] == ["version"]
    assert metadata.version("vwsreview") == vwsreview.__version__
    assert str(Version(vwsreview.__version__)) == vwsreview.__version__


def test_the_installed_metadata_agrees_with_pyproject() -> None:
    installed = metadata.metadata("vwsreview")
    assert installed["Summary"] == PROJECT["description"]
    assert installed["License-Expression"] == PROJECT["license"]
    assert Requirement(f"python{installed['Requires-Python']}") == Requirement(f"python{PROJECT['requires-python']}")
    required = {Requirement(line) for line in metadata.requires("vwsreview") or [] if "extra ==" not in line}
    assert required == {Requirement(line) for line in PROJECT["dependencies"]}


def test_a_wheel_carries_every_resource(tmp_path: Path) -> None:
    build = "import hatchling.build, sys; print(hatchling.build.build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    with zipfile.ZipFile(tmp_path / done.stdout.split()[-1]) as wheel:
        packed = {name.removeprefix("vwsreview/_resources/") for name in wheel.namelist() if "/_resources/" in name}
    resources = ROOT / "resources"
    assert packed == {path.relative_to(resources).as_posix() for path in resources.rglob("*") if path.is_file()}


@pytest.mark.parametrize("script", sorted((ROOT / "packaging").glob("*.sh")), ids=lambda path: path.name)
def test_a_script_stops_at_its_first_error(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert next(line for line in lines if not line.startswith("#")) == "set -euo pipefail"


def test_one_extra_brings_all_that_formats_need() -> None:
    formats = PROJECT["optional-dependencies"].keys() - {"exports", "cluster", "test"}
    assert Requirement(PROJECT["optional-dependencies"]["exports"][0]).extras == formats
    assert {"jsonschema>=4.26,<5"} < set(extra("exports")) < set(extra("test"))
