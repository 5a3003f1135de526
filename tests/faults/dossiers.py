"""Dossiers for the tests of faults, and folders of sources."""

import shutil
from pathlib import Path

from tests.review.examples import annotated
from tests.store.samples import MINUTES, OLDEST
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.store.store import Store

SOURCES = 130
"""More than two batches."""


def documents(count: int, first: int = 0) -> list[AnnotatedDocument]:
    """Documents with a record of nearly every layer."""
    return [annotated(f"overleg-{number}.md") for number in range(first, first + count)]


def filled(path: Path) -> None:
    """A dossier with a few documents."""
    with Store.create(path) as store:
        store.add_documents(documents(6))


def empty(path: Path) -> None:
    """A dossier without documents beside the folder ``sources`` to import."""
    folder = path.with_name("sources")
    folder.mkdir()
    for number in range(SOURCES):
        (folder / f"{number:03}.md").write_text(f"{MINUTES}Nummer {number}\n", encoding="utf-8")
    Store.create(path).close()


def of_an_older_version(path: Path) -> None:
    """A dossier as the first version of the program made it."""
    shutil.copy(OLDEST, path)
