"""Sources into batches: what is added, skipped, changed, refused, and that the rest goes on."""

import multiprocessing
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.formats.examples import example, record
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.steps import Found, IntakeReport, Step
from vwsreview.formats import jsonl
from vwsreview.store.importing import LARGEST_BATCH
from vwsreview.workflow.intake import intake
from vwsreview.workflow.sieve import NothingKnown

MINUTES = """# Verslag MT

Datum: 11 januari 2021

Aanwezig: 5.1.2e (WJZ), J. de Vries (RIVM)

- LZ stuurt de slides (actie LZ)
"""


class _Known(NothingKnown):
    """What a dossier of these documents would answer."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def by_digest(self, sha256: str) -> Document | None:
        return self._documents.get(sha256)

    def sources(self) -> set[str]:
        return {one.source for one in self._documents.values() if one.source and not one.removed}


def taken(
    *paths: Path, known: Mapping[str, Document] | None = None, **options: Any
) -> tuple[list[AnnotatedDocument], IntakeReport]:
    documents: list[AnnotatedDocument] = []
    *steps, report = intake(paths, _Known(known or {}), **options)
    for step in steps:
        if isinstance(step, list):
            assert 0 < len(step) <= LARGEST_BATCH
            documents += step
    assert isinstance(report, IntakeReport)
    assert report.added == [document.document.name for document in documents]
    return documents, report


def by_digest(documents: list[AnnotatedDocument]) -> dict[str, Document]:
    return {document.document.sha256: document.document for document in documents}


def texts(folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:04}.md").write_text(f"{MINUTES}\nnummer {number}\n", encoding="utf-8")
    return folder


def test_a_text_comes_in_with_proposals_that_lie_in_it(tmp_path: Path) -> None:
    (document,), report = taken(texts(tmp_path / "in", 1))
    assert document.document.name == "0000.md"
    assert document.document.source == str((tmp_path / "in" / "0000.md").resolve())
    assert document.records
    assert all(0 <= row.start < row.end <= len(document.text) for row in document.records)
    assert not report.cancelled


def test_without_extraction_there_are_texts_only(tmp_path: Path) -> None:
    documents, _ = taken(texts(tmp_path / "in", 3), extract=False)
    assert [(document.document.length, document.records) for document in documents] == [
        (len(document.text), ()) for document in documents
    ]
    assert len(documents) == 3


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    folder = texts(tmp_path / "in", 12)
    one, _ = taken(folder, processes=1)
    two, _ = taken(folder, processes=2)
    assert one == two
    assert [document.document.name for document in one] == [f"{number:04}.md" for number in range(12)]


def test_what_cannot_be_read_is_told_with_the_reason_and_the_rest_goes_on(tmp_path: Path) -> None:
    texts(tmp_path, 2)
    (tmp_path / "0000a.md").write_bytes(b"goed \xff")
    (tmp_path / "0000b.md").write_bytes(b"")
    (tmp_path / "0000c.txt").write_bytes(b"a\0b")
    (tmp_path / "0000d.md").write_bytes(b"woord " * 900_000)
    foreign = tmp_path / "foto.png"
    foreign.write_bytes(b"\x89PNG")
    documents, report = taken(tmp_path, foreign, tmp_path / "absent.md")
    assert [document.document.name for document in documents] == ["0000.md", "0000d.md", "0001.md"]
    assert [(refusal.name, refusal.problem.code) for refusal in report.refused] == [
        ("0000a.md", "not_utf8"),
        ("0000b.md", "empty_file"),
        ("0000c.txt", "binary_file"),
        ("foto.png", "unknown_type"),
        ("absent.md", "no_such_file"),
    ]


def test_the_same_bytes_are_taken_once(tmp_path: Path) -> None:
    texts(tmp_path, 1)
    (tmp_path / "again.md").write_bytes((tmp_path / "0000.md").read_bytes())
    documents, report = taken(tmp_path)
    assert (report.added, report.skipped) == (["0000.md"], ["again.md"])
    _, report = taken(tmp_path, known=by_digest(documents))
    assert (report.added, report.skipped) == ([], ["0000.md", "again.md"])


def test_a_source_that_changed_on_disk_is_told_and_left(tmp_path: Path) -> None:
    texts(tmp_path, 2)
    documents, _ = taken(tmp_path)
    (tmp_path / "0001.md").write_text("anders", encoding="utf-8")
    again, report = taken(tmp_path, known=by_digest(documents))
    assert again == []
    assert (report.skipped, report.changed) == (["0000.md"], ["0001.md"])


def test_the_new_text_comes_in_once_the_old_one_is_removed(tmp_path: Path) -> None:
    texts(tmp_path, 1)
    documents, _ = taken(tmp_path)
    (tmp_path / "0000.md").write_text("anders", encoding="utf-8")
    removed = {digest: Document(row.id, digest, row.name, row.length, source=row.source, removed=True)
               for digest, row in by_digest(documents).items()}  # fmt: skip
    again, report = taken(tmp_path, known=removed)
    assert [document.text for document in again] == ["anders"]
    assert report.changed == []


def test_a_removed_document_is_brought_back_by_an_edit(tmp_path: Path) -> None:
    texts(tmp_path, 2)
    documents, _ = taken(tmp_path)
    here, gone = (document.document for document in documents)
    removed = replace(gone, removed=True)
    (tmp_path / "again.md").write_bytes((tmp_path / "0001.md").read_bytes())
    *steps, report = intake([tmp_path], _Known({here.sha256: here, gone.sha256: removed}))
    assert [step for step in steps if isinstance(step, Edit)] == [
        Edit("restore_document", (Change(removed, gone),), "0001.md")
    ]
    assert isinstance(report, IntakeReport)
    assert (report.added, report.restored, report.skipped) == ([], ["0001.md"], ["0000.md", "again.md"])


def test_annotated_documents_keep_their_records_and_win_over_texts(tmp_path: Path) -> None:
    decided = example((record("date", "1 april", review="accepted", reviewer="An"),))
    path = tmp_path / "set.jsonl"
    path.write_text("".join(jsonl.write([decided])), encoding="utf-8")
    (tmp_path / "verslag.md").write_text(decided.text, encoding="utf-8")
    documents, report = taken(tmp_path / "verslag.md", path)
    assert documents == [decided]
    assert report.skipped == ["verslag.md"]


def test_json_lines_in_folders_are_left_where_they_are(tmp_path: Path) -> None:
    texts(tmp_path, 1)
    (tmp_path / "other.jsonl").write_text("{}", encoding="utf-8")
    _, report = taken(tmp_path)
    assert (report.added, report.refused) == (["0000.md"], [])


def test_a_bad_line_costs_its_own_document_only(tmp_path: Path) -> None:
    first = example((record("date", "1 april"),))
    same_ids = example(
        (record("date", "1 april", text="op 1 april", id=first.records[0].id),), text="op 1 april", name="b.md"
    )
    good = example(text="goed", name="c.md")
    path = tmp_path / "set.jsonl"
    lines = [*jsonl.write([first]), "{\n", *jsonl.write([same_ids, good])]
    path.write_text("".join(lines), encoding="utf-8")
    documents, report = taken(path)
    assert documents == [first, good]
    assert [(refusal.name, refusal.problem.code) for refusal in report.refused] == [
        ("set.jsonl:2", "bad_json"),
        ("b.md", "known_record"),
    ]


def test_steps_count_every_file_up_to_the_total(tmp_path: Path) -> None:
    texts(tmp_path, 60)
    (tmp_path / "leeg.txt").touch()
    found, *things = intake([tmp_path], extract=False)
    assert found == Found(61)
    steps = [step for step in things if isinstance(step, Step)]
    assert [step.done for step in steps] == list(range(1, 62))
    assert {step.total for step in steps} == {61}


def test_closing_stops_and_the_report_has_what_was_taken(tmp_path: Path) -> None:
    texts(tmp_path, 120)
    report = IntakeReport()
    with closing(intake([tmp_path], processes=2, report=report)) as steps:
        batches = (step for step in steps if isinstance(step, list))
        assert len(next(batches)) == LARGEST_BATCH
        next(step for step in steps if isinstance(step, Step))
        assert multiprocessing.active_children() != []
    assert multiprocessing.active_children() == []
    assert report.cancelled
    assert len(report.added) == LARGEST_BATCH


def test_many_documents_use_processes_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    texts(tmp_path, 41)
    with closing(intake([tmp_path])) as steps:
        next(step for step in steps if isinstance(step, Step) and step.done)
        assert multiprocessing.active_children() != []


def test_the_seeds_come_in(shared: Path) -> None:
    documents, report = taken(shared / "seeds")
    assert len(documents) == 5
    assert report.refused == []


def test_annotations_in_a_folder_are_told_and_not_taken(tmp_path: Path) -> None:
    folder = texts(tmp_path / "in", 1)
    gold = folder / "gold" / "a.gold.json"
    gold.parent.mkdir()
    gold.write_text("".join(jsonl.write([example()])), encoding="utf-8")
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    documents, report = taken(folder)
    assert (len(documents), report.passed_over) == (1, ["gold/a.gold.json"])
    assert taken(gold)[1].passed_over == []
