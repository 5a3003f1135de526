"""Takes files of other tools into the open dossier as proposals: read and matched apart, written here."""

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from vwsreview.domain.edit import Edit
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.receiving import ReceiptReport
from vwsreview.domain.steps import Refusal
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.importing import WritingJob
from vwsreview.review.jobs.job import Job, Work
from vwsreview.store.store import Store
from vwsreview.workflow.receiving.mapping import APART, COMMENT, LabelMapping, LabelRule, keep_mapping, kept_mapping
from vwsreview.workflow.receiving.receive import receive
from vwsreview.workflow.receiving.sources import Annotations
from vwsreview.workflow.receiving.surveying import Survey, survey

__all__ = [
    "APART", "COMMENT", "Annotations", "LabelMapping", "LabelRule", "ReceiveJob", "Survey", "keep_mapping",
    "survey_job",
]  # fmt: skip


def survey_job(dossier: Path, annotations: Annotations, parent: QObject | None = None) -> Job:
    """A job that looks through a file; `finished` carries its Survey and the LabelMapping that the dossier keeps (None
    where nobody can read what it keeps), None after `cancel`."""
    return Job(partial(_surveyed, dossier, annotations), parent)


class ReceiveJob(WritingJob):
    """Takes in a file that was looked through. `finished` carries the ReceiptReport, also of what was taken until
    `cancel`."""

    def __init__(
        self,
        dossier: Dossier,
        annotations: Annotations,
        seen: Survey,
        mapping: LabelMapping,
        parent: QObject | None = None,
    ) -> None:
        self.report = ReceiptReport(annotations.path.name, annotations.reading.key)
        work = partial(_received, dossier.store.path, annotations, seen, mapping, self.report)
        super().__init__(dossier, work, parent)

    def result(self, returned: Any) -> ReceiptReport:
        """What was taken, and what did not fit."""
        self.report.cancelled = self.cancelled
        return self.report

    def on_conflict(self, edit: Edit, conflict: Conflict) -> None:
        """The reviewer decided about the same document at this moment; what was not written is said."""
        row = edit.changes[0].row
        document = self._dossier.store.document(getattr(row, "document", row.id))
        self.report.refused.append(Refusal(document.name, conflict))


def _surveyed(dossier: Path, annotations: Annotations) -> Generator[Any, None, tuple[Survey, LabelMapping | None]]:
    with Store.open(dossier, "read") as store:
        found = yield from survey(store, annotations.path, annotations.reading)
        try:
            return found, kept_mapping(store, annotations.reading.key)
        except Problem:
            return found, None


def _received(
    dossier: Path, annotations: Annotations, seen: Survey, mapping: LabelMapping, report: ReceiptReport
) -> Work:
    with Store.open(dossier, "read") as store:
        yield from receive(store, annotations.path, annotations.reading, mapping, report, seen)
