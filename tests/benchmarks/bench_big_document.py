"""A document of ten million characters in the whole window: what it keeps a reviewer waiting, and its keys.

Once with few records and once with two hundred thousand. A stretch is what the event loop does between two moments at
which a key could be answered; the longest one is how long the window stands still.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt

from tests.benchmarks import bench_view
from tests.benchmarks.bench_window import Desk, annotated, application, press, settle
from tests.benchmarks.row import Row, row, table
from vwsreview.review.dossier import Dossier

CHARACTERS = 10_000_000
RECORDS = (200, 200_000)
MOST_STILL = 100.0
MOST_FOR_KEYS, SLOWER = 50.0, 3.0
"""Milliseconds, or so many times the repaint of the window, whichever is more."""
KEYS = 30
AFTERWARDS = 20.0
"""Seconds in which what is worked out later (cues, checks) may hold the window up."""


def measure() -> list[Row]:
    """All rows. Baselines: what Qt's plain widget takes for the same text; a repaint of the same window for keys."""
    _ = application()
    gc.collect()
    gc.freeze()
    with tempfile.TemporaryDirectory() as name:
        text = bench_view.sample(CHARACTERS, seed=7)
        return [one for count in RECORDS for one in _rows(Path(name), text, count)]


def _rows(folder: Path, text: str, count: int) -> list[Row]:
    desk = Desk(folder, bench_view.sample(8_000, seed=count), 100)
    desk.store.add_documents([annotated(text[count:], count)])
    desk.window.show_dossier(Dossier(desk.store))
    settle()
    big = desk.store.documents()[1].id
    plain = _plain(text)
    began = time.perf_counter()
    desk.window.workspace.show_document(big)
    settle()
    first = time.perf_counter() - began
    stretches = [first]
    while not desk.window.workspace.whole:
        stretches.append(_stretch())
    whole = time.perf_counter() - began
    later = []
    while time.perf_counter() - began < whole + AFTERWARDS:
        later.append(_stretch())
    what = f"{CHARACTERS / 1e6:.0f} million characters, {count:,} records"
    still = max(stretches) * 1_000
    rows = [
        row(f"{what}: first screen painted, ms, against Qt's plain widget taking the text", first * 1_000, plain),
        row(f"{what}: longest stretch until all is there, ms", still, plain, MOST_STILL / plain),
        row(f"{what}: until all is there, ms", whole * 1_000, plain),
        row(f"{what}: longest stretch in the {AFTERWARDS:.0f} s behind it, ms", max(later) * 1_000, plain),
        _keys(desk, what),
    ]
    desk.close()
    return rows


def _plain(text: str) -> float:
    from PySide6.QtWidgets import QPlainTextEdit

    widget = QPlainTextEdit()
    widget.show()
    settle()
    began = time.perf_counter()
    widget.setPlainText(text)
    settle()
    taken = time.perf_counter() - began
    widget.close()
    widget.deleteLater()
    return taken * 1_000


def _stretch() -> float:
    """Seconds that the window takes for what is due; a little sleep gives threads their turn, as waiting does."""
    began = time.perf_counter()
    settle()
    taken = time.perf_counter() - began
    time.sleep(0.001)
    return taken


def _keys(desk: Desk, what: str) -> Row:
    """Next record, accept, reject and undo in the middle of the text, from key to paint."""
    records = desk.panel.records()
    desk.panel.select(records[len(records) // 2].id)
    desk.view.setFocus()
    settle()
    took, plain = [], []
    for number in range(KEYS + 3):
        keys = [(Qt.Key.Key_J, False), (Qt.Key.Key_A, False), (Qt.Key.Key_X, False), (Qt.Key.Key_Z, True)]
        for key, control in keys:
            modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
            ms = press(desk.view, key, modifiers=modifiers)
            if number >= 3:
                took.append(ms)
        began = time.perf_counter()
        desk.window.repaint()
        desk.view.viewport().repaint()
        plain.append((time.perf_counter() - began) * 1_000)
    ours, base = (statistics.quantiles(times, n=20)[-1] for times in (took, plain))
    return row(f"{what}: J, A, X and undo, p95 ms", ours, base, max(MOST_FOR_KEYS, SLOWER * base) / base)


if __name__ == "__main__":
    if sys.argv[1:]:
        RECORDS = tuple(map(int, sys.argv[1:]))
    print(table(measure()))
