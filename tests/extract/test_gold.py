"""What extraction reaches on the gold sets, as floors. Later work may only raise them.

All three sets were developed against: the one of ../shared, where it is, the sixteen documents of our own in `gold`,
and the seventy-one in `varied`, most of them short, which write heads, lists of people and tasks in as many shapes as
we could think of. What extraction does on documents that it was not made on is measured on those in `unseen`, and
tested nowhere.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.record import Record
from vwsreview.extract.extractor import extract
from vwsreview.workflow.evaluation import Report, compare

HERE = Path(__file__).parent
FLOORS = {
    "shared": {
        "field": 0.99, "attendee": 0.99, "date": 0.99, "action": 0.92, "decision": 0.99, "redaction": 0.99,
        "section": 0.99, "marked": 0.98,
    },
    "gold": {
        "field": 0.99, "attendee": 0.99, "date": 0.99, "action": 0.97, "decision": 0.99, "redaction": 0.99,
        "section": 0.99, "marked": 0.99,
    },
    "varied": {
        "field": 0.96, "attendee": 0.92, "date": 0.97, "action": 0.87, "decision": 0.93, "redaction": 0.98,
        "section": 0.97, "marked": 0.95,
    },
}  # fmt: skip


def gold(folder: Path) -> Iterator[AnnotatedDocument]:
    """The gold files with their texts, which stand beside them or among the seeds."""
    for path in sorted(folder.rglob("*.gold.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        seeds = folder.parent / "seeds"
        source = next(p for p in (path.parent / told["document"], seeds / told["document"]) if p.exists())
        raw = source.read_bytes()
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        digest = hashlib.sha256(raw).hexdigest()
        records = tuple(
            Record(f"{layer.name}{row['start']}", digest[:16], layer.name, row["start"], row["end"], row)
            for layer in LAYERS
            for row in told[layer.plural]
        )
        document = Document(
            digest[:16], digest, told["document"], len(text), kind=told["kind"], anchor_date=told["anchor_date"]
        )
        yield AnnotatedDocument(document, text, records)


@pytest.fixture(scope="module", params=FLOORS)
def measured(request: pytest.FixtureRequest) -> tuple[str, Report]:
    """The name of a set, and what extraction reaches on it."""
    of = request.param
    wanted = list(gold(request.getfixturevalue("shared") / "gold" if of == "shared" else HERE / of))
    assert len(wanted) >= 16
    given = [extract(one.text, sha256=one.document.sha256, name=one.document.name) for one in wanted]
    return of, compare(wanted, given)


@pytest.mark.parametrize("layer", FLOORS["gold"])
def test_value_f1_stays_above_its_floor(measured: tuple[str, Report], layer: str) -> None:
    of, report = measured
    told = report.marked_actions if layer == "marked" else report.layers[layer]
    score = told.overlap if layer == "decision" else told.value
    assert score.f1 >= FLOORS[of][layer]


def test_kinds_and_anchors(measured: tuple[str, Report]) -> None:
    _, report = measured
    assert report.kind.share == 1
    assert report.anchor.share == 1
