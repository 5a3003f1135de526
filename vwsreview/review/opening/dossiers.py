"""Dossiers opened, made, copied and recovered: files in, a Dossier out."""

from collections.abc import Generator, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.job import Job
from vwsreview.store.copies import Unwanted, daily_copy_due, make_copy, write_copy
from vwsreview.store.identity import is_older
from vwsreview.store.opening import with_copy
from vwsreview.store.store import Store

SUFFIX = ".dossier"


def is_dossier(path: Path) -> bool:
    """Whether the path is named as a dossier is; everything else is a source of documents."""
    return path.suffix.lower() == SUFFIX


def open_dossier(path: Path) -> Dossier:
    """Open a dossier, for reading only where another window has it. Problems: those of `Store.open`."""
    return Dossier(Store.open(path))


def create_dossier(path: Path) -> Dossier:
    """Make an empty dossier; the suffix is added where it lacks. Problems: those of `Store.create`."""
    return Dossier(Store.create(path if is_dossier(path) else path.with_name(path.name + SUFFIX)))


def beside(sources: Sequence[Path]) -> Path:
    """Where the dossier of loose sources belongs: beside them, named after the file, the folder, or their folder."""
    first = sources[0].absolute()
    if len(sources) == 1:
        return first.with_suffix(SUFFIX) if first.is_file() else first.with_name(first.name + SUFFIX)
    return first.parent / f"{first.parent.name or 'documents'}{SUFFIX}"


def save_copy(dossier: Dossier, target: Path) -> None:
    """Write the dossier as it is now to another file, also where its own is gone.

    Problems: file_exists, disk_full, not_writable, io_error.
    """
    dossier.store.write_copy(target)


def copy_job(path: Path, target: Path, parent: QObject | None = None) -> Job:
    """A job that writes a copy; `finished` carries whether it is there. Its steps count hundredths. Problems as above.

    Cancelled or closed, it stops in the middle and leaves nothing.
    """

    def going(copied: int, total: int) -> bool:
        job.tell(Step(100 * copied // max(total, 1), 100))
        return not job.cancelled

    def work() -> Generator[Step, None, bool]:
        yield Step(0, 100)
        return write_copy(path, target, going)

    job = Job(work, parent)
    return job


def recover(copy: Path, damaged: Path) -> Path:
    """A new dossier beside the damaged one, made from a good copy of it; the damaged file stays as it is."""
    target = free_name(damaged.parent, damaged.stem, "recovered")
    write_copy(copy, target)
    return target


def with_ways_out(problem: Problem) -> Problem:
    """What a dossier that cannot be read is said to be, and the newest good copy of it where it is damaged."""
    return with_copy(problem, Path(str(problem.parameters["path"])))


def free_name(folder: Path, stem: str, word: str) -> Path:
    """A dossier in the folder that is not there yet, named after another one with a word behind it."""
    target = folder / f"{stem}-{word}{SUFFIX}"
    number = 2
    while target.exists():
        target = folder / f"{stem}-{word}-{number}{SUFFIX}"
        number += 1
    return target


def takes_long_to_open(path: Path) -> bool:
    """Whether it is a dossier of an older version, which is brought up to date first."""
    try:
        return is_older(path)
    except Problem:
        return False  # opening tells


def update_job(path: Path, parent: QObject | None = None) -> Job:
    """A job that brings a dossier up to date; `finished` carries the Problem that kept it from that, or None.

    Cancelled or closed, it stops in the middle, and the dossier is as it was.
    """

    def work() -> Generator[Step, None, Problem | None]:
        yield Step(0, None)
        try:
            with suppress(Unwanted):
                Store.open(path, wanted=lambda: not job.cancelled).close()
        except Problem as problem:
            return problem
        return None

    job = Job(work, parent)
    return job


def daily_copy_job(path: Path, parent: QObject | None = None) -> Job:
    """A job that keeps today's copy of the dossier where there is none yet; closed, it stops in the middle."""

    def work() -> Generator[None, None, Path | None]:
        if not daily_copy_due(path):
            return None
        yield None
        try:
            return make_copy(path, "daily", lambda: not job.cancelled)
        except Problem as problem:
            raise with_copy(problem, path) from problem

    job = Job(work, parent)
    return job
