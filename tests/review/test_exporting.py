"""Exports are written from a store of their own while the dossier is open."""

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.review.examples import document
from tests.review.test_jobs import run
from vwsreview.domain.exporting import ExportReport, Selection
from vwsreview.domain.problems import Problem
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.exporting import export_job


def test_an_export_holds_what_was_decided_until_now(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    now = dossier.store.document(document().id)
    first = dossier.store.records(now.id)[0]
    dossier.do(edits.accept(now, [first], dossier.stamp()))
    target = tmp_path / "out.jsonl"
    report = run(qtbot, export_job(dossier.store.path, "jsonl", target, Selection(reviewed_only=True), "nl"))
    assert isinstance(report, ExportReport)
    assert (report.target, report.documents) == (str(target), 1)
    (line,) = target.read_text(encoding="utf-8").splitlines()
    assert [field["quote"] for field in json.loads(line)["fields"]] == ["Overleg testlijn"]
    assert json.loads(line)["dates"] == []


def test_a_place_that_cannot_be_written_is_a_problem(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "out.jsonl"
    outcome = run(qtbot, export_job(dossier.store.path, "jsonl", target, Selection(), "en"))
    assert isinstance(outcome, Problem)
    assert outcome.code == "no_such_folder"
