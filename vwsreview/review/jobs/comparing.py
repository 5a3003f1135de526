"""Compares the reviewer's work with that of others while the reviewer goes on; the thread reads all files itself."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.review.jobs.job import Job
from vwsreview.workflow.agreement.measuring import agreement_of_files
from vwsreview.workflow.agreement.table import save_figures

__all__ = ["agreement_job", "save_figures"]


def agreement_job(paths: Sequence[Path], reviewed_only: bool = False, parent: QObject | None = None) -> Job:
    """A job that compares these dossiers and vwsreview/1 files; `finished` carries the AgreementReport, None after
    `cancel`."""
    return Job(partial(agreement_of_files, paths, reviewed_only), parent)
