"""A long document, written and proved in each format, against one with a quarter of its text and records.

What grows in proportion takes four times as long; where each record is sought among all, it is sixteen times.
`python -m tests.benchmarks.bench_long iob2 xlsx` measures those formats.
"""

import sys
import tempfile
import time
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.bench_search import _document
from tests.benchmarks.row import Row, row, table
from tests.formats.round_trips import proved, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Format

PARTS = 20
"""Documents of some 4,000 characters with forty records that are put one behind another."""
TIMES = 4
MOST = 6.0
"""Between four times and sixteen times; machines are noisy."""


def measure(keys: Collection[str] = ()) -> list[Row]:
    """Milliseconds of the processor to write the document and to read it back with every reader."""
    warm, short, long = _long(1), _long(PARTS), _long(TIMES * PARTS)
    size = f"{len(long.text):,} characters with {len(long.records):,} records"
    rows = []
    for known in FORMATS:
        if not keys or known.key in keys:
            _taken(known, warm)
            baseline = _taken(known, short)
            rows.append(row(f"{known.key}: {size}", _taken(known, long), baseline, MOST))
    return rows


def _long(count: int) -> AnnotatedDocument:
    """So many documents as one."""
    texts, records, length = list[str](), [], 0
    for number in range(count):
        part = _document(number)
        records += [
            replace(
                record,
                id=f"{number}-{record.id}",
                start=length + record.start,
                end=length + record.end,
                evidence={},
                links={key: [f"{number}-{id}" for id in ids] for key, ids in record.links.items()},
            )
            for record in part.records
        ]
        texts.append(part.text)
        length += len(part.text) + 1
    text = "\n".join(texts)
    return AnnotatedDocument(replace(_document(0).document, length=len(text)), text, tuple(records))


def _taken(known: Format, annotated: AnnotatedDocument) -> float:
    with tempfile.TemporaryDirectory() as name:
        start = time.process_time()
        proved(known, [annotated], written(known, [annotated], Path(name)))
        return (time.process_time() - start) * 1_000


if __name__ == "__main__":
    print(table(measure(sys.argv[1:])))
