"""Writes an export while the reviewer goes on: the thread reads the dossier through a store of its own."""

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.domain.exporting import ExportReport, Selection
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export


def export_job(
    dossier: Path, format_key: str, target: Path, selection: Selection, language: str, parent: QObject | None = None
) -> Job:
    """A job that writes the chosen part of a dossier; `finished` carries the ExportReport, None after `cancel`."""
    return Job(partial(_exported, dossier, format_key, target, selection, language), parent)


def _exported(
    dossier: Path, format_key: str, target: Path, selection: Selection, language: str
) -> Generator[Step, None, ExportReport]:
    with Store.open(dossier, "read") as store:
        return (yield from export(store, format_key, target, selection, language))
