"""Extraction into a folder: what is done where is for the runner, what becomes of it is decided here."""

import os
import shutil
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import FolderReport, Refusal, Step
from vwsreview.formats.files import filling
from vwsreview.workflow.cluster.folder import write_manifest
from vwsreview.workflow.cluster.partitions import Part, Partition, Refused, attempt, look, partitions, write
from vwsreview.workflow.cluster.sources import Source, find_sources
from vwsreview.workflow.workers import in_order

Thing = TypeVar("Thing")
Result = TypeVar("Result")

PASSES = 2
"""How often each source is read: it is half done when it was looked at."""


class Run(Protocol):
    """Does the same work for many things, somewhere: each with what came of it, in any order.

    A Problem that the work raises is its result. ``worker_died`` is that of a thing which was worked at when processes
    ended, time after time; where each is done `alone`, it was this thing and no other that ended them. A None comes now
    and then, so that the caller may stop.
    """

    def __call__(
        self, work: Callable[[Thing], Result], things: Sequence[Thing], alone: bool = False
    ) -> Generator[tuple[Thing, Result | Problem] | None, None, None]: ...


def in_processes(
    work: Callable[[Thing], Result], things: Sequence[Thing], alone: bool = False
) -> Generator[tuple[Thing, Result | Problem] | None, None, None]:
    """The runner of this machine, with as many processes as it has processors.

    A single thing is done in this very process, unless it is tried `alone` because it may end whoever works at it.
    """
    needs_processes = alone or len(things) > 1
    return in_order(things, work, max(2, os.cpu_count() or 1) if needs_processes else 1)


def extract_to_folder(
    words: Sequence[str], target: Path, run: Run, report: FolderReport
) -> Generator[Step, None, None]:
    """Extract the sources at these paths and addresses into part files and a manifest, all of them or none.

    The files one behind the other are what one process writes of the same sources: the bytes of a source that comes
    a second time are left out, and what cannot be read is refused. So all sources are looked at first; then they are
    in partitions, read again and extracted. Problems: ``folder_not_empty``, ``folder_not_shared``, those of
    `find_sources` and of `filling`, and those that stop a partition.
    """
    if target.is_dir() and any(target.iterdir()):
        raise Problem("folder_not_empty", path=str(target))
    sources = find_sources(words)
    refused: Refused = {}
    with filling(target) as folder:
        kept = yield from _looked_at(partitions(sources, folder), run, refused, report)
        parts = yield from _written(partitions(kept, folder), run, refused, len(sources))
        _leave_only(parts, folder)
        write_manifest(folder, parts)
    report.parts, report.documents = len(parts), sum(part.documents for part in parts)
    report.refused += [Refusal(source.name, refused[source]) for source in sorted(refused, key=_number)]


def _looked_at(
    todo: Sequence[Partition], run: Run, refused: Refused, report: FolderReport
) -> Generator[Step, None, list[Source]]:
    """The sources that can be read, of the same bytes the first."""
    found: list[Source] = []
    done, total = 0, sum(len(partition.sources) for partition in todo)
    for partition, sources in _results(look, todo, run, refused):
        for source, seen in zip(partition.sources, sources, strict=True):
            if isinstance(seen, Problem):
                refused[source] = seen
            else:
                found.append(seen)
        done += len(partition.sources)
        yield Step(done // PASSES, total, partition.sources[-1].name)
    first: dict[str, Source] = {}
    for source in sorted(found, key=_number):
        if first.setdefault(source.sha256, source) is not source:
            report.skipped.append(source.name)
    return list(first.values())


def _written(todo: Sequence[Partition], run: Run, refused: Refused, total: int) -> Generator[Step, None, list[Part]]:
    """The parts in order."""
    parts: list[Part] = []
    done = PASSES * total - sum(len(partition.sources) for partition in todo)
    for partition, part in _results(write, todo, run, refused):
        parts.append(part)
        refused |= part.refused
        done += len(partition.sources)
        yield Step(done // PASSES, total, partition.sources[-1].name)
    return sorted(parts, key=lambda part: part.name)


def _results(
    work: Callable[[Partition], Result], todo: Sequence[Partition], run: Run, refused: Refused, again: bool = False
) -> Iterator[tuple[Partition, Result]]:
    """The partitions with what came of each, in any order.

    Sources that end the processes which work at them are refused, and their partition is done `again` without them.
    Any other problem of a partition is raised, and ``part_died`` where it is none of its sources alone.
    """
    deadly: list[Partition] = []
    with closing(run(work, todo)) as outcomes:
        for partition, result in filter(None, outcomes):
            if not isinstance(result, Problem):
                yield partition, result
            elif result.code != "worker_died":
                raise result
            elif again:
                raise Problem("part_died", first=partition.sources[0].name, last=partition.sources[-1].name)
            else:
                deadly.append(partition)
    if deadly:
        harmless = [_harmless(partition, run, refused) for partition in deadly]
        yield from _results(work, harmless, run, refused, again=True)


def _harmless(partition: Partition, run: Run, refused: Refused) -> Partition:
    """The partition without the sources that end a process also when they are tried alone, which are refused."""
    with closing(run(attempt, partition.sources, alone=True)) as outcomes:
        died = {source: result for source, result in filter(None, outcomes) if isinstance(result, Problem)}
    refused |= died
    return replace(partition, sources=tuple(source for source in partition.sources if source not in died))


def _leave_only(parts: Sequence[Part], folder: Path) -> None:
    """Remove what workers that died have left; Problem ``folder_not_shared`` where a part is not here."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    for part in parts:
        path = folder / part.name
        if not path.is_file() or path.stat().st_size != part.bytes:
            raise Problem("folder_not_shared", path=str(folder.parent))


def _number(source: Source) -> int:
    return source.number
