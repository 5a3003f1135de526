"""What the program is shipped with is listed wholly, with licences, and the lists are those of the lock."""

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sbom", ROOT / "packaging" / "sbom.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_lists_are_what_the_lock_gives(sbom: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["sbom.py", "--check"])
    assert sbom.main() == 0


def test_every_distribution_of_the_lock_of_the_program_is_in_it(sbom: ModuleType) -> None:
    """But the tools that build and install it."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    names = set(re.findall(r"^([a-z0-9][a-z0-9._-]*)==", lock, re.MULTILINE))
    tools = {"hatchling", "pathspec", "tomlkit", "trove-classifiers", "packaging", "editables"}
    assert names - tools <= {one["name"] for one in sbom.sbom()["components"]}


def test_every_licence_is_known_and_free(sbom: ModuleType) -> None:
    licences = {one["name"]: one["licenses"][0]["expression"] for one in sbom.sbom()["components"]}
    assert [name for name, licence in licences.items() if not licence] == []
    assert [name for name, licence in licences.items() if "LicenseRef" in licence] == []


def test_it_is_cyclonedx() -> None:
    validation = pytest.importorskip("cyclonedx.validation.json")
    schema = pytest.importorskip("cyclonedx.schema")
    text = (ROOT / "packaging" / "sbom.json").read_text(encoding="utf-8")
    told = validation.JsonStrictValidator(schema.SchemaVersion.V1_6).validate_str(text)
    assert told is None, told


def test_it_tells_nothing_of_where_and_when_it_was_made() -> None:
    for path in (ROOT / "packaging" / "sbom.json", ROOT / "docs" / "dependencies.md"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://|file:|/home/|/root/|/work/|timestamp|serialNumber|urn:uuid", text)
    found = json.loads((ROOT / "packaging" / "sbom.json").read_text(encoding="utf-8"))
    references = {one["bom-ref"] for one in found["components"]} | {"vwsreview"}
    assert {ref for edge in found["dependencies"] for ref in (edge["ref"], *edge["dependsOn"])} <= references
