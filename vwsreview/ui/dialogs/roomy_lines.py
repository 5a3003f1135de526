"""Lines of a table with room between them, so that the eye keeps to one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

ROOM = 6
"""Pixels between one line and the next."""


class RoomyLines(QStyledItemDelegate):
    """Draws as ever, a little higher."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, ROOM)
