"""A disk that is full whenever a test wants it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from vwsreview.store.store import Store

SIZE = 24 << 20
"""Bytes of the whole disk."""
PAGE = 4096
"""Bytes: in such pieces both SQLite and the file system in memory take room."""
PAGES_OF_A_BATCH = 150
"""So many pages have room for some documents of `dossiers.empty`, and not for all."""


class Disk(Protocol):
    """Where the dossier lies."""

    told: str
    """What it is, for people."""

    def leave(self, pages: int, store: Store | None) -> None:
        """From now on only so many pages can be written."""

    def make_room(self, store: Store | None) -> None:
        """From now on there is room."""


class SmallDisk:
    """A file system of its own, and a file on it that takes up what is to be missing."""

    told = "the dossiers lie on a small file system in memory"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def leave(self, pages: int, store: Store | None = None) -> None:
        free = shutil.disk_usage(self.folder).free
        with self._filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(free - pages * PAGE, 1))

    def make_room(self, store: Store | None = None) -> None:
        self._filler.unlink()


class PageLimit:
    """Stands in for a disk: SQLite itself refuses to let the file grow."""

    told = "no file system can be mounted here: max_page_count stands in for the disk, of the dossier alone"

    def leave(self, pages: int, store: Store | None) -> None:
        if store is not None:
            [[present]] = store._connection.rows("PRAGMA page_count")
            store._connection.rows(f"PRAGMA max_page_count={present + pages}")

    def make_room(self, store: Store | None) -> None:
        if store is not None:
            store._connection.rows("PRAGMA max_page_count=1073741823")


@contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    """A small disk mounted at the folder for a while; a stand-in where this user may not mount any."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "vwsreview-test", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        yield PageLimit()
        return
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
