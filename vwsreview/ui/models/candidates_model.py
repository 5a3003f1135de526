"""What could stand in a slot as rows: a page of nine with a digit each, then no value, then that there are more."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from vwsreview.domain.record import Record
from vwsreview.review.slots.slot import Candidate
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.words import value_words

DIGIT, VALUE, SOURCE = range(3)
ON_A_PAGE = 9


class CandidatesModel(QAbstractTableModel):
    """Columns: the digit, the value as people write it, and what speaks for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record: Record | None = None
        self._key = ""
        self._candidates: Sequence[Candidate] = ()
        self._nothing: Candidate | None = None
        self._page = 0
        self._by_digit = True
        self._theme: Theme | None = None

    def show(
        self, record: Record, key: str, candidates: Sequence[Candidate], nothing: Candidate | None, by_digit: bool
    ) -> None:
        """Show the first page; `nothing` is the row of 0; digits are shown where they pick."""
        self.beginResetModel()
        self._record, self._key = record, key
        self._candidates, self._nothing, self._by_digit, self._page = candidates, nothing, by_digit, 0
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme

    @property
    def pages(self) -> int:
        """How many pages there are; one at least."""
        return max(1, -(-len(self._candidates) // ON_A_PAGE))

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    def turn(self, by: int) -> bool:
        """Show another page; False at the ends."""
        if not 0 <= self._page + by < self.pages:
            return False
        self.beginResetModel()
        self._page += by
        self.endResetModel()
        return True

    def candidate(self, row: int) -> Candidate | None:
        """The candidate of a row; None for the row that tells of more."""
        shown = self._shown()
        if 0 <= row < len(shown):
            return shown[row]
        return self._nothing if row == len(shown) else None

    def of_digit(self, digit: int) -> Candidate | None:
        """What a digit picks: 1 to 9 of the page, 0 no value."""
        if digit == 0:
            return self._nothing
        return self.candidate(digit - 1) if digit <= len(self._shown()) else None

    def row_of(self, candidate: Candidate | None) -> int | None:
        """The row of a candidate on this page."""
        return next((row for row, one in enumerate(self._shown()) if one is candidate), None)

    def words(self, candidate: Candidate) -> str:
        """A candidate's value as people write it."""
        if self._record is None:
            return ""
        if candidate.value in (None, "", []):
            return self.tr("no value")
        return value_words(self._record.layer, self._key, candidate.value)

    def rowCount(self, parent: Index = ROOT) -> int:
        if parent.isValid():
            return 0
        return len(self._shown()) + (self._nothing is not None) + (self.pages > 1)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if self.candidate(index.row()) is not None else flags & ~Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        candidate = self.candidate(index.row())
        if role == Qt.ItemDataRole.ForegroundRole and self._theme is not None and index.column() != VALUE:
            return self._theme.brush("dimmed")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (self._digit(index.row()), *self._cells(candidate))))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == DIGIT:
            return self._digit(index.row())
        return self._cells(candidate)[index.column() - VALUE]

    def _shown(self) -> Sequence[Candidate]:
        first = self._page * ON_A_PAGE
        return self._candidates[first : first + ON_A_PAGE]

    def _digit(self, row: int) -> str:
        if not self._by_digit or self.candidate(row) is None:
            return ""
        return str(row + 1) if row < len(self._shown()) else "0"

    def _cells(self, candidate: Candidate | None) -> tuple[str, str]:
        if candidate is None:
            told = self.tr("page {page} of {pages}").format(page=self._page + 1, pages=self.pages)
            return told, self.tr("Page Down, Page Up")
        words = self.words(candidate)
        said = f"“{candidate.words}”" if candidate.words.casefold() not in ("", words.casefold()) else ""
        now = self.tr("✓ now") if self._stands(candidate) else ""
        return words, " · ".join(filter(None, (now, said, self._reason(candidate.reason))))

    def _stands(self, candidate: Candidate) -> bool:
        """Whether it is the present value, or part of the present list."""
        present = self._record.values.get(self._key) if self._record is not None else None
        if isinstance(present, list) and isinstance(candidate.value, list) and candidate.value:
            return all(part in present for part in candidate.value)
        return candidate.current

    def _reason(self, reason: str) -> str:
        """Why it is offered."""
        return {
            "here": self.tr("in its words"),
            "line": self.tr("on its line"),
            "heading": self.tr("heading above"),
            "near": self.tr("close by"),
            "attendee": self.tr("attendee"),
            "attendee_body": self.tr("organisation of an attendee"),
            "owner": self.tr("owner of another action"),
            "action": self.tr("another action"),
            "other_date": self.tr("other date"),
            "same_words": self.tr("same words elsewhere"),
            "same_field": self.tr("same field elsewhere"),
            "reading": self.tr("other reading"),
            "from_date": self.tr("counted from an earlier date"),
            "end": self.tr("one end of it"),
            "unit": self.tr("in the header"),
            "first_line": self.tr("first line"),
            "other_lines": self.tr("other lines"),
            "without_bracket": self.tr("without the bracket"),
            "document": self.tr("in this document"),
            "common": self.tr("common"),
            "sequence": self.tr("next in the row"),
            "typed": self.tr("as typed"),
        }.get(reason, "")
