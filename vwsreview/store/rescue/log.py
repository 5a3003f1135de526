"""The write-ahead log beside a file: which of its frames hold, as SQLite decides (sqlite.org/fileformat2.html, 4)."""

import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_MAGIC = 0x377F0682
"""The last bit of the magic number tells whether checksums are taken over big-endian words."""


@dataclass(frozen=True, slots=True)
class Log:
    """Where in the log the newest version of a page begins, up to the last commit; `pages` is the file's size then.

    `torn` is the number of frames that were written as part of this log and do not hold; what is left of an older log
    behind its end is no damage.
    """

    page_size: int = 0
    frames: dict[int, int] = field(default_factory=dict)
    pages: int = 0
    torn: int = 0


def read_log(path: Path) -> Log:
    """The log in the file at the path; an empty one where there is none or its header does not hold."""
    try:
        with path.open("rb") as file:
            return _read(file)
    except OSError:
        return Log()


def _read(file: BinaryIO) -> Log:
    head = file.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return Log()
    magic, _, page_size, _, salt, other_salt, *sums = _HEADER.unpack(head)
    order = ">" if magic & 1 else "<"
    if magic & ~1 != _MAGIC or not is_page_size(page_size) or _sums((0, 0), head[:24], order) != tuple(sums):
        return Log(torn=1)
    frames: dict[int, int] = {}
    uncommitted: dict[int, int] = {}
    pages, torn, holds, found = 0, 0, True, (sums[0], sums[1])
    while len(frame := file.read(_FRAME.size + page_size)) == _FRAME.size + page_size:
        number, size, *salts, first, second = _FRAME.unpack_from(frame)
        of_this_log = salts == [salt, other_salt]
        if holds and of_this_log:
            found = _sums(_sums(found, frame[:8], order), frame[_FRAME.size :], order)
        holds = holds and of_this_log and number > 0 and found == (first, second)
        torn += of_this_log and not holds
        if holds:
            uncommitted[number] = file.tell() - page_size
        if holds and size:
            frames.update(uncommitted)
            uncommitted.clear()
            pages = size
    return Log(page_size, frames, pages, torn)


def is_page_size(size: int) -> bool:
    """Whether SQLite knows pages of this size."""
    return 512 <= size <= 65_536 and size & (size - 1) == 0


def _sums(before: tuple[int, int], data: bytes, order: str) -> tuple[int, int]:
    """SQLite's checksum of some words, which goes on from the one before."""
    first, second = before
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
