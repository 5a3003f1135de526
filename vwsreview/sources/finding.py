"""Which files below the given files and folders are sources."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

SUFFIXES = (".md", ".txt")
"""Suffixes, in lower case, of the files that are taken from folders."""


def find(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Each source once, with the folder that its name is relative to; folders are walked in order of names.

    A path that is named directly is given as it is, whatever it is: `reading.read` says what is wrong with it.
    So is a folder that cannot be listed. Hidden files and folders are left out, and a folder that links lead
    back to is walked once.
    """
    seen: set[Path] = set()
    for path in paths:
        if _is_folder(path):
            yield from _below(path, path, seen, lambda entry: _is_source(entry) or _is_folder(entry))
        else:
            yield from _once(path, path.parent, seen)


def passed_over(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """The files that `find` does not give because they lie in a folder, in the same order."""
    seen: set[Path] = set()
    for path in paths:
        if _is_folder(path):
            yield from _below(path, path, seen, lambda entry: not (_is_source(entry) or _is_folder(entry)))


def _below(folder: Path, root: Path, seen: set[Path], wanted: Callable[[Path], bool]) -> Iterator[tuple[Path, Path]]:
    real = folder.resolve()
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        if wanted(folder):
            yield folder, root
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _below(entry, root, seen, wanted)
        elif wanted(entry):
            yield from _once(entry, root, seen)


def _is_source(entry: Path) -> bool:
    return entry.suffix.lower() in SUFFIXES


def _once(path: Path, root: Path, seen: set[Path]) -> Iterator[tuple[Path, Path]]:
    # Not resolved: two links to one file are two names, and it is the digest that tells them to be the same.
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute() keeps ".." and so sees two files
    if absolute not in seen:
        seen.add(absolute)
        yield path, root


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
