"""Correct annotation gives few findings: a check that cries wolf is soon not looked at any more."""

from collections import Counter
from pathlib import Path

import pytest

from tests.extract.test_gold import gold
from vwsreview.review.checks.checks import findings

OURS = Path(__file__).resolve().parents[1] / "extract"
MOST_IN_A_HUNDRED = {"shared": 5, "gold": 40, "varied": 60, "unseen": 40}
"""Findings in a hundred documents; some of these are right to ask, such as weekdays that the text has wrong."""


@pytest.mark.parametrize("name", ["gold", "varied", "unseen"])
def test_our_own_gold_gives_few_findings(name: str) -> None:
    assert_few(OURS / name, name)


def test_the_shared_gold_gives_few_findings(shared: Path) -> None:
    assert_few(shared / "gold", "shared")


def assert_few(folder: Path, name: str) -> None:
    documents = [*gold(folder)]
    asked = Counter(
        finding.code
        for annotated in documents
        for finding in findings(annotated.document, annotated.text, annotated.records)
    )
    assert documents
    assert asked.total() * 100 <= MOST_IN_A_HUNDRED[name] * len(documents), asked
