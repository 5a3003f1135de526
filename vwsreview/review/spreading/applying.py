"""Equal cases all over a dossier, looked for in a job, and the edit of those that were ticked."""

from collections.abc import Generator, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Step
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.job import Job
from vwsreview.review.spreading.cases import BODY_FIELDS, Case, body_of, case_of, spread
from vwsreview.review.spreading.correction import Correction
from vwsreview.review.spreading.memory import SETTING, SpreadMemory, read
from vwsreview.store.store import Store

PIECE = 100
"""Cases that are handed on together."""
MOST = 2000
"""Cases that are offered at once."""


def memory_of(dossier: Dossier) -> SpreadMemory:
    """What was answered in this set."""
    return read(dossier.store.setting(SETTING))


def keep_memory(dossier: Dossier, memory: SpreadMemory) -> None:
    """Keep the answers with the set. Problems: those of the store."""
    dossier.store.set_setting(SETTING, memory.written())


def body_in(dossier: Dossier, document: str) -> str:
    """Who met in a document, or who wrote it; folded."""
    return body_of(dossier.store.field_values(document, BODY_FIELDS))


def cases_job(dossier: Dossier, correction: Correction, parent: QObject | None = None) -> Job:
    """A job that yields lists of Cases in the order of the set, `MOST` at most; `finished` tells whether these are
    all of them."""
    return Job(partial(_cases, dossier.store.path, correction), parent)


def spread_over(dossier: Dossier, correction: Correction, cases: Iterable[Case]) -> Edit | None:
    """The edit of these cases as they are in the dossier now."""
    return spread(correction, _as_they_are(dossier.store, cases), dossier.stamp())


def _as_they_are(store: Store, cases: Iterable[Case]) -> Iterator[tuple[Document, str, Record]]:
    documents: dict[str, tuple[Document, str]] = {}
    for case in cases:
        record = store.record(case.record.id)
        if record is None:
            continue
        if record.document not in documents:
            documents[record.document] = store.document(record.document), store.text(record.document)
        yield *documents[record.document], record


def _cases(path: Path, correction: Correction) -> Generator[Any, None, bool]:
    """In the thread: what SQLite takes for alike, looked at closely."""
    of_owner = correction.kind == "owner"
    words, held = (None, str(correction.old)) if of_owner else (correction.words, None)
    bodies: dict[str, str] = {}
    piece: list[Case] = []
    count = 0
    with Store.open(path, "read") as store:
        for looked_at, found in enumerate(store.alike(correction.layer, words, held), 1):
            record = found.record
            if correction.is_case(record, found.piece, found.offset):
                if record.document not in bodies:
                    bodies[record.document] = body_of(store.field_values(record.document, BODY_FIELDS))
                body = bodies[record.document]
                piece.append(case_of(record, found.sha256, found.name, found.piece, found.offset, body))
                count += 1
            if count == MOST:
                break
            if len(piece) == PIECE:
                yield piece
                piece = []
            yield Step(looked_at, None, found.name)
    if piece:
        yield piece
    return count < MOST
