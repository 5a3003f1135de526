"""Merges the work of several people while the reviewer goes on: the thread only reads the dossiers it is given."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.review.jobs.job import Job
from vwsreview.workflow.merging_people.dossiers import merge_people


def merge_job(base: Path, others: Sequence[Path], target: Path, reviewer: str, parent: QObject | None = None) -> Job:
    """A job that writes a new dossier; `finished` carries the PeopleReport, None after `cancel`, which leaves nothing.

    `failed` carries the Problems of `merge_people`. The dossier that is open in the window may be one of these.
    """
    return Job(partial(merge_people, base, others, target, reviewer), parent)
