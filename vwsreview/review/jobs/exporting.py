"""Writes an export while the reviewer goes on: the thread reads the dossier through a store of its own."""

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.domain.exporting import ExportReport, Selection
from vwsreview.domain.identifying import Identifying
from vwsreview.domain.steps import Step
from vwsreview.review.jobs.job import Job
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export, people
from vwsreview.workflow.offering import offered

__all__ = ["Person", "export_job", "offered", "people_job"]

Person = tuple[str, Identifying]
"""The name of a document, and what in it would tell who a person is."""


def export_job(
    dossier: Path, format_key: str, target: Path, selection: Selection, language: str, parent: QObject | None = None
) -> Job:
    """A job that writes the chosen part of a dossier; `finished` carries the ExportReport, None after `cancel`."""
    return Job(partial(_exported, dossier, format_key, target, selection, language), parent)


def people_job(dossier: Path, selection: Selection, parent: QObject | None = None) -> Job:
    """A job that looks for what would tell who a person is; `finished` carries a list of `Person`, None after
    `cancel`."""
    return Job(partial(_people, dossier, selection), parent)


def _exported(
    dossier: Path, format_key: str, target: Path, selection: Selection, language: str
) -> Generator[Step, None, ExportReport]:
    with Store.open(dossier, "read") as store:
        return (yield from export(store, format_key, target, selection, language))


def _people(dossier: Path, selection: Selection) -> Generator[Step, None, list[Person]]:
    found: list[Person] = []
    with Store.open(dossier, "read") as store:
        here: list[Identifying] = []
        for thing in people(store, selection):
            if isinstance(thing, Identifying):
                here.append(thing)
            else:
                found += [(thing.subject, one) for one in here]
                here.clear()
                yield thing
    return found
