"""The first page of a search in a large dossier, by words and by records, with the store that a search opens.

    python -m tests.benchmarks.bench_search [DOCUMENTS ...]

The promise is 100 ms in ten thousand documents (400,000 records) and 200 ms in a hundred thousand, at the 95th
percentile of each query's runs; a limit is that time over what SQLite takes to go once through what is searched (the
index for words, the table for records) in the same run.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from tests.benchmarks.bench_store import VOCABULARY, _word
from tests.benchmarks.row import Row, row, table
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import Value
from vwsreview.domain.query_parser import parse
from vwsreview.domain.record import Record
from vwsreview.review.jobs.searching import PAGE
from vwsreview.store.importing import LARGEST_BATCH
from vwsreview.store.store import Store

PROMISED = {10_000: 100.0, 100_000: 200.0}
"""Milliseconds, by the number of documents."""
CHARACTERS = 4_000
RUNS = 20
LAYERS = ("field",) * 6 + ("attendee",) * 8 + ("date",) * 8 + ("action",) * 5 + ("redaction",) * 8 + ("section",) * 5
ORGANISATIONS = ("MEVA", "LZ", "PZo", "BPZ", "WJZ", "DGCZ", "RIVM", "GMT", "VGP", "DCo")

BY_WORDS = {
    "a word that every document has": "verga",
    "a rare word": "coormiterzorg",
    "words next to each other": '"verga de"',
    "a beginning": "coor*",
    "two words, not a third": "verga zorg -acmi",
}
BY_RECORDS = {
    "actions of one owner": "owner:MEVA",
    "all that is to be decided": "review:open",
    "owner, days, layer, state and kind": "owner:MEVA due<2021-03-01 layer:action review:proposed kind:minutes",
    "an owner whom nobody has": "owner:VWS",
    "actions without an owner": "layer:action -owner:*",
    "deadlines of a month": "date:2021-02 role:deadline",
    "absent of two organisations": "presence:absent organisation:WJZ,RIVM",
    "doubtful records": "confidence<0.01",
    "records with words, by an owner": "owner:PZo zorg",
    "actions with a word that every document has": "layer:action verga",
    "an owner, in documents of a time that none is of": "anchor<2000 owner:LZ",
    "records with a comment, where none has one": "comment:*",
    "dates of a year that none is of": "date:1999",
}


def measure(sizes: Iterable[int] = (10_000,)) -> list[Row]:
    """The 95th percentile of each query in milliseconds, against its baseline in turn."""
    with tempfile.TemporaryDirectory() as folder:
        return [row for size in sizes for row in _rows(Path(folder) / f"{size}.dossier", size)]


def _rows(path: Path, size: int) -> list[Row]:
    with Store.create(path) as store:
        for first in range(0, size, LARGEST_BATCH):
            store.add_documents([_document(number) for number in range(first, first + LARGEST_BATCH)])
    promised = next((time for most, time in PROMISED.items() if size <= most), PROMISED[100_000])
    words = [_row(path, f"{size:,}: {name}", query, promised, _through_index) for name, query in BY_WORDS.items()]
    records = [_row(path, f"{size:,}: {name}", query, promised, _through_records) for name, query in BY_RECORDS.items()]
    path.unlink()
    return words + records


def _row(path: Path, name: str, query: str, promised: float, baseline: Callable[[Path], object]) -> Row:
    found, gone_through = [], []
    for _ in range(RUNS):
        found.append(_taken(partial(_first_page, path, query)))
        gone_through.append(_taken(partial(baseline, path)))
    ours, raw = (statistics.quantiles(times, n=20)[-1] for times in (found, gone_through))
    return row(f"{name}: `{query}`, p95 ms", ours, raw, promised / raw)


def _taken(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1_000


def _first_page(path: Path, query: str) -> None:
    with Store.open(path, "read") as store:
        store.find(parse(query), PAGE)


def _through_index(path: Path) -> None:
    """All documents of the commonest word, with their texts read as far as a page needs them."""
    with Store.open(path, "read") as store:
        store._connection.rows("SELECT rowid FROM search WHERE search MATCH 'verga' ORDER BY rowid")
        store._connection.rows(f"SELECT text FROM texts LIMIT {PAGE}")


def _through_records(path: Path) -> None:
    with Store.open(path, "read") as store:
        store._connection.rows("""SELECT count(*) FROM records WHERE "values" LIKE '%VWS%'""")


def _document(number: int) -> AnnotatedDocument:
    """A text of made-up words, with forty records."""
    chance = random.Random(number)
    words = (_word(int(VOCABULARY ** chance.random())) for _ in range(CHARACTERS // 6))
    text = f"{number} {' '.join(words)}"[:CHARACTERS]
    sha256 = f"{number:016x}" * 4
    kind = chance.choice(("minutes", "letter", "email"))
    document = Document(document_id(sha256), sha256, f"map/{number}.md", len(text), kind=kind)
    records = (_record(chance, document, place, layer, text) for place, layer in enumerate(LAYERS))
    return AnnotatedDocument(document, text, tuple(records))


def _record(chance: random.Random, document: Document, place: int, layer: str, text: str) -> Record:
    start = place * 90 + chance.randrange(20)
    end = start + chance.randrange(5, 60)
    day = f"2021-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    some = chance.choice(ORGANISATIONS)
    values: dict[str, dict[str, Value]] = {
        "field": {"name": "subject", "value": text[start:end]},
        "attendee": {
            "name": None, "redacted": True, "honorific": None, "organisation": some, "role": None,
            "presence": chance.choice(("present", "absent", "expected")),
        },
        "date": {"type": "date", "value": day, "role": chance.choice(("mention", "deadline"))},
        "action": {"explicit": True, "owners": [some], "due": day, "status": "open"},
        "redaction": {"ground": ["5.1.2e"]},
        "section": {"number": "1.", "level": 1},
    }  # fmt: skip
    return Record(
        f"{document.id}-{place:04}", document.id, layer, start, end, values[layer],
        review=chance.choice(("proposed", "proposed", "accepted")), confidence=round(chance.random(), 3),
        rule=f"{layer}.example", evidence={"value": [[start, end]]}, computed=("value",) if layer == "date" else (),
    )  # fmt: skip


if __name__ == "__main__":
    print(table(measure(tuple(map(int, sys.argv[1:])) or tuple(PROMISED))))
