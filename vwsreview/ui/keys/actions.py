"""The commands as QActions: menus and tool bar from the table, a handler for each, enabled by state."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from vwsreview.ui.keys.commands import SEPARATOR, Command, Menu
from vwsreview.ui.keys.shortcuts import Shortcuts, spelled
from vwsreview.ui.menus.table import TOOL_BAR, command_table
from vwsreview.ui.session import Session

MakeIcon = Callable[[str], QIcon]
TOOL_ICON = QSize(20, 20)


class CommandAction(QAction):
    """One command as an action; it runs the method that carries the command's name."""

    def __init__(self, command: Command, parent: QObject) -> None:
        super().__init__(command.text, parent)
        self.command = command
        self.run: Callable[..., object] | None = None
        self.ready: Callable[[], bool] | None = None
        self.setObjectName(command.id)
        self.setStatusTip(command.tip)
        self.setCheckable(command.checkable)
        self.setMenuRole(_MENU_ROLES.get(command.id, QAction.MenuRole.NoRole))
        self.triggered.connect(self._on_triggered)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Run by these keys from now on, and named with the first."""
        self.setShortcuts([QKeySequence(key) for key in keys])
        self.setToolTip(f"{self.command.name}  ({spelled(keys[0])})" if keys else self.command.name)

    @Slot()
    def _on_triggered(self) -> None:
        if self.run is None or (self.ready is not None and not self.ready()):
            return
        if self.command.argument:
            self.run(self.command.argument)
        else:
            self.run()


_MENU_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "edit_settings": QAction.MenuRole.PreferencesRole,
    "show_about": QAction.MenuRole.AboutRole,
}


class Actions(QObject):
    """All actions of one window."""

    def __init__(self, window: QMainWindow, icon: MakeIcon, session: Session) -> None:
        super().__init__(window)
        self._menus: dict[str, QMenu] = {}
        self._actions: dict[str, CommandAction] = {}
        self.table = command_table()
        self.shortcuts = Shortcuts(self.table, session, self)
        for menu in self.table:
            window.menuBar().addMenu(self._built(menu, window))
        window.addActions(list(self._actions.values()))
        self.tool_bar = self._built_tool_bar(window)
        self.set_icons(icon)
        self._show_keys()
        self.shortcuts.changed.connect(self._show_keys)
        self._state: frozenset[str] | None = None
        self.set_state(frozenset())

    def __getitem__(self, command: str) -> CommandAction:
        return self._actions[command]

    def menu(self, name: str) -> QMenu:
        """A menu by its id."""
        return self._menus[name]

    def all(self) -> list[CommandAction]:
        """Every action, in the order of the menus."""
        return list(self._actions.values())

    def run_by(self, handlers: Iterable[QObject], ready: Callable[[], bool] | None = None) -> None:
        """Connect each command to the one handler that has a method of its name.

        `ready` is called before every command; where it says no, the command does not run.
        """
        handlers = list(handlers)
        for action in self._actions.values():
            action.ready = ready
            (action.run,) = (
                getattr(handler, action.command.handler)
                for handler in handlers
                if hasattr(handler, action.command.handler)
            )

    def set_state(self, state: frozenset[str]) -> None:
        """Enable what the window's state allows."""
        if state == self._state:
            return
        self._state = state
        for action in self._actions.values():
            action.setEnabled(action.command.needs <= state)

    def missing(self, command: str) -> frozenset[str]:
        """The states of the window that a command waits for."""
        return self._actions[command].command.needs - (self._state or frozenset())

    def check(self, handler: str, argument: str) -> None:
        """Of the commands that share a handler, tick the one with this argument."""
        for action in self._actions.values():
            if action.command.handler == handler:
                action.setChecked(action.command.argument == argument)

    def set_icons(self, icon: MakeIcon) -> None:
        """Draw the icons anew, in the colours of the moment."""
        for action in self._actions.values():
            if action.command.icon:
                action.setIcon(icon(action.command.icon))

    def show_recent(self, paths: Iterable[Path], opened: Callable[[], object]) -> None:
        """Fill the menu of recent dossiers; each action holds its path as data and calls `opened`."""
        menu = self._menus["recent"]
        menu.clear()
        for number, path in enumerate(paths, 1):
            action = menu.addAction(f"&{number % 10}  {path.name}")
            action.setData(str(path))
            action.setStatusTip(str(path))
            action.triggered.connect(opened)
        menu.setEnabled(not menu.isEmpty())

    def _show_keys(self) -> None:
        for name, action in self._actions.items():
            action.set_keys(self.shortcuts.keys(name))

    def _built(self, menu: Menu, window: QMainWindow) -> QMenu:
        built = QMenu(menu.text, window)
        built.setObjectName(f"menu/{menu.id}")
        built.setToolTipsVisible(False)
        self._menus[menu.id] = built
        for entry in menu.entries:
            if isinstance(entry, Menu):
                built.addMenu(self._built(entry, window))
            elif isinstance(entry, Command):
                self._actions[entry.id] = CommandAction(entry, self)
                built.addAction(self._actions[entry.id])
            else:
                built.addSeparator()
        return built

    def _built_tool_bar(self, window: QMainWindow) -> QToolBar:
        bar = QToolBar(self.tr("Tools"), window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(TOOL_ICON)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for entry in TOOL_BAR:
            if entry == SEPARATOR:
                bar.addSeparator()
            else:
                bar.addAction(self._actions[entry])
        return bar
