"""The sheet of keys: every command of the table with its keys, and a line to look one up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.ui.commands import Menu
from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.roomy_lines import RoomyLines


class KeysDialog(QDialog):
    """Menu by menu: what a command is called, its keys, what it does."""

    def __init__(self, menus: tuple[Menu, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Look up a command or a key"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._on_words_changed)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("What it does")])
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        self.tree.setItemDelegate(RoomyLines(self.tree))
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        for menu in menus:
            self._add(menu)
        self.tree.expandAll()
        for column in (0, 1):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(self.tree)
        layout.addWidget(buttons)
        self.resize(1000, 680)

    def _add(self, menu: Menu) -> None:
        group = QTreeWidgetItem([menu.text.replace("&", "")])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.tree.font()
        font.setBold(True)
        group.setFont(0, font)
        rows = []
        for command in menu.commands():
            keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys]
            row = QTreeWidgetItem([command.name, "   ".join(keys), command.tip])
            row.setToolTip(2, command.tip)
            rows.append(row)
        if not rows:
            return
        group.addChildren(rows)
        self._groups.append((group, rows))
        self.tree.addTopLevelItem(group)

    def _on_words_changed(self, words: str) -> None:
        wanted = words.casefold().split()
        for group, rows in self._groups:
            for row in rows:
                shown = " ".join(row.text(column) for column in range(3)).casefold()
                row.setHidden(not all(word in shown for word in wanted))
            group.setHidden(all(row.isHidden() for row in rows))
