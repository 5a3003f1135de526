"""What an import was asked to do stands in the dossier until it is done; and going on leads to the same dossier."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.formats.examples import example, record
from vwsreview.domain.problems import Problem
from vwsreview.formats import jsonl
from vwsreview.store.store import Store
from vwsreview.workflow.unfinished import SETTING, begin_import, end_import, unfinished_imports

MINUTES = """# Verslag MT {number}

Datum: 11 januari 2021

Aanwezig: 5.1.2e (WJZ), J. de Vries (RIVM)

- LZ stuurt de slides (actie LZ)
"""
TABLES = ("documents", "texts", "records", "listing", "history", "changes", "moves", "head", "settings")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "set.dossier") as made:
        yield made


def test_an_import_is_remembered_until_its_end(store: Store, tmp_path: Path) -> None:
    begin_import(store, [tmp_path / "in"], 10)
    begin_import(store, [tmp_path / "set.jsonl"], 1)
    first, second = unfinished_imports(store)
    assert (first.paths, first.files, first.documents(store)) == ((tmp_path / "in",), 10, 0)
    store.add_documents([example()])
    begin_import(store, [tmp_path / "in"], 11)
    gone_on = next(one for one in unfinished_imports(store) if one.paths == first.paths)
    assert (gone_on.files, gone_on.documents(store)) == (11, 1)
    end_import(store, [tmp_path / "in"])
    assert unfinished_imports(store) == [second]
    end_import(store, [tmp_path / "set.jsonl"])
    assert unfinished_imports(store) == [] and store.setting(SETTING) is None


@pytest.mark.parametrize("told", ["", "[", "{}", "7", '[{"paths": 7}]', '[{"paths": [], "files": "1", "before": 0}]'])
def test_what_is_damaged_is_no_import(store: Store, told: str) -> None:
    store.set_setting(SETTING, told)
    assert unfinished_imports(store) == []


def test_what_was_killed_in_the_middle_becomes_what_an_undisturbed_import_gives(tmp_path: Path) -> None:
    folder, interchange = _sources(tmp_path)
    whole, broken = tmp_path / "whole.dossier", tmp_path / "broken.dossier"
    assert _imported(whole, folder, interchange) == 0
    kills = 0
    for enough in (20, 60):
        with subprocess.Popen(_command(broken, folder, interchange), stderr=subprocess.DEVNULL) as process:
            while process.poll() is None and _count(broken) < enough:
                threading.Event().wait(0.01)
            kills += process.poll() is None
            process.kill()
    assert kills == 2 and 60 <= _count(broken) < _count(whole)
    with Store.open(broken, "write") as store:
        (left,) = unfinished_imports(store)
        assert (left.paths, left.files, left.before) == ((folder, interchange), 151, 0)
        assert list(store.check()) == []
    assert _imported(broken, folder, interchange) == 0
    with Store.open(whole) as one, Store.open(broken) as other:
        for table in TABLES:
            assert _rows(one, table) == _rows(other, table), table
        assert one.documents() == other.documents() and len(one.documents()) == 153
        assert list(other.check()) == []


def _sources(folder: Path) -> tuple[Path, Path]:
    """150 texts, and three documents with records in an interchange file."""
    (folder / "in").mkdir()
    for number in range(150):
        (folder / "in" / f"{number:03}.md").write_text(MINUTES.format(number=number), encoding="utf-8")
    decided = [
        example((record("date", "1 april", text=text),), text=text, name=f"{number}.md")
        for number, text in enumerate(("op 1 april", "per 1 april", "vanaf 1 april"))
    ]
    interchange = folder / "set.jsonl"
    interchange.write_text("".join(jsonl.write(decided)), encoding="utf-8")
    return folder / "in", interchange


def _command(dossier: Path, *sources: Path) -> list[str]:
    return [sys.executable, "-m", "vwsreview", "import", str(dossier), *map(str, sources)]


def _imported(dossier: Path, *sources: Path) -> int:
    return subprocess.run(_command(dossier, *sources), stdout=subprocess.DEVNULL, check=False).returncode


def _count(dossier: Path) -> int:
    try:
        with Store.open(dossier, "read") as store:
            return store.document_count()
    except Problem:
        return 0  # not there, or being made


def _rows(store: Store, table: str) -> list[tuple[object, ...]]:
    return sorted(store._connection.rows(f"SELECT * FROM {table}"), key=repr)
