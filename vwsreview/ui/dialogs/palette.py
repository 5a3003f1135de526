"""The command palette: type a few letters of what you want, Enter does it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.keys.actions import Actions
from vwsreview.ui.keys.command_search import Found, commands_of, fitting
from vwsreview.ui.keys.needs import NeedWords
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.session import Session

NAME, PLACE, KEYS = range(3)
FOUND_ROLE = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 720, 440


class PaletteDialog(QDialog):
    """A line to type in with all commands that fit below it: what was run from here most comes first.

    What cannot run now is grey and says what it waits for. The dialog is gone before the command runs.
    """

    def __init__(self, actions: Actions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All commands"))
        self._actions, self._session = actions, session
        self._needs = NeedWords(self)
        self._all = list(commands_of(actions.table))
        self._times = session.times_run
        self._chosen = ""
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What do you want to do?"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._show_fitting)
        self.words.installEventFilter(self)
        self.list = self._made_list()
        self.tip = plain_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(self.words)
        layout.addWidget(self.list)
        layout.addWidget(self.tip)
        self.finished.connect(self._on_finished)
        fit(self, WIDTH, HEIGHT)
        self._show_fitting()

    def chosen(self) -> str:
        """The command that Enter would run; empty where none can."""
        item = self.list.currentItem()
        found: Found | None = item.data(NAME, FOUND_ROLE) if item is not None else None
        return found.command.id if found is not None and not self._actions.missing(found.command.id) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and pages in the line walk the list; typing goes on."""
        walking = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in walking:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        else:
            super().keyPressEvent(event)

    def _made_list(self) -> QTreeWidget:
        shown = QTreeWidget()
        shown.setAccessibleName(self.tr("Commands"))
        shown.setHeaderLabels([self.tr("Command"), self.tr("Where it stands"), self.tr("Keys")])
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setItemDelegate(RoomyLines(shown))
        shown.header().setStretchLastSection(False)
        shown.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (PLACE, KEYS):
            shown.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        shown.itemClicked.connect(self._run)
        shown.currentItemChanged.connect(self._show_tip)
        return shown

    def _show_fitting(self) -> None:
        shortcuts = self._actions.shortcuts
        found = fitting(self.words.text(), self._all, lambda name: " ".join(shortcuts.all_words(name)), self._times)
        self.list.clear()
        self.list.addTopLevelItems([self._row(one) for one in found])
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self._show_tip()

    def _row(self, found: Found) -> QTreeWidgetItem:
        action = self._actions[found.command.id]
        reason = self._needs.reason(self._actions.missing(found.command.id))
        name = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        row = QTreeWidgetItem([name, reason or found.path, self._actions.shortcuts.words(found.command.id)])
        row.setData(NAME, FOUND_ROLE, found)
        if reason:
            disabled = self.palette().brush(self.palette().ColorGroup.Disabled, self.palette().ColorRole.Text)
            for column in (NAME, PLACE, KEYS):
                row.setForeground(column, disabled)
        return row

    def _show_tip(self) -> None:
        item = self.list.currentItem()
        found: Found | None = item.data(NAME, FOUND_ROLE) if item is not None else None
        if found is None:
            self.tip.setText(self.tr("No command fits these words."))
            return
        reason = self._needs.reason(self._actions.missing(found.command.id))
        self.tip.setText(f"{found.command.tip} ({reason})" if reason else found.command.tip)

    def _run(self) -> None:
        self._chosen = self.chosen()
        if self._chosen:
            self.accept()

    def _on_finished(self) -> None:
        """Run it when the dialog is closed, with the keyboard where it was."""
        if self._chosen:
            self._session.count_run(self._chosen)
            self._actions[self._chosen].trigger()
