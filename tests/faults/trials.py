"""What is tried on a disk that is nearly full: it must fail with a full disk and nothing else, and then go on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults import works
from tests.faults.small_disk import Disk
from vwsreview.domain.problems import Problem
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.report_pdf import open_press
from vwsreview.store.copies import make_copy
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import EVERYTHING
from vwsreview.workflow.printing import print_report


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


def _content(target: Path) -> dict[str, bytes]:
    files = [target] if target.is_file() else sorted(path for path in target.rglob("*") if path.is_file())
    return {str(file): file.read_bytes() for file in files}
