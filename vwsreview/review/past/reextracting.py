"""Extracts documents of the open dossier anew while the reviewer goes on; what comes is written here."""

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from vwsreview.domain.merging import MergeReport
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.steps import Step
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.importing import PROCESSES
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store
from vwsreview.workflow.reextraction import Renewed, extract_again, merged_with


class ReextractJob(Job):
    """`finished` carries the MergeReport. A document is one edit between two keys of the reviewer."""

    def __init__(self, dossier: Dossier, ids: Sequence[str], parent: QObject | None = None) -> None:
        self.report = MergeReport()
        super().__init__(partial(_extracted_again, dossier.store.path, ids, self.report), parent)
        self._dossier = dossier
        self.yielded.connect(self._on_yielded)

    def result(self, returned: Any) -> MergeReport:
        """What was brought up to date until it was cancelled."""
        self.report.cancelled = self.cancelled
        return self.report

    def _on_yielded(self, thing: Any) -> None:
        if not isinstance(thing, Renewed):
            return
        try:
            try:
                self._dossier.do(thing.merged.edit)
            except Conflict:  # the reviewer has worked on this document meanwhile
                thing.merged = merged_with(self._dossier.store, thing.new)
                self._dossier.do(thing.merged.edit)
        except Problem as problem:
            self.fail(problem)


def _extracted_again(
    path: Path, ids: Sequence[str], report: MergeReport
) -> Generator[Step | Renewed, None, MergeReport]:
    with Store.open(path, "read") as store:
        return (yield from extract_again(store, ids, PROCESSES, report))
