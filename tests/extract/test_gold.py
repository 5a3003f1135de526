"""What the first version reaches on the gold sets, as floors. Later work may only raise them.

Both sets were developed against: the one of ../shared, where it is, and the sixteen documents of our own beside this
file. What extraction does on documents that it was not made on is measured on those in `unseen`, and tested nowhere.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.layers import BY_PLURAL
from vwsreview.domain.record import Record
from vwsreview.extract.extractor import extract
from vwsreview.workflow.evaluation import Report, compare

OWN = Path(__file__).with_name("gold")

FLOORS = {
    "field": 0.95, "attendee": 0.95, "date": 0.90, "action": 0.80, "decision": 0.90, "redaction": 0.98, "section": 0.95,
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
            for plural, layer in BY_PLURAL.items()
            for row in told[plural]
        )
        document = Document(
            digest[:16], digest, told["document"], len(text), kind=told["kind"], anchor_date=told["anchor_date"]
        )
        yield AnnotatedDocument(document, text, records)


@pytest.fixture(scope="module", params=["shared", "own"])
def report(request: pytest.FixtureRequest) -> Report:
    wanted = list(gold(OWN if request.param == "own" else request.getfixturevalue("shared") / "gold"))
    assert len(wanted) >= 16
    given = [extract(one.text, sha256=one.document.sha256, name=one.document.name) for one in wanted]
    return compare(wanted, given)


@pytest.mark.parametrize(("layer", "floor"), FLOORS.items())
def test_value_f1_stays_above_its_floor(report: Report, layer: str, floor: float) -> None:
    score = report.layers[layer].value if layer != "decision" else report.layers[layer].overlap
    assert score.f1 >= floor


def test_marked_actions_kinds_and_anchors(report: Report) -> None:
    assert report.marked_actions.value.f1 >= 0.90
    assert report.kind.share == 1
    assert report.anchor.share == 1
