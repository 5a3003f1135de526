"""What the models tell views and delegates besides texts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
"""The parent of all rows of a table."""

RECORD_ROLE = Qt.ItemDataRole.UserRole
"""The Record of a row."""

KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Key (domain.layers) of a cell whose value can be edited, else None."""

UNREAD_ROLE = Qt.ItemDataRole.UserRole + 4
"""Words that were typed into a cell and wait because they are no value yet, else None."""

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 2
"""The DocumentSummary of a row."""

STEP_ROLE = Qt.ItemDataRole.UserRole + 3
"""The HistoryStep of a row."""

CHANGE_ROLE = Qt.ItemDataRole.UserRole + 5
"""The Change of a row."""
