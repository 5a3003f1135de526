"""The work of one partition: looking at its sources, extracting them, writing its file."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.formats import jsonl
from vwsreview.formats.files import replacing
from vwsreview.workflow.cluster.sources import Source, read_sources
from vwsreview.workflow.extracting import extracted
from vwsreview.workflow.workers import in_order

MOST_DOCUMENTS = 100
MOST_BYTES = 4_000_000
"""A partition ends before it has more than either: seconds of work, and little to do again when a worker dies."""

Refused = dict[Source, Problem]


@dataclass(frozen=True, slots=True)
class Partition:
    """Sources that one task reads, and the file that it writes in the `folder`; no two tasks write the same one."""

    number: int
    folder: str
    sources: tuple[Source, ...]

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"part-{self.number:05}.jsonl"


@dataclass(frozen=True, slots=True)
class Part:
    """A file that was written: what stands in it, and in `refused` what does not."""

    name: str
    documents: int
    bytes: int
    sha256: str
    refused: Refused


def partitions(sources: Sequence[Source], folder: Path) -> list[Partition]:
    """The sources in partitions, in order. They depend on the sources alone, not on who will do the work."""
    found: list[list[Source]] = []
    size = 0
    for source in sources:
        size += source.size
        if not found or len(found[-1]) == MOST_DOCUMENTS or size > MOST_BYTES:
            found.append([])
            size = source.size
        found[-1].append(source)
    return [Partition(number, str(folder), tuple(some)) for number, some in enumerate(found)]


def look(partition: Partition) -> list[Source | Problem]:
    """Each source with the digest of its bytes, or why it cannot be read."""
    return [
        found if isinstance(found, Problem) else replace(source, sha256=found.sha256)
        for source, found in read_sources(partition.sources)
    ]


def write(partition: Partition) -> Part:
    """Extract the sources of a partition and write its file, wholly or not at all.

    Problems: ``folder_not_shared`` where this machine has not got the folder, and those of `replacing`.
    """
    folder = Path(partition.folder)
    if not folder.is_dir():
        raise Problem("folder_not_shared", path=str(folder.parent))
    refused: Refused = {}
    lines: list[bytes] = []
    for source, found in _documents(partition.sources):
        if isinstance(found, Problem):
            refused[source] = found
        else:
            lines += (line.encode() for line in jsonl.write([found]))
    data = b"".join(lines)
    with replacing(folder / partition.name) as temporary:
        temporary.write_bytes(data)
    return Part(partition.name, len(lines), len(data), hashlib.sha256(data).hexdigest(), refused)


def attempt(source: Source) -> None:
    """Extract one source alone and for nothing, to see whether it is the one that ends processes."""
    for _ in _documents([source]):
        pass


def _documents(sources: Sequence[Source]) -> Iterator[tuple[Source, AnnotatedDocument | Problem]]:
    """What extraction makes of each; a mistake in it costs that document only."""
    for source, found in read_sources(sources):
        if isinstance(found, Problem):
            yield source, found
        elif found.sha256 != source.sha256:
            yield source, Problem("changed_meanwhile", path=found.source)
        else:
            yield from ((source, result) for _, result in filter(None, in_order([found], extracted, 1)))
