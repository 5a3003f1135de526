"""A file system whose files can end whoever opens them: ``gate:///folder``, for tests of workers that die.

Workers know it once they import this module, for which Dask has ``--preload``.
"""

import os
import signal
from pathlib import Path
from typing import Any

from fsspec import register_implementation
from fsspec.implementations.local import LocalFileSystem

EVER = 1_000_000


class Gate(LocalFileSystem):
    """Local files behind another protocol; see `set_trap`."""

    protocol = ("gate",)

    def open(self, path: str, mode: str = "rb", **options: Any) -> Any:
        """Open a file, or die."""
        trap = _trap(Path(path))
        if trap.exists():
            first, last, before = map(int, trap.read_text(encoding="utf-8").split())
            trap.write_text(f"{first} {last} {before + 1}", encoding="utf-8")
            if first <= before + 1 <= last:
                os.kill(os.getpid(), signal.SIGKILL)
        return super().open(path, mode, **options)


def set_trap(path: Path, first: int, last: int) -> None:
    """Have each process that opens this file, for the `first` time until the `last`, end by the kernel's own signal."""
    _trap(path).write_text(f"{first} {last} 0", encoding="utf-8")


def openings(path: Path) -> int:
    """How often a file with a trap was opened."""
    return int(_trap(path).read_text(encoding="utf-8").split()[2])


def _trap(path: Path) -> Path:
    return path.with_suffix(".trap")


def through_the_gate(work: Any, thing: Any) -> Any:
    """Work of a process that has imported this module."""
    return work(thing)


register_implementation("gate", Gate, clobber=True)
