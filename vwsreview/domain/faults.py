"""What is told of a mistake of ours: where in the program it happened, without a word of any document.

Messages of exceptions and of warnings stay out, for they may quote a text or a value, and so do paths of the machine.
"""

import logging
import platform
import sys
import threading
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from vwsreview import __version__
from vwsreview.domain.problems import Problem


def described(error: BaseException, *libraries: str) -> str:
    """Versions, also of `libraries`, and for the error and what caused it: its kind, and the places in the code."""
    versions = (f"vwsreview {__version__}", f"Python {platform.python_version()}", *libraries, platform.platform())
    lines = [", ".join(versions)]
    cause: BaseException | None = error
    while cause is not None:
        code = f" {cause.code}" if isinstance(cause, Problem) else ""
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}{code}")
        for frame in traceback.extract_tb(cause.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}: {frame.line}")
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def be_discreet(opening: Callable[[], str] = str) -> None:
    """Have Python tell on standard error no more than `described`, below an `opening`, of errors that nobody caught.

    So in threads and in destructors. What libraries warn of or log is not told, unless warnings are asked for.
    """

    def tell(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        sys.stderr.write(opening() + described(error if error is not None else kind()))

    sys.excepthook = tell
    threading.excepthook = lambda met: tell(met.exc_type, met.exc_value, met.exc_traceback)
    sys.unraisablehook = lambda met: tell(met.exc_type, met.exc_value, met.exc_traceback)
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
