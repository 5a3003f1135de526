"""What was done, newest first: all that is given at once, or page by page as one scrolls."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QObject, Qt
from PySide6.QtGui import QFont

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.ui.models.roles import ROOT, STEP_ROLE, Index
from vwsreview.ui.wording.sentences import edit_sentence
from vwsreview.ui.wording.words import value_words

WHEN, WHO, WHAT = range(3)
FEW = 2
"""Up to so many changes are not counted: a record, and its document that is in review from then on."""
PAGE = 200
ReadPage = Callable[[int, str | None], list[HistoryStep]]
"""Gives so many steps, newest first, from the one before the step of that id on."""
Where = Callable[[Change], str]
"""Says in words where a change is."""


class HistoryModel(QAbstractTableModel):
    """A row a step: when, who, what. Steps that were taken back are struck out and say so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[HistoryStep] = []
        self._record: str | None = None
        self._read: ReadPage | None = None
        self._more = False
        self._where: Where | None = None
        self._next: frozenset[str] | None = None

    def show(self, steps: Sequence[HistoryStep], record: str | None = None) -> None:
        """Show these steps, as far as they touch one record where it is given."""
        if not steps and not self._steps:
            return
        self.beginResetModel()
        self._steps, self._record, self._read, self._next = list(steps), record, None, None
        self._more, self._where = False, None
        self.endResetModel()

    def show_pages(
        self,
        read: ReadPage | None,
        following: Collection[str],
        record: str | None = None,
        where: Where | None = None,
    ) -> None:
        """Show what `read` gives, a page now and the others on demand; None for nothing.

        `where` says of which record a step is that touches one. `following` are the ids of the steps that redo would
        do: what else does not hold lies on another branch.
        """
        steps = read(PAGE, None) if read is not None else []
        self.beginResetModel()
        self._record, self._read, self._next, self._where = record, read, frozenset(following), where
        self._steps = steps
        self._more = len(self._steps) == PAGE
        self.endResetModel()

    def read_again(self, following: Collection[str]) -> None:
        """Take in what came since, and what was taken back; rows that stay keep their place and their selection."""
        if self._read is None:
            return
        self._next = frozenset(following)
        newest = self._read(PAGE, None)
        places = {step.id: place for place, step in enumerate(newest)}
        fresh = places.get(self._steps[0].id) if self._steps else None
        if fresh is None:
            self.beginResetModel()
            self._steps, self._more = newest, len(newest) == PAGE
            self.endResetModel()
            return
        if fresh:
            self.beginInsertRows(ROOT, 0, fresh - 1)
            self._steps = newest[:fresh] + self._steps
            self.endInsertRows()
        if any(old.undone != new.undone for old, new in zip(self._steps, newest, strict=False)) or not fresh:
            # Somebody undid or did again: any step may hold now that did not.
            self._steps = self._read(len(self._steps), None)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._steps) - 1, self.columnCount() - 1))

    def row_of(self, step: str) -> int | None:
        """The row of a step, read page by page until it comes; None where it is not in this list."""
        while True:
            found = next((row for row, one in enumerate(self._steps) if one.id == step), None)
            if found is not None or not self._fetched():
                return found

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 3

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        self._fetched()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When"), self.tr("Who"), self.tr("What"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        if role == STEP_ROLE:
            return step
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(step, index.column())
        if role == Qt.ItemDataRole.FontRole and step.undone:
            font = QFont()
            font.setStrikeOut(True)
            return font
        return None

    def _fetched(self) -> bool:
        """Read one page more; False where there is none."""
        if self._read is None or not self._more:
            return False
        steps = self._read(PAGE, self._steps[-1].id)
        self._more = len(steps) == PAGE
        if steps:
            self.beginInsertRows(ROOT, len(self._steps), len(self._steps) + len(steps) - 1)
            self._steps += steps
            self.endInsertRows()
        return bool(steps)

    def _words(self, step: HistoryStep, column: int) -> str:
        if column == WHEN:
            return moment(step.at)
        if column == WHO:
            return step.reviewer
        words = step_sentence(step, self._record)
        if self._record is None and step.size > FEW:
            words = self.tr("{what} (%n changes)", "", step.size).format(what=words)
        elif self._where is not None and step.changes:
            words = f"{words} – {self._where(step.changes[0])}"
        if not step.undone:
            return words
        if self._next is None or step.id in self._next:
            return self.tr("Undone: {what}").format(what=words)
        return self.tr("Left: {what}").format(what=words)


def moment(at: str) -> str:
    """A time of the history (ISO 8601 with offset) as people here write it, in local time."""
    when = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat) if when.isValid() else at


def step_sentence(step: HistoryStep, record: str | None = None) -> str:
    """What a step did, with the value before and after where it set one; `record` picks one of several."""
    rows = [change for change in step.changes if isinstance(change.row, Record)]
    change = next((change for change in rows if record in (None, change.row.id)), None)
    words = edit_sentence(step.label, step.detail, _layer(change))
    moved = _moved(step, change)
    return f"{words}: {moved}" if moved else words


def _layer(change: Change | None) -> str:
    row = change.row if change is not None else None
    return "" if row is None or isinstance(row, Document) else row.layer


def _moved(step: HistoryStep, change: Change | None) -> str:
    """``present → absent`` for a value of one record."""
    if change is None or not isinstance(change.before, Record) or not isinstance(change.after, Record):
        return ""
    before, after = change.before, change.after
    if before.layer != after.layer:
        return ""
    keys = [key for key in after.values if before.values.get(key) != after.values[key]]
    key = step.detail if step.detail in keys else next(iter(keys), None)
    if key is None:
        return ""
    old, new = (value_words(row.layer, key, row.values.get(key)) or "–" for row in (before, after))
    return f"{old} → {new}"
