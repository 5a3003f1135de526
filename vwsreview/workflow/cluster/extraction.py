"""Extraction into a folder: what is done where is for the runner, what becomes of it is decided here."""

import os
import shutil
from collections.abc import Callable, Generator, Sequence
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


class Run(Protocol):
    """Does the same work for many things, somewhere: each with what came of it, in any order.

    A Problem that the work raises is its result, ``worker_died`` that of a thing which ends the processes that work
    at it. A None comes now and then, so that the caller may stop.
    """

    def __call__(
        self, work: Callable[[Thing], Result], things: Sequence[Thing]
    ) -> Generator[tuple[Thing, Result | Problem] | None, None, None]: ...


def in_processes(
    work: Callable[[Thing], Result], things: Sequence[Thing]
) -> Generator[tuple[Thing, Result | Problem] | None, None, None]:
    """The runner of this machine: as many processes as it has processors, for a single thing none."""
    return in_order(things, work, (os.cpu_count() or 1) if len(things) > 1 else 1)


def extract_to_folder(
    words: Sequence[str], target: Path, run: Run, report: FolderReport
) -> Generator[Step, None, None]:
    """Extract the sources at these paths and addresses into part files and a manifest, all of them or none.

    The files one behind the other are what one process writes of the same sources: the bytes of a source that comes
    a second time are left out, and what cannot be read is refused. So all sources are looked at first; then they are
    in partitions, read again and extracted. Problems: ``folder_not_empty``, ``part_missing``, those of `find_sources`
    and of `filling`, and those that stop a partition.
    """
    if target.is_dir() and any(target.iterdir()):
        raise Problem("folder_not_empty", path=str(target))
    sources = find_sources(words)
    refused: Refused = {}
    with filling(target) as folder:
        kept = yield from _looked_at(partitions(sources, folder), len(sources), run, refused, report)
        parts = yield from _written(partitions(kept, folder), len(sources), run, refused)
        _leave_only(parts, folder)
        write_manifest(folder, parts)
    report.parts, report.documents = len(parts), sum(part.documents for part in parts)
    report.refused += [
        Refusal(source.name, refused[source]) for source in sorted(refused, key=lambda source: source.number)
    ]


def _looked_at(
    todo: Sequence[Partition], total: int, run: Run, refused: Refused, report: FolderReport
) -> Generator[Step, None, list[Source]]:
    """The sources that can be read, of the same bytes the first."""
    found: list[Source] = []
    done = 0
    with closing(run(look, todo)) as outcomes:
        for partition, result in filter(None, outcomes):
            if isinstance(result, Problem):
                raise result
            for source, seen in zip(partition.sources, result, strict=True):
                if isinstance(seen, Problem):
                    refused[source] = seen
                else:
                    found.append(seen)
            done += len(partition.sources)
            yield Step(done, 2 * total, partition.sources[-1].name)
    first: dict[str, Source] = {}
    for source in sorted(found, key=lambda source: source.number):
        if first.setdefault(source.sha256, source) is not source:
            report.skipped.append(source.name)
    return list(first.values())


def _written(todo: Sequence[Partition], total: int, run: Run, refused: Refused) -> Generator[Step, None, list[Part]]:
    """The parts in order. What ends the processes that work at it is refused, and its partition written without it."""
    parts: dict[int, Part] = {}
    deadly: list[Partition] = []
    done = 2 * total - sum(len(partition.sources) for partition in todo)
    with closing(run(write, todo)) as outcomes:
        for partition, result in filter(None, outcomes):
            if isinstance(result, Part):
                parts[partition.number] = result
            elif result.code == "worker_died":
                deadly.append(partition)
            else:
                raise result
            done += len(partition.sources)
            yield Step(done, 2 * total, partition.sources[-1].name)
    for partition in deadly:
        parts[partition.number] = _without_the_deadly(partition, run, refused)
        yield Step(done, 2 * total, partition.sources[-1].name)
    written = [parts[number] for number in sorted(parts)]
    for part in written:
        refused |= part.refused
    return written


def _without_the_deadly(partition: Partition, run: Run, refused: Refused) -> Part:
    """Its part, once each source was tried alone and those that end processes are left out."""
    with closing(run(attempt, partition.sources)) as outcomes:
        deadly = {source: result for source, result in filter(None, outcomes) if isinstance(result, Problem)}
    refused |= deadly
    harmless = tuple(source for source in partition.sources if source not in deadly)
    with closing(run(write, [replace(partition, sources=harmless)])) as outcomes:
        for _, result in filter(None, outcomes):
            if isinstance(result, Part):
                return result
            raise result
    raise AssertionError("a runner gives every thing back")


def _leave_only(parts: Sequence[Part], folder: Path) -> None:
    """Remove what workers that died have left; Problem ``part_missing`` where a part is not here."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    for part in parts:
        path = folder / part.name
        if not path.is_file() or path.stat().st_size != part.bytes:
            raise Problem("part_missing", path=str(path))
