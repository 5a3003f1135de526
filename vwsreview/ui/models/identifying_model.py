"""What would tell who a person is, as rows."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from vwsreview.domain.identifying import Identifying
from vwsreview.ui.models.fixed_lines_model import FixedLinesModel
from vwsreview.ui.wording.export_words import kind_of_person_words
from vwsreview.ui.wording.quotes import on_one_line


class IdentifyingModel(FixedLinesModel):
    """One row a place, with the name of its document."""

    def __init__(self, found: Sequence[tuple[str, Identifying]], parent: QObject | None = None) -> None:
        titles = [self.tr("Words"), self.tr("Kind"), self.tr("Characters"), self.tr("Document")]
        super().__init__(found, titles, parent)

    def cells(self, line: tuple[str, Identifying]) -> Sequence[str]:
        name, one = line
        return [on_one_line(one.words), kind_of_person_words(one.kind), f"{one.start}–{one.end}", name]
