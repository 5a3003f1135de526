"""The sheet of keys: every command of the table with its keys, looked up, changed and printed."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.opening import open_once
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.keys.command_search import commands_of
from vwsreview.ui.keys.commands import Command, Menu
from vwsreview.ui.keys.key_line import KeyLine
from vwsreview.ui.keys.key_rules import KeyRules, portable
from vwsreview.ui.keys.key_sheet import KeySheet
from vwsreview.ui.keys.shortcuts import Shortcuts, spelled
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import RoomyLines

NAME, KEYS, TIP = range(3)
COMMAND_ROLE = Qt.ItemDataRole.UserRole


class KeyTree(QTreeWidget):
    """The commands below their menus. Enter or F2 asks for another key, Insert for one more, Delete takes them."""

    change_wanted = Signal()
    more_wanted = Signal()
    removal_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = {
            Qt.Key.Key_Return: self.change_wanted,
            Qt.Key.Key_Enter: self.change_wanted,
            Qt.Key.Key_F2: self.change_wanted,
            Qt.Key.Key_Insert: self.more_wanted,
            Qt.Key.Key_Delete: self.removal_wanted,
        }.get(Qt.Key(event.key()))
        if wanted is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            wanted.emit()


class KeysDialog(QDialog):
    """Menu by menu: what a command is called, its keys, what it does. What is changed here holds at once."""

    def __init__(self, menus: Sequence[Menu], shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._menus, self._shortcuts = menus, shortcuts
        self._rules = KeyRules(self)
        self._line: KeyLine | None = None
        self._adds = False
        self._offer: tuple[Command, tuple[str, ...]] | None = None
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Look up a command or a key"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._on_words_changed)
        self.tree = self._made_tree()
        self.message = plain_label()
        self.take_over = self._button(self.tr("&Take it over"), self._on_taken_over)
        self.leave = self._button(self.tr("&Leave it"), self._on_left_alone)
        for answer in (self.take_over, self.leave):
            answer.setAutoDefault(True)
        self._lay_out()
        shortcuts.changed.connect(self._show_keys)
        self._show_keys()
        self._say("")
        fit(self, 1220, 700)

    def command(self) -> Command | None:
        """The command of the current row."""
        item = self.tree.currentItem()
        return item.data(NAME, COMMAND_ROLE) if item is not None else None

    def _made_tree(self) -> KeyTree:
        tree = KeyTree()
        tree.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("What it does")])
        tree.setAccessibleName(self.tr("Commands and their keys"))
        tree.setWordWrap(True)
        tree.setIndentation(14)
        tree.setItemDelegate(RoomyLines(tree))
        self._groups = [(group, rows) for menu in self._menus for group, rows in [_rows_of(menu, tree)] if rows]
        for group, rows in self._groups:
            group.addChildren(rows)
            tree.addTopLevelItem(group)
        tree.expandAll()
        for column in (NAME, KEYS):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        tree.change_wanted.connect(self._on_change_wanted)
        tree.more_wanted.connect(self._on_more_wanted)
        tree.removal_wanted.connect(self._on_removal_wanted)
        tree.itemDoubleClicked.connect(self._on_change_wanted)
        return tree

    def _lay_out(self) -> None:
        aside = QVBoxLayout()
        for text, slot in (
            (self.tr("&Change the key"), self._on_change_wanted),
            (self.tr("&One key more"), self._on_more_wanted),
            (self.tr("&Remove the keys"), self._on_removal_wanted),
            (self.tr("&Standard key"), self._on_standard_wanted),
            (self.tr("Standard keys for &all"), self._on_all_standard_wanted),
            (self.tr("&Print…"), self._on_print_wanted),
        ):
            aside.addWidget(self._button(text, slot))
        aside.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.tree, 1)
        middle.addLayout(aside)
        question = QHBoxLayout()
        question.addWidget(self.message, 1)
        question.addWidget(self.take_over)
        question.addWidget(self.leave)
        buttons = button_row(self, QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addLayout(middle, 1)
        layout.addLayout(question)
        layout.addWidget(buttons)

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)  # Enter in the list is for the list
        button.clicked.connect(slot)
        return button

    def _show_keys(self) -> None:
        for _, rows in self._groups:
            for row in rows:
                command = row.data(NAME, COMMAND_ROLE)
                row.setText(KEYS, "   ".join(self._shortcuts.all_words(command.id)))
                own = not self._shortcuts.is_standard(command.id)
                font = row.font(KEYS)
                font.setBold(own)
                row.setFont(KEYS, font)
                standard = ", ".join(map(spelled, self._shortcuts.standard(command.id))) or self.tr("none")
                row.setToolTip(KEYS, self.tr("Standard: {keys}").format(keys=standard) if own else "")

    def _say(self, sentence: str, offer: tuple[Command, tuple[str, ...]] | None = None) -> None:
        """Say something below the list; with an offer two buttons ask whether to take keys over."""
        self._offer = offer
        hint = self.tr("Enter: another key · Insert: one key more · Delete: no key")
        self.message.setText(sentence or hint)
        for button in (self.take_over, self.leave):
            button.setVisible(offer is not None)
        if offer is not None:
            self.take_over.setFocus()

    def _on_words_changed(self, words: str) -> None:
        wanted = words.casefold().split()
        for group, rows in self._groups:
            for row in rows:
                shown = " ".join(row.text(column) for column in range(3)).casefold()
                row.setHidden(not all(word in shown for word in wanted))
            group.setHidden(all(row.isHidden() for row in rows))
        found = [row for _, rows in self._groups for row in rows if not row.isHidden()]
        if found and wanted:
            named = [row for row in found if _name(row).casefold().startswith(" ".join(wanted))]
            self.tree.setCurrentItem((named or found)[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the line on top, Down and Enter go on to the list."""
        on = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.words.hasFocus() and event.key() in on:
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _ask_for_key(self, adds: bool) -> None:
        item, command = self.tree.currentItem(), self.command()
        if item is None or command is None or self._line is not None:
            return
        self._adds = adds
        self._say(self.tr("Press the new key for “{command}”; Escape leaves it.").format(command=command.name))
        self._line = KeyLine()
        self._line.pressed.connect(self._on_key_pressed)
        self._line.left.connect(self._end_line)
        self._row = item
        self.tree.setItemWidget(item, KEYS, self._line)
        self._line.setFocus()

    def _end_line(self) -> None:
        line, self._line = self._line, None
        if line is None:
            return
        line.left.disconnect(self._end_line)
        had_focus = line.hasFocus()
        self.tree.removeItemWidget(self._row, KEYS)
        if had_focus:
            self.tree.setFocus()
        if self._offer is None:
            self._say("")

    def _on_key_pressed(self, combination: QKeyCombination) -> None:
        command, key = self.command(), portable(combination)
        if command is None:
            return
        refusal = self._rules.refusal(combination, self._shortcuts.menu_keys)
        if refusal and key not in self._shortcuts.standard(command.id):
            told = self.tr("{key} cannot be used. {reason} Press another key.")
            self._say(told.format(key=spelled(key), reason=refusal))
            return
        self._end_line()
        self._give(command, (*self._shortcuts.keys(command.id), key) if self._adds else (key,))

    def _give(self, command: Command, keys: tuple[str, ...]) -> None:
        """Give these keys to a command; where another has one of them, ask first."""
        owners = self._shortcuts.owners(keys, command.id)
        if owners:
            taken = [key for key in keys if any(key in self._shortcuts.keys(owner.id) for owner in owners)]
            told = self.tr("{key} is a key of “{command}”.")
            others = "”, “".join(owner.name for owner in owners)
            self._say(told.format(key=", ".join(map(spelled, taken)), command=others), (command, keys))
            return
        self._shortcuts.give(command.id, keys)
        words = ", ".join(self._shortcuts.all_words(command.id)) or self.tr("none")
        self._say(self.tr("Keys of “{command}”: {keys}").format(command=command.name, keys=words))

    def _on_taken_over(self) -> None:
        if self._offer is not None:
            command, keys = self._offer
            others = "”, “".join(owner.name for owner in self._shortcuts.owners(keys, command.id))
            self._shortcuts.give(command.id, keys)
            told = self.tr("“{command}” has the key now; “{other}” has it no longer.")
            self.tree.setFocus()
            self._say(told.format(command=command.name, other=others))

    def _on_left_alone(self) -> None:
        self.tree.setFocus()
        self._say("")

    def _on_change_wanted(self) -> None:
        self._ask_for_key(adds=False)

    def _on_more_wanted(self) -> None:
        self._ask_for_key(adds=True)

    def _on_removal_wanted(self) -> None:
        command = self.command()
        if command is not None:
            self._give(command, ())

    def _on_standard_wanted(self) -> None:
        command = self.command()
        if command is not None:
            self._give(command, self._shortcuts.standard(command.id))

    def _on_all_standard_wanted(self) -> None:
        self._shortcuts.reset_all()
        self._say(self.tr("Every command has its standard keys."))

    def _on_print_wanted(self) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self.windowTitle())
        open_once(QPrintDialog(self._printer, self), self._on_print_accepted)

    def _on_print_accepted(self) -> None:
        KeySheet(self).print_on(self._printer, self._menus, self._shortcuts)

    def reject(self) -> None:
        """Escape ends a question first."""
        if self._offer is not None:
            self._on_left_alone()
        else:
            super().reject()


def _name(row: QTreeWidgetItem) -> str:
    command: Command = row.data(NAME, COMMAND_ROLE)
    return command.name


def _rows_of(menu: Menu, tree: QTreeWidget) -> tuple[QTreeWidgetItem, list[QTreeWidgetItem]]:
    group = QTreeWidgetItem([menu.text.replace("&", "")])
    group.setFlags(Qt.ItemFlag.ItemIsEnabled)
    font = tree.font()
    font.setBold(True)
    group.setFont(NAME, font)
    rows = []
    for found in commands_of([menu]):
        command = found.command
        row = QTreeWidgetItem([found.title, "", command.tip])
        row.setData(NAME, COMMAND_ROLE, command)
        row.setToolTip(TIP, command.tip)
        rows.append(row)
    return group, rows
