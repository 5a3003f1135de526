"""A dossier to be filled on a disk that is full when a test wants it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.dossiers import empty
from tests.faults.small_disk import SmallDisk, small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A small file system of its own; there is none where this user may not mount any."""
    folder = tmp_path / "disk"
    folder.mkdir()
    with small_disk(folder) as made:
        if not isinstance(made, SmallDisk):
            pytest.skip("this user may not mount a file system")
        yield made


@pytest.fixture
def on_disk(disk: SmallDisk) -> Path:
    """An empty dossier on it, beside its sources."""
    path = disk.folder / "set.dossier"
    empty(path)
    return path
