"""Sources come into the open dossier batch by batch."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.review.test_jobs import run
from tests.workflow.cluster.folders import extracted
from vwsreview.domain.edit import Changed
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import IntakeReport
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.importing import ImportJob
from vwsreview.store.store import Store


def sources(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(f"Brief {number}\nDatum: 11 januari 2021\n", encoding="utf-8")
    return folder


def test_documents_come_in_with_their_proposals(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    report = run(qtbot, ImportJob(dossier, [sources(tmp_path / "in", 3)]))
    assert isinstance(report, IntakeReport)
    assert report.added == ["000.txt", "001.txt", "002.txt"] and not report.cancelled
    documents = {document.name: document for document in dossier.store.documents()}
    assert len(documents) == 4
    assert dossier.store.records(documents["000.txt"].id) != []


def test_what_is_known_is_skipped_and_what_cannot_be_read_is_refused(
    dossier: Dossier, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = sources(tmp_path / "in", 2)
    run(qtbot, ImportJob(dossier, [folder]))
    (folder / "zero.txt").write_bytes(b"a\0b")
    report = run(qtbot, ImportJob(dossier, [folder]))
    assert report.skipped == ["000.txt", "001.txt"]
    assert [refusal.name for refusal in report.refused] == ["zero.txt"]


def test_a_removed_document_comes_back_with_its_decisions(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    folder = sources(tmp_path / "in", 1)
    run(qtbot, ImportJob(dossier, [folder]))
    document = next(document for document in dossier.store.documents() if document.name == "000.txt")
    records = dossier.store.records(document.id)
    dossier.do(edits.accept(document, records, dossier.stamp()))
    before = dossier.store.annotated(document.id)
    dossier.do(edits.remove_document(before.document))
    report = run(qtbot, ImportJob(dossier, [folder]))
    assert (report.added, report.skipped, report.restored) == ([], [], ["000.txt"])
    assert dossier.store.annotated(document.id) == before
    dossier.undo()
    assert dossier.store.document(document.id).removed


def test_a_document_that_came_back_meanwhile_does_not_stop_the_import(
    dossier: Dossier, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = sources(tmp_path / "in", 1)
    run(qtbot, ImportJob(dossier, [folder]))
    document = next(document for document in dossier.store.documents() if document.name == "000.txt")
    dossier.do(edits.remove_document(document))
    (folder / "new.txt").write_text("Brief\n", encoding="utf-8")
    job = ImportJob(dossier, [folder])
    dossier.undo()
    report = run(qtbot, job)
    assert isinstance(report, IntakeReport) and report.added == ["new.txt"]
    assert not dossier.store.document(document.id).removed


def test_batches_are_small_and_each_is_told(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    changes: list[Changed] = []
    dossier.changed.connect(changes.append)
    run(qtbot, ImportJob(dossier, [sources(tmp_path / "in", 120)], extract=False))
    assert [len(change.documents) for change in changes] == [50, 50, 20]


def test_a_cancelled_import_keeps_what_it_wrote_and_says_so(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    job = ImportJob(dossier, [sources(tmp_path / "in", 120)], extract=False)
    dossier.changed.connect(lambda changed: job.cancel())
    report = run(qtbot, job)
    assert report.cancelled
    names = {document.name for document in dossier.store.documents()} - {"overleg.md"}
    assert names == set(report.added) and len(names) == 50


def test_a_dossier_that_only_reads_refuses_the_import(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    with Store.open(dossier.store.path) as second:
        problem = run(qtbot, ImportJob(Dossier(second), [sources(tmp_path / "in", 2)], extract=False))
    assert isinstance(problem, Problem) and problem.code == "read_only"


def test_a_folder_that_extraction_filled_comes_in_and_a_damaged_one_is_told(
    dossier: Dossier, qtbot: QtBot, tmp_path: Path
) -> None:
    extracted([sources(tmp_path / "in", 2)], tmp_path / "parts")
    assert run(qtbot, ImportJob(dossier, [tmp_path / "parts"])).added == ["000.txt", "001.txt"]
    (tmp_path / "parts" / "part-00000.jsonl").write_bytes(b"")
    problem = run(qtbot, ImportJob(dossier, [tmp_path / "parts"]))
    assert isinstance(problem, Problem) and problem.code == "damaged_part"


def test_a_large_document_is_written_in_the_thread_and_told(
    dossier: Dossier, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vwsreview.review.jobs.importing.LARGE", 100)
    folder = sources(tmp_path / "in", 2)
    text = "".join(f"Brief {number}\nDatum: 11 januari 2021\n" for number in range(800))
    (folder / "001.txt").write_text(text, encoding="utf-8")
    changes: list[Changed] = []
    written: list[list[str]] = []
    dossier.changed.connect(changes.append)
    dossier.changed.connect(lambda _: written.append([one.name for one in dossier.store.documents()][1:]))
    report = run(qtbot, ImportJob(dossier, [folder]))
    assert report.added == ["000.txt", "001.txt"]
    assert written == [["000.txt"], ["000.txt", "001.txt"]]
    large = dossier.store.documents()[-1]
    assert len(dossier.store.records(large.id)) > 100
    assert changes[-1] == Changed(documents=frozenset({large.id}))
    with pytest.raises(Problem) as refused:
        Store.open(dossier.store.path, "write")
    assert refused.value.code == "locked", "the lock is still that of the window"
    assert dossier.do(edits.accept(large, dossier.store.records(large.id)[:1], dossier.stamp())) is not None
