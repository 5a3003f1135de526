"""The whole window on a dossier of ten thousand documents (400,000 records), and of a hundred thousand.

    python -m tests.benchmarks.bench_scale [DOCUMENTS ...]

Each key goes through Qt's event queue, and a figure ends when all that it made dirty has been painted. What is
promised is a time, so a limit is that time over the baseline of the same run; the larger set is allowed twice as much.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPlainTextEdit

from tests.benchmarks import bench_search
from tests.benchmarks.bench_window import application, press, settle
from tests.benchmarks.row import Row, row, table
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES
from vwsreview.domain.listing import LIST_ORDERS
from vwsreview.review.dossier import Dossier
from vwsreview.store.importing import LARGEST_BATCH, ReadyDocument, made_ready
from vwsreview.store.store import Store
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session
from vwsreview.workflow.workers import in_order

SIZES = (10_000, 100_000)
OPENINGS = 9
TIMES = 60
OPENED, SWITCHED, FOUND, ARRANGED, CORRECTED = 1_000.0, 100.0, 100.0, 150.0, 50.0
"""Milliseconds that are promised for the smaller set, opening beyond what an empty dossier takes."""
OPENED_LARGE = 3_000.0
SLOWER = 3.0
"""A correction may take so many times a repaint of the window, where that is more."""
FILTERS = ("1", "12", "map 7", "minutes", "jan 2021", "letter 2019", "99 note", "nothing")


def measure(sizes: tuple[int, ...] = SIZES) -> list[Row]:
    """All rows, each at the 95th percentile against its baseline in the same run."""
    _ = application()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Store.create(folder / "empty.dossier").close()
        for size in sizes:
            path = folder / f"{size}.dossier"
            _make(path, size)
            rows += _rows(folder, path, size)
            path.unlink()
    return rows


def _rows(folder: Path, path: Path, size: int) -> list[Row]:
    more = 1 if size <= SIZES[0] else 2
    with _window(folder) as window:
        opening = _opening(window, folder / "empty.dossier", path, size)
        store = Store.open(path)
        window.show_dossier(Dossier(store))
        window.activateWindow()
        settle()
        parts: list[tuple[str, float, Callable[[MainWindow, Store], tuple[list[float], list[float]]]]] = [
            ("to another document, against a plain widget taking its text", SWITCHED, _switching),
            ("words found in all documents, against the index gone through", FOUND, _finding_words),
            ("records found in all documents, against the table gone through", FOUND, _finding_records),
            ("the list filtered, against all lines looked at by SQLite", ARRANGED, _filtering),
            ("the list sorted, against all lines sorted by SQLite", ARRANGED, _sorting),
            ("records of a document filtered, against a repaint", ARRANGED, _filtering_records),
        ]
        rows = [opening]
        for what, promised, part in parts:
            ours, base = map(_p95, part(window, store))
            rows.append(row(f"{size:,} documents: {what}, p95 ms", ours, base, more * promised / base))
        ours, base = map(_p95, _correcting(window, store))
        what = "one correction saved and painted, against a repaint of the window"
        rows.append(row(f"{size:,} documents: {what}, p95 ms", ours, base, max(more * CORRECTED, SLOWER * base) / base))
        window.show_dossier(None)
        store.close()
    return rows


@contextmanager
def _window(folder: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(settings), Theme.named("light"))
    window.resize(1280, 800)
    window.show()
    window.furnish()
    settle()
    yield window
    window.close()


def _make(path: Path, size: int) -> None:
    """Documents of 4 kB with 40 records each, of all kinds and states, from fifteen years."""
    batch: list[ReadyDocument] = []
    with Store.create(path) as store, closing(in_order(range(size), _ready, os.cpu_count() or 1)) as made:
        for _, document in filter(None, made):
            batch.append(document)
            if len(batch) == LARGEST_BATCH:
                store.add_documents(batch)
                batch = []
        store.add_documents(batch)


def _ready(number: int) -> ReadyDocument:
    return made_ready(_varied(number))


def _varied(number: int) -> AnnotatedDocument:
    chance = random.Random(number)
    made = bench_search._document(number)
    day = f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    document = replace(
        made.document,
        name=f"map {chance.randrange(100)}/{chance.randrange(10**6)}.md",
        kind=chance.choice(DOCUMENT_KINDS),
        status=chance.choice(DOCUMENT_STATUSES),
        anchor_date=day if chance.random() < 0.9 else None,
    )
    return replace(made, document=document)


def _opening(window: MainWindow, empty: Path, path: Path, size: int) -> Row:
    """From the path to a window that has been painted, against the same of an empty dossier."""
    times: dict[Path, list[float]] = {empty: [], path: []}
    for _ in range(OPENINGS):
        for one, taken in times.items():
            began = time.perf_counter()
            store = Store.open(one)
            window.show_dossier(Dossier(store))
            window.repaint()
            settle()
            taken.append((time.perf_counter() - began) * 1_000)
            window.show_dossier(None)
            store.close()
    ours, base = _p95(times[path]), _p95(times[empty])
    limit = base + OPENED if size <= SIZES[0] else OPENED_LARGE
    return row(f"{size:,} documents: opened and painted, against an empty dossier, p95 ms", ours, base, limit / base)


def _switching(window: MainWindow, store: Store) -> tuple[list[float], list[float]]:
    view = window.workspace.view
    plain = QPlainTextEdit()
    plain.resize(view.size())
    plain.show()
    window.activateWindow()
    settle()
    ours, base = [], []
    for _ in range(TIMES):
        view.setFocus()
        shown = window.workspace.document_id
        ours.append(press(view, Qt.Key.Key_PageDown, modifiers=Qt.KeyboardModifier.ControlModifier))
        assert window.workspace.document_id != shown
        base.append(_taken(lambda: (plain.setPlainText(view.text), plain.viewport().repaint())))
    return ours, base


def _finding_words(window: MainWindow, store: Store) -> tuple[list[float], list[float]]:
    return _finding(window, store, list(bench_search.BY_WORDS.values()), bench_search._through_index)


def _finding_records(window: MainWindow, store: Store) -> tuple[list[float], list[float]]:
    return _finding(window, store, list(bench_search.BY_RECORDS.values()), bench_search._through_records)


def _finding(
    window: MainWindow, store: Store, queries: list[str], gone_through: Callable[[Path], None]
) -> tuple[list[float], list[float]]:
    """From the key that asks to the first page on the screen; the counting that follows is stopped."""
    pane = window.workspace.search
    pane.open_pane()
    settle()
    ours, base = [], []
    for query in queries * 3:
        base.append(_taken(lambda: gone_through(store.path)))
        pane.words.setText(query)
        found = QSignalSpy(pane._search.yielded)
        began = time.perf_counter()
        pane.words.ask()
        while not found.count():
            settle()
            QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        settle()
        ours.append((time.perf_counter() - began) * 1_000)
        pane.words.clear()
        pane._search.close()
    pane.close_pane()
    return ours, base


def _filtering(window: MainWindow, store: Store) -> tuple[list[float], list[float]]:
    documents = window.workspace.documents
    ours, base = [], []
    for words in (*FILTERS, "") * 7:
        ours.append(_taken(lambda words=words: documents.filter.setText(words)))
        base.append(_taken(lambda: store._connection.rows("SELECT number FROM listing WHERE instr(name, '1')")))
    return ours, base


def _sorting(window: MainWindow, store: Store) -> tuple[list[float], list[float]]:
    documents = window.workspace.documents
    ours, base = [], []
    for order in (*LIST_ORDERS[1:], LIST_ORDERS[0]) * 9:
        ours.append(_taken(lambda order=order: documents.order.setCurrentIndex(documents.order.findData(order))))
        base.append(_taken(lambda: store._connection.rows("SELECT number FROM listing ORDER BY first_day")))
    return ours, base


def _filtering_records(window: MainWindow, store: Store) -> tuple[list[float], list[float]]:
    panel = window.workspace.panel
    ours, base = [], []
    for words in ("review:open", "", "layer:action", "", "MEVA", "") * 10:
        ours.append(_taken(lambda words=words: (panel.filter.line.setText(words), panel.filter.line.ask())))
        base.append(_taken(window.repaint))
    return ours, base


def _correcting(window: MainWindow, store: Store) -> tuple[list[float], list[float]]:
    window.session.advance = False
    view, ours, base = window.workspace.view, [], []
    for number in range(TIMES):
        view.setFocus()
        ours.append(press(view, Qt.Key.Key_A if number % 2 else Qt.Key.Key_X))
        base.append(_taken(window.repaint))
    assert len(store.history(limit=TIMES)) == TIMES, "a key that changes nothing takes no time"
    return ours, base


def _taken(work: Callable[[], object]) -> float:
    """Milliseconds until the work is done and painted."""
    began = time.perf_counter()
    work()
    settle()
    return (time.perf_counter() - began) * 1_000


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    print(table(measure(tuple(map(int, sys.argv[1:])) or SIZES)))
