"""Who reviews for hours leaves nothing behind in the window: no widget, no page, no record of a document that was left.

How many megabytes that is after a thousand documents is told by `python -m tests.benchmarks.bench_memory`.
"""

import gc
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

from tests.benchmarks import bench_memory, bench_view
from tests.benchmarks.bench_window import Desk, press

DOCUMENTS = 3
GROWING = {"Branch", "Change", "Cue", "HistoryStep", "Record"}
"""What the history lists of what was done, and the cues that it opens again."""


@pytest.mark.parametrize("decides", [False, True], ids=["reading", "deciding"])
def test_documents_that_were_left_leave_nothing_behind(qapp: object, tmp_path: Path, decides: bool) -> None:
    desk = Desk(tmp_path, bench_view.sample(1_000, seed=0), 10)
    bench_memory.fill(desk, DOCUMENTS, length=1_000, records=10)
    _walk(desk, decides)
    before, kept_before = _objects(desk, decides)
    for _ in range(2):
        _walk(desk, decides)
    after, kept_after = _objects(desk, decides)
    desk.close()
    assert before["DocumentView"] == 1
    assert kept_before["Display"] >= 1  # tests before may have left windows
    assert (after - before, kept_after - kept_before) == (Counter(), Counter())


def _walk(desk: Desk, decides: bool) -> None:
    """Through all documents with all panes, and back to the first."""
    if decides:
        for _ in bench_memory.walk(desk, DOCUMENTS, panes_every=2):
            pass
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        for _ in range(DOCUMENTS):
            desk.view.setFocus()
            press(desk.view, key, modifiers=bench_memory.CONTROL)
            bench_memory.look_at_panes(desk)


def _objects(desk: Desk, decides: bool) -> tuple[Counter[str], Counter[str]]:
    """How many there are of each class below the window, and of each class of ours."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()  # what was looked at for long
    gc.collect()
    below = Counter(one.metaObject().className() for one in desk.window.findChildren(QObject))
    ours = (type(one) for one in gc.get_objects() if str(type(one).__module__).startswith("vwsreview."))
    counted = Counter(one.__name__ for one in ours)
    return below, Counter({name: count for name, count in counted.items() if not decides or name not in GROWING})
