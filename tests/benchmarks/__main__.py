"""Runs every benchmark and writes docs/benchmarks.md: `python -m tests.benchmarks`.

Figures are ratios of things measured in turn in one run, for machines are noisy; a limit is a promise of the project.
"""

import os
import platform
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import (
    bench_export,
    bench_extract,
    bench_hostile,
    bench_large,
    bench_long,
    bench_search,
    bench_store,
    bench_view,
    bench_window,
)
from tests.benchmarks.row import table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
PARTS = (
    ("Extraction", bench_extract.measure),
    ("Extraction of hostile texts", bench_hostile.measure),
    ("The dossier", bench_store.measure),
    ("Searching ten thousand documents", bench_search.measure),
    ("A large set as JSON Lines", bench_export.measure),
    ("A long document in each format, against a quarter of it", bench_long.measure),
    ("The document view", bench_view.measure),
    ("The whole window", bench_window.measure),
    ("Keys in a document of 200,000 characters with 5,000 records", bench_large.measure),
)
"""Those without a window first, for they use threads, and garbage with widgets in it must not die there."""


def main() -> int:
    """Exit code 1 where a promise is broken in this run."""
    machine = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    words = [
        "# Benchmarks",
        "",
        "Made by `python -m tests.benchmarks`. Figures are milliseconds; a ratio compares two things that were",
        f"measured in turn in one run ({machine}, Qt's offscreen platform).",
        "A limit is what the project promises of a ratio.",
    ]
    kept = True
    for title, measure in PARTS:
        rows = measure()
        kept = kept and all(row.kept for row in rows)
        words += ["", f"## {title}", "", table(rows)]
    page = "\n".join(words) + "\n"
    PAGE.write_text(page, encoding="utf-8")
    print(page)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
