"""Sets of documents that are annotated already (gold, predictions, exports), and what we find in their texts."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.extract.extractor import extract
from vwsreview.formats import jsonl
from vwsreview.store.copies import is_copy
from vwsreview.store.identity import is_dossier
from vwsreview.store.store import Store

IN_FOLDERS = (".jsonl", ".gold.json", ".dossier")


def read_annotated(paths: Iterable[Path], refused: list[Refusal]) -> Iterator[AnnotatedDocument]:
    """The documents of dossiers and vwsreview/1 files, and of those in folders whose name ends as `IN_FOLDERS` says.

    They need no text, for they are compared and not shown. What cannot be read is added to `refused`, and the
    rest goes on.
    """
    for path in paths:
        for file in _files(path):
            yield from _documents(file, refused)


def with_proposals(gold: Iterable[AnnotatedDocument], refused: list[Refusal]) -> Iterator[AnnotatedDocument]:
    """What the extractor finds in the texts that annotated documents carry.

    One that has records and no text is added to `refused` (``missing_key``).
    """
    for annotated in gold:
        document = annotated.document
        if annotated.records and not annotated.text:
            refused.append(Refusal(document.name, Problem("missing_key", key="text")))
        else:
            yield extract(annotated.text, sha256=document.sha256, name=document.name)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = (file for file in path.rglob("*") if file.name.endswith(IN_FOLDERS) and file.is_file())
    return sorted(file for file in found if not is_copy(file))


def _documents(path: Path, refused: list[Refusal]) -> Iterator[AnnotatedDocument]:
    try:
        if is_dossier(path):
            with Store.open(path, "read") as store:
                yield from (store.annotated(document.id) for document in store.documents())
            return
        for number, raw in jsonl.objects(path):
            try:
                yield jsonl.parse(raw, number, text_needed=False)
            except Problem as problem:
                refused.append(Refusal(str(path), problem))
    except Problem as problem:
        refused.append(Refusal(str(path), problem))
