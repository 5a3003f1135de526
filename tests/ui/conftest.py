"""A dossier on disk with the example document."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.examples import store_with
from vwsreview.review.dossier import Dossier


@pytest.fixture
def dossier(tmp_path: Path, qapp: object) -> Iterator[Dossier]:
    with store_with(tmp_path / "set.dossier") as store:
        yield Dossier(store)
