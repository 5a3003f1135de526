"""One text file on disk to the text that offsets count in.

Source of the rules: the annotation guideline, offsets: UTF-8, without byte-order mark, every line end a line feed.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from zipfile import is_zipfile

from vwsreview.domain.disk import unread
from vwsreview.domain.problems import Problem
from vwsreview.sources.finding import SUFFIXES

MAX_BYTES = 50_000_000
"""Larger files are refused: no released document comes near, and every window onto it would be slow."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source that was read.

    `name` is the path relative to the folder it was found in, with ``/``; `source` the absolute path;
    `sha256` is taken over the file's bytes, before anything is decoded.
    """

    name: str
    source: str
    sha256: str
    text: str


def read(path: Path, root: Path) -> SourceText:
    """Read a source whose name is relative to `root`.

    Problems: ``no_such_file``, ``unknown_type``, ``damaged_archive``, ``not_readable``, ``too_large``, ``empty_file``,
    ``binary_file``, ``not_utf8``; each with the `path`.
    """
    data = _bytes_of(path)
    text = decode(data, _printable(path))
    return SourceText(name_of(path, root), _printable(path.resolve()), hashlib.sha256(data).hexdigest(), text)


def name_of(path: Path, root: Path) -> str:
    """The path relative to `root`, as documents carry it."""
    inside = path.relative_to(root) if path.is_relative_to(root) and path != root else Path(path.name)
    return _printable(inside).replace(os.sep, "/")


def decode(data: bytes, path: str) -> str:
    """The guideline's text of a file's bytes; offsets in problems count bytes from 0."""
    offset = data.find(b"\0")
    if offset >= 0:
        # UTF-16 looks like this as well; and a text with NULs is cut short by half of the tools it would meet.
        raise Problem("binary_file", path=path, offset=offset)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The offset is counted behind a byte-order mark.
        mark = len(data) - len(error.object)
        raise Problem("not_utf8", path=path, offset=mark + error.start) from error
    if not text.strip():
        raise Problem("empty_file", path=path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bytes_of(path: Path) -> bytes:
    shown = _printable(path)
    try:
        size = path.stat().st_size
        if path.suffix.lower() == ".zip" and path.is_file() and not is_zipfile(path):
            raise Problem("damaged_archive", path=shown)
        if path.is_file() and path.suffix.lower() not in SUFFIXES:
            raise Problem("unknown_type", path=shown, known=", ".join(SUFFIXES))
        if not path.is_file() and not path.is_dir():
            raise Problem("not_readable", path=shown, reason="not a file")  # a pipe would be waited for
        if size > MAX_BYTES:
            raise Problem("too_large", path=shown, bytes=size, most=MAX_BYTES)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise unread(error, shown) from error
    if len(data) > MAX_BYTES:  # somebody is writing to it
        raise Problem("too_large", path=shown, bytes=len(data), most=MAX_BYTES)
    return data


def _printable(path: Path) -> str:
    """The path as text that can be stored: bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")
