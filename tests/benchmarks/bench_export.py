"""A large set as JSON Lines, out and in, against `json` over the same objects; and what memory it takes.

The promise is three times json's own time for writing and for reading, with memory that does not grow with the number
of documents. The read-back is measured by itself, and so is the part of SQLite: a bare SELECT of the same rows.
`python -m tests.benchmarks.bench_export 10000` measures that many documents.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.benchmarks.bench_search import _document
from tests.benchmarks.row import Row, row, table
from vwsreview.domain.exporting import Occasion, Selection
from vwsreview.formats import jsonl
from vwsreview.formats.proof import Proof
from vwsreview.store.importing import LARGEST_BATCH, made_ready
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export
from vwsreview.workflow.intake import intake
from vwsreview.workflow.selecting import Selected

DOCUMENTS = 1_000
RUNS = 5
OCCASION = Occasion("large", "en", "2021-03-01T12:00:00+01:00")


def measure(documents: int = DOCUMENTS) -> list[Row]:
    """The best of runs that take turns, in milliseconds; memory in MB."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dossier, target = folder / "large.dossier", folder / "large.jsonl"
        with Store.create(dossier) as store:
            for first in range(0, documents, LARGEST_BATCH):
                store.add_documents([_document(number) for number in range(first, first + LARGEST_BATCH)])
        times: dict[str, float] = {}
        for _ in range(RUNS):
            for way in (_write, _dumps, _select, _read, _loads):
                times[way.__name__] = min(_timed(way, dossier, target), times.get(way.__name__, float("inf")))
        proved = _timed(_prove, dossier, target)
        exported = [_peak("export", dossier, target, count) for count in (documents, documents // 10)]
        taken_in = [_peak("import", dossier, target, count) for count in (documents, documents // 10)]
    size = f"{documents:,} documents with {40 * documents:,} records"
    more = f"{documents:,} against {documents // 10:,} documents"
    return [
        row(f"{size} written, against json.dumps of the same objects", times["_write"], times["_dumps"], 3),
        row("the same read, against json.loads", times["_read"], times["_loads"], 3),
        row("the same read back by both readers, against json.loads", proved, times["_loads"]),
        row("the same written, against a bare SELECT of the rows", times["_write"], times["_select"]),
        row(f"most memory of an export with its proof (MB), {more}", *exported, 1.2),
        row(f"most memory of an import of that file (MB), {more}", *taken_in, 1.2),
    ]


def _timed(way: Callable[[Path, Path], float], dossier: Path, target: Path) -> float:
    return way(dossier, target) * 1_000


def _write(dossier: Path, target: Path) -> float:
    start = time.perf_counter()
    with Store.open(dossier, "read") as store, store.snapshot():
        for _ in jsonl.FORMAT.write(Selected(store, Selection()), target, OCCASION):
            pass
    return time.perf_counter() - start


def _dumps(dossier: Path, target: Path) -> float:
    """Only `json.dumps` is timed, an object a line as they are written."""
    taken = 0.0
    with target.open(encoding="utf-8") as file:
        for line in file:
            loaded = json.loads(line)
            start = time.perf_counter()
            json.dumps(loaded, ensure_ascii=False)
            taken += time.perf_counter() - start
    return taken


def _prove(dossier: Path, target: Path) -> float:
    start = time.perf_counter()
    proof = Proof(jsonl.FORMAT)
    with Store.open(dossier, "read") as store, store.snapshot():
        for _ in proof.walk(Selected(store, Selection()), target):
            pass
    proof.refuse_differences()
    return time.perf_counter() - start


def _select(dossier: Path, target: Path) -> float:
    start = time.perf_counter()
    with closing(sqlite3.connect(dossier)) as connection:
        for (document,) in connection.execute("SELECT id FROM documents").fetchall():
            connection.execute(
                "SELECT text FROM texts JOIN documents USING (number) WHERE id = ?", (document,)
            ).fetchall()
            connection.execute("SELECT * FROM records WHERE document = ?", (document,)).fetchall()
    return time.perf_counter() - start


def _read(dossier: Path, target: Path) -> float:
    start = time.perf_counter()
    for line, raw in jsonl.objects(target):
        jsonl.parse(raw, line)
    return time.perf_counter() - start


def _loads(dossier: Path, target: Path) -> float:
    start = time.perf_counter()
    with target.open("rb") as file:
        for line in file:
            json.loads(line)
    return time.perf_counter() - start


def _peak(task: str, dossier: Path, target: Path, count: int) -> float:
    """The most memory of a process that exports so many documents, or takes in the file that it wrote, in MB."""
    words = [sys.executable, "-m", "tests.benchmarks.bench_export", task, str(dossier), str(target), str(count)]
    return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def _most_memory(task: str, dossier: Path, target: Path, count: int) -> float:
    file = target.with_name(f"{count}.jsonl")
    if task == "export":
        _export(dossier, file, count)
    else:
        _import(file)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _export(dossier: Path, file: Path, count: int) -> None:
    with Store.open(dossier, "read") as store:
        selection = Selection(documents=frozenset(store.document_ids()[:count]))
        for _ in export(store, "jsonl", file, selection):
            pass


def _import(file: Path) -> None:
    with Store.create(file.with_suffix(".dossier")) as store:
        for step in intake([file], store, make=made_ready):
            if isinstance(step, list):
                store.add_documents(step)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [task, dossier, target, count]:
            print(_most_memory(task, Path(dossier), Path(target), int(count)))
        case [count]:
            print(table(measure(int(count))))
        case _:
            print(table(measure()))
