"""Sources at an address that fsspec knows: an object store, a web server, the inside of a ZIP archive."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from vwsreview.domain.disk import unread
from vwsreview.domain.problems import Problem
from vwsreview.formats.format import Library
from vwsreview.sources.finding import SUFFIXES
from vwsreview.sources.reading import MAX_BYTES

FSSPEC = Library("fsspec", "fsspec", "cluster")

MOST_FILES = 5_000_000
MOST_BYTES = 1_000_000_000_000
"""More than this below one address is a trap (archives can promise anything) or a mistake."""

_OF_THIS_MACHINE = ("file://", "local://")


def resolved(word: str) -> str:
    """A path as it is called from anywhere on this machine, an address as fsspec takes it; an archive's is its inside.

    Problem ``missing_library`` where fsspec is needed and not there.
    """
    if word.startswith(_OF_THIS_MACHINE):
        word = opened(word)[1]
    if not is_address(word):
        word = os.path.abspath(word)  # noqa: PTH100 - Path.absolute() keeps ".." and so would see two files
    if word.lower().endswith(".zip") and "::" not in word and (is_address(word) or Path(word).is_file()):
        return f"zip://::{word}"
    return word


def is_address(word: str) -> bool:
    """Whether this is for fsspec, and no path of this machine."""
    return "://" in word


def opened(address: str) -> tuple[Any, str]:
    """The file system of an address and the place in it.

    Problems: ``missing_library``, ``missing_driver``, ``unknown_address``, ``damaged_archive``, and those of `unread`.
    """
    FSSPEC.need()
    from fsspec.core import url_to_fs

    try:
        system, place = url_to_fs(address)
    except ImportError as error:
        needed = error.__cause__.name if isinstance(error.__cause__, ImportError) else error.name
        raise Problem("missing_driver", address=address, library=needed or str(error)) from error
    except BadZipFile as error:
        raise Problem("damaged_archive", path=address) from error
    except OSError as error:
        raise unread(error, address) from error
    except ValueError as error:
        raise Problem("unknown_address", address=address, reason=str(error)) from error
    return system, str(place)


def find(address: str) -> list[tuple[str, str, int]]:
    """The place, the name and the size in bytes of what would be a source if it lay in a folder, as folders are walked.

    A size that nobody tells is 0. Problems: those of `opened`, ``no_such_file``, ``unsafe_name``, ``too_many_files``.
    """
    system, start = opened(address)
    with _told(address):
        if system.isfile(start):
            return [(start, start.rpartition("/")[2], _size(system.info(start)))]
        listed = _walked(system, start) if _leaves_out(system) else system.find(start, detail=True)
        if not listed and not system.isdir(start):
            raise FileNotFoundError(start)
    if len(listed) > MOST_FILES or sum(map(_size, listed.values())) > MOST_BYTES:
        raise _too_many(address)
    found = ((place, place.removeprefix(f"{start.rstrip('/')}/"), _size(info)) for place, info in listed.items())
    return sorted(_sources(found, address), key=lambda one: one[1].split("/"))


def read(system: Any, place: str, size: int, shown: str) -> bytes:
    """What stands there. Problems: ``too_large``, ``no_such_file``, ``not_readable``."""
    if size > MAX_BYTES:
        raise Problem("too_large", path=shown, bytes=size, most=MAX_BYTES)
    with _told(shown), system.open(place, "rb") as file:
        data = bytes(file.read(MAX_BYTES + 1))
    if len(data) > MAX_BYTES:
        raise Problem("too_large", path=shown, bytes=len(data), most=MAX_BYTES)
    return data


def _leaves_out(system: Any) -> bool:
    """Whether its `find` is that of fsspec, which passes over in silence what may not be listed."""
    from fsspec import AbstractFileSystem
    from fsspec.asyn import AsyncFileSystem

    if isinstance(system, AsyncFileSystem):
        return type(system)._find is AsyncFileSystem._find
    return type(system).find is AbstractFileSystem.find


def _walked(system: Any, start: str) -> dict[str, dict[str, Any]]:
    """What `find` gives, or the error of a folder; links that lead back end in ``too_many_files``."""
    found: dict[str, dict[str, Any]] = {}
    folders = [start]
    for folder in folders:
        for info in system.ls(folder, detail=True):
            if info["type"] != "directory":
                found[info["name"]] = info
            elif info["name"].rstrip("/") != folder.rstrip("/"):
                folders.append(info["name"])
        if len(folders) > MOST_FILES:
            raise _too_many(start)
    return found


def _too_many(address: str) -> Problem:
    return Problem("too_many_files", address=address, files=MOST_FILES, bytes=MOST_BYTES)


@contextmanager
def _told(shown: str) -> Iterator[None]:
    try:
        yield
    except Problem:
        raise
    except OSError as error:
        raise unread(error, shown) from error
    except Exception as error:
        raise Problem("not_readable", path=shown, reason=f"{type(error).__name__}: {error}") from error


def _sources(found: Iterator[tuple[str, str, int]], address: str) -> Iterator[tuple[str, str, int]]:
    for place, name, size in found:
        parts = name.split("/")
        if not name.lower().endswith(SUFFIXES):
            continue
        if "\\" in name or any(part in ("", ".", "..") for part in parts):
            raise Problem("unsafe_name", address=address, name=name)
        if not any(part.startswith(".") for part in parts):
            yield place, name, size


def _size(info: dict[str, Any]) -> int:
    return info.get("size") or 0
