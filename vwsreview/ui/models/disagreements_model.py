"""What reviewers differ on as rows, with a column for what each of them says."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from vwsreview.domain.agreement import Disagreement
from vwsreview.ui.models.fixed_lines_model import FixedLinesModel
from vwsreview.ui.wording.agreement_words import difference_words, said_words
from vwsreview.ui.wording.quotes import on_one_line

WORDS, DIFFERENCE = 0, 1
"""Columns; behind them what each says, then the document."""


class DisagreementsModel(FixedLinesModel):
    """One row a disagreement."""

    def __init__(self, lines: Sequence[Disagreement], reviewers: Sequence[str], parent: QObject | None = None) -> None:
        titles = [self.tr("Words"), self.tr("Difference"), *reviewers, self.tr("Document")]
        super().__init__(lines, titles, parent)

    def cells(self, line: Disagreement) -> Sequence[str]:
        said = [said_words(line, reviewer) for reviewer in range(len(line.says))]
        return [on_one_line(line.quote), difference_words(line), *said, line.document]
