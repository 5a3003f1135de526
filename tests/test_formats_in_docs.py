"""docs/formats.md has a section for every format, its tables are the formats' own, and its examples run."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats.examples import example, record
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.catalogue import FORMATS, READINGS, by_key
from vwsreview.workflow.receiving.mapping import mapping_of

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
SECTIONS = {
    tuple(re.findall(r"`([\w-]+)`", heading)): body
    for heading, body in re.findall(r"(?ms)^## ([^\n]+: `[^\n]+`)\n(.*?)(?=^## |\Z)", PAGE.partition("\n## Reading")[0])
}
SAME_EXAMPLE = {"csv-bom": "csv", "doccano-utf16": "doccano"}
EXAMPLES = {
    keys[0]: found[1] for keys, body in SECTIONS.items() if (found := re.search(r"(?s)```python\n(.*?)```", body))
}
WORDS = "LZ stuurt vóór 1 april de slides."
"""They stand behind an emoji: whoever counts in another unit prints other words."""


def test_every_format_has_its_section() -> None:
    assert sorted(key for keys in SECTIONS for key in keys) == sorted(known.key for known in FORMATS)
    assert all(f"<!-- lost: {keys[0]} -->" in body for keys, body in SECTIONS.items())
    assert all("code points" in body for keys, body in SECTIONS.items() if keys != ("html",))


def test_every_tool_that_is_read_is_told() -> None:
    rows = re.findall(r"(?m)^\| `([\w-]+)` \|", PAGE.partition("\n## Reading")[2])
    assert rows == [reading.key for reading in READINGS]


def test_what_is_lost_is_what_the_formats_say() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "formats.py"), "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr or "run packaging/formats.py"


def test_the_mapping_is_one() -> None:
    found = re.search(r"(?s)```json\n(.*?)```", PAGE)
    assert found is not None
    assert mapping_of(found[1]).rules.keys() == json.loads(found[1]).keys()


@pytest.mark.parametrize("key", [*EXAMPLES, *SAME_EXAMPLE])
def test_an_example_prints_the_words_of_an_action(key: str, tmp_path: Path) -> None:
    known = by_key(key)
    known.need_libraries()
    target = tmp_path / f"set{known.suffix}"
    if not known.suffix:
        target.mkdir()
    action = record("action", WORDS, values={"owners": ["LZ"], "due": "2021-04-01"})
    documents = [Exported(example((record("attendee", "5.1.2e (WJZ) 🙂"), action)))]
    assert list(known.write(documents, target, Occasion("set", "en", "2026-03-01T10:00:00+01:00")))
    command = [sys.executable, "-X", "utf8", "-c", EXAMPLES[SAME_EXAMPLE.get(key, key)]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert ("B-action LZ" if key == "iob2" else WORDS) in done.stdout


def test_every_format_for_programs_has_an_example() -> None:
    assert {keys[0] for keys in SECTIONS} - EXAMPLES.keys() == {"html"}
