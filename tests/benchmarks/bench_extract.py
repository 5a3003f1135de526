"""``vwsreview extract`` in documents a second, against reading the same documents without extraction."""

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.benchmarks.row import Row, row, table
from vwsreview.resources import resource
from vwsreview.workflow.intake import intake

DOCUMENTS = 400


def measure() -> list[Row]:
    """The command as a user runs it, with its start and its worker processes, and the extraction in one process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = _sources(folder / "in")
        read = _seconds_of_intake(sources, extract=False)
        alone = _seconds_of_intake(sources, extract=True)
        began = perf_counter()
        words = [sys.executable, "-m", "vwsreview", "extract", str(sources), "-o", str(folder / "out.jsonl")]
        subprocess.run(words, check=True)
        command = perf_counter() - began
    return [_row("one process", alone, read), _row("vwsreview extract", command, read)]


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
    for _ in intake([sources], {}, extract=extract, processes=1):
        pass
    return perf_counter() - began


def _row(name: str, seconds: float, baseline: float) -> Row:
    """Milliseconds a document; no ratio is promised."""
    return row(
        f"{name}, ms a document ({DOCUMENTS / seconds:.0f} documents a second), against reading alone",
        1000 * seconds / DOCUMENTS,
        1000 * baseline / DOCUMENTS,
    )


if __name__ == "__main__":
    print(table(measure()))
