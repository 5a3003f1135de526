"""From files and folders to documents with proposals, in batches for a dossier or a file."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import Edit
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Found, IntakeReport, Step
from vwsreview.formats import jsonl
from vwsreview.formats.catalogue import recognised
from vwsreview.sources.finding import find, passed_over
from vwsreview.sources.reading import SourceText, name_of, read
from vwsreview.store.importing import LARGEST_BATCH
from vwsreview.workflow.extracting import extracted
from vwsreview.workflow.sieve import Known, NothingKnown, Sieve
from vwsreview.workflow.workers import in_order

Make = Callable[[AnnotatedDocument], Any]
"""Gives what batches are made of. A function of a module, for it is called in the workers."""
Batch = list[Any]

FEW = 40
"""Up to so many sources, starting processes takes longer than they save."""
FULL = 500
"""Records, of a batch that is written: some 10 ms, so that no key waits for long."""
CHARACTERS = 100
"""So many characters take as long to write as a record does."""

INTERCHANGE = (".jsonl", ".json")


class _Made(NamedTuple):
    name: str
    made: Any
    size: int


def as_it_is(document: AnnotatedDocument) -> AnnotatedDocument:
    """For batches of documents."""
    return document


def intake(
    paths: Sequence[Path],
    known: Known | None = None,
    extract: bool = True,
    processes: int | None = None,
    report: IntakeReport | None = None,
    make: Make = as_it_is,
) -> Generator[Found | Step | Batch | Edit | IntakeReport, None, None]:
    """First what was found, then steps, batches of what `make` makes of documents, edits, and at last the report.

    A batch is what a store takes between two keys of a reviewer; a document that is larger than that comes alone.

    `known` is the dossier. The same bytes again are skipped, but where the document
    had been removed an edit brings it back with all that was decided in it; a source whose file
    changed since it was taken in is told and left, for its review belongs to the text that was reviewed; what
    cannot be read is refused with the reason; the rest goes on. vwsreview/1 files come in with their records
    and review states where they are named directly, and before all texts, so that their records win. Annotations that
    lie in a folder are not taken, and told. So an import that was broken off is gone on with by beginning it again.

    `report` is filled while it runs: who stops early has what was done until then. A document counts as added
    when its batch was taken and the next thing is asked for, and as restored likewise.
    """
    report = IntakeReport() if report is None else report
    sieve = Sieve(known or NothingKnown(), report)
    interchange = [path for path in paths if path.suffix.lower() in INTERCHANGE]
    found = list(find(path for path in paths if path not in interchange))
    total = len(interchange) + len(found)
    batch: list[_Made] = []
    yield Found(total)
    try:
        with closing(_documents(interchange, found, sieve, extract, processes, make)) as documents:
            for document in documents:
                for edit in sieve.returning():
                    yield edit
                    report.restored.append(edit.detail)
                if document is not None:
                    if len(batch) == LARGEST_BATCH or (batch and sum(one.size for one in batch) + document.size > FULL):
                        yield [one.made for one in batch]
                        report.added += [one.name for one in batch]
                        batch = []
                    batch.append(document)
                yield Step(sieve.handled, total, document.name if document is not None else "")
        if batch:
            yield [one.made for one in batch]
            report.added += [one.name for one in batch]
        report.passed_over += [name_of(path, root) for path, root in passed_over(paths) if recognised(path)]
    except GeneratorExit:
        report.cancelled = True
        raise
    yield report


def _documents(
    interchange: Iterable[Path],
    found: Sequence[tuple[Path, Path]],
    sieve: Sieve,
    extract: bool,
    processes: int | None,
    make: Make,
) -> Generator[_Made | None, None, None]:
    for path in interchange:
        yield from _annotated(path, sieve, make)
        sieve.handled += 1
        yield None
    texts = _texts(found, sieve)
    if not extract:
        for source in texts:
            sieve.handled += source is not None
            yield None if source is None else _made(make, _without_records(source))
        return
    if processes is None:
        processes = (os.cpu_count() or 1) if len(found) > FEW else 1
    with closing(in_order(texts, partial(_with_proposals, make), processes)) as outcomes:
        for outcome in outcomes:
            sieve.handled += outcome is not None
            yield None if outcome is None else _unless_refused(*outcome, sieve)


def _unless_refused(source: SourceText, result: _Made | Problem, sieve: Sieve) -> _Made | None:
    if isinstance(result, Problem):
        sieve.refuses(source.name, result)
        return None
    return result


def _annotated(path: Path, sieve: Sieve, make: Make) -> Iterator[_Made]:
    try:
        for number, raw in jsonl.objects(path):
            try:
                document = jsonl.parse(raw, number)
            except Problem as problem:
                sieve.refuses(f"{path.name}:{number}", problem)
                continue
            name, sha256 = document.document.name, document.document.sha256
            if sieve.takes(name, sha256, None) and sieve.takes_records(document):
                yield _made(make, document)
    except Problem as problem:
        sieve.refuses(path.name, problem)


def _texts(found: Iterable[tuple[Path, Path]], sieve: Sieve) -> Iterator[SourceText | None]:
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


def _with_proposals(make: Make, source: SourceText) -> _Made:
    return _made(make, extracted(source))


def _without_records(source: SourceText) -> AnnotatedDocument:
    name, sha256, text = source.name, source.sha256, source.text
    document = Document(document_id(sha256), sha256, name, len(text), source=source.source)
    return AnnotatedDocument(document, text)


def _made(make: Make, document: AnnotatedDocument) -> _Made:
    size = len(document.records) + len(document.text) // CHARACTERS
    return _Made(document.document.name, make(document), size)
