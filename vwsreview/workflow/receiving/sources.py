"""What was given to take in: documents, and files of annotations that come in as proposals."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vwsreview.domain.steps import IntakeReport
from vwsreview.formats.archives import DAMAGED
from vwsreview.formats.bounds import archive
from vwsreview.formats.catalogue import recognised
from vwsreview.formats.foreign import Reading
from vwsreview.formats.jsonl import READING as OWN
from vwsreview.workflow.cluster.folder import with_parts


@dataclass(frozen=True, slots=True)
class Annotations:
    """A file, folder or archive of annotations, and the format that it is in."""

    path: Path
    reading: Reading


def told_apart(paths: Sequence[Path], wanted: Reading | None = None) -> tuple[list[Path], list[Annotations]]:
    """Documents, and annotations (all of them, where the `wanted` format is named). A set of ours is both.

    A folder that `extract` has filled stands for its part files. Problems: ``damaged_part``; ``too_large`` and
    ``too_many_parts`` for an archive that is beyond its bound, in which nothing is looked for.
    """
    found = {path: wanted or recognised(path) for path in with_parts(paths)}
    for path, reading in found.items():
        if reading is None and path.suffix.lower() == ".zip" and path.is_file():
            with suppress(*DAMAGED), archive(path, path.name):
                pass
    documents = [path for path, reading in found.items() if reading is None or reading is OWN]
    return documents, [Annotations(path, reading) for path, reading in found.items() if reading is not None]


def left_over(annotations: Sequence[Annotations], report: IntakeReport) -> list[Annotations]:
    """What is to be received once the documents are in: a set of ours only where the dossier had documents of it."""
    return [one for one in annotations if one.reading is not OWN or report.skipped]
