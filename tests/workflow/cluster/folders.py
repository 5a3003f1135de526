"""Sources for a cluster, and what extraction into a folder makes of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from vwsreview.domain.steps import FolderReport
from vwsreview.workflow.cluster.extraction import Run, extract_to_folder, in_processes
from vwsreview.workflow.cluster.partitions import MOST_DOCUMENTS
from vwsreview.workflow.workers import in_order

MINUTES = "# Verslag overleg zorg\n\nDatum: 11 januari 2021\n\nAanwezig: J. Jansen (VWS)\n\nActie: MEVA belt week 3.\n"


def documents(folder: Path, count: int = 2 * MOST_DOCUMENTS + 10) -> Path:
    """A folder with so many documents, by default enough for three partitions, in two folders."""
    for number in range(count):
        below = folder / ("first" if number % 2 else "second")
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{number:03}.md").write_text(f"{MINUTES}\n{number}\n", encoding="utf-8")
    return folder


def one_process(work: Any, things: Any, alone: bool = False) -> Any:
    """The runner that does it all here."""
    return in_order(things, work, 1)


def extracted(sources: Sequence[object], target: Path, run: Run = in_processes) -> FolderReport:
    """Extract into a folder; its report."""
    report = FolderReport()
    for _ in extract_to_folder([str(source) for source in sources], target, run, report):
        pass
    return report


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def joined(folder: Path) -> bytes:
    """The part files one behind the other."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("part-*.jsonl")))


def refused(report: FolderReport) -> list[tuple[str, str]]:
    """The names of what was refused, and why."""
    return [(refusal.name, refusal.problem.code) for refusal in report.refused]
