"""What was done to a record or a document, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QObject, Qt
from PySide6.QtGui import QFont

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.ui.models.roles import ROOT, STEP_ROLE, Index
from vwsreview.ui.sentences import edit_sentence
from vwsreview.ui.words import value_words

WHEN, WHO, WHAT = range(3)


class HistoryModel(QAbstractTableModel):
    """A row a step: when, who, what. Steps that were taken back are struck out and say so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[HistoryStep] = []
        self._record: str | None = None

    def show(self, steps: Sequence[HistoryStep], record: str | None = None) -> None:
        """Show these steps, as far as they touch one record where it is given."""
        if not steps and not self._steps:
            return
        self.beginResetModel()
        self._steps, self._record = list(steps), record
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 3

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

    def _words(self, step: HistoryStep, column: int) -> str:
        if column == WHEN:
            return moment(step.at)
        if column == WHO:
            return step.reviewer
        words = step_sentence(step, self._record)
        return self.tr("{what} (taken back)").format(what=words) if step.undone else words


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
