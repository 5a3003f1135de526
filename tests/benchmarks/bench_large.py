"""The keys of a review in a document of 200,000 characters with 5,000 records, in the whole window.

From key press to painted change, 95th percentile, once with the list of records in sight and then with each pane; the
document's cues are all found before. What the window puts off until the keys rest is measured too: a key that comes
just then waits for the longest stretch of it.
"""

import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks import bench_view
from tests.benchmarks.bench_window import Desk, application, press, settle
from tests.benchmarks.row import Row, row, table

CHARACTERS, RECORDS, LINE = 200_000, 5_000, 400
TIMES = 25
IN_EACH_PANE = 10
RESTS = 4
RESTING = 0.35
"""Seconds: longer than any timer of what waits for the keys to rest."""
PROMISED, SLOWER = 50.0, 3.0
"""Milliseconds, or so many times the repaint of a window on a bare text, whichever is more."""

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
UNDO = "Ctrl+Z"
KEYS = {one: getattr(KEY, f"Key_{one}") for one in "AXJEB1"}


def measure() -> list[Row]:
    """All rows, each against the repaint of a bare window in the same run."""
    _ = application()
    gc.collect()
    gc.freeze()  # what earlier parts of the run left behind is no burden of this window's collector
    with tempfile.TemporaryDirectory() as name:
        text = bench_view.sample(CHARACTERS, LINE)
        desk, bare = Desk(Path(name), text, RECORDS), Desk(Path(name), text + " ", 1)
        bare.view.set_caret(CHARACTERS // 2)
        rows = list(_rows(Hands(desk), bare))
        desk.close()
        bare.close()
        return rows


class Hands:
    """The hands of a reviewer at a window whose document was read to the end."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.workspace = desk.window.workspace
        while not self.workspace.cues.cues():
            QTest.qWait(20)
        self.rest()

    def go_to_the_middle(self, layer: str | None = None) -> None:
        """To an open record in the middle of the text, with the keyboard in the text."""
        self.desk.window.activateWindow()
        waiting = [one for one in self.desk.panel.records() if one.is_open and layer in (None, one.layer)]
        self.desk.panel.select(waiting[len(waiting) // 2].id)
        self.desk.view.setFocus()
        settle()

    def go_to_cue(self) -> None:
        """To an open cue in the middle of the text, unless one is at hand."""
        if self.workspace.cue_at_hand.cue is None:
            cues = self.workspace.cue_at_hand.open_cues()
            self.workspace.cue_at_hand.show(cues[len(cues) // 2])
            settle()

    def go_to_grid(self) -> None:
        """To an attendee in the grid."""
        if not self.workspace.people.table.hasFocus():
            self.go_to_the_middle("attendee")
            self.workspace.people.table.setFocus()
            settle()

    def press(self, name: str) -> float:
        """Milliseconds until what a key changes is painted."""
        if not self.desk.window.isActiveWindow():  # the other one was painted, and Qt may take that for the active one
            self.desk.window.activateWindow()
            settle()
        focused = QApplication.focusWidget()
        assert focused is not None and self.desk.window.isAncestorOf(focused)
        if name == UNDO:
            return press(focused, KEY.Key_Z, modifiers=CONTROL)
        return press(focused, KEY.Key_Space if name == "Space" else KEYS[name])

    def rest(self) -> float:
        """The longest stretch of milliseconds that the window is busy while the keys rest."""
        end, longest = time.perf_counter() + RESTING, 0.0
        while (began := time.perf_counter()) < end:
            settle()
            longest = max(longest, time.perf_counter() - began)
            time.sleep(0.001)
        return longest * 1_000


def _rows(hands: Hands, bare: Desk) -> Iterator[Row]:
    for what, keys, prepared in (
        ("the next record (J)", "J", None),
        ("accept and go on (A)", "A", None),
        ("reject and go on (X)", "X", None),
        (f"undo ({UNDO})", (UNDO,), None),
        ("open an action's owners and pick one (E 1), each key", "E1", lambda: hands.go_to_the_middle("action")),
        ("other boundaries (B 1), each key", "B1", hands.go_to_the_middle),
        ("nothing at a cue, and on to the next (X)", "X", hands.go_to_cue),
    ):
        hands.go_to_the_middle()
        yield _row(what, *_pressed(hands, bare, keys, TIMES, prepared))
    rests: list[float] = []
    for pane in hands.workspace.side.names():
        hands.workspace.side.show_pane(pane)
        hands.rest()
        pressed = _pressed(hands, bare, ("A", "X", UNDO, "J"), IN_EACH_PANE, hands.go_to_the_middle)
        yield _row(f"A, X, undo and J with the pane {pane} in sight", *pressed)
        if pane == "people":
            yield _row("presence of an attendee (Space)", *_pressed(hands, bare, ("Space",), TIMES, hands.go_to_grid))
        for _ in range(RESTS):
            hands.go_to_the_middle()
            hands.press("A")
            rests.append(hands.rest())
    plain = [_repainted(bare) for _ in range(TIMES)]
    yield _row("longest stretch of work once the keys rest, all panes", rests, plain)


def _pressed(
    hands: Hands, bare: Desk, keys: str | tuple[str, ...], times: int, prepare: Callable[[], object] | None = None
) -> tuple[list[float], list[float]]:
    """How long each press took, and a repaint of the bare window each time in between; the first rounds warm up."""
    took, plain = [], []
    before = hands.desk.store.next_undo()
    for number in range(times + 3):
        if prepare is not None:
            prepare()
        pressed = [hands.press(key) for key in keys]
        repainted = _repainted(bare)
        if number >= 3:
            took += pressed
            plain.append(repainted)
    assert tuple(keys) == ("J",) or hands.desk.store.next_undo() != before, "keys that do nothing are quick"
    return took, plain


def _repainted(bare: Desk) -> float:
    began = time.perf_counter()
    bare.window.repaint()
    bare.view.viewport().repaint()
    return (time.perf_counter() - began) * 1_000


def _row(what: str, took: list[float], plain: list[float]) -> Row:
    ours, base = (statistics.quantiles(times, n=20)[-1] for times in (took, plain))
    return row(f"{what}, p95 ms", ours, base, max(PROMISED, SLOWER * base) / base)


if __name__ == "__main__":
    print(table(measure()))
