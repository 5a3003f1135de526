"""How much the window grows while one reviews: a thousand documents by keys, in a process of its own.

Of each document some records are decided, a value is picked and a step undone; now and then all panes are looked at.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.benchmarks import bench_view
from tests.benchmarks.bench_window import Desk, annotated, application, press, settle
from tests.benchmarks.row import Row, table
from vwsreview.review.dossier import Dossier

DOCUMENTS, FIRST = 1_000, 100
LENGTH, RECORDS = 8_000, 100
PANES_EVERY = 10
BATCH = 50
MOST_MEGABYTES = 20.0
KEYS = (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_E, Qt.Key.Key_1, Qt.Key.Key_Escape, Qt.Key.Key_J, Qt.Key.Key_A)
CONTROL = Qt.KeyboardModifier.ControlModifier


def measure() -> list[Row]:
    """Megabytes that the process grew by between the hundredth document and the thousandth."""
    told = subprocess.run([sys.executable, "-m", __spec__.name], check=True, capture_output=True, text=True)
    taken: list[float] = json.loads(told.stdout.splitlines()[-1])
    first, last = taken[FIRST - 1], taken[-1]
    name = f"growth of the window over documents {FIRST} to {len(taken)}, MB, against what it took at first"
    return [Row(name, last - first, first, (last - first) / first, MOST_MEGABYTES / first)]


def walk(desk: Desk, count: int, panes_every: int = PANES_EVERY) -> Iterator[int]:
    """Review so many documents of the dossier, one after the other; yields the number of each that was left."""
    for number in range(1, count + 1):
        shown = desk.window.workspace.document_id
        if number % panes_every == 0:
            look_at_panes(desk)
        desk.view.setFocus()
        for key in KEYS:
            press(QApplication.focusWidget() or desk.view, key)
        desk.view.setFocus()
        press(desk.view, Qt.Key.Key_Z, modifiers=CONTROL)
        press(desk.view, Qt.Key.Key_PageDown, modifiers=CONTROL)
        assert number == count or desk.window.workspace.document_id != shown
        yield number


def fill(desk: Desk, count: int, length: int = LENGTH, records: int = RECORDS) -> None:
    """Have so many documents in the dossier, and the window at the first."""
    for first in range(1, count, BATCH):
        seeds = range(first, min(first + BATCH, count))
        desk.store.add_documents([annotated(bench_view.sample(length, seed=seed), records) for seed in seeds])
    desk.window.show_dossier(Dossier(desk.store))
    desk.window.activateWindow()
    settle()


def look_at_panes(desk: Desk) -> None:
    """At each pane, until it shows what is worked out when the keys rest; then at the records again."""
    side = desk.window.workspace.side
    for pane in side.names():
        side.show_pane(pane)
        desk.window.workspace.cues.now()
        desk.window.workspace.findings.now()
        settle()
    side.show_records()
    settle()


def main() -> None:
    """Review, and print the megabytes that were taken after each document."""
    _ = application()
    process = psutil.Process()
    with tempfile.TemporaryDirectory() as name:
        desk = Desk(Path(name), bench_view.sample(LENGTH, seed=0), RECORDS)
        fill(desk, DOCUMENTS)
        taken = [process.memory_info().rss / 1e6 for _ in walk(desk, DOCUMENTS)]
        assert len(desk.store.history(limit=DOCUMENTS)) == DOCUMENTS, "keys that do nothing take no memory"
        desk.close()
    print(json.dumps(taken))


if __name__ == "__main__":
    if sys.argv[1:] == ["--table"]:
        print(table(measure()))
    else:
        main()
