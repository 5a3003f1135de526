"""A reviewer with nothing but keys turns damaged proposals, or none, into the gold: the benchmark in small."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks.keys.damage import damaged
from tests.benchmarks.keystrokes import kept, run
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.workflow.annotated import read_annotated, with_proposals

GOLD = Path(__file__).resolve().parents[1] / "extract" / "gold"


@pytest.fixture(scope="module")
def gold() -> list[AnnotatedDocument]:
    return sorted(read_annotated([GOLD], []), key=lambda one: len(one.text))[:3]


@pytest.mark.end_to_end
def test_damaged_proposals_become_the_gold_within_the_promised_keys(
    gold: list[AnnotatedDocument], qapp: object
) -> None:
    proposals = list(with_proposals(gold, []))
    done = run("damaged", [damaged(one, 1) for one in proposals], gold, from_nothing=False)
    assert done.unequal == []
    assert kept(done)
    assert {"right", "false", "missed"} <= set(done.costs)


@pytest.mark.end_to_end
def test_the_gold_can_be_made_from_nothing_by_keys(gold: list[AnnotatedDocument], qapp: object) -> None:
    bare = [replace(one, records=()) for one in with_proposals(gold[:1], [])]
    done = run("nothing", bare, gold[:1], from_nothing=True)
    assert done.unequal == []
    assert len(done.costs["made"]) == len(gold[0].records)
