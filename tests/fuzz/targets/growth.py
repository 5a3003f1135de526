"""Long texts: a short input a thousand times over takes steps in proportion, in extraction, cues and Markdown.

Steps are lines of our code that run, so the law does not hang on the machine. What a regular expression does inside one
of them is not counted: `seconds` is for these.
"""

import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.phrases import PHRASES, text_of
from tests.fuzz.target import Target
from vwsreview.extract import cues
from vwsreview.extract.extractor import extract
from vwsreview.markdown.parser import blocks
from vwsreview.markdown.units import sentences

SHORT, LONG = 2_000, 8_000
"""Characters of the two texts that are compared."""
VERY_LONG = 30_000
"""Characters of the text that only has to come to an end."""
STEPS_MORE = 6.0
"""Four times the text may take six times the steps: caches fill, and a text may begin otherwise than it goes on."""
SLACK = 20_000
"""So many steps are nothing, whatever the ratio."""

WORK: dict[str, Callable[[str], object]] = {
    "extract": lambda text: extract(text, sha256="0" * 64, name="lang.md"),
    "cues": cues.find,
    "blocks": blocks,
    "sentences": lambda text: sentences(text, 0, len(text)),
}


def check(data: bytes) -> None:
    """The input over and over, after a line of its own where it has one in front."""
    head, between, unit = text_of(data).rpartition("\n----\n")
    if not unit.strip():
        return
    opening = f"{head}\n" if between else ""
    for name, work in WORK.items():
        short, long = (_steps(work, _repeated(opening, unit, length)) for length in (SHORT, LONG))
        assert long <= STEPS_MORE * short + SLACK, f"{name}: {short} steps, then {long}"
        work(_repeated(opening, unit, VERY_LONG))


def _repeated(opening: str, unit: str, length: int) -> str:
    return (opening + unit * (length // len(unit) + 1))[:length]


def _steps(work: Callable[[str], object], text: str) -> int:
    """How many lines of Python run."""
    count = 0

    def line(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        work(text)
    finally:
        sys.settrace(before)
    return count


UNITS = (
    "a ",
    "0123456789",
    "([",
    "5.1.2e ",
    "3 mei 2021 ",
    "(actie X) ",
    ",",
    "|",
    "\n",
    "- a\n",
    "> ",
    "*a* ",
    "| a |\n",
    "a, ",
)


def seeds() -> Iterator[bytes]:
    """What texts that nobody writes are made of."""
    yield from (unit.encode() for unit in (*UNITS, "Aanwezig:\n----\na, ", "| a | b |\n|---|---|\n----\n| c | d |\n"))


STRUCTURED = st.lists(st.sampled_from((*PHRASES, *UNITS)), max_size=4).map("".join).map(str.encode)
TARGET = Target("growth", check, seeds, STRUCTURED, longest=60, seconds=60)
