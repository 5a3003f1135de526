"""Python's garbage is collected in the main thread only, from its event loop.

A cycle of Python objects may hold widgets, and Qt objects have to die in the main thread. Python collects in
whichever thread happens to allocate: a job that extracts documents would end the program now and then. It also
collects wherever the main thread allocates, be it inside a destructor of Qt, which holds a lock while it asks Python
whether a method is overridden: a widget that dies there waits for that lock, and the program stands still for ever.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

BETWEEN_LOOKS = 1_000
"""Milliseconds between two looks at how much was allocated meanwhile."""

LONG = 0.01
"""Seconds of the processor. What was still wanted after so long a look is not looked at again: the records of a large
document are a million objects without a cycle among them, and to look at all of them takes half a second."""


class MainThreadCollector(QObject):
    """Takes the collection over from Python until it is stopped. Make it in the main thread, before any job."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=BETWEEN_LOOKS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation whose time has come, as Python itself would."""
        due = [
            generation
            for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            began = time.thread_time()
            gc.collect(due[-1])
            if time.thread_time() - began > LONG:
                gc.freeze()

    def stop(self) -> None:
        """Leave the collection to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
