"""The formats to export in, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from vwsreview.domain.exporting import Offered
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.wording.words import words_language

FORMAT_ROLE = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 380, 300
"""Pixels that the list would like to have."""


class FormatList(QListWidget):
    """A line a format; those that lack a library are grey and say what brings it. `chosen` carries an Offered."""

    chosen = Signal(object)

    def __init__(self, formats: Sequence[Offered], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Format"))
        self.setItemDelegate(RoomyLines(self))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in formats:
            item = QListWidgetItem(self._words(one))
            item.setData(FORMAT_ROLE, one)
            if one.library:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)
        self.currentItemChanged.connect(self._on_current_changed)

    def choose(self, key: str) -> None:
        """Choose the format of this key; the first one where it is not there or lacks a library."""
        items = [self.item(row) for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]
        wanted = [item for item in items if item.data(FORMAT_ROLE).key == key]
        self.setCurrentItem((wanted or items)[0])

    def format(self) -> Offered:
        """The chosen one."""
        chosen: Offered = self.currentItem().data(FORMAT_ROLE)
        return chosen

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def _words(self, one: Offered) -> str:
        kind = one.suffix or self.tr("folder")
        words = f"{one.name.of(words_language())}  ·  {kind}"
        if not one.library:
            return words
        lacking = self.tr("needs {library}: pip install 'vwsreview[{extra}]'")
        return f"{words}\n{lacking.format(library=one.library, extra=one.extra)}"

    def _on_current_changed(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.chosen.emit(current.data(FORMAT_ROLE))
