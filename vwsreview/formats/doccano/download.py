"""The objects of a file as doccano gives it: lines, a list, or a ZIP with a file of lines for each annotator."""

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any, NamedTuple

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats import bounds
from vwsreview.formats.json_items import items
from vwsreview.formats.json_text import loaded

EVERYBODY = "all"
"""The file of a download that holds what all annotators did together."""


class Row(NamedTuple):
    """What stands at a place of the file, and who annotated it, as far as the download tells."""

    place: str
    by: str | None
    found: Any


def rows(path: Path) -> Iterator[Row | Refusal]:
    """Every object of a file, a Refusal for each line that is none.

    `archives.DAMAGED` where it cannot be read; Problem ``not_utf8`` and ``bad_json`` for a list that is none,
    ``too_large`` and ``too_many_parts``.
    """
    if zipfile.is_zipfile(path):
        with bounds.archive(path, path.name) as archive:
            for name in sorted(name for name in archive.namelist() if name.endswith(".jsonl")):
                by = PurePosixPath(name).stem
                with archive.open(name) as file:
                    yield from _lines(file, f"{name}, ", None if by == EVERYBODY else by)
        return
    with path.open("rb") as file:
        if file.read(16).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
            yield from (Row(f"document {number}", None, found) for number, found in enumerate(items(path), start=1))
        else:
            file.seek(0)
            yield from _lines(file, "", None)


def _lines(file: IO[bytes], where: str, by: str | None) -> Iterator[Row | Refusal]:
    for number, line in bounds.lines(file, where or "document"):
        place = f"{where}line {number}"
        try:
            if line.strip():
                yield Row(place, by, loaded(line))
        except Problem as problem:
            yield Refusal(place, problem)
