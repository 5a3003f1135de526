"""What every format says of itself. `catalogue` lists them; nobody else knows one by name."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from vwsreview.domain.exporting import Exported, Occasion, Unread, Words
from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Expected, Image

Write = Callable[[Iterable[Exported], Path, Occasion], Generator[str, None, None]]
"""Writes documents to a path where nothing is yet (or, without a suffix, into an empty folder) and yields the name of
each once it is written. Files that belong beside the target may be written beside it, its name in front. Whoever
calls it moves the files to where they belong once they are proved."""

Read = Callable[[Path], Generator[list[Image], None, None]]
"""What stands in a file: a list of images a document, in the order of the file, none for one without images."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library that is not everybody's: the `module` that is imported, the distribution's `name`, and the `extra` of
    ours that brings it."""

    module: str
    name: str
    extra: str

    @property
    def is_there(self) -> bool:
        """Whether it can be imported."""
        return find_spec(self.module) is not None

    def need(self) -> None:
        """Problem ``missing_library`` where it cannot."""
        if not self.is_there:
            raise Problem("missing_library", library=self.name, extra=self.extra)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads back what was written. `library` None needs nothing beyond what writing needs."""

    name: str
    read: Read
    library: Library | None = None

    @property
    def title(self) -> str:
        """The reader's name with the version of its library."""
        return self.name if self.library is None else f"{self.library.name} {version(self.library.name)}"

    @property
    def missing(self) -> Unread | None:
        """What is to be told where it cannot read; None where it can."""
        if self.library is None or self.library.is_there:
            return None
        return Unread(self.name, self.library.name, self.library.extra)


@dataclass(frozen=True, slots=True)
class Format:
    """A format that sets are written in.

    `key` is what the command line takes, `name` what a person reads, `suffix` what the file ends in, empty where the
    target is a folder. `expected` tells what the file must give back of a document and what it has no place for.
    `readers` prove it; the first can always read. `remarks` are told with every export.
    """

    key: str
    name: Words
    suffix: str
    write: Write
    expected: Callable[[Exported], Expected]
    readers: tuple[Reader, ...]
    libraries: tuple[Library, ...] = ()
    wants_history: bool = False
    remarks: tuple[Words, ...] = ()

    def need_libraries(self) -> None:
        """Problem ``missing_library`` where one is not there that writing needs."""
        for library in self.libraries:
            library.need()
