"""Merging in a job, with the window's own dossier open."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.review.examples import ANCHOR, STAMP
from tests.workflow.differing_people import copy
from vwsreview.domain.merging_people import PeopleReport
from vwsreview.domain.problems import Problem
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.merging_people import merge_job
from vwsreview.store.store import Store


def other(dossier: Dossier) -> Path:
    path = copy(dossier.store.path, "anne.dossier")
    with Store.open(path, "write") as store:
        document = store.documents()[0]
        edit = edits.accept(document, store.records(document.id)[:2], STAMP)
        assert edit is not None
        store.apply(edit, STAMP.reviewer)
    return path


def test_a_job_merges_while_the_dossier_is_open(dossier: Dossier, qtbot: QtBot) -> None:
    dossier.store.close()
    anne = other(dossier)
    target = anne.with_name("out.dossier")
    with Store.open(dossier.store.path, "write") as store:
        job = merge_job(store.path, [anne], target, "Mia")
        with qtbot.waitSignal(job.finished) as done:
            job.start()
        job.close()
    (report,) = done.args
    assert isinstance(report, PeopleReport) and (report.taken, report.conflicts) == (2, [])
    with Store.open(target, "read") as merged:
        assert merged.documents()[0].anchor_date == ANCHOR
        assert [one.reviewer for one in merged.records(merged.documents()[0].id) if one.stands] == ["Anne", "Anne"]


def test_a_job_fails_with_the_problem(dossier: Dossier, qtbot: QtBot) -> None:
    path = dossier.store.path
    job = merge_job(path, [path], path.with_name("out.dossier"), "Mia")
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    job.close()
    assert isinstance(failed.args[0], Problem) and failed.args[0].code == "same_dossier"
