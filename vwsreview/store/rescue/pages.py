"""The pages of a SQLite file, as its last commit left them: those of the write-ahead log beside it come first."""

from pathlib import Path
from types import TracebackType
from typing import Self

from vwsreview.domain.disk import unread
from vwsreview.store.rescue.log import is_page_size, read_log
from vwsreview.store.rescue.node import looks_written

_SIZES = tuple(2**power for power in range(9, 17))
_SAMPLE = 2_000
"""So many pages tell of which size they are."""
_USUAL = 4_096


class Pages:
    """`count` pages of `page_size` bytes, numbered from 1. What cannot be read of the disk is an empty page."""

    def __init__(self, path: Path) -> None:
        """Problem: no_such_file, not_readable."""
        self.path = path
        log = path.with_name(path.name + "-wal")
        self.log = read_log(log)
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise unread(error, path) from error
        self._log = log.open("rb") if self.log.frames else None
        self._length = path.stat().st_size
        self.page_size = self._found_size()
        self.count = max(self._length // self.page_size, self.log.pages, max(self.log.frames, default=0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        if self._log is not None:
            self._log.close()

    def page(self, number: int) -> bytes:
        """A page; empty where it is not there wholly."""
        place = self.log.frames.get(number)
        if place is not None and self._log is not None:
            file = self._log
        else:
            file, place = self._file, (number - 1) * self.page_size
        try:
            file.seek(place)
            found = file.read(self.page_size)
        except OSError:
            return b""
        return found if len(found) == self.page_size else b""

    def _found_size(self) -> int:
        """That of a log that holds, else the size that makes most pages look like pages; of several the header's."""
        if self.log.frames:
            return self.log.page_size
        told = int.from_bytes(self._file.read(18)[16:18], "big")
        likely = [size for size in (told if told != 1 else 65_536, _USUAL) if is_page_size(size)]
        best: int = max((*likely, *_SIZES), key=self._written)
        return best

    def _written(self, size: int) -> int:
        """How many pages there seem to be, if they are of that size."""
        count = self._length // size
        step = max(1, count // _SAMPLE)
        found = 0
        for place in range(0, count, step):
            try:
                self._file.seek(place * size)
                page = self._file.read(size)
            except OSError:
                continue
            found += looks_written(page, place + 1)
        return found * step
