"""Writing files so that they are there wholly or not at all."""

import os
import re
import shutil
import time
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vwsreview.domain.disk import unwritten
from vwsreview.domain.problems import Problem

ABANDONED_AFTER = 24 * 60 * 60
"""Seconds after which nobody works in a workshop any more."""
_WORKSHOP = re.compile(r"\.[0-9a-f]{32}\.part")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path to write to; at the end the file takes the target's place, on any error it goes.

    What is written beside that path, its name in front, takes its place beside the target: all of it or nothing.
    The folder must exist. Problems: ``not_a_file``, ``no_such_folder``, and those of `domain.disk.unwritten`.
    """
    with _told(target):
        # Behind a link lies the file that is meant; replacing a device would break the machine.
        real = target.resolve()
        if real.exists() and not real.is_file():
            raise Problem("not_a_file", path=str(target))
        need_folder(real.parent)
        with _workshop(real.parent) as workshop:
            yield workshop / real.name
            _put_in_place(workshop, real.parent)


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write to; at the end its files stand in `folder`, which is made where it is not there.

    Files of the same name are replaced, others stay; on any error nothing changes. Problems: ``not_a_folder``,
    ``no_such_folder`` (where it is to be made), and those of `domain.disk.unwritten`.
    """
    with _told(folder):
        real = folder.resolve()
        if real.exists() and not real.is_dir():
            raise Problem("not_a_folder", path=str(folder))
        need_folder(real.parent)
        is_new = not real.exists()
        real.mkdir(exist_ok=True)
        try:
            with _workshop(real) as workshop:
                yield workshop
                _put_in_place(workshop, real)
        finally:
            if is_new and not any(real.iterdir()):
                real.rmdir()


def others_in(folder: Path, workshop: Path) -> tuple[str, ...]:
    """The files below a folder that those of its workshop do not replace, by name; without the system's hidden ones."""
    real = folder.resolve()
    made = {path.relative_to(workshop) for path in workshop.rglob("*")}
    found = (path for path in real.rglob("*") if workshop not in path.parents and not path.name.startswith("."))
    return tuple(sorted(path.relative_to(real).as_posix() for path in found if _is_other(path, real, made)))


def need_folder(folder: Path) -> None:
    """Problem ``no_such_folder`` where there is none."""
    if not folder.is_dir():
        raise Problem("no_such_folder", path=str(folder))


def _is_other(path: Path, folder: Path, made: Collection[Path]) -> bool:
    return path.is_file() and path.relative_to(folder) not in made


@contextmanager
def _workshop(where: Path) -> Iterator[Path]:
    """A folder for a while, on the same disk, so that what is made in it can be moved in one go.

    Nobody else looks into it: what is not proved is not shown, and how wide a file is open counts in its place.
    """
    _clear_abandoned(where)
    workshop = where / f".{uuid.uuid4().hex}.part"
    workshop.mkdir(mode=0o700)
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _clear_abandoned(where: Path) -> None:
    """Take away what a process left that was killed: texts that nobody sees are not to go out with the folder."""
    for left in where.glob(".*.part"):
        with suppress(FileNotFoundError):  # its process has just finished
            if _WORKSHOP.fullmatch(left.name) and time.time() - left.stat().st_mtime > ABANDONED_AFTER:
                shutil.rmtree(left, ignore_errors=True)


def _put_in_place(workshop: Path, where: Path) -> None:
    """Move every file of the workshop to its place; where one of several cannot be moved, all old ones come back."""
    names = sorted(path.relative_to(workshop) for path in workshop.rglob("*") if path.is_file())
    old = workshop / "old"
    for name in names:
        _to_disk(workshop / name)
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        if (where / name).exists():
            shutil.copymode(where / name, workshop / name)
            if len(names) > 1:
                (old / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(where / name, old / name)
    done: list[Path] = []
    try:
        for name in names:
            (workshop / name).replace(where / name)
            done.append(name)
    except OSError:
        for name in done:
            if (old / name).exists():
                (old / name).replace(where / name)
            else:
                (where / name).unlink()
        raise


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritten(error, target) from error


def _to_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
