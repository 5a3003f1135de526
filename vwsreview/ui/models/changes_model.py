"""What one step of the history changed: a row a record or document, read in parts as one scrolls."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from vwsreview.domain.edit import Change
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.ui.models.change_words import change_words, quote
from vwsreview.ui.models.roles import CHANGE_ROLE, ROOT, Index
from vwsreview.ui.wording.words import layer_word

WHERE, CHANGED = range(2)
PART = 100
MOST_TEXTS = 100
"""So many documents' texts are kept at hand."""

ReadPart = Callable[[int, int], list[Change]]


class ChangesModel(QAbstractTableModel):
    """Where something changed, and what it was and is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.step: str | None = None
        self._changes: list[Change] = []
        self._size = 0
        self._read: ReadPart | None = None
        self._dossier: Dossier | None = None
        self._known: dict[str, tuple[str, str]] = {}
        """Names and texts of documents that were shown."""

    def show(self, dossier: Dossier | None, step: str | None, size: int = 0) -> None:
        """Show the changes of a step, which are so many; None for none."""
        read = partial(dossier.store.changes, step) if dossier is not None and step is not None else None
        changes = read(0, PART) if read is not None else []
        self.beginResetModel()
        if dossier is not self._dossier or len(self._known) > MOST_TEXTS:
            self._known = {}
        self._dossier, self._size = dossier, size
        self.step, self._changes, self._read = step, changes, read
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 2

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._read is not None and len(self._changes) < self._size

    def fetchMore(self, parent: Index) -> None:
        if self._read is None:
            return
        more = self._read(len(self._changes), PART)
        if more:
            self.beginInsertRows(ROOT, len(self._changes), len(self._changes) + len(more) - 1)
            self._changes += more
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Where"), self.tr("Old → new"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        change = self._changes[index.row()]
        if role == CHANGE_ROLE:
            return change
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = self._where(change) if index.column() == WHERE else self._changed(change)
            return f"{self._document(change)[0]}\n{words}" if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._where(change)}: {self._changed(change)}"
        return None

    def documents(self) -> int:
        """Of how many documents the changes that were read are."""
        return len({_owner(change) for change in self._changes})

    def where(self, change: Change, named: bool) -> str:
        """The record that a change is about, with its document where that is to be `named`."""
        name, text = self._document(change)
        row = change.row
        if not isinstance(row, Record):
            return name
        words = f"{layer_word(row.layer)} “{quote(row, text)}”"
        return f"{words} – {name}" if named else words

    def _where(self, change: Change) -> str:
        return self.where(change, self.documents() > 1)

    def _changed(self, change: Change) -> str:
        return change_words(change, self._document(change)[1])

    def _document(self, change: Change) -> tuple[str, str]:
        """The name and the text of the document that a change is in."""
        owner = _owner(change)
        if owner not in self._known and self._dossier is not None:
            store = self._dossier.store
            self._known[owner] = (store.document(owner).name, store.text(owner))
        return self._known[owner]


def _owner(change: Change) -> str:
    row = change.row
    return row.document if isinstance(row, Record) else row.id
