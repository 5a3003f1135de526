"""The documents of a dossier as rows: filtered, in the order asked for, each read only when it is seen."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import chain, groupby, islice, repeat
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from vwsreview.domain.listing import DocumentSummary, ListedWord, Listing, Unfinished
from vwsreview.domain.problems import Problem
from vwsreview.ui.models.roles import ROOT, SUMMARY_ROLE, Index
from vwsreview.ui.wording.date_words import human_day
from vwsreview.ui.wording.words import kind_word, status_word

if TYPE_CHECKING:
    from vwsreview.review.dossier import Dossier

PAGE = 64
"""So many lines are read at once."""
MOST_LINES = 40 * PAGE
"""So many lines are kept; many more than are in sight together."""


class DocumentsModel(QAbstractListModel):
    """A row a document. A row that changes stays where it is until the list is filtered or sorted anew.

    A list that jumps while somebody works in it, or drops the document at hand, would cost them their place.
    `failed` carries a Problem: the list or some of its lines could not be read, and are empty.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._words: tuple[str, ...] = ()
        self._status: str | None = None
        self._order = "arrival"
        self._only: frozenset[int] | None = None
        self._numbers: list[int] = []
        self._rows: dict[int, int] | None = None
        self._lines: dict[int, DocumentSummary | None] = {}
        self._date_words: dict[str, str] = {}
        self.total = 0
        """All documents, shown or not."""

    def load(self, dossier: "Dossier | None") -> None:
        """Show the documents of a dossier as they are now, in the order and under the filter that were asked for."""
        self._dossier = dossier
        self._arrange()

    def arrange(self, words: str, status: str | None, order: str) -> None:
        """Show the documents that have all these words and this status (None: any), in one of LIST_ORDERS."""
        self._words, self._status, self._order = tuple(dict.fromkeys(words.casefold().split())), status, order
        self._arrange()

    def show_only(self, documents: Collection[str] | None) -> None:
        """Show none but these documents, by their ids; None for no such limit."""
        if self._dossier is None or documents is None:
            self._only = None
        else:
            self._only = frozenset(self._dossier.store.lists.numbers_of(documents).values())
        self._arrange()

    def update(self, documents: Collection[str]) -> None:
        """Take in documents that changed, came, came back or went, by their ids."""
        if self._dossier is None:
            return
        lists = self._dossier.store.lists
        changed = set(lists.numbers_of(documents).values())
        there = lists.present(changed)
        shown = self._row_by_number()
        coming = there - shown.keys()
        for number in changed & shown.keys():
            self._lines.pop(number, None)
        for number in there & shown.keys():
            index = self.index(shown[number])
            self.dataChanged.emit(index, index)
        for row in sorted((shown[number] for number in (changed - there) & shown.keys()), reverse=True):
            self._remove(row)
        if coming:
            self._insert(self._dossier, coming)
        if coming or changed != there:
            self.total = lists.count()

    def row_of(self, document_id: str | None) -> int | None:
        """The row of a document; None where it is not shown."""
        if self._dossier is None or document_id is None:
            return None
        number = self._dossier.store.lists.numbers_of([document_id]).get(document_id, -1)
        return self._row_by_number().get(number)

    def summary(self, row: int) -> DocumentSummary | None:
        """The document of a row, with its counts; None where it cannot be read."""
        if self._numbers[row] not in self._lines:
            self._read_page(row - row % PAGE)
        return self._lines[self._numbers[row]]

    def unfinished_behind(self, row: int) -> Iterator[Unfinished]:
        """The documents that are not done of those after a row, past the end from the beginning; after -1 come all."""
        numbers = self._numbers[row + 1 :] + self._numbers[: max(row, 0)]
        sizes = chain((PAGE,), repeat(MOST_LINES))
        while self._dossier is not None and numbers:
            size = next(sizes)
            yield from self._dossier.store.lists.unfinished(numbers[:size])
            numbers = numbers[size:]

    def ids(self) -> frozenset[str]:
        """The ids of all documents that are shown."""
        return frozenset(self._dossier.store.lists.ids(self._numbers)) if self._dossier is not None else frozenset()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES or (summary := self.summary(index.row())) is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.document.name
        if role == SUMMARY_ROLE:
            return summary
        return f"{summary.document.name}\n{description(summary)}\n{self._to_decide(summary)}"

    def match(
        self,
        start: Index,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """What a view asks when letters are typed: the store tells which names begin so, without reading every line."""
        names = role == Qt.ItemDataRole.DisplayRole and isinstance(value, str) and hits == 1
        if self._dossier is None or not names:
            return super().match(start, role, value, hits, flags)
        named = self._dossier.store.lists.named(value)
        behind = chain(range(start.row(), len(self._numbers)), range(start.row()))
        return [self.index(row) for row in islice((row for row in behind if self._numbers[row] in named), 1)]

    def _to_decide(self, summary: DocumentSummary) -> str:
        return self.tr("{open} of {total} records to decide").format(open=summary.open, total=summary.records)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._numbers, self.total = [], 0
        try:
            if self._dossier is not None:
                lists, listing = self._dossier.store.lists, self._listing(self._dossier)
                self._numbers, self.total = lists.numbers(listing), lists.count()
        except Problem as problem:
            self.failed.emit(problem)
        self._rows, self._lines = None, {}
        self.endResetModel()

    def _listing(self, dossier: "Dossier") -> Listing:
        """What is asked for, as the store understands it."""
        lists = dossier.store.lists
        kinds = sorted(lists.kinds(), key=kind_word) if self._words or self._order == "kind" else []
        dates = lists.anchor_dates() if self._words else []
        words = tuple(
            ListedWord(
                word,
                tuple(kind for kind in kinds if word in kind_word(kind).casefold()),
                tuple(date for date in dates if word in self._words_of(date)),
            )
            for word in self._words
        )
        return Listing(self._order, tuple(kinds), words, self._status, self._only)

    def _insert(self, dossier: "Dossier", numbers: Collection[int]) -> None:
        """Put those of these documents that the list shows where they belong, neighbours at one go."""
        lists, listing = dossier.store.lists, self._listing(dossier)
        end = len(self._numbers)
        last = lists.place(listing, self._numbers[-1]) if self._numbers else None
        placed = []
        for place in lists.places(listing, numbers):
            is_behind = last is None or last <= place  # as what an import brings, mostly
            row = bisect_right(
                self._numbers, place, end if is_behind else 0, key=lambda number: lists.place(listing, number)
            )
            placed.append((row, place[1]))
        for row, group in reversed([(row, list(group)) for row, group in groupby(placed, key=lambda pair: pair[0])]):
            coming = [number for _, number in group]
            self.beginInsertRows(ROOT, row, row + len(coming) - 1)
            if self._rows is not None and row == len(self._numbers):
                self._rows |= {number: row + place for place, number in enumerate(coming)}  # as imports do all the time
            else:
                self._rows = None
            self._numbers[row:row] = coming
            self.endInsertRows()

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(ROOT, row, row)
        del self._numbers[row]
        self._rows = None
        self.endRemoveRows()

    def _row_by_number(self) -> dict[int, int]:
        if self._rows is None:
            self._rows = {number: row for row, number in enumerate(self._numbers)}
        return self._rows

    def _read_page(self, first: int) -> None:
        if len(self._lines) >= MOST_LINES:
            self._lines.clear()
        page = self._numbers[first : first + PAGE]
        found: dict[int, DocumentSummary] = {}
        try:
            if self._dossier is not None:
                found = self._dossier.store.lists.lines(page)
        except Problem as problem:
            self.failed.emit(problem)
        self._lines |= {number: found.get(number) for number in page}

    def _words_of(self, date: str) -> str:
        """What a filter finds an anchor date by; kept, for making the words takes longer than all else."""
        if date not in self._date_words:
            self._date_words[date] = f"{date} {human_day(date)}".casefold()
        return self._date_words[date]


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    SUMMARY_ROLE,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)  # fmt: skip


def description(summary: DocumentSummary) -> str:
    """Kind, date and status in a line."""
    return f"{short_description(summary)} · {status_word(summary.document.status)}"


def short_description(summary: DocumentSummary) -> str:
    """Kind and date, for where the status is told by its sign."""
    document = summary.document
    date = human_day(document.anchor_date) if document.anchor_date else ""
    return " · ".join(words for words in (kind_word(document.kind), date) if words)
