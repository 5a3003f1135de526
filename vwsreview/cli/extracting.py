"""The command extract: documents with proposals, without a dossier."""

import argparse
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

from vwsreview.cli.terminal import FINE, REFUSED, complain_of, output, progress, say, with_progress
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import FolderReport, IntakeReport, Step
from vwsreview.formats import jsonl
from vwsreview.formats.files import replacing
from vwsreview.workflow.cluster.extraction import extract_to_folder, in_processes
from vwsreview.workflow.cluster.scheduler import connected
from vwsreview.workflow.intake import intake


def extract(options: argparse.Namespace) -> int:
    """Documents to vwsreview/1 JSON Lines, in the order of the sources; the same bytes twice are written once.

    Into a folder they go in part files, which `import` takes in; sources may then be addresses, and a cluster may do
    it. Problem: ``folder_needed``.
    """
    if options.output is not None and (options.scheduler or _means_folder(options.output)):
        return _into_folder(options.sources, Path(options.output), options.scheduler)
    if options.scheduler or any("://" in source for source in options.sources):
        raise Problem("folder_needed")
    return _into_file([Path(source) for source in options.sources], options.output and Path(options.output))


def _means_folder(target: str) -> bool:
    return target.endswith(("/", os.sep)) or Path(target).is_dir()


def _into_folder(sources: list[str], target: Path, scheduler: str | None) -> int:
    report = FolderReport()
    with connected(scheduler) if scheduler else nullcontext(in_processes) as run:
        with_progress(extract_to_folder(sources, target, run, report))
    for name in report.skipped:
        say("skipped", name=name)
    for refusal in report.refused:
        complain_of(refusal.problem, refusal.name)
    say("extracted", documents=report.documents, parts=report.parts, path=target, refused=len(report.refused))
    return REFUSED if report.refused else FINE


def _into_file(sources: list[Path], target: Path | None) -> int:
    report = IntakeReport()
    with _output(target, sources) as file, closing(intake(sources, report=report)) as steps:
        for step in steps:
            if isinstance(step, Step):
                progress(step)
            elif isinstance(step, list):
                file.writelines(line.encode() for line in jsonl.write(step))
    for refusal in report.refused:
        complain_of(refusal.problem, refusal.name)
    return REFUSED if report.refused else FINE


@contextmanager
def _output(target: Path | None, sources: list[Path]) -> Iterator[BinaryIO]:
    if target is None:
        with output() as file:
            yield file
        return
    if target.exists() and any(source.exists() and target.samefile(source) for source in sources):
        raise Problem("is_a_source", path=str(target))
    with replacing(target) as temporary, temporary.open("wb") as file:
        yield file
