"""Exports from a real dossier."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.formats.examples import example, record
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.formats import jsonl
from vwsreview.formats.catalogue import FORMATS, Format
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export

STATES = {"1 april": "proposed", "LZ": "accepted", "WJZ": "corrected", "slides": "added", "5.1.2e": "rejected"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    rows = [record("date", words, review=state) for words, state in STATES.items()]
    with Store.create(tmp_path / "d.dossier") as store:
        store.add_documents([example(tuple(rows)), example(text="twee", name="b.md")])
        yield store


def quotes(path: Path) -> set[str]:
    rows = [json.loads(raw) for _, raw in jsonl.objects(path)]
    return {row["quote"] for row in rows[0]["dates"]}


def test_rejected_records_stay_out(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "uit.jsonl"
    assert list(export(store, "jsonl", target)) == [Step(1, 2, "map/verslag.md"), Step(2, 2, "b.md")]
    assert quotes(target) == {"1 april", "LZ", "WJZ", "slides"}
    assert len(target.read_bytes().splitlines()) == 2


def test_reviewed_only_leaves_out_what_nobody_decided(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "uit.jsonl"
    list(export(store, "jsonl", target, reviewed_only=True))
    assert quotes(target) == {"LZ", "WJZ", "slides"}


def test_removed_documents_stay_out(store: Store, tmp_path: Path) -> None:
    document = store.documents()[1]
    store.apply(Edit("remove_document", (Change(document, replace(document, removed=True)),)), "An")
    target = tmp_path / "uit.jsonl"
    list(export(store, "jsonl", target))
    assert [jsonl.parse(raw).document.name for _, raw in jsonl.objects(target)] == ["map/verslag.md"]


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_a_cancelled_export_leaves_what_was_there(store: Store, tmp_path: Path, known: Format) -> None:
    target = tmp_path / f"uit{known.suffix}"
    list(export(store, known.key, target))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if "uit" in str(path) and path.is_file()}
    going = export(store, known.key, target, reviewed_only=True)
    next(going)
    going.close()
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if "uit" in str(path) and path.is_file()}


def test_the_dossier_itself_is_no_target(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is_the_dossier"):
        list(export(store, "jsonl", store.path))
    assert len(store.documents()) == 2


def test_an_unknown_format_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no_such_format"):
        list(export(store, "xml", tmp_path / "uit"))
