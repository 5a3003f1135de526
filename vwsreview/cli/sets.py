"""The sets of annotated documents that commands compare; what cannot be used is told here."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from vwsreview.cli.terminal import complain_of
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.workflow.annotated import read_annotated, with_proposals


def annotated(paths: Sequence[Path]) -> tuple[list[AnnotatedDocument], list[Refusal]]:
    """The annotated documents of files and folders, and what could not be read, which is told here."""
    refused: list[Refusal] = []
    documents = list(read_annotated(paths, refused))
    _tell(refused)
    if not documents and not refused:
        raise Problem("nothing_to_compare", path=", ".join(map(str, paths)))
    return documents, refused


def extracted(
    gold: Sequence[AnnotatedDocument],
) -> tuple[list[AnnotatedDocument], list[AnnotatedDocument], list[Refusal]]:
    """The gold that carries its text, what is extracted from it, and the rest, which is told here."""
    refused: list[Refusal] = []
    found = list(with_proposals(gold, refused))
    _tell(refused)
    done = {document.document.sha256 for document in found}
    return [document for document in gold if document.document.sha256 in done], found, refused


def _tell(refused: Iterable[Refusal]) -> None:
    for refusal in refused:
        complain_of(refusal.problem, refusal.name)
