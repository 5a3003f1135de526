"""Extraction on texts that nobody writes, at a quarter, half and a whole megabyte: time has to grow with size alone."""

from collections.abc import Callable
from itertools import count
from time import perf_counter

from tests.benchmarks.row import Row, row, table
from vwsreview.extract.extractor import extract

WHOLE = 1_000_000
"""Characters of the largest text; a line of this length is to take two seconds at most."""
LIMIT = 6.0
"""Four times the text may take four times as long, and half as much again for what memory and other work cost."""


def measure() -> list[Row]:
    """Milliseconds of the whole text against those of a quarter of it, one row a shape."""
    return [_row(name, make) for name, make in SHAPES.items()]


def _repeated(unit: str, opening: str = "") -> Callable[[int], str]:
    return lambda length: (opening + unit * (length // len(unit) + 1))[:length]


def _nested(length: int) -> str:
    """Lines of quote signs and bullets, each set in deeper than the one before it, up to a depth and again."""
    lines: list[str] = []
    written = 0
    for number in count():
        if written >= length:
            return "\n".join(lines)[:length]
        lines.append("> " * (number % 9) + "  " * (number % 40) + "- a")
        written += len(lines[-1]) + 1
    raise AssertionError


SHAPES: dict[str, Callable[[int], str]] = {
    "a line of digits": _repeated("0123456789"),
    "a line of brackets": _repeated("(["),
    "a line of `a a a`": _repeated("a "),
    "a line of `5.1.2e`": _repeated("5.1.2e "),
    "a line of dates": _repeated("3 mei 2021 "),
    "a line of `(actie X)`": _repeated("(actie X) "),
    "a line of commas": _repeated(","),
    "a line of bars": _repeated("|"),
    "empty lines": _repeated("\n"),
    "`Aanwezig: a, a, …`": _repeated("a, ", "Aanwezig: "),
    "quotes and bullets in each other": _nested,
}


def _row(name: str, make: Callable[[int], str]) -> Row:
    quarter, half, whole = (_milliseconds(make(WHOLE // part)) for part in (4, 2, 1))
    return row(f"{name}, 1 MB against ¼ MB", whole, quarter, LIMIT, f"½ MB: {half:.0f}")


def _milliseconds(text: str) -> float:
    began = perf_counter()
    extract(text, sha256="0" * 64, name="hostile.txt")
    return 1000 * (perf_counter() - began)


if __name__ == "__main__":
    print(table(measure()))
