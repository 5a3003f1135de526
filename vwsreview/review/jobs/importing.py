"""Takes sources into the open dossier while the reviewer goes on: read and extracted apart, written here."""

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from vwsreview.domain.edit import Edit
from vwsreview.domain.problems import Conflict, Problem
from vwsreview.domain.steps import IntakeReport
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.job import Job
from vwsreview.workflow.intake import intake

PROCESSES = max(2, os.cpu_count() or 1)
"""Never one: that would be a thread, and one slow pattern would hold the interpreter's lock against every key."""


class ImportJob(Job):
    """`finished` carries the IntakeReport. A batch is one transaction between two keys of the reviewer."""

    def __init__(
        self, dossier: Dossier, paths: Sequence[Path], extract: bool = True, parent: QObject | None = None
    ) -> None:
        self.report = IntakeReport()
        known = dossier.store.digests()
        super().__init__(partial(intake, paths, known, extract, PROCESSES, self.report), parent)
        self._dossier = dossier
        self.yielded.connect(self._on_yielded)

    def result(self, returned: Any) -> IntakeReport:
        """What was taken in, skipped and refused, until it was cancelled."""
        self.report.cancelled = self.cancelled
        return self.report

    def _on_yielded(self, thing: Any) -> None:
        try:
            if isinstance(thing, Edit):
                with suppress(Conflict):  # the reviewer has brought the document back meanwhile
                    self._dossier.do(thing)
            elif isinstance(thing, list):
                self._dossier.add_documents(thing)
        except Problem as problem:
            self.fail(problem)
