"""Writes an export while the reviewer goes on: the thread reads the dossier through a store of its own."""

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export


def export_job(
    dossier: Path, format_key: str, target: Path, reviewed_only: bool = False, parent: QObject | None = None
) -> Job:
    """A job that writes the dossier's documents; `finished` carries the target, None after `cancel`."""
    return Job(partial(_exported, dossier, format_key, target, reviewed_only), parent)


def _exported(dossier: Path, format_key: str, target: Path, reviewed_only: bool) -> Generator[Step, None, Path]:
    with Store.open(dossier, "read") as store:
        yield from export(store, format_key, target, reviewed_only)
    return target
