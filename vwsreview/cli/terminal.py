"""What a command prints: results on standard output, messages and progress on standard error, one line each."""

import contextlib
import io
import json
import locale
import os
import sys
from collections.abc import Generator
from contextlib import closing
from functools import cache
from typing import Any, BinaryIO, TypeVar, cast

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.resources import resource

FINE, REFUSED, WRONG_USAGE, STOPPED = 0, 1, 2, 130
"""Exit codes; the last is the shell's for Ctrl+C."""

Result = TypeVar("Result")

_CLEAR_LINE = "\r\x1b[K"


def use_encoding_of_files() -> None:
    """Print UTF-8 with line feeds everywhere, whatever the system's code page, as files are written."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(code: str, /, **parameters: object) -> None:
    """A line of the result, in the user's language."""
    put(sentence(code, **parameters) + "\n")


def put(text: str) -> None:
    """Text of the result as it is."""
    _clear_progress()
    with output() as file:
        file.write(text.encode("utf-8", "backslashreplace"))


def output() -> BinaryIO:
    """Standard output for bytes, to be closed after use, which flushes it.

    Opened anew because where Python runs unbuffered its own stream writes less than it is given to a slow reader.
    """
    return open(sys.stdout.fileno(), "wb", closefd=False)


def complain(code: str, /, **parameters: object) -> None:
    """A message, in the user's language."""
    _clear_progress()
    sys.stderr.write(sentence(code, **parameters) + "\n")


def complain_of(problem: Problem, name: str | None = None) -> None:
    """What went wrong; `name` where it is about one of many."""
    text, line = sentence(problem.code, **problem.parameters), problem.parameters.get("line")
    if line is not None and not (name or "").endswith(f":{line}"):
        text = sentence("in_line", line=line, problem=text)
    if name is None:
        complain("problem", problem=text)
    else:
        complain("refused", name=name, problem=text)


def sentence(code: str, /, **parameters: object) -> str:
    """One line in the user's language; a code without a sentence (a test looks for them) shows itself."""
    texts = _sentences().get(code)
    shown = {name: one_line(str(value)) for name, value in parameters.items()}
    if texts is None:
        return f"{code}: {shown}"
    return texts[language()].format_map(_Given(shown))


def progress(step: Step) -> None:
    """How far it is, on a terminal only."""
    if sys.stderr.isatty():
        total = "?" if step.total is None else step.total
        sys.stderr.write(f"{_CLEAR_LINE}{step.done}/{total} {one_line(step.subject)[:60]}")
        sys.stderr.flush()


def with_progress(steps: Generator[Step, None, Result]) -> Result:
    """Walk long work to its end, telling how far it is; gives what it returns. An interruption closes it."""
    with closing(steps):
        while True:
            try:
                progress(next(steps))
            except StopIteration as end:
                return cast(Result, end.value)


@cache
def language() -> str:
    """``nl`` where the system speaks Dutch, else ``en``."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    with contextlib.suppress(ValueError):  # a locale of a kind that Python does not know
        names.append(locale.getlocale()[0] or "")
    chosen = next((name for name in names if name), "")
    return "nl" if chosen.lower().startswith(("nl", "dutch")) else "en"


class _Given(dict[str, Any]):
    def __missing__(self, name: str) -> str:
        return "?"


@cache
def _sentences() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = json.loads(resource("cli_sentences.json").read_text(encoding="utf-8"))
    return loaded


def one_line(text: str) -> str:
    """Without anything that moves a terminal's cursor or ends a line; a file name may hold it."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def _clear_progress() -> None:
    if sys.stderr.isatty():
        sys.stderr.write(_CLEAR_LINE)
        sys.stderr.flush()
