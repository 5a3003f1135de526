"""An import of many documents: on two cores against one, its writing, corrections made meanwhile, and its memory.

The full run takes ten thousand documents: `python -m tests.benchmarks.bench_import 1000` takes fewer.
"""

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest

from tests.benchmarks import bench_extract, bench_view
from tests.benchmarks.bench_window import Desk, application
from tests.benchmarks.row import Row, row, table
from tests.workflow.import_memory import peak_of_import
from vwsreview.store.importing import ReadyDocument, made_ready
from vwsreview.store.store import Store
from vwsreview.store.traits import INSERT_TRAITS, ROWS
from vwsreview.workflow.intake import intake

DOCUMENTS = 10_000
CORES = 2
SPEED_UP = 0.85
"""The promise: of the speed-up of plain processes that only compute."""
WRITTEN = 1_000
"""Documents, of the writing alone."""
MEANWHILE = 1_500
"""Documents, of the import during which corrections are made."""
CORRECTIONS = 100
WARM = 10
"""The first corrections do not count: what they need is loaded with them."""
CORRECTED = 50.0
"""Milliseconds from key to paint, 95th percentile: the promise."""
LINES = 20
"""Documents of a vwsreview/1 file, of which a second one has ten times as many."""
RECORDS = 400
_RAW_TABLES = ("documents", "texts", "records")
_COMPUTING = """
import sys
total = 0
for number in range(int(sys.argv[1])):
    total += number * number % 7
"""
_ROUNDS = 40_000_000


def measure(documents: int = DOCUMENTS) -> list[Row]:
    """All rows, each against its baseline in the same run."""
    _ = application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = _sources(folder / "in", documents)
        few = _sources(folder / "few", min(documents, WRITTEN))
        between = _sources(folder / "between", min(documents, MEANWHILE))
        return [
            *_speed_up(folder, sources, documents),
            _writing(folder, few),
            _corrections(folder, between),
            _memory(folder),
        ]


def _sources(folder: Path, count: int) -> Path:
    """Our own documents of 4 kB, each with a number, for the same bytes are taken once."""
    folder.mkdir()
    texts = bench_extract._documents()
    for number in range(count):
        text = f"{number}\n{texts[number % len(texts)]}"[: bench_extract.LENGTH]
        (folder / f"{number:05}.md").write_text(text, encoding="utf-8")
    return folder


def _speed_up(folder: Path, sources: Path, documents: int) -> list[Row]:
    """One after the other, with plain computing before and behind."""
    plain = [_speed_up_of_computing()]
    alone = _seconds_of_import(folder / "one.dossier", sources, 1)
    together = _seconds_of_import(folder / "two.dossier", sources, CORES)
    plain.append(_speed_up_of_computing())
    ours, best = alone / together, statistics.mean(plain)
    name = f"speed-up of {CORES} plain processes over one, against that of an import of {documents} documents of 4 kB"
    return [
        row(f"import of {documents} documents with {CORES} worker processes, ms a document, against one process",
            together * 1_000 / documents, alone * 1_000 / documents),
        row(name, best, ours, 1 / SPEED_UP, f"it keeps {ours / best:.0%}"),
    ]  # fmt: skip


def _speed_up_of_computing() -> float:
    def seconds(rounds: int, processes: int) -> float:
        began = time.perf_counter()
        words = [sys.executable, "-c", _COMPUTING, str(rounds)]
        running = [subprocess.Popen(words) for _ in range(processes)]
        for process in running:
            process.wait()
        return time.perf_counter() - began

    return seconds(CORES * _ROUNDS, 1) / seconds(_ROUNDS, CORES)


def _seconds_of_import(path: Path, sources: Path, processes: int) -> float:
    with Store.create(path) as store:
        began = time.perf_counter()
        with closing(intake([sources], store, processes=processes, make=made_ready)) as steps:
            for step in steps:
                if isinstance(step, list):
                    store.add_documents(step)
        return time.perf_counter() - began


def _writing(folder: Path, sources: Path) -> Row:
    """The batches as they come, and the rows that they became, ready made, into the same tables in one transaction."""
    with closing(intake([sources], processes=CORES, make=made_ready)) as steps:
        batches: list[list[ReadyDocument]] = [step for step in steps if isinstance(step, list)]
    ours, raw = [], []
    for run in range(3):
        with Store.create(folder / f"written-{run}.dossier") as store:
            began = time.perf_counter()
            for batch in batches:
                store.add_documents(batch)
            ours.append(time.perf_counter() - began)
            rows = {name: store._connection.rows(f"SELECT * FROM {name} ORDER BY rowid") for name in _RAW_TABLES}
        traits = [(number * ROWS, one.traits) for number, one in enumerate(chain.from_iterable(batches), 1)]
        raw.append(_raw_seconds(folder / f"raw-{run}.dossier", rows, traits))
    count = sum(len(one.records) for batch in batches for one in batch)
    name = f"writing {sum(map(len, batches))} documents with {count} records, against executemany of the same rows"
    return row(f"{name}, both with index and full text, ms", *(statistics.median(t) * 1_000 for t in (ours, raw)), 2.5)


def _raw_seconds(path: Path, rows: dict[str, list[tuple[object, ...]]], traits: list[tuple[int, str]]) -> float:
    with Store.create(path):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        began = time.perf_counter()
        raw.execute("BEGIN")
        for name, found in rows.items():
            raw.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(found[0]))})", found)
        raw.executemany("INSERT INTO search (rowid, text) VALUES (?, ?)", (found[:2] for found in rows["texts"]))
        raw.executemany(INSERT_TRAITS, traits)
        raw.execute("COMMIT")
        return time.perf_counter() - began


class _Typist(QObject):
    """Presses keys that come from a thread of their own, so that each waits for what the window is at.

    A key ends when the text has been painted anew: with the first event behind that.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._loop = QEventLoop()
        self._answered = threading.Event()
        self._typed = QEvent.Type(QEvent.registerEventType())
        self._waits = self._painted = False
        self._asked = 0.0
        self._took: list[float] = []

    def type(self) -> list[float]:
        """Milliseconds from each key to what it painted."""
        hand = threading.Thread(target=self._type)
        QCoreApplication.instance().installEventFilter(self)
        hand.start()
        self._loop.exec()
        QCoreApplication.instance().removeEventFilter(self)
        hand.join()
        return self._took[WARM:]

    def _type(self) -> None:
        chance = Random(1)
        for _ in range(CORRECTIONS):
            time.sleep(chance.uniform(0.05, 0.15))
            self._answered.clear()
            self._asked = time.perf_counter()
            QCoreApplication.postEvent(self, QEvent(self._typed))
            self._answered.wait()

    def customEvent(self, event: QEvent) -> None:
        self._waits = True
        QTest.keyClick(self._desk.view, Qt.Key.Key_A if len(self._took) % 2 else Qt.Key.Key_X)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._painted:
            self._painted = False
            self._took.append((time.perf_counter() - self._asked) * 1_000)
            if len(self._took) == CORRECTIONS:
                self._loop.quit()
            self._answered.set()
        if self._waits and event.type() == QEvent.Type.Paint and watched is self._desk.view.viewport():
            self._waits, self._painted = False, True
        return False


def _corrections(folder: Path, sources: Path) -> Row:
    desk = Desk(folder, bench_view.sample(4_000), 60)
    desk.panel.select(desk.store.records(desk.store.documents()[0].id)[30].id)
    desk.view.setFocus()
    alone = _Typist(desk).type()
    desk.window.handlers.imports.take_in([sources])
    meanwhile = _Typist(desk).type()
    assert desk.window.handlers.exchange.busy, "the import was over before the corrections were"
    desk.window.handlers.exchange.abandon()
    desk.close()
    ours, base = (statistics.quantiles(times, n=20)[-1] for times in (meanwhile, alone))
    return row(
        "one correction, from the key to its paint, while an import runs, against one alone, p95 ms",
        ours, base, CORRECTED / base,
    )  # fmt: skip


def _memory(folder: Path) -> Row:
    few, many = (peak_of_import(folder, documents, RECORDS) for documents in (LINES, 10 * LINES))
    name = f"memory at most, import of {10 * LINES} documents with {RECORDS} records each, against {LINES}, MB"
    return row(name, many, few, 1.5)


if __name__ == "__main__":
    print(table(measure(*map(int, islice(sys.argv, 1, 2)))))
