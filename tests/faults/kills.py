"""Kills the program at random moments, and sees that nothing is lost that was reported as done.

    python -m tests.faults.kills 1000 [--seed N]

Children review, import, migrate, copy, export and press keys in the window, each until it is killed with SIGKILL at a
moment drawn from all its life: while it opens a dossier, in the midst of a transaction, while it closes. Then the
dossier is opened, compared with what the child told, and checked. Processes are forked, so this needs POSIX.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from random import Random

from tests.faults import works
from tests.faults.dossiers import empty, filled, of_an_older_version
from tests.faults.forks import Tell, forked
from tests.faults.scene import Scene
from tests.faults.table import Table
from vwsreview.review.dossier import Dossier
from vwsreview.store.copies import copies, is_good
from vwsreview.store.store import Store

SEED = 20_210_111
EXPORTS = ("jsonl", "iob2", "brat", "csv")


@dataclass(frozen=True)
class Kind:
    """What the children of some rounds do, in a dossier that `make` puts at a path."""

    name: str
    share: float
    """Of all rounds."""
    make: Callable[[Path], object]
    work: Callable[[Path, Random, Tell], object]
    look: Callable[[Path], Iterable[str]] = lambda path: ()
    """Looks after each round at what lies beside the dossier; gives what is not as it must be."""
    lasts: int = 25
    """So many rounds go on in the same dossier."""


def with_exports(key: str, path: Path) -> None:
    """A dossier, an export of it, and a target where each file of that export is there already, with other content."""
    filled(path)
    works.write_out(key, path, path.with_name("new"))
    target = path.with_name("target")
    if path.with_name("new").is_file():
        target.write_bytes(b"old")
    else:
        for new in _files(path.with_name("new")):
            (target / new).parent.mkdir(parents=True, exist_ok=True)
            (target / new).write_bytes(b"old")


def half_exports(path: Path) -> Iterable[str]:
    """The files of a target that are neither the old one nor the new one."""
    target, new = path.with_name("target"), path.with_name("new")
    if not _files(target):
        yield "nothing is left of the export"
    for name in _files(target):
        if (target / name).read_bytes() not in (b"old", (new / name).read_bytes()):
            yield f"an export is neither old nor new: {name}"


def half_copies(path: Path) -> Iterable[str]:
    """Copies that are not whole."""
    for copy in (*copies(path), *path.parent.glob("copy-*.dossier")):
        if copy.stat().st_size > 0 and not is_good(copy):  # empty is a name that was taken and nothing more
            yield f"a copy is not whole: {copy.name}"


def _files(target: Path) -> list[Path]:
    if target.is_file():
        return [Path()]
    found = (path.relative_to(target) for path in target.rglob("*") if path.is_file())
    return sorted(name for name in found if not name.parts[0].startswith("."))


def _import(path: Path, chance: Random, tell: Tell, processes: int, extract: bool = True) -> None:
    with Store.open(path, "write") as store:
        works.take_in(Dossier(store), path.with_name("sources"), chance, tell, processes, extract)


def _export(key: str, path: Path, chance: Random, tell: Tell) -> None:
    works.write_out(key, path, path.with_name("target"))


KINDS = (
    Kind("review", 0.5, filled, works.review),
    Kind("review in the window", 0.04, filled, works.work_in_window),
    Kind("import without extraction", 0.1, empty, partial(_import, processes=1, extract=False), lasts=2),
    Kind("import", 0.06, empty, partial(_import, processes=1), lasts=2),
    Kind("import with workers", 0.04, empty, partial(_import, processes=2), lasts=2),
    Kind("migration", 0.14, of_an_older_version, works.migrate, half_copies, lasts=1),
    Kind("copies", 0.04, filled, works.copy, half_copies),
    *(
        Kind(f"export as {key}", 0.02, partial(with_exports, key), partial(_export, key), half_exports)
        for key in EXPORTS
    ),
)


def kill(kind: Kind, wanted: int, seed: int, folder: Path, table: Table) -> None:
    """Kill so many children at what they are at."""
    chance = Random(f"{seed} {kind.name}")
    scene = _scene(kind, folder / "undisturbed")
    undisturbed = forked(partial(kind.work, scene.path, Random(seed)))
    seconds = undisturbed.seconds
    findings = [undisturbed.failure] * bool(undisturbed.failure) + scene.examine(undisturbed.told)
    assert not findings, findings
    killed = ended = reported = used = 0
    while killed < wanted:
        number = killed + ended
        if used == 0:
            scene = _scene(kind, folder / str(number))
        child = forked(partial(kind.work, scene.path, Random(f"{seed} {number}")), chance.uniform(0, seconds))
        before = scene.reported
        findings = [child.failure] * bool(child.failure) + scene.examine(child.told) + list(kind.look(scene.path))
        reported += scene.reported - before
        if child.killed:
            killed += 1
        else:
            ended += 1
            seconds = (seconds + child.seconds) / 2  # what else the machine does changes how long the work takes
        for finding in findings:
            table.complain(f"{kind.name}, round {number} of seed {seed}: {finding}")
        used = (used + 1) % kind.lasts
        if used == 0:
            shutil.rmtree(scene.path.parent)
    table.add(kind.name, killed, ended, reported)


def _scene(kind: Kind, folder: Path) -> Scene:
    folder.mkdir()
    path = folder / "set.dossier"
    kind.make(path)
    return Scene(path)


def main(arguments: list[str] | None = None) -> int:
    """Run the rounds and print what was done; 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.kills", description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(f"seed {options.seed}")
    table = Table("killed", "ended before", "reported")
    with tempfile.TemporaryDirectory() as name:
        for place, kind in enumerate(KINDS):
            folder = Path(name, str(place))
            folder.mkdir()
            kill(kind, ceil(kind.share * options.kills), options.seed, folder, table)
            shutil.rmtree(folder)
    table.end()
    return 1 if table.findings else 0


if __name__ == "__main__":
    sys.exit(main())
