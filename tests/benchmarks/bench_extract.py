"""Extraction in documents a second, alone, against another library on the same documents, and as the command."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from math import nan
from pathlib import Path
from time import perf_counter

from tests.benchmarks.row import Row, row, table
from vwsreview.extract.extractor import extract
from vwsreview.resources import resource
from vwsreview.workflow.intake import intake

try:
    from dateparser.search import search_dates
except ImportError:
    search_dates = None

DOCUMENTS = 400
LENGTH = 4096
TURNS = 5
DATES_ALONE = 1 / 20
"""The promise: all layers in a twentieth of the time that dateparser takes to search for dates alone."""
OWN_GOLD = Path(__file__).resolve().parents[1] / "extract" / "gold"


def measure() -> list[Row]:
    """Extraction on one core, and the command as a user runs it, with its start and its worker processes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = _sources(folder / "in")
        read = _seconds_of_intake(sources, extract=False)
        alone = _seconds_of_intake(sources, extract=True)
        began = perf_counter()
        words = [sys.executable, "-m", "vwsreview", "extract", str(sources), "-o", str(folder / "out.jsonl")]
        subprocess.run(words, check=True)
        command = perf_counter() - began
    return [*_on_one_core(), _row("one process", alone, read), _row("vwsreview extract", command, read)]


def _on_one_core() -> list[Row]:
    """Milliseconds a document of 4 kB, against splitting its words, and against dateparser's search of the same."""
    documents = _documents()
    ours = _best(_extract, documents, TURNS)
    words = _best(re.compile(r"\w+").findall, documents, TURNS)
    told = f"{1000 / ours:.0f} documents a second"
    rows = [row("all layers on 4 kB, ms a document, against finding its words", ours, words, told=told)]
    if search_dates is None:
        return [*rows, Row("the same against dateparser, which is not installed", ours, nan, nan, None)]
    dates = _best(lambda text: search_dates(text, languages=["nl"]), documents, 1)
    return [*rows, row("the same against dateparser's search for dates", ours, dates, DATES_ALONE)]


def _documents() -> list[str]:
    """Our own documents, one behind the other until each has 4 kB."""
    paths = [*sorted(resource("samples").iterdir()), *sorted(OWN_GOLD.glob("*.md"))]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return ["\n\n".join(islice(cycle(texts), place, place + len(texts)))[:LENGTH] for place in range(len(texts))]


def _extract(text: str) -> object:
    return extract(text, sha256="0" * 64, name="document.txt")


def _best(work: Callable[[str], object], documents: Sequence[str], turns: int) -> float:
    """Milliseconds a document in the quickest of some turns, behind one document that fills what is kept."""
    work(documents[0])
    taken: list[float] = []
    for _ in range(turns):
        began = perf_counter()
        for text in documents:
            work(text)
        taken.append(perf_counter() - began)
    return 1000 * min(taken) / len(documents)


def _sources(folder: Path) -> Path:
    """Copies of the sample documents, each with a number, for the same bytes are taken once."""
    folder.mkdir()
    samples = [path.read_bytes() for path in sorted(resource("samples").iterdir())]
    for number in range(DOCUMENTS):
        text = samples[number % len(samples)] + f"\n{number}\n".encode()
        (folder / f"{number:04}.md").write_bytes(text)
    return folder


def _seconds_of_intake(sources: Path, extract: bool) -> float:
    began = perf_counter()
    for _ in intake([sources], extract=extract, processes=1):
        pass
    return perf_counter() - began


def _row(name: str, seconds: float, baseline: float) -> Row:
    """Milliseconds a document; no ratio is promised."""
    return row(
        f"{name}, ms a document, against reading alone",
        1000 * seconds / DOCUMENTS,
        1000 * baseline / DOCUMENTS,
        told=f"{DOCUMENTS / seconds:.0f} documents a second",
    )


if __name__ == "__main__":
    print(table(measure()))
