"""How much of a file of others is taken in: with these bounds every reader needs memory and time in proportion to what
the file has on disk, whatever it says of itself, and no more than a machine of today has.

What is beyond them is no set of documents, or is to come in parts; it is refused with the bound.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO
from zipfile import ZipFile

from vwsreview.domain.problems import Problem

LONGEST = 1 << 28
"""Bytes or characters of what is read whole: an object of JSON, a line, a file. A source has 50 MB at most."""
LONGEST_CELL = 50_000_000
"""Characters of a cell of a table: a text."""
DEEPEST = 50
"""Levels of lists and objects in one text: what is kept and not understood is written again, deep in the program."""
MOST_VALUES = 5_000_000
"""Values of an object of JSON: an empty one takes thirty times its two signs in memory."""
MOST_LINES = 5_000_000
"""Lines of a file, also empty ones."""
MOST_ROWS = 1_000_000
"""Rows of a table, which a reader has in memory together."""
MOST_STRUCTURES = 500_000
"""Elements of a CAS; every word of a text may be one."""
MOST_ENTRIES = 10_000
"""Files of an archive."""
MOST_UNPACKED = 1 << 30
"""Bytes that the files of an archive unpack to together."""
MOST_REFUSED = 10_000
"""Parts of one file that cannot be used, before it is taken for something else altogether."""


def whole(path: Path, most: int = LONGEST) -> bytes:
    """All of a file. Problem: ``too_large``; OSError where it cannot be read."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Problem("too_large", path=str(path), bytes=path.stat().st_size, most=most)
    return data


def lines(file: IO[bytes], name: str, longest: int = LONGEST) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with their number from 1. Problems: ``too_large`` (a line), ``too_many_parts``."""
    number = 0
    while line := file.readline(longest + 1):
        number += 1
        if len(line) > longest:
            raise Problem("too_large", path=name, bytes=len(line), most=longest)
        if number > MOST_LINES:
            raise Problem("too_many_parts", path=name, most=MOST_LINES)
        yield number, line


@contextmanager
def archive(packed: Path | bytes, name: str) -> Iterator[ZipFile]:
    """A ZIP whose files may all be unpacked: none gives more than the archive's directory says.

    Problems: ``too_many_parts``, ``too_large``; BadZipFile and OSError where it cannot be read.
    """
    with ZipFile(BytesIO(packed) if isinstance(packed, bytes) else packed) as opened:
        entries = opened.infolist()
        if len(entries) > MOST_ENTRIES:
            raise Problem("too_many_parts", path=name, most=MOST_ENTRIES)
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > MOST_UNPACKED:
            raise Problem("too_large", path=name, bytes=unpacked, most=MOST_UNPACKED)
        yield opened
