"""The folder that extraction fills: part files, and a manifest that says which they are."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from vwsreview import __version__
from vwsreview.domain.disk import unread
from vwsreview.domain.problems import Problem
from vwsreview.formats.json_text import loaded
from vwsreview.workflow.cluster.partitions import Part

MANIFEST = "manifest.json"
VERSION = "vwsreview-parts/1"

_NAME = re.compile(r"part-\d{5,9}\.jsonl")


def write_manifest(folder: Path, parts: Iterable[Part]) -> None:
    """Tell what stands in the folder; the same parts give the same bytes."""
    rows = [
        {"name": part.name, "documents": part.documents, "bytes": part.bytes, "sha256": part.sha256} for part in parts
    ]
    told = {"format": VERSION, "made_by": f"vwsreview {__version__}", "parts": rows}
    (folder / MANIFEST).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8", newline="\n")


def with_parts(paths: Iterable[Path]) -> list[Path]:
    """The paths, with its part files in the place of each folder that extraction has filled.

    Problem ``damaged_part`` where one of them is not what the manifest says: a copy may have been cut short.
    """
    return [part for path in paths for part in _parts(path)]


def _parts(path: Path) -> list[Path]:
    rows = _rows(path)
    if rows is None:
        return [path]
    parts = [path / name for name, _ in rows]
    for part, (_, sha256) in zip(parts, rows, strict=True):
        if _digest(part) != sha256:
            raise Problem("damaged_part", path=str(part))
    return parts


def _rows(folder: Path) -> list[tuple[str, str]] | None:
    """The name and digest of each part; None where this is no such folder."""
    if not (folder / MANIFEST).is_file():
        return None
    try:
        told = loaded((folder / MANIFEST).read_bytes())
    except (OSError, Problem):
        return None
    if not isinstance(told, dict) or told.get("format") != VERSION or not isinstance(told.get("parts"), list):
        return None
    return [_row(row, folder) for row in told["parts"]]


def _row(row: Any, folder: Path) -> tuple[str, str]:
    """No name leads out of the folder."""
    name, sha256 = (row.get("name"), row.get("sha256")) if isinstance(row, dict) else (None, None)
    if not isinstance(name, str) or not _NAME.fullmatch(name) or not isinstance(sha256, str):
        raise Problem("damaged_part", path=str(folder / MANIFEST))
    return name, sha256


def _digest(part: Path) -> str:
    try:
        with part.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unread(error, part) from error
