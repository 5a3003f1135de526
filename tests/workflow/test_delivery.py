"""Exports from a real dossier."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.formats.examples import example, record
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.exporting import ExportReport, Selection, WrittenFile
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.formats import jsonl
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import EVERYTHING, export

STATES = {"1 april": "proposed", "LZ": "accepted", "WJZ": "corrected", "slides": "added", "5.1.2e": "rejected"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    rows = [record("date", words, review=state) for words, state in STATES.items()]
    with Store.create(tmp_path / "d.dossier") as store:
        store.add_documents([example(tuple(rows)), example(text="twee", name="b.md")])
        yield store


def delivered(store: Store, key: str, target: Path, selection: Selection = EVERYTHING) -> ExportReport:
    """The report of an export that went to its end."""
    going = export(store, key, target, selection)
    while True:
        try:
            next(going)
        except StopIteration as done:
            return done.value


def quotes(path: Path) -> set[str]:
    rows = [json.loads(raw) for _, raw in jsonl.objects(path)]
    return {row["quote"] for row in rows[0]["dates"]}


def test_every_document_is_told_when_it_is_written_and_when_it_is_read_back(store: Store, tmp_path: Path) -> None:
    steps = list(export(store, "jsonl", tmp_path / "uit.jsonl"))
    names = ["map/verslag.md", "b.md", "map/verslag.md", "b.md"]
    assert steps == [Step(number, 4, name) for number, name in enumerate(names, start=1)]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), {"1 april", "LZ", "WJZ", "slides"}),
        (Selection(reviewed_only=True), {"LZ", "WJZ", "slides"}),
        (Selection(rejected=True), {"1 april", "LZ", "WJZ", "slides", "5.1.2e"}),
        (Selection(reviewed_only=True, rejected=True), {"LZ", "WJZ", "slides", "5.1.2e"}),
        (Selection(layers=frozenset({"date"}), reviewed_only=True), {"LZ", "WJZ", "slides"}),
        (Selection(layers=frozenset({"action"})), set()),
    ],
)
def test_the_chosen_records_go_along(store: Store, tmp_path: Path, selection: Selection, expected: set[str]) -> None:
    target = tmp_path / "uit.jsonl"
    report = delivered(store, "jsonl", target, selection)
    assert quotes(target) == expected
    assert len(target.read_bytes().splitlines()) == report.documents == 2


def test_the_chosen_documents_go_along(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "uit.jsonl"
    second = store.documents()[1].id
    for selection in (Selection(documents=frozenset({second})), Selection(query="twee")):
        delivered(store, "jsonl", target, selection)
        assert [jsonl.parse(raw).document.id for _, raw in jsonl.objects(target)] == [second]
    assert delivered(store, "jsonl", target, Selection(query="slides", documents=frozenset({second}))).documents == 0
    with pytest.raises(Problem):
        delivered(store, "jsonl", target, Selection(query="review:"))


def test_removed_documents_stay_out(store: Store, tmp_path: Path) -> None:
    document = store.documents()[1]
    store.apply(Edit("remove_document", (Change(document, replace(document, removed=True)),)), "An")
    target = tmp_path / "uit.jsonl"
    delivered(store, "jsonl", target)
    assert [jsonl.parse(raw).document.name for _, raw in jsonl.objects(target)] == ["map/verslag.md"]


def test_a_link_to_a_record_that_stays_behind_is_left_out(tmp_path: Path) -> None:
    action = record("action", "LZ stuurt vóór 1 april de slides.", links={"owners": ["a", "b"], "due": ["b"]})
    kept, left = record("attendee", "LZ", id="a"), record("attendee", "WJZ", id="b", review="rejected")
    target = tmp_path / "uit.jsonl"
    with Store.create(tmp_path / "e.dossier") as store:
        store.add_documents([example((action, kept, left))])
        delivered(store, "jsonl", target)
    ((_, raw),) = jsonl.objects(target)
    assert [row.links for row in jsonl.parse(raw).records if row.layer == "action"] == [{"owners": ["a"]}]


def test_the_report_tells_a_line_a_layer_and_the_digest(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "uit.jsonl"
    report = delivered(store, "jsonl", target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    assert (report.format, report.target, report.documents, report.digest) == ("jsonl", str(target), 2, digest)
    assert report.files == (WrittenFile("uit.jsonl", target.stat().st_size, digest),)
    lines = {line.layer: (line.written, line.read_back, line.different) for line in report.lines}
    assert lines.pop("document") == (2, 2, 0)
    assert lines.pop("date") == (4, 4, 0)
    assert set(lines.values()) == {(0, 0, 0)}


def test_of_several_files_the_digest_is_that_of_their_list(store: Store, tmp_path: Path) -> None:
    report = delivered(store, "csv", tmp_path / "uit")
    listed = "".join(f"{file.sha256}  {file.name}\n" for file in report.files)
    assert len(report.files) > 1
    assert report.digest == hashlib.sha256(listed.encode()).hexdigest()


def test_a_writer_is_not_held_up_and_the_export_is_of_one_moment(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "uit.jsonl"
    with Store.open(store.path, "read") as reading:
        going = export(reading, "jsonl", target)
        next(going)
        document = store.documents()[1]
        store.apply(Edit("set_status", (Change(document, replace(document, status="done")),)), "An")
        list(going)
    assert [jsonl.parse(raw).document.status for _, raw in jsonl.objects(target)] == ["new", "new"]


def test_the_dossier_itself_is_no_target(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is_the_dossier"):
        list(export(store, "jsonl", store.path))
    assert len(store.documents()) == 2


def test_an_unknown_format_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no_such_format"):
        list(export(store, "xml", tmp_path / "uit"))


def test_files_of_another_export_that_stay_in_the_folder_are_told(store: Store, tmp_path: Path) -> None:
    target, second = tmp_path / "uit", store.documents()[1].id
    assert delivered(store, "brat", target).others == ()
    (target / ".DS_Store").write_bytes(b"")
    report = delivered(store, "brat", target, Selection(documents=frozenset({second})))
    assert report.others and all(name.startswith("map/verslag.md") for name in report.others)
    assert report.first_others.startswith(report.others[0])


def test_a_folder_with_other_files_is_refused_where_nobody_is_to_be_named(store: Store, tmp_path: Path) -> None:
    target, second = tmp_path / "uit", store.documents()[1].id
    nobody = Selection(organisations_only=True)
    delivered(store, "brat", target)
    before = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    with pytest.raises(Problem, match="folder_in_use"):
        delivered(store, "brat", target, replace(nobody, documents=frozenset({second})))
    assert {path: path.read_bytes() for path in target.rglob("*") if path.is_file()} == before
    assert delivered(store, "brat", target, nobody).others == ()
