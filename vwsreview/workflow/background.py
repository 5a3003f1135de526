"""How a worker process behaves: it gives way to whoever sits at the window, and it ends with its parent."""

import multiprocessing
import os
import signal
import sys
import threading

from vwsreview.domain.faults import be_discreet

NICENESS = 10
_BELOW_NORMAL = 0x4000
"""Windows' BELOW_NORMAL_PRIORITY_CLASS."""


def begin_in_background() -> None:
    """What a worker process does first."""
    be_discreet()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's business
    _give_way()
    threading.Thread(target=_end_with_parent, name="end-with-parent", daemon=True).start()


def _give_way() -> None:
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.SetPriorityClass.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(NICENESS)


def _end_with_parent() -> None:
    """A parent that is killed tells nobody, and a worker that waits for work would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
