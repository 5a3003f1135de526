"""The objects of a file as doccano gives it: lines, a list, or a ZIP with a file of lines for each annotator."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any, NamedTuple

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.json_text import loaded

EVERYBODY = "all"
"""The file of a download that holds what all annotators did together."""
HEAD = 1 << 22
"""Bytes at the beginning of a file by which it is known."""


class Row(NamedTuple):
    """What stands at a place of the file, and who annotated it, as far as the download tells."""

    place: str
    by: str | None
    found: Any


def first_objects(path: Path) -> Iterator[Any]:
    """The objects that stand wholly in the beginning of a file, one a line or in a list; none where it is no JSON."""
    try:
        with _opened(path) as file:
            head = file.read(HEAD).decode("utf-8", "ignore")
    except (OSError, zipfile.BadZipFile, IndexError):
        return
    decoder = json.JSONDecoder()
    at = head.find("{")
    while at >= 0:
        try:
            found, end = decoder.raw_decode(head, at)
        except (ValueError, RecursionError):
            return
        yield found
        at = head.find("{", end)


def rows(path: Path) -> Iterator[Row | Refusal]:
    """Every object of a file, a Refusal for what is no JSON. OSError and BadZipFile where it cannot be read."""
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            yield from _lines(file, "", None)
        return
    with zipfile.ZipFile(path) as archive:
        for name in _members(archive):
            by = PurePosixPath(name).stem
            with archive.open(name) as file:
                yield from _lines(file, f"{name}, ", None if by == EVERYBODY else by)


def _lines(file: IO[bytes], where: str, by: str | None) -> Iterator[Row | Refusal]:
    is_list = file.read(HEAD).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")
    file.seek(0)
    for number, line in enumerate([file.read()] if is_list else file, start=1):
        if not line.strip():
            continue
        place = f"{where}line {number}"
        try:
            found = loaded(line)
        except Problem as problem:
            yield Refusal(place, problem)
            continue
        if isinstance(found, list):
            yield from (Row(f"{where}document {count}", by, one) for count, one in enumerate(found, start=1))
        else:
            yield Row(place, by, found)


def _opened(path: Path) -> IO[bytes]:
    """The file, or the first one of a download."""
    if not zipfile.is_zipfile(path):
        return path.open("rb")
    archive = zipfile.ZipFile(path)
    return archive.open(_members(archive)[0])


def _members(archive: zipfile.ZipFile) -> list[str]:
    return sorted(name for name in archive.namelist() if name.endswith(".jsonl"))
