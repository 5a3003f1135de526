"""Importing documents and saving a correction, against what SQLite and the disk cost by themselves.

The import is measured twice. Held to the limit is the ratio to raw inserts of the same rows into the same tables,
the full-text index among them, for making the index alone takes several times as long as all other rows together.
The ratio to raw inserts without the index is told as well; it is far above the limit. The raw inserts end with one
sync, the import with none of its own (see `store.importing`).
"""

import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.row import Row, row, table
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.store.importing import LARGEST_BATCH
from vwsreview.store.store import Store

DOCUMENTS = 1_000
CHARACTERS = 4_000
IMPORT_RUNS = 5
SAVES = 200
SYLLABLES = ("ver", "ga", "de", "ring", "over", "leg", "be", "sluit", "ac", "tie", "coör", "mi", "nis", "ter", "zorg")
VOCABULARY = 3_000


def measure() -> list[Row]:
    """Medians of runs that take turns, in milliseconds."""
    documents = [_document(number) for number in range(DOCUMENTS)]
    with tempfile.TemporaryDirectory() as folder:
        imports = _medians(Path(folder), IMPORT_RUNS, documents, [_import, _raw_rows, _raw_rows_with_index])
        saved, written = _saving(Path(folder))
    indexed = imports[0], imports[2]
    return [
        row(f"import of {DOCUMENTS} documents, extraction off, against executemany, both with index", *indexed, 2.5),
        row("the same, against executemany that makes no full-text index", imports[0], imports[1]),
        row("one correction saved, against 4 kB written and synced", saved, written),
    ]


def _document(number: int) -> AnnotatedDocument:
    """A text of made-up words, few of them often and many of them rarely, as in a language."""
    chance = random.Random(number)
    text = f"{number} {' '.join(_word(int(VOCABULARY ** chance.random())) for _ in range(CHARACTERS // 6))}"
    sha256 = f"{number:016x}" * 4
    text = text[:CHARACTERS]
    return AnnotatedDocument(Document(document_id(sha256), sha256, f"map/{number}.md", len(text)), text)


def _word(rank: int) -> str:
    digits = (rank, rank // len(SYLLABLES), rank // len(SYLLABLES) ** 2)
    return "".join(SYLLABLES[digit % len(SYLLABLES)] for digit in digits if digit)


def _medians(
    folder: Path,
    runs: int,
    documents: list[AnnotatedDocument],
    ways: list[Callable[[Path, list[AnnotatedDocument]], float]],
) -> list[float]:
    taken: list[list[float]] = [[] for _ in ways]
    for run in range(runs):
        for times, way in zip(taken, ways, strict=True):
            times.append(way(folder / f"{way.__name__}-{run}.dossier", documents))
    return [statistics.median(times) * 1_000 for times in taken]


def _import(path: Path, documents: list[AnnotatedDocument]) -> float:
    with Store.create(path) as store:
        start = time.perf_counter()
        for first in range(0, len(documents), LARGEST_BATCH):
            store.add_documents(documents[first : first + LARGEST_BATCH])
        return time.perf_counter() - start


def _raw_rows(path: Path, documents: list[AnnotatedDocument], index: bool = False) -> float:
    """The same rows, ready made, by executemany into the same tables, in one transaction synced at its end."""
    with Store.create(path) as store:
        store.add_documents(documents[:1])
        names = [name for (name,) in store._connection.rows("SELECT name FROM pragma_table_info('documents')")]
        [model] = store._connection.rows("SELECT * FROM documents")
        [[digest]] = store._connection.rows("SELECT imported FROM texts")
    rows = [(number, f"x{number}", f"y{number}", *model[3:]) for number in range(2, len(documents) + 2)]
    texts = [(number, found.text, digest) for number, found in enumerate(documents, 2)]
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous=FULL")
        start = time.perf_counter()
        raw.execute("BEGIN")
        raw.executemany(f"INSERT INTO documents VALUES ({', '.join('?' * len(names))})", rows)
        raw.executemany("INSERT INTO texts VALUES (?, ?, ?)", texts)
        if index:
            raw.executemany("INSERT INTO search (rowid, text) VALUES (?, ?)", [found[:2] for found in texts])
        raw.execute("COMMIT")
        return time.perf_counter() - start


def _raw_rows_with_index(path: Path, documents: list[AnnotatedDocument]) -> float:
    return _raw_rows(path, documents, index=True)


def _saving(folder: Path) -> tuple[float, float]:
    """Medians of saving one correction, and of writing 4 kB to a file of its own and syncing it, taking turns."""
    document = _document(0)
    values = {"type": "date", "value": "2021-01-11", "role": "mention"}
    record = Record("r", document.document.id, "date", 0, 5, values, rule="weekday", confidence=0.9)
    saved, written = [], []
    sync = getattr(os, "fdatasync", os.fsync)
    with Store.create(folder / "saving.dossier") as store, (folder / "raw").open("wb", buffering=0) as raw:
        store.add_documents([replace(document, records=(record,))])
        for number in range(SAVES):
            after = replace(record, review="corrected", values={**values, "value": f"2021-01-{number % 28 + 1:02}"})
            start = time.perf_counter()
            store.apply(Edit("set_value", (Change(record, after),), "value"), "Anna")
            middle = time.perf_counter()
            raw.write(bytes(4096))
            sync(raw.fileno())
            saved.append(middle - start)
            written.append(time.perf_counter() - middle)
            record = after
    return statistics.median(saved) * 1_000, statistics.median(written) * 1_000


if __name__ == "__main__":
    print(table(measure()))
