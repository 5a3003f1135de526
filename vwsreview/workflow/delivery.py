"""From a dossier to a file, or to the tables of a folder."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Step
from vwsreview.formats.catalogue import by_key
from vwsreview.store.store import Store


def export(store: Store, format_key: str, target: Path, reviewed_only: bool = False) -> Generator[Step, None, None]:
    """Write every document of the set, in the dossier's order, with the records that count.

    Rejected records stay out, and with `reviewed_only` those that nobody decided as well. The target is there
    wholly or, on any error and when the generator is closed, as it was before. Problems: ``no_such_format``,
    ``is_the_dossier``, those of `formats.files` and ``read_back_differs``.
    """
    chosen = by_key(format_key)
    if target.exists() and target.samefile(store.path):
        raise Problem("is_the_dossier", path=str(target))
    ids = [document.id for document in store.documents()]
    documents = (_delivered(store.annotated(id), reviewed_only) for id in ids)
    with closing(chosen.write(documents, target)) as names:
        for done, name in enumerate(names, start=1):
            yield Step(done, len(ids), name)


def _delivered(document: AnnotatedDocument, reviewed_only: bool) -> AnnotatedDocument:
    return replace(document, records=tuple(row for row in document.records if _belongs(row, reviewed_only)))


def _belongs(record: Record, reviewed_only: bool) -> bool:
    return record.stands if reviewed_only else record.counts
