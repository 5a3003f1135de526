"""From files and folders to documents with proposals, in batches for a dossier or a file."""

import os
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import IntakeReport, Refusal, Step
from vwsreview.extract.extractor import extract as extract_records
from vwsreview.formats import jsonl
from vwsreview.formats.catalogue import recognised
from vwsreview.sources.finding import find, passed_over
from vwsreview.sources.reading import SourceText, name_of, read
from vwsreview.store.importing import LARGEST_BATCH
from vwsreview.workflow.workers import in_order

Batch = list[AnnotatedDocument]

FEW = 40
"""Up to so many sources, starting processes takes longer than they save."""

INTERCHANGE = (".jsonl", ".json")


def intake(
    paths: Sequence[Path],
    known: Mapping[str, Document],
    extract: bool = True,
    processes: int | None = None,
    report: IntakeReport | None = None,
) -> Generator[Step | Batch | Edit | IntakeReport, None, None]:
    """Steps, batches of documents as large as the store takes them, edits, and at last the report.

    `known` are the documents of the dossier by digest. The same bytes again are skipped, but where the document
    had been removed an edit brings it back with all that was decided in it; a source whose file
    changed since it was taken in is told and left, for its review belongs to the text that was reviewed; what
    cannot be read is refused with the reason; the rest goes on. vwsreview/1 files come in with their records
    and review states where they are named directly, and before all texts, so that their records win. Annotations that
    lie in a folder are not taken, and told.

    `report` is filled while it runs: who stops early has what was done until then. A document counts as added
    when its batch was taken and the next thing is asked for, and as restored likewise.
    """
    report = IntakeReport() if report is None else report
    sieve = _Sieve(known, report)
    interchange = [path for path in paths if path.suffix.lower() in INTERCHANGE]
    found = list(find(path for path in paths if path not in interchange))
    total = len(interchange) + len(found)
    batch: Batch = []
    try:
        with closing(_documents(interchange, found, sieve, extract, processes)) as documents:
            for document in documents:
                for edit in sieve.returning():
                    yield edit
                    report.restored.append(edit.detail)
                if document is not None:
                    batch.append(document)
                if len(batch) == LARGEST_BATCH:
                    yield batch
                    report.added += _names(batch)
                    batch = []
                yield Step(sieve.handled, total, document.document.name if document is not None else "")
        if batch:
            yield batch
            report.added += _names(batch)
        report.passed_over += [name_of(path, root) for path, root in passed_over(paths) if recognised(path)]
    except GeneratorExit:
        report.cancelled = True
        raise
    yield report


class _Sieve:
    """What is taken, and in the report why the rest was not. `handled` counts files that are done with."""

    def __init__(self, known: Mapping[str, Document], report: IntakeReport) -> None:
        self.handled = 0
        self.report = report
        self._digests = set(known)
        self._removed = {digest: document for digest, document in known.items() if document.removed}
        self._returning: list[Edit] = []
        # Whoever removed the old text from the set may take the new one in.
        self._sources = {document.source for document in known.values() if document.source and not document.removed}
        self._records: set[str] = set()

    def takes(self, name: str, sha256: str, source: str | None) -> bool:
        if removed := self._removed.pop(sha256, None):
            back = replace(removed, removed=False)
            self._returning.append(Edit("restore_document", (Change(removed, back),), removed.name))
            return False
        if sha256 in self._digests:
            self.report.skipped.append(name)
            return False
        if source in self._sources:
            self.report.changed.append(name)
            return False
        self._digests.add(sha256)
        return True

    def returning(self) -> list[Edit]:
        """What brings removed documents back whose bytes were met since the last call."""
        edits, self._returning = self._returning, []
        return edits

    def takes_records(self, document: AnnotatedDocument) -> bool:
        """Whether no other document has brought the same ids, as hand-made ones may; refuses it if so."""
        for record in document.records:
            if record.id in self._records:
                self.refuses(
                    document.document.name, Problem("known_record", name=document.document.name, record=record.id)
                )
                return False
        self._records.update(record.id for record in document.records)
        return True

    def refuses(self, name: str, problem: Problem) -> None:
        self.report.refused.append(Refusal(name, problem))


def _documents(
    interchange: Iterable[Path],
    found: Sequence[tuple[Path, Path]],
    sieve: _Sieve,
    extract: bool,
    processes: int | None,
) -> Generator[AnnotatedDocument | None, None, None]:
    for path in interchange:
        yield from _annotated(path, sieve)
        sieve.handled += 1
        yield None
    texts = _texts(found, sieve)
    if not extract:
        for source in texts:
            sieve.handled += source is not None
            yield None if source is None else _without_records(source)
        return
    if processes is None:
        processes = (os.cpu_count() or 1) if len(found) > FEW else 1
    with closing(in_order(texts, _with_proposals, processes)) as outcomes:
        for outcome in outcomes:
            sieve.handled += outcome is not None
            yield None if outcome is None else _extracted(*outcome, sieve)


def _extracted(source: SourceText, result: AnnotatedDocument | Problem, sieve: _Sieve) -> AnnotatedDocument | None:
    if isinstance(result, Problem):
        sieve.refuses(source.name, result)
        return None
    return result


def _annotated(path: Path, sieve: _Sieve) -> Iterator[AnnotatedDocument]:
    try:
        for number, raw in jsonl.objects(path):
            try:
                document = jsonl.parse(raw, number)
            except Problem as problem:
                sieve.refuses(f"{path.name}:{number}", problem)
                continue
            name, sha256 = document.document.name, document.document.sha256
            if sieve.takes(name, sha256, None) and sieve.takes_records(document):
                yield document
    except Problem as problem:
        sieve.refuses(path.name, problem)


def _texts(found: Iterable[tuple[Path, Path]], sieve: _Sieve) -> Iterator[SourceText | None]:
    """What is to be extracted; None where a file is done with already, as a known or an unreadable one is."""
    for path, root in found:
        try:
            source = read(path, root)
        except Problem as problem:
            sieve.refuses(name_of(path, root), problem)
        else:
            if sieve.takes(source.name, source.sha256, source.source):
                yield source
                continue
        sieve.handled += 1
        yield None


def _with_proposals(source: SourceText) -> AnnotatedDocument:
    return extract_records(source.text, sha256=source.sha256, name=source.name, source=source.source)


def _without_records(source: SourceText) -> AnnotatedDocument:
    name, sha256, text = source.name, source.sha256, source.text
    document = Document(document_id(sha256), sha256, name, len(text), source=source.source)
    return AnnotatedDocument(document, text)


def _names(batch: Batch) -> list[str]:
    return [document.document.name for document in batch]
