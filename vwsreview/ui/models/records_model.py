"""The records of one document as rows in document order: all of them, or those of one layer."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from vwsreview.domain.layers import BY_NAME, Key
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.versions import versions
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.cells import is_at_odds, key_cell, review_font, review_sentence, shown_state, summary
from vwsreview.ui.models.roles import KEY_ROLE, RECORD_ROLE, ROOT, Index
from vwsreview.ui.values.value_entry import ValueEntry
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import key_word, layer_word, row_words

STATE, LAYER, QUOTE, SUMMARY = "state", "layer", "quote", "summary"
_READ_FIRST = {
    "attendee": ("organisation", "presence", "role"),
    "date": ("value", "role"),
    "action": ("owners", "due"),
}
QUOTE_LENGTH = 200
"""Code points of a quote that a row shows; the record in full stands below the list."""


class RecordsModel(QAbstractTableModel):
    """Columns: the state of review, the quote, and the keys of the layer; of all layers: the layer and a summary.

    Only rows that an edit touched are read again; the model is reset when another document or layer is shown.
    """

    def __init__(self, entry: ValueEntry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._theme: Theme | None = None
        self._text = ""
        self._records: list[Record] = []
        self._known: dict[str, Record] = {}
        self.layer: str | None = None
        self._passes: Callable[[Record], bool] | None = None
        self._columns = self._columns_for(None)
        entry.unread_changed.connect(self._on_unread_changed)

    def show(
        self, records: Sequence[Record], text: str, layer: str | None, passes: Callable[[Record], bool] | None = None
    ) -> None:
        """Show those of one layer, or all where it is None; `records` stand in document order.

        With `passes` only those for which it holds. A row that passes no more stays until this is called again, for a
        list that drops what was just decided would cost the reviewer their place.
        """
        self.beginResetModel()
        self._passes = passes
        of_layer = records if layer is None else [record for record in records if record.layer == layer]
        self._records = list(of_layer if passes is None else filter(passes, of_layer))
        self._known = {record.id: record for record in self._records}
        self._text, self.layer = text, layer
        self._columns = self._columns_for(layer)
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Draw states and layers as this theme does."""
        self._theme = theme
        self._repaint([Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ForegroundRole])

    def update(self, records: Mapping[str, Record | None]) -> None:
        """Take in the rows that changed: new ones, other ones, and None for those that are gone."""
        gone = [self.row_of(id_) for id_, record in records.items() if not self._shows(record)]
        for row in sorted((row for row in gone if row is not None), reverse=True):
            self.beginRemoveRows(ROOT, row, row)
            del self._known[self._records.pop(row).id]
            self.endRemoveRows()
        for id_, record in records.items():
            if record is not None and self._shows(record):
                if id_ in self._known:
                    self._change(record)
                elif self._lets_in(record):
                    self._insert(record)

    def add(self, records: Sequence[Record]) -> None:
        """Show more records of the document as well, which stand in document order; most often behind the others."""
        shown = [record for record in records if self._shows(record) and self._lets_in(record)]
        first = len(self._records)
        if shown and first and in_document_order(shown[0]) < in_document_order(self._records[-1]):
            for record in shown:
                self._insert(record)
        elif shown:
            self.beginInsertRows(ROOT, first, first + len(shown) - 1)
            self._records += shown
            self._known.update((record.id, record) for record in shown)
            self.endInsertRows()

    def admit(self, record: Record) -> None:
        """Show a record of this layer as well, although a filter leaves it out: somebody goes to it."""
        if self._shows(record) and self.row_of(record.id) is None:
            self._insert(record)

    def records(self) -> Sequence[Record]:
        """All rows that are shown."""
        return self._records

    def record(self, row: int) -> Record:
        """The record of a row."""
        return self._records[row]

    def row_of(self, record_id: str | None) -> int | None:
        """The row of a record; None where it is not shown."""
        record = self._known.get(record_id) if record_id is not None else None
        return bisect_left(self._records, in_document_order(record), key=in_document_order) if record else None

    def column_of(self, key: str) -> int | None:
        """The column of a key of the layer; None where it has none."""
        return self._columns.index(key) if self.layer is not None and key in self._columns else None

    def column_name(self, column: int) -> str:
        """STATE, LAYER, QUOTE, SUMMARY or a key."""
        return self._columns[column]

    def texts(self, column: int, rows: Iterable[int]) -> set[str]:
        """The different texts of some rows in a column, and its heading: by these it is sized."""
        shown = {self.data(self.index(row, column)) or "" for row in rows}
        return shown | {self.headerData(column, Qt.Orientation.Horizontal)}

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        words = self._heading(self._columns[section])
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if self._columns[section] == STATE else words
        return words if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._entry.enabled and self._key(index.column()) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        if role == RECORD_ROLE:
            return record
        key = self._key(index.column())
        if role == KEY_ROLE:
            return key
        if role == Qt.ItemDataRole.FontRole:
            return review_font(record)
        if role == Qt.ItemDataRole.ForegroundRole and self._theme is not None and not record.counts:
            return self._theme.brush("dimmed")
        if key is not None and key.type == "flag" and role == Qt.ItemDataRole.DisplayRole:
            return row_words(record.layer, key.name, record.values.get(key.name))
        if key is not None:
            return key_cell(record, key, role, self._entry.unread_words(record.id, key.name), self._theme)
        return self._other_cell(record, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        key = self._key(index.column()) if index.isValid() else None
        if key is None or role != Qt.ItemDataRole.EditRole:
            return False
        return self._entry.enter(self._records[index.row()], key.name, value)

    def _other_cell(self, record: Record, column: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and self._theme is not None:
            icons = {STATE: self._theme.review_icon(shown_state(record)), LAYER: self._theme.layer_icon(record.layer)}
            return icons.get(column)
        if column == STATE:
            told = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            return review_sentence(record) if role in told else None
        return (
            self._words(record, column) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        )

    def _words(self, record: Record, column: str) -> str:
        if column == LAYER:
            return layer_word(record.layer)
        if column == SUMMARY:
            return summary(record)
        words = on_one_line(self._text[record.start : min(record.end, record.start + QUOTE_LENGTH)])
        if versions(record):
            return self.tr("in conflict: {words}").format(words=words)
        return self.tr("at odds: {words}").format(words=words) if is_at_odds(record) else words

    def _heading(self, column: str) -> str:
        if self.layer is not None and column not in (STATE, QUOTE):
            return key_word(self.layer, column)
        return {
            STATE: self.tr("State"),
            LAYER: self.tr("Layer"),
            QUOTE: self.tr("Text"),
            SUMMARY: self.tr("Values"),
        }[column]

    def _key(self, column: int) -> Key | None:
        if self.layer is None or self._columns[column] in (STATE, QUOTE):
            return None
        return BY_NAME[self.layer].key(self._columns[column])

    def _columns_for(self, layer: str | None) -> tuple[str, ...]:
        return columns_of(layer)

    def _shows(self, record: Record | None) -> bool:
        return record is not None and self.layer in (None, record.layer)

    def _lets_in(self, record: Record) -> bool:
        return self._passes is None or self._passes(record)

    def _insert(self, record: Record) -> None:
        row = bisect_left(self._records, in_document_order(record), key=in_document_order)
        self.beginInsertRows(ROOT, row, row)
        self._records.insert(row, record)
        self._known[record.id] = record
        self.endInsertRows()

    def _change(self, record: Record) -> None:
        row = self.row_of(record.id)
        if row is None:
            return
        others = self._records[:row] + self._records[row + 1 :]
        place = bisect_left(others, in_document_order(record), key=in_document_order)
        if place != row:
            # Qt counts the destination before the row is taken out.
            self.beginMoveRows(ROOT, row, row, ROOT, place if place < row else place + 1)
            self._records = [*others[:place], record, *others[place:]]
            self._known[record.id] = record
            self.endMoveRows()
        else:
            self._records[row] = self._known[record.id] = record
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))

    def _repaint(self, roles: list[int]) -> None:
        if self._records:
            last = self.index(len(self._records) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, roles)

    def _on_unread_changed(self) -> None:
        self._repaint([])


def columns_of(layer: str | None) -> tuple[str, ...]:
    """The columns for one layer, what is read most first; for all layers their summary."""
    if layer is None:
        return (STATE, LAYER, QUOTE, SUMMARY)
    first = _READ_FIRST.get(layer, ())
    return (STATE, QUOTE, *first, *(key.name for key in BY_NAME[layer].keys if key.name not in first))


def keys_of(layer: str) -> tuple[str, ...]:
    """The keys of a layer, what is read most first."""
    return columns_of(layer)[2:]


def most_read_key(layer: str) -> str:
    """The key that stands first in the list of a layer."""
    return keys_of(layer)[0]
