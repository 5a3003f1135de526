"""What a search found as rows: places in texts, or records. More come when the end is in sight."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal

from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.listing import Hit, RecordHit
from vwsreview.domain.record import Record
from vwsreview.ui.models.cells import review_sentence
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.words import layer_word, value_words

HIT = Qt.ItemDataRole.UserRole


class HitsModel(QAbstractListModel):
    """One row a hit. `more_wanted` tells that the end of the rows came in sight, and that others follow."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._more = False

    def show_hits(self, hits: Sequence[Hit], more: bool) -> None:
        """Put these in the list; `more` tells that others follow."""
        self.beginResetModel()
        self._hits, self._more = list(hits), more
        self.endResetModel()

    def add_hits(self, hits: Sequence[Hit], more: bool) -> None:
        """Put these behind the others."""
        self._more = more
        if hits:
            self.beginInsertRows(ROOT, len(self._hits), len(self._hits) + len(hits) - 1)
            self._hits += hits
            self.endInsertRows()

    def update(self, records: Mapping[str, Record | None]) -> None:
        """Take in records that changed. A row stays, also where its record is no more as asked or gone."""
        for row, hit in enumerate(self._hits):
            record = records.get(hit.record.id) if isinstance(hit, RecordHit) else None
            if record is not None and isinstance(hit, RecordHit):
                self._hits[row] = replace(hit, record=record)
                self.dataChanged.emit(self.index(row), self.index(row))

    def hit(self, row: int) -> Hit:
        """What a row shows."""
        return self._hits[row]

    def last(self) -> Hit | None:
        """The last row's; None where there is none."""
        return self._hits[-1] if self._hits else None

    def records(self) -> set[str]:
        """The ids of the records that are shown."""
        return {hit.record.id for hit in self._hits if isinstance(hit, RecordHit)}

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.name}: {_words(hit)}"
        return hit.name if role == Qt.ItemDataRole.ToolTipRole else None


def _words(hit: Hit) -> str:
    snippet = " ".join(hit.snippet.split())
    if not isinstance(hit, RecordHit):
        return snippet
    parts = (layer_word(hit.record.layer), review_sentence(hit.record), quote(hit), values(hit.record))
    return " · ".join(part for part in parts if part)


def values(record: Record) -> str:
    """A record's values in one line, without what only says yes or no."""
    keys = [key for key in BY_NAME[record.layer].keys if key.type != "flag"]
    words = (value_words(record.layer, key.name, record.values.get(key.name)) for key in keys)
    return " · ".join(word for word in words if word)


def quote(hit: Hit) -> str:
    """The words that were found, in one line."""
    return " ".join(hit.snippet[hit.snippet_start : hit.snippet_start + hit.end - hit.start].split())
