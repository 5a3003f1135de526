"""The values of one record, a row a key."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from vwsreview.domain.layers import BY_NAME, Key
from vwsreview.domain.record import Record
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.cells import key_cell, origin_words
from vwsreview.ui.models.roles import KEY_ROLE, RECORD_ROLE, ROOT, Index
from vwsreview.ui.values.value_entry import ValueEntry
from vwsreview.ui.wording.words import key_word

NAME, VALUE, ORIGIN = range(3)


class ValuesModel(QAbstractTableModel):
    """Columns: the key, its value, and where the value comes from. Values are edited as in the list."""

    def __init__(self, entry: ValueEntry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._theme: Theme | None = None
        self._record: Record | None = None
        self._keys: tuple[Key, ...] = ()
        entry.unread_changed.connect(self._repaint)

    def show(self, record: Record | None) -> None:
        """Show a record; rows stay where it is the same record, or one of the same layer."""
        keys = BY_NAME[record.layer].keys if record is not None else ()
        if keys == self._keys:
            self._record = record
            self._repaint()
            return
        self.beginResetModel()
        self._record, self._keys = record, keys
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._repaint()

    def row_of(self, key: str) -> int | None:
        """The row of a key; None where the record has none of that name."""
        return next((row for row, known in enumerate(self._keys) if known.name == key), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Key"), self.tr("Value"), self.tr("Origin"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == VALUE and self._entry.enabled:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._record is None:
            return None
        record, key = self._record, self._keys[index.row()]
        if role == RECORD_ROLE:
            return record
        if index.column() == VALUE:
            unread = self._entry.unread_words(record.id, key.name)
            return key if role == KEY_ROLE else key_cell(record, key, role, unread, self._theme)
        if role == Qt.ItemDataRole.ForegroundRole and self._theme is not None:
            return self._theme.brush("dimmed")
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return key_word(record.layer, key.name) if index.column() == NAME else origin_words(record, key.name)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or index.column() != VALUE or self._record is None or role != Qt.ItemDataRole.EditRole:
            return False
        return self._entry.enter(self._record, self._keys[index.row()].name, value)

    def _repaint(self) -> None:
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, ORIGIN))
