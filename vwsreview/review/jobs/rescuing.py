"""Brings out what can be read of a damaged dossier, while the window goes on."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.review.jobs.job import Job
from vwsreview.workflow.rescuing import rescue


def rescue_job(damaged: Path, target: Path, parent: QObject | None = None) -> Job:
    """A job that writes a new dossier; `finished` carries the RescueReport, None after `cancel`, which leaves nothing.

    `failed` carries the Problems of `rescue`. The damaged file is only read.
    """
    return Job(partial(rescue, damaged, target), parent)
