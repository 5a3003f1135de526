"""The documents of a dossier as rows: filtered, in the order asked for, each drawn only when it is seen."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from vwsreview.domain.layers import DOCUMENT_STATUSES
from vwsreview.domain.listing import DocumentSummary
from vwsreview.domain.timevalue import days
from vwsreview.ui.models.roles import ROOT, SUMMARY_ROLE, Index
from vwsreview.ui.wording.date_words import human_day
from vwsreview.ui.wording.words import kind_word, status_word

UNDATED = "9999"

ORDERS: dict[str, Callable[[DocumentSummary], Any]] = {
    "arrival": lambda summary: 0,
    "name": lambda summary: summary.document.name.casefold(),
    "kind": lambda summary: kind_word(summary.document.kind),
    "oldest": lambda summary: first_day(summary) or UNDATED,
    "newest": lambda summary: _backwards(first_day(summary) or ""),
    "status": lambda summary: DOCUMENT_STATUSES.index(summary.document.status),
    "open": lambda summary: -summary.open,
}
"""By what the list can be sorted; within the same place documents keep the order in which they came."""


class DocumentsModel(QAbstractListModel):
    """A row a document. A row that changes stays where it is until the list is filtered or sorted anew.

    A list that jumps while somebody works in it, or drops the document at hand, would cost them their place.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[str, DocumentSummary] = {}
        self._came: dict[str, int] = {}
        self._rows: list[str] = []
        self._words: tuple[str, ...] = ()
        self._status: str | None = None
        self._only: Collection[str] | None = None
        self._order = "arrival"

    def load(self, summaries: Iterable[DocumentSummary]) -> None:
        """Show these documents, in the order in which they came."""
        self._all = {summary.document.id: summary for summary in summaries}
        self._came = {document_id: number for number, document_id in enumerate(self._all)}
        self._arrange()

    def arrange(self, words: str, status: str | None, order: str) -> None:
        """Show the documents that have all these words and this status (None: any), in one of ORDERS."""
        self._words, self._status, self._order = tuple(words.casefold().split()), status, order
        self._arrange()

    def show_only(self, documents: Collection[str] | None) -> None:
        """Show none but these documents, by their ids; None for no such limit."""
        self._only = documents
        self._arrange()

    def update(self, document_id: str, summary: DocumentSummary | None) -> None:
        """Take in a document that changed, came back or (None) went."""
        row = self.row_of(document_id)
        if summary is None:
            self._all.pop(document_id, None)
            if row is not None:
                self.beginRemoveRows(ROOT, row, row)
                del self._rows[row]
                self.endRemoveRows()
            return
        self._all[document_id] = summary
        self._came.setdefault(document_id, len(self._came))
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))
        elif self._shows(summary):
            self._insert(summary)

    @property
    def total(self) -> int:
        """All documents, shown or not."""
        return len(self._all)

    def row_of(self, document_id: str | None) -> int | None:
        """The row of a document; None where it is not shown."""
        if document_id is None or document_id not in self._all or document_id not in self._rows:
            return None
        return self._rows.index(document_id)

    def summary(self, row: int) -> DocumentSummary:
        """The document of a row, with its counts."""
        return self._all[self._rows[row]]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self.summary(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.document.name
        if role == SUMMARY_ROLE:
            return summary
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{summary.document.name}\n{description(summary)}\n{self._to_decide(summary)}"
        return None

    def _to_decide(self, summary: DocumentSummary) -> str:
        return self.tr("{open} of {total} records to decide").format(open=summary.open, total=summary.records)

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = [summary for summary in self._all.values() if self._shows(summary)]
        shown.sort(key=self._place)
        self._rows = [summary.document.id for summary in shown]
        self.endResetModel()

    def _shows(self, summary: DocumentSummary) -> bool:
        document = summary.document
        if self._status not in (None, document.status) or (self._only is not None and document.id not in self._only):
            return False
        if not self._words:
            return True
        date = f"{document.anchor_date} {human_day(document.anchor_date)}" if document.anchor_date else ""
        words = f"{document.name} {kind_word(document.kind)} {date}".casefold()
        return all(word in words for word in self._words)

    def _place(self, summary: DocumentSummary) -> tuple[Any, int]:
        return ORDERS[self._order](summary), self._came[summary.document.id]

    def _insert(self, summary: DocumentSummary) -> None:
        place = self._place(summary)
        row = bisect_right(self._rows, place, key=lambda document_id: self._place(self._all[document_id]))
        self.beginInsertRows(ROOT, row, row)
        self._rows.insert(row, summary.document.id)
        self.endInsertRows()


def first_day(summary: DocumentSummary) -> str | None:
    """The first day (ISO 8601) of the document's anchor date."""
    known = days(summary.document.anchor_date)
    return known[0] if known is not None else None


def description(summary: DocumentSummary) -> str:
    """Kind, date and status in a line."""
    return f"{short_description(summary)} · {status_word(summary.document.status)}"


def short_description(summary: DocumentSummary) -> str:
    """Kind and date, for where the status is told by its sign."""
    document = summary.document
    date = human_day(document.anchor_date) if document.anchor_date else ""
    return " · ".join(words for words in (kind_word(document.kind), date) if words)


def _backwards(day: str) -> tuple[int, ...]:
    """Sorts days from the last to the first, and what has none behind them."""
    return tuple(-ord(letter) for letter in day) or (1,)
