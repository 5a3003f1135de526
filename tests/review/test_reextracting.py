"""The open dossier is extracted anew while the reviewer goes on deciding."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.review.test_jobs import run
from vwsreview.domain.merging import MergeReport
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.importing import ImportJob
from vwsreview.review.past.reextracting import ReextractJob
from vwsreview.workflow.reextraction import Renewed


def test_documents_are_brought_up_to_date(dossier: Dossier, qtbot: QtBot) -> None:
    (document,) = dossier.store.documents()
    report = run(qtbot, ReextractJob(dossier, [document.id]))
    assert isinstance(report, MergeReport) and not report.cancelled
    assert report.changed == [document.name] and report.refused == []
    assert run(qtbot, ReextractJob(dossier, [document.id])).changed == []
    dossier.undo()
    assert dossier.store.next_undo() is None


def test_what_is_decided_meanwhile_is_not_overwritten(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    """Between the extraction and the writing a reviewer accepts all that the extraction would take away."""
    (document,) = dossier.store.documents()
    job = ReextractJob(dossier, [document.id])
    meddler = Meddler(dossier, job)
    report = run(qtbot, job)
    assert meddler.seen == 1
    decided = [record for record in dossier.store.records(document.id) if record.review == "accepted"]
    assert [record.id for record in decided] == [record.id for record in meddler.accepted]
    assert report.count("kept") == len(decided) and report.count("gone") == 0
    assert list(dossier.store.check()) == []


class Meddler(QObject):
    """Accepts every record of the document just before the job writes."""

    def __init__(self, dossier: Dossier, job: ReextractJob) -> None:
        super().__init__(job)
        self.dossier, self.seen = dossier, 0
        job.yielded.disconnect(job._on_yielded)
        job.yielded.connect(self._on_yielded)
        job.yielded.connect(job._on_yielded)

    def _on_yielded(self, thing: object) -> None:
        assert isinstance(thing, Renewed)
        self.seen += 1
        store = self.dossier.store
        document = thing.new.document.id
        self.accepted = store.records(document)
        self.dossier.do(edits.accept(store.document(document), self.accepted, self.dossier.stamp()))


def test_it_can_be_stopped(dossier: Dossier, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"Brief {number}\nDatum: 11 januari 2021\n", encoding="utf-8")
    run(qtbot, ImportJob(dossier, [folder]))
    job = ReextractJob(dossier, [document.id for document in dossier.store.documents()])
    job.progressed.connect(job.cancel)
    report = run(qtbot, job)
    assert report.cancelled and report.documents < 6
