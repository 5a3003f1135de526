"""A report of a mistake of ours: where in the program it happened, without a word of any document."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion

from vwsreview.domain.faults import described

KEPT = 20


class FaultReport:
    """A hook for `sys.excepthook`: writes the report into `folder`, then calls `told` with its path.

    The path is None where it could not be written. Messages of exceptions stay out, for they may quote a text.
    """

    def __init__(self, folder: Path, told: Callable[[Path | None], object]) -> None:
        self._folder = folder
        self._told = told
        self._telling = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = described(error, f"Qt {qVersion()}")
        sys.stderr.write(report)
        if self._telling:
            return
        self._telling = True
        try:
            self._told(self._written(report))
        finally:
            self._telling = False

    def _written(self, report: str) -> Path | None:
        path = self._folder / f"{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600, exist_ok=False)
            path.write_text(report, encoding="utf-8")
            for old in sorted(self._folder.glob("*.txt"))[:-KEPT]:
                old.unlink()
        except OSError:
            return None
        return path
