"""Files of other tools come into the open dossier while the reviewer goes on."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT
from tests.review.test_jobs import run
from vwsreview.domain.edit import IMPORT_RECORDS, Change, Edit
from vwsreview.domain.problems import Problem
from vwsreview.domain.receiving import ReceiptReport
from vwsreview.domain.steps import IntakeReport
from vwsreview.formats import jsonl
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.importing import ImportJob
from vwsreview.review.jobs.receiving import LabelMapping, LabelRule, ReceiveJob, keep_mapping, survey_job

ORG = LabelMapping({"ORG": LabelRule("attendee", keys={"organisatie": "organisation"})})


def prodigy(folder: Path, *texts: str, label: str = "ORG", words: str = "MEVA") -> Path:
    """A file of examples with a span each."""
    path = folder / "taken.jsonl"
    rows = []
    for text in texts:
        start = text.index(words)
        rows.append({"text": text, "spans": [{"start": start, "end": start + len(words), "label": label}]})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def annotations(qtbot: QtBot, dossier: Dossier, *paths: Path) -> ImportJob:
    job = ImportJob(dossier, paths)
    run(qtbot, job)
    return job


def test_annotations_are_told_from_documents(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Geachte heer", encoding="utf-8")
    job = annotations(qtbot, dossier, tmp_path / "brief.txt", prodigy(tmp_path, TEXT))
    assert job.report.added == ["brief.txt"] and job.report.refused == []
    assert [(one.path.name, one.reading.key) for one in job.annotations] == [("taken.jsonl", "spacy")]


def test_a_set_of_ours_is_received_only_where_its_documents_are_known(
    dossier: Dossier, qtbot: QtBot, tmp_path: Path
) -> None:
    document = dossier.store.annotated(dossier.store.document_ids()[0])
    (tmp_path / "ours.jsonl").write_text("".join(jsonl.write([document])), encoding="utf-8")
    assert len(annotations(qtbot, dossier, tmp_path / "ours.jsonl").annotations) == 1
    dossier.do(edits.remove_document(document.document))
    job = annotations(qtbot, dossier, tmp_path / "ours.jsonl")
    assert job.annotations == [] and job.report.restored == ["overleg.md"]


def test_a_file_is_looked_through_and_then_received(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    (file,) = annotations(qtbot, dossier, prodigy(tmp_path, TEXT, "Nieuw: MEVA.")).annotations
    survey, mapping = run(qtbot, survey_job(dossier.store.path, file))
    assert (dict(survey.labels), survey.documents) == ({"ORG": 2}, 2)
    assert not mapping.is_complete(survey.attributes)
    keep_mapping(dossier.store, file.reading.key, ORG)
    _, mapping = run(qtbot, survey_job(dossier.store.path, file))
    assert mapping == ORG and mapping.is_complete(survey.attributes)
    report = run(qtbot, ReceiveJob(dossier, file, survey, mapping))
    assert isinstance(report, ReceiptReport)
    assert (report.count("added"), report.documents["text"], report.documents["new"]) == (2, 1, 1)
    taken = [record for id in dossier.store.document_ids() for record in dossier.store.records(id)]
    assert [record.layer for record in taken if record.origin == "spacy"] == ["attendee", "attendee"]
    dossier.undo()
    known = dossier.store.records(dossier.store.document_ids()[0])
    assert not [record for record in known if record.origin == "spacy"]


@pytest.mark.parametrize("kept", ["nonsense", '{"ORG": "no layer"}'])
def test_a_mapping_that_was_damaged_is_none(dossier: Dossier, qtbot: QtBot, tmp_path: Path, kept: str) -> None:
    (file,) = annotations(qtbot, dossier, prodigy(tmp_path, TEXT)).annotations
    dossier.store.set_setting("mapping/spacy", kept)
    _, mapping = run(qtbot, survey_job(dossier.store.path, file))
    assert mapping is None


def test_what_was_taken_before_it_was_stopped_stays(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    texts = [f"{number}: MEVA." for number in range(150)]
    (file,) = annotations(qtbot, dossier, prodigy(tmp_path, *texts)).annotations
    survey, _ = run(qtbot, survey_job(dossier.store.path, file))
    job = ReceiveJob(dossier, file, survey, ORG)
    job.yielded.connect(job.cancel)
    report = run(qtbot, job)
    assert report.cancelled and 0 < len(dossier.store.document_ids()) - 1 < 150


def test_a_decision_of_the_same_moment_is_not_overwritten_but_told(
    dossier: Dossier, qtbot: QtBot, tmp_path: Path
) -> None:
    (file,) = annotations(qtbot, dossier, prodigy(tmp_path, TEXT)).annotations
    before = dossier.store.documents()[0]
    stale = Edit(IMPORT_RECORDS, (Change(before, replace(before, status="in_review")),))
    dossier.do(edits.set_status(before, "done"))
    survey, _ = run(qtbot, survey_job(dossier.store.path, file))
    job = ReceiveJob(dossier, file, survey, ORG)
    job.yielded.emit(stale)
    report = run(qtbot, job)
    assert [refusal.name for refusal in report.refused] == ["overleg.md"]
    assert report.count("added") == 1


def test_a_file_that_cannot_be_read_is_a_problem(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    path = prodigy(tmp_path, TEXT)
    (file,) = annotations(qtbot, dossier, path).annotations
    path.unlink()
    outcome = run(qtbot, survey_job(dossier.store.path, file))
    assert isinstance(outcome, Problem) and outcome.code == "no_such_file"


def test_documents_alone_leave_nothing_to_receive(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Geachte heer", encoding="utf-8")
    job = annotations(qtbot, dossier, tmp_path / "brief.txt")
    assert job.annotations == [] and isinstance(job.report, IntakeReport)
