"""The command extract: documents with proposals, without a dossier."""

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO

from vwsreview.cli.terminal import FINE, REFUSED, complain_of, output, progress
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import IntakeReport, Step
from vwsreview.formats import jsonl
from vwsreview.formats.files import replacing
from vwsreview.workflow.intake import intake


def extract(options: argparse.Namespace) -> int:
    """Documents to vwsreview/1 JSON Lines, in the order of the sources; the same bytes twice are written once."""
    report = IntakeReport()
    with (
        _output(options.output, options.sources) as file,
        closing(intake(options.sources, {}, report=report)) as steps,
    ):
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
