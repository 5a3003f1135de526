"""Whatever breaks and wherever: no word of a document in what is told of it."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.guarding.breaking import MARK, Broken

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("part", "least"), [("commands", 30), ("window", 30)])
def test_what_breaks_is_told_without_words_of_a_document(part: str, least: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.guarding.breaking", part, str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    broken = Counter(done.stdout.split())
    assert broken.total() >= least, broken
    assert Broken.__name__ in done.stderr
    assert MARK not in done.stderr.casefold()
    reports = list((tmp_path / "reports").glob("*"))
    assert bool(reports) == (part == "window")
    for words in (report.read_text(encoding="utf-8") for report in reports):
        assert ".py:" in words
        assert MARK not in words.casefold()
        assert str(ROOT) not in words
