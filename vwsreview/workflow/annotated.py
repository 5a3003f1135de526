"""Sets of documents that are annotated already: gold, predictions, what others exported."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats import jsonl

IN_FOLDERS = (".jsonl", ".gold.json")


def read_annotated(paths: Iterable[Path], refused: list[Refusal]) -> Iterator[AnnotatedDocument]:
    """The documents of vwsreview/1 files, and of those below folders whose name ends as `IN_FOLDERS` says.

    They need no text, for they are compared and not shown. What cannot be read is added to `refused`, and the
    rest goes on.
    """
    for path in paths:
        for file in _files(path):
            yield from _documents(file, refused)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.rglob("*") if file.name.endswith(IN_FOLDERS) and file.is_file())


def _documents(path: Path, refused: list[Refusal]) -> Iterator[AnnotatedDocument]:
    try:
        for number, raw in jsonl.objects(path):
            try:
                yield jsonl.parse(raw, number, text_needed=False)
            except Problem as problem:
                refused.append(Refusal(str(path), problem))
    except Problem as problem:
        refused.append(Refusal(str(path), problem))
