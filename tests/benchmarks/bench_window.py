"""The whole window, keys in and paint out: the next record, one correction in a large document, and the start.

Every key goes through Qt's event queue to the window as it is when a reviewer works in it, with its list of
records, the document and the store on disk. A figure ends when all that the key made dirty has been painted.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.benchmarks import bench_view
from tests.benchmarks.row import Row, row, table
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.collecting import MainThreadCollector
from vwsreview.store.store import Store
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

KEYS = 60
DOCUMENTS = 15
STARTS = 7

_FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            QApplication.instance().removeEventFilter(self)
            print("painted", flush=True)
            QTimer.singleShot(0, QApplication.instance().quit)
        return False

run = QApplication.exec
def watched_run(*arguments):
    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    return run()
QApplication.exec = watched_run
from vwsreview.app import main
main([])
"""


def measure() -> list[Row]:
    """All rows, each against its baseline in the same run."""
    _ = application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            _next_record(folder),
            _other_document(folder),
            *(_correction(folder, what, line) for what, line in (("lines of 400", 400), ("one line", None))),
            _start(),
        ]


def application() -> QCoreApplication:
    """An application that collects garbage as the program does; it lives as long as somebody holds it."""
    made = QApplication.instance() or QApplication([])
    if made.findChild(MainThreadCollector) is None:
        MainThreadCollector(made)
    return made


class Desk:
    """A window on a dossier of one document."""

    def __init__(self, folder: Path, text: str, count: int) -> None:
        made = annotated(text, count)
        self.store = Store.create(folder / f"{made.document.id}.dossier")
        self.store.add_documents([made])
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(Session(settings), Theme.named("light"))
        self.window.resize(1280, 800)
        self.window.show()
        self.window.furnish()
        self.window.show_dossier(Dossier(self.store))
        self.window.activateWindow()
        settle()
        self.view = self.window.workspace.view
        self.panel = self.window.workspace.panel

    def close(self) -> None:
        self.window.show_dossier(None)
        self.window.close()
        self.store.close()


def annotated(text: str, count: int) -> AnnotatedDocument:
    digest = sha256(text.encode()).hexdigest()
    document = Document(document_id(digest), digest, f"verslag-{digest[:8]}.md", len(text), kind="minutes")
    records = tuple(
        Record(
            f"{digest[:8]}-{record.id}", document.id, record.layer, record.start, record.end,
            BY_NAME[record.layer].defaults(), rule="bench", confidence=0.9,
        )
        for record in bench_view.records(text, count)
    )  # fmt: skip
    return AnnotatedDocument(document, text, records)


def settle() -> None:
    """Paint all that is dirty and run what was put off, until nothing is left."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()  # what the event loop would do between two keys


def press(
    widget: QWidget,
    key: Qt.Key,
    repainted: QWidget | None = None,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> float:
    """Milliseconds from a key press until all that it changed is painted; `repainted` is painted as a whole."""
    began = time.perf_counter()
    QTest.keyClick(widget, key, modifiers)
    if repainted is not None:
        repainted.repaint()
    settle()
    return (time.perf_counter() - began) * 1_000


def _next_record(folder: Path) -> Row:
    desk = Desk(folder, bench_view.sample(4_000), 60)
    keys, carets = [], []
    for number in range(KEYS + 10):
        desk.view.setFocus()
        caret = press(desk.view, Qt.Key.Key_Down if number % 50 < 25 else Qt.Key.Key_Up, desk.view.viewport())
        key = press(desk.view, Qt.Key.Key_J if number % 50 < 25 else Qt.Key.Key_K)
        if number >= 10:
            keys.append(key)
            carets.append(caret)
    desk.close()
    return row(
        "next record in the whole window, list of records and all, against a caret move and a repaint, ms",
        statistics.median(keys),
        statistics.median(carets),
    )


def _correction(folder: Path, what: str, line: int | None) -> Row:
    text = bench_view.sample(200_000, line)
    desk, bare = Desk(folder, text, 5_000), Desk(folder, text + " ", 1)
    middle = sorted(desk.store.records(desk.store.documents()[0].id), key=lambda record: record.start)[2_500]
    desk.panel.select(middle.id)
    bare.view.set_caret(len(text) // 2)
    desk.view.setFocus()
    settle()
    keys, plain = [], []
    for number in range(KEYS + 5):
        key = press(desk.view, Qt.Key.Key_A if number % 2 else Qt.Key.Key_X)
        began = time.perf_counter()
        bare.window.repaint()
        bare.view.viewport().repaint()
        repaint = (time.perf_counter() - began) * 1_000
        if number >= 5:
            keys.append(key)
            plain.append(repaint)
    desk.close()
    bare.close()
    ours, base = (statistics.quantiles(times, n=20)[-1] for times in (keys, plain))
    name = f"one correction in the whole window, saved and painted, 5,000 records, {what}, p95 ms"
    return row(name, ours, base, max(50.0, 3 * base) / base)


def _other_document(folder: Path) -> Row:
    """Documents of 8 kB with 120 records each, one after the other, against a plain widget that takes the text."""
    desk = Desk(folder, bench_view.sample(8_000, seed=0), 120)
    desk.store.add_documents([annotated(bench_view.sample(8_000, seed=seed), 120) for seed in range(1, DOCUMENTS)])
    desk.window.show_dossier(Dossier(desk.store))
    plain = QPlainTextEdit()
    plain.resize(desk.view.size())
    plain.show()
    desk.window.activateWindow()
    settle()
    switched, taken = [], []
    for number in range(2 * DOCUMENTS - 2):
        key = Qt.Key.Key_PageDown if number < DOCUMENTS - 1 else Qt.Key.Key_PageUp
        shown = desk.window.workspace.document_id
        switched.append(press(desk.view, key, modifiers=Qt.KeyboardModifier.ControlModifier))
        assert desk.window.workspace.document_id != shown
        began = time.perf_counter()
        plain.setPlainText(desk.view.text)
        plain.viewport().repaint()
        taken.append((time.perf_counter() - began) * 1_000)
    desk.close()
    ours, base = (statistics.quantiles(times, n=20)[-1] for times in (switched, taken))
    name = "to another document of 8 kB with 120 records, whole window, against a plain widget taking its text, p95 ms"
    return row(name, ours, base, max(100.0, 3 * base) / base)


def _start() -> Row:
    def painted() -> None:
        words = [sys.executable, "-c", _FIRST_PAINT]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "painted\n"
            took.append(time.perf_counter() - began)
            process.wait()

    took: list[float] = []
    bare: list[float] = []
    for _ in range(STARTS):
        began = time.perf_counter()
        painted()
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        bare.append(time.perf_counter() - began)
    return row(
        "start to first paint, against a bare Python that starts and ends, ms",
        statistics.median(took) * 1_000,
        statistics.median(bare) * 1_000,
    )


if __name__ == "__main__":
    print(table(measure()))
