"""What was given to take in is told apart, and what nobody looks into is said."""

import zipfile
from pathlib import Path

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.formats import bounds
from vwsreview.workflow.receiving.sources import told_apart


@pytest.mark.parametrize(("bound", "code"), [("MOST_ENTRIES", "too_many_parts"), ("MOST_UNPACKED", "too_large")])
def test_an_archive_beyond_its_bound_is_told(
    bound: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "set.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("a.jsonl", "b.jsonl"):
            archive.writestr(name, '{"text": "a", "entities": [[0, 1, "X"]]}\n')
    (documents, annotations) = told_apart([path])
    assert documents == [] and annotations[0].reading.key == "doccano"
    monkeypatch.setattr(bounds, bound, 1)
    with pytest.raises(Problem, match=code):
        told_apart([path])


def test_a_damaged_archive_is_passed_over_as_before(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK no archive")
    assert told_apart([tmp_path / "a.zip"]) == ([tmp_path / "a.zip"], [])
