"""Fills the disk at random moments, and sees that nothing is lost, nothing half done, and that the work goes on.

    python -m tests.faults.disk_full 300 [--seed N]

The dossier lies on a small file system in memory, mounted for the purpose, where only so much is left as chance has
it. Where this user may not mount any, SQLite's `max_page_count` stands in for the disk, and only what is written
to the dossier itself is tried; the first line says which. What meets the full disk must end with the Problem
``disk_full``. With room again the same must succeed in the same process.
"""

import argparse
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from tests.faults import trials, works
from tests.faults.dossiers import empty, filled, of_an_older_version
from tests.faults.scene import Scene
from tests.faults.small_disk import Disk, SmallDisk, small_disk
from tests.faults.table import Table
from tests.faults.trials import Trial
from vwsreview.formats.catalogue import FORMATS

SEED = 20_210_111


@dataclass(frozen=True)
class Kind:
    """Something that writes; it is tried in a dossier that `make` puts at a path."""

    name: str
    share: float
    """Of all rounds."""
    work: trials.Work
    most: int
    """Pages that are left at most: so many that it sometimes succeeds."""
    make: Callable[[Path], object] = filled
    of_the_dossier: bool = False
    """Whether it writes to the dossier alone, which `max_page_count` can stop."""


KINDS = (
    Kind("review", 0.2, trials.decide, 80, of_the_dossier=True),
    Kind("undo and redo", 0.1, trials.undo, 6, of_the_dossier=True),
    Kind("import", 0.1, trials.take_in, 300, empty, of_the_dossier=True),
    Kind("closing", 0.05, trials.close, 20),
    Kind("opening", 0.05, trials.open_it, 12),
    Kind("migration", 0.1, trials.open_it, 120, of_an_older_version),
    Kind("copy of the day", 0.05, trials.copy_of_the_day, 120),
    Kind("copy elsewhere", 0.05, trials.copy_elsewhere, 120),
    *(
        Kind(f"export as {known.key}", 0.0166, partial(trials.write_out, partial(works.write_out, known.key)), 10)
        for known in FORMATS
    ),
    Kind("report as PDF", 0.02, partial(trials.write_out, trials.print_out), 60),
)


def fill_up(kind: Kind, wanted: int, seed: int, disk: Disk, folder: Path, table: Table) -> None:
    """Try it so often, each time with another room."""
    full = reported = 0
    for number in range(wanted):
        inside = folder / f"{kind.name} {number}"
        inside.mkdir()
        path = inside / "set.dossier"
        kind.make(path)
        scene = Scene(path)
        trial = Trial(disk, Random(f"{seed} {kind.name} {number}"), kind.most)
        try:
            kind.work(path, trial)
        except Exception:  # noqa: BLE001  whatever it is, it is a finding, and the next rounds are to be had as well
            trial.findings.append(traceback.format_exc())
        for finding in trial.findings + scene.examine(trial.told) + _left_over(inside):
            table.complain(f"{kind.name}, round {number} of seed {seed}: {finding}")
        full += trial.was_full
        reported += scene.reported
        shutil.rmtree(inside)
    table.add(kind.name, full, wanted - full, reported)


def _left_over(folder: Path) -> list[str]:
    """Unfinished files."""
    return [
        f"left over: {path.name}" for path in folder.rglob("*") if path.suffix == ".part" or "-journal" in path.name
    ]


def main(arguments: list[str] | None = None) -> int:
    """Run the rounds and print what was done; 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.disk_full", description=__doc__)
    parser.add_argument("rounds", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])  # what prints needs fonts
    with tempfile.TemporaryDirectory() as name, small_disk(Path(name)) as disk:
        print(f"{disk.told}; seed {options.seed}")
        table = Table("disk full", "room enough", "reported")
        for kind in KINDS:
            if kind.of_the_dossier or isinstance(disk, SmallDisk):
                fill_up(kind, ceil(kind.share * options.rounds), options.seed, disk, Path(name), table)
    table.end()
    del application
    return 1 if table.findings else 0


if __name__ == "__main__":
    sys.exit(main())
