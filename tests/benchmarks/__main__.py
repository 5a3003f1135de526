"""Runs the benchmarks: all with `python -m tests.benchmarks`, some with `python -m tests.benchmarks scale store`.

Figures are ratios of things measured in turn in one run, for machines are noisy; a limit is a promise of the project.
Each ratio stands beside the one in `figures.json`, which `--keep` writes anew. A run of all writes docs/benchmarks.md.
"""

import json
import os
import platform
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.row import Row, table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
FIGURES = Path(__file__).with_name("figures.json")
PARTS = {
    "extract": "Extraction",
    "hostile": "Extraction of hostile texts",
    "store": "The dossier",
    "import": "Importing ten thousand documents",
    "search": "Searching ten thousand documents",
    "export": "A large set as JSON Lines",
    "long": "A long document in each format, against a quarter of it",
    "view": "The document view",
    "window": "The whole window",
    "large": "Keys in a document of 200,000 characters with 5,000 records",
    "big_document": "A document of ten megabytes in the window",
    "scale": "Ten thousand documents in the window, and a hundred thousand",
    "memory": "A thousand documents reviewed",
}
"""Those without a window first, for they use threads, and garbage with widgets in it must not die there."""

Figures = dict[str, dict[str, float]]
"""Ratios, by the name of a part and of a row."""


def main(arguments: Sequence[str]) -> int:
    """Exit code 1 where a promise is broken in this run."""
    parser = ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"one of {', '.join(PARTS)}; without any: all")
    parser.add_argument("--keep", action="store_true", help="keep the ratios for later runs to be compared with")
    given = parser.parse_args(arguments)
    if unknown := set(given.parts) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    before = _read_figures()
    measured: dict[str, list[Row]] = {}
    for name in given.parts or PARTS:
        measured[name] = _measure(name)()
        print(f"\n## {PARTS[name]}\n\n{table(measured[name], before.get(name))}", flush=True)
    if not given.parts:
        PAGE.write_text(_page(measured, before), encoding="utf-8")
    if given.keep:
        ratios = {name: {row.name: round(row.ratio, 3) for row in rows} for name, rows in measured.items()}
        FIGURES.write_text(json.dumps(before | ratios, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if all(row.kept for rows in measured.values() for row in rows) else 1


def _measure(name: str) -> Callable[[], list[Row]]:
    # Imported one by one, so that a part that needs a library more does not keep the others from being measured.
    measure: Callable[[], list[Row]] = import_module(f"tests.benchmarks.bench_{name}").measure
    return measure


def _read_figures() -> Figures:
    figures: Figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    return figures


def _page(measured: dict[str, list[Row]], before: Figures) -> str:
    machine = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    words = [
        "# Benchmarks",
        "",
        "Made by `python -m tests.benchmarks`. Figures are milliseconds where nothing else is said; a ratio compares",
        f"two things that were measured in turn in one run ({machine}, Qt's offscreen platform).",
        "A limit is what the project promises of a ratio; the ratio of an earlier run stands behind it.",
    ]
    for name, rows in measured.items():
        words += ["", f"## {PARTS[name]}", "", table(rows, before.get(name))]
    return "\n".join(words) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
