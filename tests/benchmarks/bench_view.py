"""The document view against Qt's plain one: opening, the next record, one correction. `measure()` gives the rows."""

import os
import random
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.benchmarks.row import Row, row, table
from vwsreview.domain.layers import LAYERS, REVIEW_STATES
from vwsreview.domain.record import Record
from vwsreview.review.jobs.collecting import MainThreadCollector
from vwsreview.ui.page.document_view import DocumentView

View = TypeVar("View", bound=QPlainTextEdit)
WIDTH, HEIGHT = 900, 1000
ROUNDS = 60

_SENTENCE = "de het overleg staf verslag actie 5.1.2e minister vergadering januari cijfers zorg besluit agenda leden"
_WORDS = _SENTENCE.split()
_BULLETS = ("- ", " - ", "- **", "")


def sample(length: int, line: int | None = 90, seed: int = 1) -> str:
    """Text like a release: headings, bullets, bold words, in lines of some `line` characters (None: one line)."""
    chance = random.Random(seed)
    parts: list[str] = []
    size = 0
    while size < length:
        words = " ".join(chance.choice(_WORDS) for _ in range((line or 90) // 7))
        if line is None:
            parts.append(words + ". ")
        elif line > 200:
            parts.append(words + ".\n")
        else:
            bullet = chance.choice(_BULLETS)
            head = "## Agendapunt\n\n" if chance.random() < 0.08 else ""
            parts.append(f"{head}{bullet}{words}{'**' if '*' in bullet else ''}.\n")
        size += len(parts[-1])
    return "".join(parts)[:length]


def records(text: str, count: int, seed: int = 2) -> list[Record]:
    """Records spread evenly over a text, of all layers and states."""
    chance = random.Random(seed)
    step = len(text) // count
    made = []
    for number in range(count):
        start = number * step + chance.randrange(max(1, step // 2))
        end = min(len(text), start + chance.randrange(5, max(6, min(60, step))))
        layer = chance.choice(LAYERS)
        made.append(Record(f"r{number}", "d", layer.name, start, end, {}, review=chance.choice(REVIEW_STATES)))
    return made


def measure() -> list[Row]:
    """All promises about the view, each against its baseline, interleaved in one run."""
    application = QApplication.instance() or QApplication([])
    if application.findChild(MainThreadCollector) is None:
        MainThreadCollector(application)  # as in the program
    return [
        _opening(application),
        _next_record(application),
        *_correction(application, "lines of 400", 400),
        *_correction(application, "one line", None),
    ]


def _opening(application: QApplication) -> Row:
    text = sample(4_000)
    marks = records(text, 60)
    plain, view = _shown(QPlainTextEdit()), _shown(DocumentView())

    def open_plain() -> None:
        plain.setPlainText(text)
        plain.viewport().repaint()

    def open_ours() -> None:
        view.show_document(text, marks)
        view.viewport().repaint()

    ours, base = _interleaved(application, open_ours, open_plain)
    _close(plain, view)
    return row("open 4 kB with 60 records until painted, ms", ours, base, 2.5)


def _next_record(application: QApplication) -> Row:
    text = sample(4_000)
    marks = records(text, 60)
    plain, view = _shown(QPlainTextEdit()), _shown(DocumentView())
    plain.setPlainText(text)
    view.show_document(text, marks)
    steps = iter(range(10**9))

    def move_caret() -> None:
        if not plain.textCursor().atEnd():
            plain.moveCursor(QTextCursor.MoveOperation.Down)
        else:
            plain.moveCursor(QTextCursor.MoveOperation.Start)
        plain.viewport().repaint()

    def select_next() -> None:
        view.select_record(marks[next(steps) % len(marks)].id)
        view.viewport().repaint()

    ours, base = _interleaved(application, select_next, move_caret, rounds=2 * ROUNDS)
    _close(plain, view)
    return row("next record, key to painted, ms", ours, base, 2.0)


def _correction(application: QApplication, what: str, line: int | None) -> Iterable[Row]:
    text = sample(200_000, line)
    marks = records(text, 5_000)
    view, bare = _shown(DocumentView()), _shown(DocumentView())
    view.show_document(text, marks)
    bare.show_document(text, ())
    for one in (view, bare):
        one.set_caret(len(text) // 2)
        one.viewport().repaint()
    middle = [record for record in marks if abs(record.start - len(text) // 2) < 1_000]
    states = iter(REVIEW_STATES * 10**4)

    def correct() -> None:
        record = middle[len(middle) // 2]
        view.update_records({record.id: replace(record, review=next(states))})
        view.viewport().repaint()

    def repaint() -> None:
        bare.viewport().repaint()

    ours, base = _interleaved(application, correct, repaint, worst=True)
    _close(view, bare)
    limit = max(50.0, 3 * base) / base
    yield row(f"one correction in 200,000 characters, 5,000 records, {what}, p95 ms", ours, base, limit)


def _interleaved(
    application: QApplication,
    ours: Callable[[], None],
    baseline: Callable[[], None],
    rounds: int = ROUNDS,
    worst: bool = False,
) -> tuple[float, float]:
    """Milliseconds of both, taken in turns: lower quartiles, or 95th percentiles."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 5):
        for act, found in zip((ours, baseline), times, strict=True):
            started = time.perf_counter()
            act()
            application.sendPostedEvents()
            if number >= 5:
                found.append((time.perf_counter() - started) * 1_000)
    if worst:
        return (statistics.quantiles(times[0], n=20)[-1], statistics.quantiles(times[1], n=20)[-1])
    return _quiet(times[0]), _quiet(times[1])


def _quiet(times: list[float]) -> float:
    """The lower quartile: what it takes where nothing else runs; a busy machine spoils a median."""
    return statistics.quantiles(times, n=4)[0]


def _shown(view: View) -> View:
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.setFocus()
    QApplication.processEvents()  # exposed now, so that a repaint is one
    return view


def _close(*views: QPlainTextEdit) -> None:
    for view in views:
        view.close()
        view.deleteLater()


if __name__ == "__main__":
    print(table(measure()))
