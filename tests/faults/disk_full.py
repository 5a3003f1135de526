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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from math import ceil
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from tests.faults import works
from tests.faults.dossiers import empty, filled, of_an_older_version
from tests.faults.scene import Scene
from tests.faults.small_disk import Disk, SmallDisk, small_disk
from vwsreview.domain.problems import Problem
from vwsreview.formats.catalogue import FORMATS
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.report_pdf import open_press
from vwsreview.store.copies import make_copy
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import EVERYTHING
from vwsreview.workflow.printing import print_report

SEED = 20_210_111


@dataclass
class Trial:
    """One round: how much room there is, what happened, and what the work told."""

    disk: Disk
    chance: Random
    most: int
    """Pages that are left at most."""
    was_full: bool = False
    findings: list[str] = field(default_factory=list)
    told: list[list[object]] = field(default_factory=list)

    def tell(self, *words: object) -> None:
        """What the work tells, as `forks.Tell`."""
        self.told.append(list(words))

    @contextmanager
    def full(self, store: Store | None = None, quietly: bool = False) -> Iterator[None]:
        """Inside the disk is nearly full; what fails must fail with a full disk, and `quietly` not at all."""
        self.disk.leave(self.chance.randrange(self.most), store)
        try:
            yield
        except Problem as problem:
            self.was_full = True
            if problem.code != "disk_full" or quietly:
                self.findings.append(str(problem))
        finally:
            self.disk.make_room(store)


Work = Callable[[Path, Trial], object]


def decide(path: Path, trial: Trial) -> None:
    """Decide until the disk is full, and go on with room again."""
    with Store.open(path, "write") as store:
        dossier = Dossier(store)
        for _ in range(3):
            with trial.full(store):
                for _ in range(20):
                    works.decide(dossier, trial.chance, trial.tell)
            works.decide(dossier, trial.chance, trial.tell)


def undo(path: Path, trial: Trial) -> None:
    """Undo and redo in great numbers."""
    with Store.open(path, "write") as store:
        dossier = Dossier(store)
        for _ in range(10):
            works.decide(dossier, trial.chance, trial.tell)
        for move in (dossier.undo, dossier.redo):
            for _ in range(5):
                steps, moves, documents = works.state_of(store)
                trial.tell("will", [(steps, moves + 1, documents)])
                with trial.full(store):
                    works.done(store, move(), trial.tell)


def take_in(path: Path, trial: Trial) -> None:
    """Import until the disk is full, and the rest with room again."""
    with Store.open(path, "write") as store:
        dossier, sources = Dossier(store), path.with_name("sources")
        with trial.full(store):
            works.take_in(dossier, sources, trial.chance, trial.tell, extract=False)
        works.take_in(dossier, sources, trial.chance, trial.tell, extract=False)
        if len(store.digests()) != len(list(sources.iterdir())):
            trial.findings.append("not all sources were taken in")


def close(path: Path, trial: Trial) -> None:
    """Close while the log holds what the file has no room for."""
    store = Store.open(path, "write")
    for _ in range(5):
        works.decide(Dossier(store), trial.chance, trial.tell)
    with trial.full(quietly=True):
        store.close()
    trial.was_full = path.with_name(path.name + "-wal").exists()


def open_it(path: Path, trial: Trial) -> None:
    """Open a dossier, which brings an older one up to date, and open it again with room."""
    with trial.full():
        Store.open(path, "write").close()
    Store.open(path, "write").close()


def copy_of_the_day(path: Path, trial: Trial) -> None:
    """Make the copy of the day, and again with room."""
    with trial.full():
        make_copy(path, "daily")
    make_copy(path, "daily")


def copy_elsewhere(path: Path, trial: Trial) -> None:
    """Save a copy, and again with room: what failed left no file."""
    target = path.with_name("copy.dossier")
    target.unlink(missing_ok=True)
    with Store.open(path, "write") as store:
        with trial.full():
            store.write_copy(target)
        if trial.was_full:
            store.write_copy(target)


def write_out(write: Callable[[Path, Path], object], path: Path, trial: Trial) -> None:
    """Export over an older export: it stays where the disk is full."""
    target = path.with_name("target")
    before = _content(target)
    with trial.full():
        write(path, target)
    if trial.was_full and _content(target) != before:
        trial.findings.append("what was there before is gone")
    write(path, target)


def print_out(path: Path, target: Path) -> None:
    """Print the report as PDF."""
    with Store.open(path, "read") as store:
        for _ in print_report(store, target, open_press, EVERYTHING, "en"):
            pass


@dataclass(frozen=True)
class Kind:
    """Something that writes; it is tried in a dossier that `make` puts at a path."""

    name: str
    share: float
    """Of all rounds."""
    work: Work
    most: int
    """Pages that are left at most: so many that it sometimes succeeds."""
    make: Callable[[Path], object] = filled
    of_the_dossier: bool = False
    """Whether it writes to the dossier alone, which `max_page_count` can stop."""


KINDS = (
    Kind("review", 0.2, decide, 80, of_the_dossier=True),
    Kind("undo and redo", 0.1, undo, 6, of_the_dossier=True),
    Kind("import", 0.1, take_in, 300, empty, of_the_dossier=True),
    Kind("closing", 0.05, close, 20),
    Kind("opening", 0.05, open_it, 12),
    Kind("migration", 0.1, open_it, 120, of_an_older_version),
    Kind("copy of the day", 0.05, copy_of_the_day, 120),
    Kind("copy elsewhere", 0.05, copy_elsewhere, 120),
    *(
        Kind(f"export as {known.key}", 0.0166, partial(write_out, partial(works.write_out, known.key)), 10)
        for known in FORMATS
    ),
    Kind("report as PDF", 0.02, partial(write_out, print_out), 60),
)


@dataclass
class Account:
    """What was done in the rounds of one kind."""

    kind: str
    full: int = 0
    fine: int = 0
    reported: int = 0
    findings: int = 0


def rounds_of(kind: Kind, wanted: int, seed: int, disk: Disk, folder: Path, told: Callable[[str], object]) -> Account:
    """So many rounds; `told` is called with each finding."""
    account = Account(kind.name)
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
        findings = trial.findings + scene.examine(trial.told) + _left_over(inside)
        account.full += trial.was_full
        account.fine += not trial.was_full
        account.reported += scene.reported
        account.findings += len(findings)
        for finding in findings:
            told(f"{kind.name}, round {number} of seed {seed}: {finding}")
        shutil.rmtree(inside)
    return account


def _left_over(folder: Path) -> list[str]:
    """Unfinished files."""
    return [
        f"left over: {path.name}" for path in folder.rglob("*") if path.suffix == ".part" or "-journal" in path.name
    ]


def _content(target: Path) -> dict[str, bytes]:
    files = [target] if target.is_file() else sorted(path for path in target.rglob("*") if path.is_file())
    return {str(file): file.read_bytes() for file in files}


def main(arguments: list[str] | None = None) -> int:
    """Run the rounds and print what was done; 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.disk_full", description=__doc__)
    parser.add_argument("rounds", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])  # what prints needs fonts
    accounts = []
    with tempfile.TemporaryDirectory() as name, small_disk(Path(name)) as disk:
        print(f"{disk.told} (seed {options.seed})")
        print(f"{'':28}{'disk full':>10}{'room enough':>13}{'reported':>10}{'findings':>10}")
        for kind in KINDS:
            if kind.of_the_dossier or isinstance(disk, SmallDisk):
                rounds = ceil(kind.share * options.rounds)
                accounts.append(rounds_of(kind, rounds, options.seed, disk, Path(name), _complain))
                _print(accounts[-1])
    _print(_sum(accounts))
    del application
    return 1 if any(account.findings for account in accounts) else 0


def _sum(accounts: list[Account]) -> Account:
    def total(name: str) -> int:
        return sum(getattr(account, name) for account in accounts)

    return Account("all", total("full"), total("fine"), total("reported"), total("findings"))


def _print(account: Account) -> None:
    numbers = f"{account.full:>10}{account.fine:>13}{account.reported:>10}{account.findings:>10}"
    print(f"{account.kind:28}{numbers}", flush=True)


def _complain(finding: str) -> None:
    print(finding, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
