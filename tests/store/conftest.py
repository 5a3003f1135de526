"""A dossier with two documents, open for writing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.samples import LETTER, MINUTES, annotated
from vwsreview.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A path with everything in it that an address of SQLite must not trip over."""
    return tmp_path / "a b%20é?#.dossier"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path) as opened:
        opened.add_documents([annotated("covidstaf.md", MINUTES, 8), annotated("brief.txt", LETTER)])
        yield opened
