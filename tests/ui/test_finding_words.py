"""Every finding is said in plain words, and so is what its fix does."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.review.test_checks import FIRING, Case, first_finding
from vwsreview.review.checks.checks import RULES
from vwsreview.ui.wording.finding_words import finding_sentence, fix_words


@pytest.mark.parametrize("case", FIRING, ids=lambda case: case.name)
def test_a_finding_and_its_fix_are_said(qapp: QApplication, case: Case) -> None:
    finding, _, _ = first_finding(case)
    sentence = finding_sentence(finding)
    assert sentence.endswith(".") and "{" not in sentence
    assert fix_words(finding) and "{" not in fix_words(finding)


def test_every_rule_is_among_the_cases() -> None:
    assert len({code for case in FIRING for code in case.fires}) == len(RULES)
